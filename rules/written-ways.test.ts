/** How a policy is written does not matter to any rule, and nothing is too odd for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tenant } from '../src/engine/context.ts';
import { runRules } from '../src/engine/run.ts';
import type { Draft } from '../src/policy/draft.ts';
import { draftOf } from '../src/policy/draft-of.ts';
import type { KnownList } from '../src/policy/known.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { policyRules } from './index.ts';
import { exampleOf } from './testing/all-examples.ts';
import { nearAny, policyJson } from './testing/arbitraries.ts';
import { CONTEXT } from './testing/context.ts';
import { deepFreeze, draftFrom, mapLists, patched } from './testing/drafts.ts';
import { CLIENTS, GOOD, PLATFORMS } from './testing/policies.ts';

const verdictsOn = (draft: Draft, tenant?: Tenant) =>
  runRules(policyRules, draft, { ...CONTEXT, ...(tenant && { tenant }) }).map((result) => [
    result.rule,
    result.outcome,
    result.outcome === 'finding' ? result.severity : null,
  ]);
const verdicts = (json: unknown) => verdictsOn(draftFrom(json));

describe('how a policy is written', () => {
  it.each([
    ['null', null],
    ['[]', []],
    ['absent', undefined],
  ])('%s says nothing', (_name, nothing) => {
    const empty = {
      [PLATFORMS]: nothing === null || nothing === undefined ? nothing : { includePlatforms: nothing },
      [CLIENTS]: nothing,
      'conditions.userRiskLevels': nothing,
      'conditions.applications.excludeApplications': nothing,
      'conditions.applications.includeUserActions': nothing,
      'grantControls.termsOfUse': nothing,
    };
    const withNothing = patched(GOOD, empty);
    expect(verdicts(withNothing)).toEqual(verdicts(GOOD));
  });

  it('does not matter in its letter case and the order of its lists', () => {
    fc.assert(
      fc.property(nearAny, (json) => {
        expect(verdicts(pascal(json))).toEqual(verdicts(json));
      }),
      { numRuns: 400 },
    );
    const shouted = (list: KnownList): KnownList => ({
      ...list,
      members: [...list.members].reverse().map((member) => member.toUpperCase()),
    });
    fc.assert(
      fc.property(nearAny, (json) => {
        const draft = draftFrom(json);
        expect(verdictsOn(mapLists(draft, shouted))).toEqual(verdictsOn(draft));
      }),
      { numRuns: 400 },
    );
  });

  it('is never too odd for a rule', () => {
    const member = fc.constantFrom(...keysIn(JSON.parse(JSON.stringify(fc.sample(policyJson, 20)))));
    const odd = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(member, tie('value'), { maxKeys: 5 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(nearAny, fc.array(fc.tuple(member, odd), { maxLength: 4 }), (json, changes) => {
        const parsed = parsePolicy(withOdd(json, new Map(changes)));
        if ('notAPolicy' in parsed) return;
        for (const result of runRules(policyRules, deepFreeze(draftOf(parsed.policy)), CONTEXT)) {
          if ('message' in result) expect(result.message).not.toMatch('error of its own');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the shape in which a policy comes', () => {
  const examples = policyRules.flatMap(({ id }) => [exampleOf(id).fires, exampleOf(id).silent]);
  // The list read's annotation of a strength is told apart from none, which is what the rule on missing controls is about.
  it.each([
    ['as the portal saves it', asPortalSaves],
    ['as Graph beta returns it', asBetaReturns],
    ['without the members that hold nothing', withoutNothing],
  ])('%s does not matter', (_name, shape) => {
    for (const policy of examples) expect(verdicts(shape(policy))).toEqual(verdicts(policy));
  });
});

/** Every condition that the portal always sends, AND for one control, and enum values with a capital. */
function asPortalSaves(policy: object): object {
  const given = policy as { grantControls?: { operator?: unknown; builtInControls?: unknown[] } | null };
  const count = controlsIn(given.grantControls ?? {});
  return withMissing(patched(policy, count === 1 ? { 'grantControls.operator': 'AND' } : {}), {
    'conditions.clients': null,
    'conditions.insiderRiskLevels': null,
    'conditions.signInRiskDetections': null,
    'conditions.authenticationFlows': null,
    'conditions.servicePrincipalRiskLevels': [],
    'conditions.applications.globalSecureAccess': null,
    'sessionControls.networkAccessSecurity': null,
    'sessionControls.blockSensitiveActions': null,
  });
}

const controlsIn = (grant: Record<string, unknown>): number =>
  ['builtInControls', 'termsOfUse', 'customAuthenticationFactors']
    .map((name) => (Array.isArray(grant[name]) ? grant[name].length : 0))
    .reduce((sum, length) => sum + length, grant.authenticationStrength ? 1 : 0);

function asBetaReturns(policy: object): object {
  return withMissing(patched(policy, { '@odata.context': 'https://graph.microsoft.com/beta/$metadata' }), {
    description: null,
    templateId: null,
    partialEnablementStrategy: null,
    deletedDateTime: null,
    'conditions.times': null,
    'conditions.deviceStates': null,
    'conditions.clientApplications': null,
    'conditions.users.includeGuestsOrExternalUsers': null,
    'conditions.users.excludeGuestsOrExternalUsers': null,
    'conditions.applications.networkAccess': null,
    'sessionControls.continuousAccessEvaluation': null,
  });
}

/** A copy with the members that were not there; those that were keep their value. */
function withMissing(policy: object, members: Record<string, unknown>): object {
  const missing = Object.entries(members).filter(([path]) => valueAt(policy, path) === undefined);
  return patched(policy, Object.fromEntries(missing));
}

const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], value);

function withoutNothing(value: object): object {
  const entries = Object.entries(value).filter(
    ([, member]) => member !== null && !(Array.isArray(member) && member.length === 0),
  );
  return Object.fromEntries(
    entries.map(([key, member]) => [
      key,
      typeof member === 'object' && !Array.isArray(member) ? withoutNothing(member) : member,
    ]),
  );
}

describe('another policy of the tenant', () => {
  const unrelated = draftFrom({
    id: '0a1b2c3d-0000-4000-8000-00000000ffff',
    displayName: 'Another app for one user',
    state: 'disabled',
    conditions: {
      clientAppTypes: ['browser'],
      applications: { includeApplications: ['99999999-2222-4333-8444-555555555555'] },
      users: { includeUsers: ['99999999-0000-4000-8000-000000000009'] },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  });

  it('that has nothing to do with it changes no outcome', () => {
    fc.assert(
      fc.property(nearAny, (json) => {
        const draft = draftFrom(json);
        const alone = verdictsOn(draft);
        expect(verdictsOn(draft, { policies: [draft], complete: true })).toEqual(alone);
        expect(verdictsOn(draft, { policies: [unrelated, draft], complete: true })).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });
});

/** Keys with a capital, as PowerShell writes them, and each list backwards. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].reverse().map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key.charAt(0).toUpperCase() + key.slice(1),
    pascal(member),
  ]);
  return Object.fromEntries(entries);
}

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(keysIn))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysIn(member)]);
}

/** A copy with other values at some keys, wherever they stand. */
function withOdd(value: unknown, changes: ReadonlyMap<string, unknown>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    changes.has(key) ? changes.get(key) : withOdd(member, changes),
  ]);
  return Object.fromEntries(entries);
}
