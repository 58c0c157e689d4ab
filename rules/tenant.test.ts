/** What holds for every tenant rule: it is registered, sourced and shown by an example that is run, it never fails, and it passes nothing that it does not know. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmergencyAccounts, Tenant } from '../src/engine/context.ts';
import { SEVERITIES, type TenantRule } from '../src/engine/rule.ts';
import { runTenantRule, runTenantRules, type TenantResult } from '../src/engine/run-tenant.ts';
import { type Draft, FIELD_NAMES } from '../src/policy/draft.ts';
import type { KnownList } from '../src/policy/known.ts';
import { tenantRules } from './index.ts';
import { tenantExampleOf } from './testing/all-examples.ts';
import { cuts, lessOf, nearAny } from './testing/arbitraries.ts';
import { CONTEXT } from './testing/context.ts';
import { deepFreeze, draftFrom, mapLists, type Patch, patched } from './testing/drafts.ts';
import { contextOf, type TenantCase } from './testing/example.ts';
import {
  CLIENTS,
  EXCLUDE,
  FILTER,
  INCLUDE,
  OPERATOR,
  OTHER_APP,
  PLATFORMS,
  SOME_FILTER,
  TERMS_OF_USE,
} from './testing/policies.ts';
import { checkText } from './testing/rule-tester.ts';
import { anyTenant, type TenantJson, tenantNear } from './testing/tenant-arbitraries.ts';
import { policyOf } from './testing/tenants.ts';

const files = readdirSync(new URL('./tenant', import.meta.url));
const isRule = (file: string) => file.endsWith('.ts') && file.split('.').length === 2;

const tenantOf = ({ policies, directory }: TenantJson, complete = true): Tenant =>
  deepFreeze({ policies: policies.map(draftFrom), complete, ...(directory && { directory }) });
const withPolicies = (tenant: Tenant, policies: readonly Draft[], complete = true): Tenant => ({
  ...tenant,
  policies,
  complete,
});
const run = (rule: TenantRule, tenant: Tenant): TenantResult =>
  runTenantRule(rule, tenant, { ...CONTEXT, tenant });
const runAll = (tenant: Tenant, emergencyAccounts: EmergencyAccounts | null = null): TenantResult[] =>
  runTenantRules(tenantRules, tenant, deepFreeze({ ...CONTEXT, emergencyAccounts, tenant }));
const outcomes = (tenant: Tenant) => runAll(tenant).map(({ rule, outcome }) => [rule, outcome]);
const isFirm = ({ outcome }: TenantResult) => outcome === 'finding' || outcome === 'ok';

describe('the set of tenant rules', () => {
  it('has every file of the folder, by its id, with a test and an example beside it', () => {
    const ids = files.filter(isRule).map((file) => file.replace(/\.ts$/, ''));
    expect(tenantRules.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(ids.filter((id) => !files.includes(`${id}.test.ts`))).toEqual([]);
    expect(ids.filter((id) => !files.includes(`${id}.example.ts`))).toEqual([]);
  });

  it('has each id and reference once, in the order of the references', () => {
    const refs = tenantRules.map(({ ref }) => ref);
    expect(new Set(tenantRules.map(({ id }) => id)).size).toBe(tenantRules.length);
    expect(refs).toEqual([...new Set(refs)].sort());
  });
});

describe.each(tenantRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule: TenantRule) => {
  it('says where it stands, how bad it is, and when it may be left', () => {
    expect(rule.ref).toMatch(/^CAT\d{2}$/);
    expect(rule.title).toMatch(/^["A-Z].*[^.]$/);
    expect(rule.falsePositives).toMatch(/^["A-Z[].*\.$/);
    expect(FIELD_NAMES).toContain(rule.field);
    expect(SEVERITIES).toContain(rule.severity);
  });

  it('has dated sources at Microsoft Learn', () => {
    for (const { title, url, checked } of rule.sources) {
      expect(title).not.toBe('');
      expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z0-9/-]+$/);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('is shown by an example of each kind', () => {
    const { fires, silent } = tenantExampleOf(rule.id);
    const [firing, quiet] = [fires, silent].map(contextOf).map((context) => run(rule, context.tenant));
    expect(firing?.outcome).toBe('finding');
    expect(quiet?.outcome).toBe('ok');
  });

  it('waits for policies that are not known, and says so', () => {
    const result = run(rule, { policies: [], complete: false, directory: { agentIdentities: true } });
    expect(result).toMatchObject({ outcome: 'unread', message: expect.stringMatching('Not all policies') });
  });

  it('is tried on tenants that give every answer', () => {
    const seen = new Set<string>();
    for (const json of fc.sample(tenantNear(rule.id), { numRuns: 60, seed: 1 }))
      for (const complete of [true, false]) seen.add(run(rule, tenantOf(json, complete)).outcome);
    const counts = rule.id === 'tenant-policy-limit'; // Needs more policies than a random tenant has.
    expect([...seen]).toEqual(
      expect.arrayContaining(counts ? ['ok', 'unread'] : ['finding', 'ok', 'unread']),
    );
  });
});

describe('on random tenants', () => {
  const declared = fc.constantFrom(
    null,
    { users: ['u'], groups: [] },
    { users: ['v'], groups: ['g', 'Break glass'] },
  );

  it('no rule fails or changes anything, and every text is whole', () => {
    fc.assert(
      fc.property(anyTenant, fc.boolean(), declared, (json, complete, accounts) => {
        const tenant = tenantOf(json, complete);
        for (const result of runAll(tenant, accounts)) {
          if ('message' in result) expect(result.message).not.toMatch('error of its own');
          if (result.outcome === 'finding') checkText(result.text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the order of policies and the way they are written do not matter', () => {
    const shouted = (list: KnownList): KnownList => ({
      ...list,
      members: [...list.members].reverse().map((member) => member.toUpperCase()),
    });
    fc.assert(
      fc.property(anyTenant, (json) => {
        const tenant = tenantOf(json);
        const turned = [...tenant.policies].reverse().map((policy) => mapLists(policy, shouted));
        expect(outcomes(withPolicies(tenant, turned))).toEqual(outcomes(tenant));
      }),
      { numRuns: 80 },
    );
  });

  it('a policy that has nothing to do with the others changes nothing', () => {
    const unrelated = draftFrom(
      policyOf('Trial of another app', {
        state: 'disabled',
        [INCLUDE]: [OTHER_APP],
        'conditions.users.includeUsers': ['somebody'],
      }),
    );
    fc.assert(
      fc.property(anyTenant, (json) => {
        const tenant = tenantOf(json);
        expect(outcomes(withPolicies(tenant, [unrelated, ...tenant.policies]))).toEqual(outcomes(tenant));
      }),
      { numRuns: 60 },
    );
  });

  it('a firm answer on some policies holds when the others are known', () => {
    fc.assert(
      fc.property(anyTenant, fc.array(nearAny, { maxLength: 2 }), declared, (json, others, accounts) => {
        const some = tenantOf(json, false);
        const more = others.map((other, index) => draftFrom(patched(other, { id: `other-${index}` })));
        const all = withPolicies(some, [...some.policies, ...more]);
        expectHolds(runAll(some, accounts), runAll(all, accounts));
      }),
      { numRuns: 120 },
    );
  });

  it('a firm answer on policies that are half read holds when more is read', () => {
    fc.assert(
      fc.property(anyTenant, cuts, declared, (json, cut, accounts) => {
        const whole = tenantOf(json);
        const half = whole.policies.map((policy) => lessOf(policy, cut));
        expectHolds(runAll(withPolicies(whole, half), accounts), runAll(whole, accounts));
      }),
      { numRuns: 100 },
    );
  });
});

function expectHolds(before: readonly TenantResult[], now: readonly TenantResult[]): void {
  const firm = before.filter(isFirm).map(({ rule, outcome }) => [rule, outcome]);
  const same = now.filter(({ rule }) => firm.some(([id]) => id === rule));
  expect(same.map(({ rule, outcome }) => [rule, outcome])).toEqual(firm);
}

/** What makes a policy apply to fewer users, resources or sign-ins, act less, or be unclear in that. */
const LESS: Readonly<Record<string, Patch>> = {
  'report-only': { state: 'enabledForReportingButNotEnforced' },
  off: { state: 'disabled' },
  'an easier control to choose': { [TERMS_OF_USE]: ['t'], [OPERATOR]: 'OR' },
  'some users': { 'conditions.users.includeUsers': ['u'], 'conditions.users.includeRoles': [] },
  'no guests': {
    'conditions.users.excludeGuestsOrExternalUsers': { guestOrExternalUserTypes: 'internalGuest' },
  },
  'no administrators': { 'conditions.users.excludeRoles': ['62e90394-69f5-4237-9190-012177145e10'] },
  'workload identities': { 'conditions.clientApplications': { includeServicePrincipals: ['All'] } },
  'an unknown condition on users': { 'conditions.users.includeTeams': ['t'] },
  'an unknown exclusion of users': { 'conditions.users.excludeTeams': ['t'] },
  'one resource': { [INCLUDE]: [OTHER_APP] },
  'a resource excluded': { [EXCLUDE]: [OTHER_APP] },
  'a filter for resources': { [FILTER]: SOME_FILTER },
  'a user action': { 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
  'an unknown condition on resources': { 'conditions.applications.includeTags': ['t'] },
  'user risk': { 'conditions.userRiskLevels': ['low'] },
  'sign-in risk': { 'conditions.signInRiskLevels': ['low'] },
  'insider risk': { 'conditions.insiderRiskLevels': 'minor' },
  'agent risk': { 'conditions.agentIdRiskLevels': 'low' },
  'risk of service principals': { 'conditions.servicePrincipalRiskLevels': ['low'] },
  'a platform': { [PLATFORMS]: { includePlatforms: ['windows'] } },
  'all platforms but one': { [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['windows'] } },
  browsers: { [CLIENTS]: ['browser'] },
  'a location': { 'conditions.locations': { includeLocations: ['l'] } },
  'all locations but trusted ones': {
    'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
  },
  'a filter for devices': {
    'conditions.devices': { deviceFilter: { mode: 'include', rule: 'device.model -eq "x"' } },
  },
  'device states': { 'conditions.deviceStates': { excludeStates: ['Compliant'] } },
  'device code flow': { 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } },
  'authentication transfer': {
    'conditions.authenticationFlows': { transferMethods: 'authenticationTransfer' },
  },
  'another condition': { 'conditions.times': { includeAllTimes: false } },
};

/** Rules that say that something is missing, with what of the above takes nothing away from what they ask. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  'tenant-mfa-all-users-missing': [],
  'tenant-legacy-auth-block-missing': [],
  'tenant-device-code-flow-not-blocked': ['device code flow'],
  'tenant-auth-transfer-not-blocked': ['authentication transfer'],
  'tenant-admin-phish-resistant-missing': ['no guests'],
  'tenant-security-info-registration-missing': ['no guests', 'one resource'],
  // Unknown platforms stay blocked; and while no policy is on, none depends on the platform.
  'tenant-unknown-platform-block-missing': ['all platforms but one', 'report-only', 'off'],
  'tenant-guest-mfa-missing': ['no administrators'],
  'tenant-risk-policies-missing': [],
  // Agents are no users.
  'tenant-high-risk-agents-not-blocked': ['some users', 'no guests', 'no administrators'],
};

describe.each(Object.entries(MISSING))('%s', (id, takesNothingAway) => {
  const rule = tenantRules.find((one) => one.id === id) as TenantRule;
  const { silent } = tenantExampleOf(id);
  const withEach = (patch: Patch): TenantCase => ({
    ...silent,
    policies: silent.policies.map((policy) => patched(policy, patch)),
  });

  it('fires on a tenant without policies', () => {
    const depends = id === 'tenant-unknown-platform-block-missing'; // Only where a policy depends on the platform.
    const { directory } = silent;
    const result = run(rule, { policies: [], complete: true, ...(directory && { directory }) });
    expect(result.outcome).toBe(depends ? 'ok' : 'finding');
  });

  it.each(Object.entries(LESS).filter(([name]) => !takesNothingAway.includes(name)))(
    'never passes by a policy with: %s',
    (_, patch) => {
      expect(run(rule, contextOf(withEach(patch)).tenant).outcome).toMatch(/^(finding|cannot-judge)$/);
    },
  );

  it.each(takesNothingAway)('still passes with: %s', (name) => {
    expect(run(rule, contextOf(withEach(LESS[name] ?? {})).tenant).outcome).toBe('ok');
  });

  it('passes when another policy still does it', () => {
    const policies = [...withEach({ id: undefined, state: 'disabled' }).policies, ...silent.policies];
    expect(run(rule, contextOf({ ...silent, policies }).tenant).outcome).toBe('ok');
  });
});
