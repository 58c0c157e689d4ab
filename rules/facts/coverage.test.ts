/** The coverage of a tenant: each line in each of its answers, and nothing called covered that is not known to be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmergencyAccounts, Tenant } from '../../src/engine/context.ts';
import { COVERED, type Coverage, type Covered } from '../../src/engine/coverage.ts';
import { runTenantRule } from '../../src/engine/run-tenant.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { PHISHING_RESISTANT_STRENGTH } from '../../src/policy/well-known-ids.ts';
import { tenantRules } from '../index.ts';
import { cuts, lessOf, nearAny } from '../testing/arbitraries.ts';
import { CONTEXT } from '../testing/context.ts';
import { deepFreeze, draftFrom, type Patch, patched, withUnread } from '../testing/drafts.ts';
import { BUILT_IN, CLIENTS, EXO, INCLUDE, OPERATOR, STRENGTH } from '../testing/policies.ts';
import { anyTenant } from '../testing/tenant-arbitraries.ts';
import { policyOf } from '../testing/tenants.ts';
import { coverageOf } from './coverage.ts';

const E: EmergencyAccounts = { users: ['e'], groups: [] };

const coverage = (tenant: Tenant, emergencyAccounts: EmergencyAccounts | null = null): Coverage[] =>
  coverageOf(tenant, deepFreeze({ ...CONTEXT, emergencyAccounts, tenant }));
const lineOf = (id: string, tenant: Tenant, accounts: EmergencyAccounts | null = null): Coverage =>
  coverage(tenant, accounts).find((line) => line.id === id) as Coverage;
const tenantOf = (patches: readonly Patch[], complete = true): Tenant => ({
  policies: patches.map((patch, index) => draftFrom(policyOf('ABCDEF'[index] ?? 'X', patch))),
  complete,
});

const REPORT_ONLY = { state: 'enabledForReportingButNotEnforced' };
const STAFF = { 'conditions.users.includeUsers': ['u'] };
const NOBODY = { 'conditions.users.includeUsers': ['None'] };
const NO_GUESTS = { 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] };
const SIGN_IN_RISK = { 'conditions.signInRiskLevels': ['high'] };
const USER_RISK = {
  'conditions.userRiskLevels': ['high'],
  [BUILT_IN]: ['passwordChange', 'mfa'],
  [OPERATOR]: 'AND',
};
const STRONG = { [BUILT_IN]: [], [STRENGTH]: { id: PHISHING_RESISTANT_STRENGTH } };
const ADMIN = {
  'conditions.users.includeUsers': [],
  'conditions.users.includeRoles': ['62e90394-69f5-4237-9190-012177145e10'],
};
const LEGACY = { [BUILT_IN]: ['block'], [CLIENTS]: ['exchangeActiveSync', 'other'] };
const FLOW = {
  [BUILT_IN]: ['block'],
  'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' },
};
const REGISTER = {
  [INCLUDE]: [],
  'conditions.applications.includeUserActions': ['urn:user:registersecurityinfo'],
};
const out = (...users: string[]) => ({
  'conditions.users.excludeUsers': users,
  'conditions.users.excludeGroups': [],
});

interface LineCases {
  readonly covered: readonly (readonly Patch[])[];
  readonly partly: readonly (readonly Patch[])[];
  readonly not: readonly (readonly Patch[])[];
  /** The part without which nobody knows, of the first tenant that is covered. */
  readonly unread: string;
  readonly declared?: EmergencyAccounts;
}

const LINES: Readonly<Record<string, LineCases>> = {
  'mfa-all-users': {
    covered: [[{}], [{}, { state: 'disabled' }]],
    partly: [
      [STAFF],
      [{ [INCLUDE]: ['Office365'] }],
      [NO_GUESTS],
      [{ 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }],
      [{ [CLIENTS]: ['browser'] }],
    ],
    not: [
      [],
      [REPORT_ONLY],
      [{ state: 'disabled' }],
      [{ [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'OR' }],
      [NOBODY],
      [{ 'conditions.users.includeUsers': ['u'], 'conditions.users.excludeUsers': ['u'] }],
      [{ [INCLUDE]: ['None'] }],
      [{ [INCLUDE]: [EXO], 'conditions.applications.excludeApplications': ['Office365'] }],
      [{ [INCLUDE]: [EXO], 'conditions.applications.excludeApplications': ['All'] }],
      [REGISTER],
      [{ 'conditions.clientApplications': { includeServicePrincipals: ['All'] } }],
    ],
    unread: 'grant',
  },
  'admins-phishing-resistant': {
    covered: [[STRONG]],
    partly: [[{ ...STRONG, ...ADMIN }], [{ ...STRONG, [INCLUDE]: ['Office365'] }]],
    not: [[], [{}], [{ ...STRONG, ...REPORT_ONLY }], [{ ...STRONG, ...STAFF }]],
    unread: 'grant',
  },
  'legacy-authentication': {
    covered: [
      [LEGACY],
      [
        { ...LEGACY, [CLIENTS]: ['other'] },
        { ...LEGACY, [CLIENTS]: ['exchangeActiveSync'] },
      ],
    ],
    partly: [
      [{ ...LEGACY, [CLIENTS]: ['other'] }],
      [{ ...LEGACY, [INCLUDE]: [EXO] }],
      [{ ...LEGACY, ...STAFF }],
      [{ ...LEGACY, ...STAFF, [CLIENTS]: ['all'] }],
    ],
    not: [
      [],
      [{}],
      [{ ...LEGACY, [CLIENTS]: ['other'], ...REPORT_ONLY }],
      [{ ...LEGACY, ...STAFF, [CLIENTS]: ['browser'] }],
      // A country that is blocked for every client is another thing.
      [{ [BUILT_IN]: ['block'], 'conditions.locations': { includeLocations: ['l'] } }],
    ],
    unread: 'conditions.clientApps',
  },
  'device-code-flow': {
    covered: [[FLOW]],
    partly: [
      [{ ...FLOW, ...STAFF }],
      [{ ...FLOW, 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['l'] } }],
      [{ ...FLOW, [INCLUDE]: ['Office365'] }],
    ],
    not: [
      [],
      [{}],
      [{ ...FLOW, ...REPORT_ONLY }],
      [{ ...FLOW, 'conditions.authenticationFlows': { transferMethods: 'authenticationTransfer' } }],
      [{ [BUILT_IN]: ['block'], [CLIENTS]: ['other'] }],
    ],
    unread: 'conditions.authenticationFlows',
  },
  guests: {
    covered: [[{}], [{ [INCLUDE]: ['Office365'] }]],
    partly: [
      [{ 'conditions.users.excludeGuestsOrExternalUsers': { guestOrExternalUserTypes: 'serviceProvider' } }],
      [
        {
          'conditions.users.includeUsers': [],
          'conditions.users.includeGuestsOrExternalUsers': {
            guestOrExternalUserTypes: 'internalGuest',
            externalTenants: { membershipKind: 'enumerated', members: ['t'] },
          },
        },
      ],
      [{ [INCLUDE]: [EXO] }],
    ],
    not: [[], [NO_GUESTS], [STAFF], [REPORT_ONLY]],
    unread: 'users.include',
  },
  'security-info-registration': {
    covered: [[REGISTER], [{ ...REGISTER, ...NO_GUESTS }]],
    partly: [
      [{ ...REGISTER, ...STAFF }],
      [
        {
          ...REGISTER,
          'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
        },
      ],
    ],
    not: [
      [],
      [{}],
      [{ ...REGISTER, ...REPORT_ONLY }],
      [{ ...REGISTER, [BUILT_IN]: [] }],
      [{ ...REGISTER, ...NOBODY }],
    ],
    unread: 'network',
  },
  risk: {
    covered: [[SIGN_IN_RISK, USER_RISK]],
    partly: [
      [SIGN_IN_RISK],
      [USER_RISK],
      [
        { ...SIGN_IN_RISK, ...STAFF },
        { ...USER_RISK, ...STAFF },
      ],
    ],
    not: [
      [],
      [{}],
      [{ ...SIGN_IN_RISK, ...REPORT_ONLY }],
      [{ 'conditions.userRiskLevels': ['high'] }],
      [{ 'conditions.signInRiskLevels': ['low'] }],
    ],
    unread: 'conditions.signInRisk',
  },
  'emergency-accounts': {
    covered: [[out('e'), out('E', 'f')], []],
    partly: [[out('e'), out('f')]],
    not: [[out()], [out('f')], [{ ...out('e'), ...REPORT_ONLY }, out()], [{ ...out('e'), ...STAFF }, out()]],
    unread: 'users.exclude',
    declared: E,
  },
};

it('has eight lines, each on a rule of the set, in a fixed order', () => {
  const lines = coverage(tenantOf([]));
  expect(lines.map(({ id }) => id)).toEqual(Object.keys(LINES));
  const ids = tenantRules.map(({ id }) => id);
  expect(lines.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
  expect(new Set(lines.map(({ title }) => title)).size).toBe(8);
});

describe.each(Object.entries(LINES))('%s', (id, { covered, partly, not, unread, declared = null }) => {
  const answers = (patches: readonly Patch[], complete = true) =>
    lineOf(id, tenantOf(patches, complete), declared);

  it.each(covered.map((patches) => [patches]))('covered: %j', (patches) =>
    expect(answers(patches).covered).toBe('covered'),
  );

  it.each(partly.map((patches) => [patches]))('partly, and says by which policies: %j', (patches) => {
    expect(answers(patches)).toMatchObject({ covered: 'partly', because: expect.stringContaining('by "A"') });
  });

  it.each(not.map((patches) => [patches]))('not: %j', (patches) => {
    expect(answers(patches)).toMatchObject({ covered: 'not', because: expect.stringMatching(/^No .+\.$/) });
  });

  it('is not known while policies may be missing, whatever part is done', () => {
    for (const patches of [[], ...(declared ? covered : partly)])
      expect(answers(patches, false)).toMatchObject({
        covered: 'not-known',
        because: expect.stringContaining('Not all policies'),
      });
  });

  it('is not known while a part is not read, and says which', () => {
    const { policies } = tenantOf(covered[0] ?? []);
    const half = { policies: policies.map((policy) => withUnread(policy, [unread])), complete: true };
    expect(lineOf(id, half, declared)).toMatchObject({
      covered: 'not-known',
      because: expect.stringContaining(unread),
    });
  });
});

describe('emergency accounts that nobody declared', () => {
  const line = (...patches: Patch[]) => lineOf('emergency-accounts', tenantOf(patches));

  it('an account outside every policy need not be one', () => {
    for (const patches of [[], [out('u'), out('U')]])
      expect(line(...patches)).toMatchObject({
        covered: 'not-known',
        because: expect.stringContaining('declare your emergency accounts'),
      });
  });

  it('that no account is outside every policy is known without them', () => {
    expect(line(out('u'), out('v')).covered).toBe('not');
  });
});

it('names a policy of which nobody knows whether it does a part', () => {
  const policies = [withUnread(draftFrom(policyOf('Half', NOBODY)), ['users.include/groups'])];
  const { covered, because } = lineOf('mfa-all-users', { policies, complete: true });
  expect(covered).toBe('not');
  expect(because).toMatch('Whether a part is done by "Half" is not known.');
});

it('of two versions of a policy the newest counts', () => {
  const [old, now] = [
    { modifiedDateTime: '2026-01-01T00:00:00Z' },
    { modifiedDateTime: '2026-02-01T00:00:00Z' },
  ];
  const policies = [policyOf('A', { ...old, ...STAFF }), policyOf('A', { ...now, ...REPORT_ONLY })].map(
    draftFrom,
  );
  expect(lineOf('mfa-all-users', { policies, complete: true }).covered).toBe('not');
});

it('an error of its own leaves one line open and the others as they are', () => {
  const whole = tenantOf([{}]);
  const [policy] = whole.policies as [Draft];
  const broken = {
    ...policy,
    parts: {
      ...policy.parts,
      get 'conditions.authenticationFlows'(): never {
        throw new Error('broken');
      },
    },
  };
  const lines = coverageOf({ ...whole, policies: [broken] }, CONTEXT);
  const broke = lines.filter(({ because }) => because.includes('error of its own (broken)'));
  expect(broke.length).toBeGreaterThan(0);
  expect(broke.every(({ covered }) => covered === 'not-known')).toBe(true);
  expect(lines.at(-1)).toEqual(coverage(whole).at(-1));
  expect(lines).toHaveLength(8);
});

it('an error in naming the policies leaves the line open too', () => {
  const { policies } = tenantOf([out('e'), out('f')]);
  const [policy, other] = policies as [Draft, Draft];
  const name = { ...policy.parts.name, leaves: {} };
  const nameless = { ...policy, parts: { ...policy.parts, name } } as unknown as Draft;
  expect(lineOf('emergency-accounts', { policies: [nameless, other], complete: true }, E)).toMatchObject({
    covered: 'not-known',
    because: expect.stringContaining('error of its own'),
  });
});

describe('on random tenants', () => {
  const declared = fc.constantFrom(null, E, { users: ['v'], groups: ['g', 'Break glass'] });
  const asTenant = (policies: readonly object[], complete: boolean): Tenant =>
    deepFreeze({ policies: policies.map(draftFrom), complete });
  const order = (line: Coverage | undefined) => COVERED.indexOf(line?.covered as Covered);

  it('covered is said only where the rule finds nothing, and never more than the rule knows', () => {
    fc.assert(
      fc.property(anyTenant, fc.boolean(), declared, ({ policies }, complete, accounts) => {
        const tenant = asTenant(policies, complete);
        const context = { ...CONTEXT, emergencyAccounts: accounts, tenant };
        for (const { covered, because, rule: id } of coverage(tenant, accounts)) {
          const rule = tenantRules.find((one) => one.id === id);
          const { outcome } = runTenantRule(rule as NonNullable<typeof rule>, tenant, context);
          if (covered === 'covered') expect(outcome).toBe('ok');
          else if (covered !== 'not-known') expect(outcome).toBe('finding');
          else if (outcome === 'ok') expect(accounts).toBeNull();
          expect(because).toMatch(/^\S.*\.$/s);
          expect(because).not.toMatch('error of its own');
        }
      }),
      { numRuns: 100 },
    );
  });

  // Not so of emergency accounts: another policy may exclude none of them.
  it('what is covered stays so with more policies, and a part stays a part at least', () => {
    fc.assert(
      fc.property(anyTenant, fc.array(nearAny, { maxLength: 2 }), ({ policies }, others) => {
        const more = others.map((other, index) => patched(other, { id: `other-${index}` }));
        const [some, all] = [
          coverage(asTenant(policies, true)),
          coverage(asTenant([...policies, ...more], true)),
        ];
        for (const [index, line] of some.entries())
          if (line.rule !== 'tenant-emergency-account-not-excluded-everywhere' && order(line) < 2) {
            if (line.covered === 'covered') expect(all[index]?.covered).toBe('covered');
            else expect(all[index]?.covered).not.toBe('not');
          }
      }),
      { numRuns: 80 },
    );
  });

  it('what is covered, or is in part, stays so when more is read', () => {
    fc.assert(
      fc.property(anyTenant, cuts, declared, ({ policies }, cut, accounts) => {
        const whole = asTenant(policies, true);
        const half = { ...whole, policies: whole.policies.map((policy) => lessOf(policy, cut)) };
        const now = coverage(whole, accounts);
        for (const [index, line] of coverage(half, accounts).entries())
          if (order(line) < 2) expect(now[index]?.covered).toBe(line.covered);
      }),
      { numRuns: 80 },
    );
  });
});
