import { describe, expect, it } from 'vitest';
import type { Draft } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { parsePolicy } from '../policy/parse.ts';
import { onDay } from './context.ts';
import { runRule } from './run.ts';
import { runTenantRule } from './run-tenant.ts';
import { contains, not, TRUE, when } from './truth.ts';
import { newestVersions } from './versions.ts';

const [OLD, NEW] = ['2024-05-01T00:00:00Z', '2026-05-01T00:00:00.1234567Z'];

function policy(json: object): Draft {
  const parsed = parsePolicy({ id: 'A', displayName: 'MFA', state: 'enabled', conditions: {}, ...json });
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return draftOf(parsed.policy);
}

const tenantOf = (...policies: Draft[]) => ({ policies, complete: true });
const statesOf = (...policies: Draft[]) =>
  newestVersions(tenantOf(...policies)).policies.map(({ parts }) => {
    const { state } = parts.state.leaves;
    return state.known ? state.value : 'unknown';
  });

describe('of several versions of a policy', () => {
  const old = policy({ modifiedDateTime: OLD });
  const newer = policy({ id: 'a', modifiedDateTime: NEW, state: 'disabled' });

  it('the newest counts, wherever it stands', () => {
    expect([statesOf(old, newer), statesOf(newer, old)]).toEqual([['disabled'], ['disabled']]);
  });

  it('the policy keeps its place', () => {
    const other = policy({ id: 'B' });
    expect(newestVersions(tenantOf(old, other, newer)).policies).toEqual([newer, other]);
  });

  it.each([
    ['one without a time', policy({ state: 'disabled' })],
    [
      'one with a time in another form',
      policy({ state: 'disabled', modifiedDateTime: '01/02/2025 10:00:00' }),
    ],
    ['one of the same time', policy({ state: 'disabled', modifiedDateTime: OLD })],
  ])('none counts beside %s', (_, other) => {
    expect(statesOf(old, other)).toEqual(['unknown']);
    const [left] = newestVersions(tenantOf(old, other)).policies;
    expect(left?.parts.name).toBe(old.parts.name);
    expect(left?.parts.grant.leaves.builtInControls.missing).toEqual([
      {
        kind: 'cannot-judge',
        why: 'The policy "MFA" is there in several versions, and which is the newest is not known.',
      },
    ]);
  });

  it('those that are the same are one', () => {
    expect(statesOf(policy({}), policy({ id: 'a' }))).toEqual(['enabled']);
  });
});

it('leaves a tenant alone in which no id comes twice', () => {
  const tenant = tenantOf(policy({ id: 'B' }), policy({}), policy({ id: null }), policy({ id: null }));
  expect(newestVersions(tenant)).toBe(tenant);
});

describe('what is run', () => {
  const tenant = tenantOf(
    policy({ modifiedDateTime: OLD, grantControls: { builtInControls: ['block'] } }),
    policy({ modifiedDateTime: NEW }),
  );
  const about = {
    id: 'rule',
    title: 'Some rule',
    field: 'tenant',
    evidence: 'community-standard',
    sources: [{ title: 'A page', url: 'https://example.com', checked: '2026-08-22' }],
    falsePositives: 'None is known.',
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do.'] }),
  } as const;

  it('sees the newest version in rules on tenants', () => {
    const result = runTenantRule(
      {
        ...about,
        ref: 'CAT99',
        severity: 'warning',
        check: ({ policies: [first] }) =>
          first ? not(contains(first.parts.grant.leaves.builtInControls, 'block')) : TRUE,
        concerns: ({ policies }) => policies,
      },
      tenant,
      onDay('2026-11-24'),
    );
    expect(result).toMatchObject({
      outcome: 'finding',
      basis: { policies: 1 },
      concerns: [{ id: 'A', displayName: 'MFA' }],
    });
  });

  it('sees it where another policy settles a finding', () => {
    const result = runRule(
      {
        ...about,
        ref: 'CAP999',
        levels: ['info'],
        restsOn: ['name'],
        check: ({ parts }) => when(parts.name.leaves.displayName, () => true),
        severity: () => ({ lowest: 'info', highest: 'info' }),
        settledBy: (_, { policies }) => `${policies.length} policy.`,
      },
      policy({ id: 'B' }),
      { ...onDay('2026-11-24'), tenant },
    );
    expect(result).toMatchObject({ outcome: 'ok', because: '1 policy.' });
  });
});
