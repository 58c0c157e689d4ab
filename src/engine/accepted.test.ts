import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, PART_NAMES, type PartName, unreadPart } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { cannotJudge, incomplete } from '../policy/known.ts';
import { good, parsed, patched, withPatch } from '../policy/parse.fixture.ts';
import {
  type Acceptance,
  type Acceptances,
  type Decided,
  fingerprintOf,
  unusedAcceptances,
  withAcceptances,
  withTenantAcceptances,
} from './accepted.ts';
import { onDay } from './context.ts';
import { defineRule, defineTenantRule, ladder } from './rule.ts';
import { runRules } from './run.ts';
import { runTenantRules } from './run-tenant.ts';
import { FALSE, TRUE } from './truth.ts';

const TODAY = '2026-11-24';
const RESTS_ON: readonly PartName[] = ['grant', 'users.exclude'];

const draft = (json: unknown): Draft => draftOf(parsed(json).policy);
const changed = (path: string, value: unknown): Draft => draftOf(withPatch(path, value).policy);
const saved = draft(good());

const print = (policy: Draft, restsOn = RESTS_ON): string => {
  const fingerprint = fingerprintOf(policy, restsOn);
  if (fingerprint === null) throw new Error('not read whole');
  return fingerprint;
};

describe('a fingerprint', () => {
  it('is the same in every version: another one would bring back what was accepted', () => {
    expect(print(saved)).toBe('2rvoUZgGjpKTWhDCCvcI');
  });

  it.each([
    ['letter case', patched('grantControls.builtInControls', ['MFA'])],
    ['the order of a list', patched('conditions.users.excludeGroups', ['Other', 'Break glass'])],
    [
      'a value that is listed twice',
      patched('conditions.users.excludeGroups', ['break glass', 'Break glass']),
    ],
    ['what is empty', patched('grantControls.termsOfUse', [])],
    ['OData members', patched('grantControls.builtInControls@odata.type', '#Collection(String)')],
    [
      'parts that the rule does not rest on',
      patched('conditions.applications.includeApplications', ['None']),
    ],
    ['the name', patched('displayName', 'Another')],
    ['the id', patched('id', null)],
    ['the time of a change', patched('modifiedDateTime', '2026-11-24T00:00:00Z')],
  ])('does not depend on %s', (what, json) => {
    const before = what.startsWith('the order')
      ? changed('conditions.users.excludeGroups', ['Break glass', 'other'])
      : saved;
    expect(print(draft(json))).toBe(print(before));
  });

  it('does not depend on the order of the names of parts', () => {
    expect(print(saved, RESTS_ON.toReversed())).toBe(print(saved));
    expect(print(saved, [...RESTS_ON, 'state'])).toBe(print(saved));
  });

  it.each([
    ['a member more', 'conditions.users.excludeGroups', ['Break glass', 'More']],
    ['a member less', 'conditions.users.excludeGroups', []],
    ['another list with the same member', 'conditions.users.excludeUsers', ['Break glass']],
    ['the operator', 'grantControls.operator', 'AND'],
    ['a strength', 'grantControls.authenticationStrength', { id: '1', displayName: 'x' }],
    ['the state', 'state', 'enabledForReportingButNotEnforced'],
  ])('changes with %s', (_, path, value) => {
    expect(print(changed(path, value))).not.toBe(print(saved));
  });

  it('of one part is not that of another with the same content', () => {
    const empty = changed('conditions.users.excludeGroups', []);
    expect(print(empty, ['conditions.userRisk'])).not.toBe(print(empty, ['conditions.signInRisk']));
  });

  it('is only there once all parts are read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PART_NAMES), (name) => {
        const policy = { ...saved, parts: { ...saved.parts, [name]: unreadPart(name) } };
        const isNeeded = name === 'state' || RESTS_ON.includes(name);
        expect(fingerprintOf(policy, RESTS_ON) === null).toBe(isNeeded);
      }),
    );
    const partly = {
      ...saved.parts.grant,
      leaves: { ...saved.parts.grant.leaves, termsOfUse: incomplete([], cannotJudge('why')) },
    };
    expect(fingerprintOf({ ...saved, parts: { ...saved.parts, grant: partly } }, RESTS_ON)).toBeNull();
  });
});

const rule = (ref: `CAP${string}`, check = () => TRUE) =>
  defineRule({
    id: ref.toLowerCase(),
    ref,
    title: 'Some rule',
    field: 'grant.controls',
    evidence: 'field-reported',
    levels: ['error'],
    sources: [{ title: 'A page', url: 'https://example.com', checked: '2026-08-22' }],
    falsePositives: 'None is known.',
    restsOn: RESTS_ON,
    check,
    severity: () => ladder('error'),
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do.'] }),
  });

const acceptance = (changes: Partial<Acceptance> = {}): Acceptance => ({
  tenant: null,
  policy: good().id,
  ref: 'CAP001',
  fingerprint: print(saved),
  reason: 'Intended.',
  ...changes,
});

const acceptances = (...all: Acceptance[]): Acceptances => ({ tenant: null, all, today: TODAY });

const decided = (policy: Draft, ...all: Acceptance[]): Decided[] =>
  withAcceptances(
    runRules([rule('CAP001'), rule('CAP002', () => FALSE)], policy, onDay(TODAY)),
    policy,
    acceptances(...all),
  );

describe('a finding', () => {
  it('stands without an acceptance, and says how it could be accepted', () => {
    const [finding, ok] = decided(saved);
    expect(finding).toMatchObject({ accepted: false, acceptance: null, fingerprint: print(saved) });
    expect(ok).not.toHaveProperty('fingerprint');
  });

  it.each<[string, Partial<Acceptance>]>([
    ['the id', {}],
    ['the id in another letter case', { policy: good().id.toUpperCase() }],
    ['the name', { policy: good().displayName }],
    ['the name in another letter case', { policy: good().displayName.toLowerCase() }],
    ['the id, until today', { expires: TODAY }],
  ])('is accepted by %s', (_, changes) => {
    const given = acceptance(changes);
    expect(decided(saved, acceptance({ policy: 'other' }), given)[0]).toMatchObject({
      accepted: true,
      acceptance: given,
    });
  });

  it.each<[string, Partial<Acceptance>]>([
    ['another policy', { policy: 'other' }],
    ['the tenant', { policy: null }],
    ['another rule', { ref: 'CAP002' }],
    ['another tenant', { tenant: 'contoso.com' }],
    ['other parts', { fingerprint: 'x' }],
    ['days that are over', { expires: '2026-11-23' }],
  ])('is not accepted by an acceptance for %s', (_, changes) => {
    expect(decided(saved, acceptance(changes))[0]).toMatchObject({ accepted: false, acceptance: null });
  });

  it('comes back when what it rests on changes, and when the policy is switched on', () => {
    expect(decided(changed('grantControls.operator', 'AND'), acceptance())[0]).toMatchObject({
      accepted: false,
    });
    const off = changed('state', 'disabled');
    const whileOff = acceptance({ fingerprint: print(off) });
    expect(decided(off, whileOff)[0]).toMatchObject({ accepted: true });
    expect(decided(saved, whileOff)[0]).toMatchObject({ accepted: false });
  });

  it('is not accepted while what it rests on is not read', () => {
    const unread = { ...saved, parts: { ...saved.parts, grant: unreadPart('grant') } };
    expect(decided(unread, acceptance())[0]).toMatchObject({ accepted: false, fingerprint: null });
  });

  it('of a policy that has no name and no id is not accepted by any', () => {
    const nameless = draft({ ...good(), id: null, displayName: null });
    expect(decided(nameless, acceptance({ policy: '' }))[0]).toMatchObject({ accepted: false });
  });
});

const tenantRule = (concerns?: (policies: readonly Draft[]) => readonly Draft[]) =>
  defineTenantRule({
    ...rule('CAP999'),
    ref: 'CAT01',
    field: 'tenant',
    severity: 'warning',
    check: () => TRUE,
    ...(concerns && { concerns: ({ policies }) => concerns(policies) }),
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do.'] }),
  });

describe('a finding on the tenant', () => {
  const other = changed('id', '0A1B2C3D-0000-4000-8000-000000000002');
  const found = (given: ReturnType<typeof tenantRule>, policies: Draft[], ...all: Acceptance[]) => {
    const tenant = { policies, complete: true };
    const results = runTenantRules([given], tenant, onDay(TODAY));
    return withTenantAcceptances(results, tenant, acceptances(...all))[0];
  };
  const printOf = (...args: Parameters<typeof found>): string => {
    const finding = found(...args);
    if (finding?.outcome !== 'finding' || finding.fingerprint === null) throw new Error('no finding');
    return finding.fingerprint;
  };

  it('is accepted by an acceptance without a policy', () => {
    const fingerprint = printOf(tenantRule(), [saved]);
    const given = acceptance({ policy: null, ref: 'CAT01', fingerprint });
    expect(found(tenantRule(), [saved], given)).toMatchObject({ accepted: true, acceptance: given });
    expect(found(tenantRule(), [saved], { ...given, policy: good().id })).toMatchObject({ accepted: false });
  });

  it('about what is missing rests on every policy that is on', () => {
    const missing = tenantRule(() => []);
    const before = printOf(missing, [saved, other]);
    expect(printOf(missing, [other, saved])).toBe(before);
    const off = draftOf(withPatch('state', 'disabled').policy);
    expect(printOf(missing, [other, saved, { ...off, id: '0A1B2C3D-0000-4000-8000-000000000003' }])).toBe(
      before,
    );
    expect(printOf(missing, [saved])).not.toBe(before);
    expect(printOf(missing, [other, off])).not.toBe(before);
    expect(printOf(missing, [other, changed('grantControls.operator', 'AND')])).not.toBe(before);
    expect(printOf(missing, [])).not.toBe(before);
    expect(printOf(tenantRule(), [saved, other])).toBe(before);
  });

  it('about what is missing stands until all policies that are on are read', () => {
    const half = { ...saved, parts: { ...saved.parts, grant: unreadPart('grant') } };
    expect(found(tenantRule(), [half])).toMatchObject({ fingerprint: null, accepted: false });
  });

  it('rests on the policies that it is about, and on no others', () => {
    const one = tenantRule((policies) => policies.filter(({ id }) => id === saved.id));
    const before = printOf(one, [saved]);
    expect(printOf(one, [other, saved])).toBe(before);
    expect(printOf(one, [changed('grantControls.operator', 'AND')])).not.toBe(before);
    const all = tenantRule((policies) => policies);
    expect(printOf(all, [saved, other])).toBe(printOf(all, [other, saved]));
    expect(printOf(all, [saved, other])).not.toBe(before);
  });
});

describe('an acceptance that is not used', () => {
  const why = (policies: Draft[], ...all: Acceptance[]) =>
    unusedAcceptances(
      acceptances(...all),
      policies.map((policy) => ({
        id: policy.id,
        displayName: good().displayName,
        results: decided(policy, ...all),
      })),
      null,
    ).map((unused) => unused.why);

  it.each<[string, Draft[], Partial<Acceptance>, string[]]>([
    ['is used', [saved], {}, []],
    ['has expired', [saved], { expires: '2026-11-23' }, ['It expired after 2026-11-23.']],
    ['names nobody', [saved], { policy: 'other' }, ['No policy of this id or name was checked.']],
    [
      'is of an older policy',
      [changed('grantControls.operator', 'AND')],
      {},
      ['What the finding rests on has changed since it was accepted.'],
    ],
    ['is of a rule that does not fire', [saved], { ref: 'CAP002' }, ['There is no such finding any more.']],
    ['is of a rule that was not run', [saved], { ref: 'CAP050' }, []],
    ['is of the tenant, which was not looked at', [saved], { policy: null, ref: 'CAT01' }, []],
    ['is of another tenant', [saved], { tenant: 'contoso.com' }, []],
  ])('says so when it %s', (_, policies, changes, expected) => {
    expect(why(policies, acceptance(changes))).toEqual(expected);
  });

  it('is one of two for the same finding', () => {
    expect(why([saved], acceptance(), acceptance({ policy: good().displayName }))).toEqual([
      'Another acceptance covers the same finding.',
    ]);
  });

  it('is used when one of several policies of that name has the finding', () => {
    const other = changed('grantControls.operator', 'AND');
    expect(why([other, saved], acceptance({ policy: good().displayName }))).toEqual([]);
  });
});
