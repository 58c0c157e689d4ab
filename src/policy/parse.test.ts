import { describe, expect, it } from 'vitest';
import { EXCHANGE, good, parsed, patched, withPatch } from './parse.fixture.ts';
import { parsePolicy } from './parse.ts';
import type { Policy } from './policy.ts';

function reshaped(value: unknown, key: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((member) => reshaped(member, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [key(name), reshaped(member, key)]),
  );
}

describe('a good policy', () => {
  it('is read whole, without problems', () => {
    const { policy, problems } = parsed(good());
    expect(problems).toEqual([]);
    expect(policy.id).toBe('0a1b2c3d-0000-4000-8000-000000000001');
    expect(policy.conditions.applications.excludeApplications).toEqual([EXCHANGE.toLowerCase()]);
    expect(policy.conditions.users.excludeGroups).toEqual(['Break glass']);
    expect(policy.grantControls).toEqual({
      operator: 'OR',
      builtInControls: ['mfa'],
      termsOfUse: [],
      customAuthenticationFactors: [],
      authenticationStrength: null,
      otherMembers: {},
    });
    expect(policy.sessionControls.controls).toEqual({});
    expect(policy.otherMembers).toEqual({});
  });

  it.each([
    ['PascalCase', (name: string) => name.charAt(0).toUpperCase() + name.slice(1)],
    ['lower case', (name: string) => name.toLowerCase()],
    ['upper case', (name: string) => name.toUpperCase()],
  ])('is the same with keys in %s', (_, key) => {
    expect(parsed(reshaped(good(), key))).toEqual(parsed(good()));
  });
});

describe('what says nothing reads like what is missing', () => {
  const empties = [null, [], {}, '', { a: null, b: [{ c: '' }] }];
  it.each([
    'id',
    'templateId',
    'description',
    'partialEnablementStrategy',
    'conditions.platforms',
    'conditions.locations',
    'conditions.devices',
    'conditions.deviceStates',
    'conditions.times',
    'conditions.userRiskLevels',
    'conditions.insiderRiskLevels',
    'conditions.authenticationFlows',
    'conditions.clientApplications',
    'conditions.users.excludeUsers',
    'conditions.users.includeGuestsOrExternalUsers',
    'conditions.applications.applicationFilter',
    'grantControls.termsOfUse',
    'grantControls.authenticationStrength',
    'sessionControls',
    'sessionControls.signInFrequency',
  ])('%s', (path) => {
    const missing = parsed(patched(path, undefined));
    for (const empty of empties) expect(withPatch(path, empty)).toEqual(missing);
  });
});

describe('what Graph does not name is kept and listed', () => {
  it.each([
    ['somethingNew', (p: Policy) => p.otherMembers],
    ['conditions.somethingNew', (p: Policy) => p.conditions.otherMembers],
    ['conditions.users.somethingNew', (p: Policy) => p.conditions.users.otherMembers],
    ['conditions.applications.somethingNew', (p: Policy) => p.conditions.applications.otherMembers],
    ['grantControls.somethingNew', (p: Policy) => p.grantControls.otherMembers],
    ['sessionControls.somethingNew', (p: Policy) => p.sessionControls.controls],
  ])('%s', (path, pick) => {
    const { policy, problems } = withPatch(path, { isEnabled: true });
    expect(pick(policy)).toEqual({ somethingNew: { isEnabled: true } });
    expect(problems).toEqual([]);
  });

  it('OData keys are not', () => {
    const { policy } = parsed({
      ...good(),
      '@odata.context': 'x',
      '#microsoft.graph.restore': { title: 'x' },
      'state@odata.type': 'y',
    });
    expect(policy).toEqual(parsed(good()).policy);
  });

  it('an unknown member inside platforms leaves a remainder', () => {
    const { policy } = withPatch('conditions.platforms', { includePlatforms: ['all'], somethingNew: 1 });
    expect(policy.conditions.platforms.includePlatforms).toEqual(['all']);
    expect(policy.conditions.otherMembers).toEqual({ platforms: { somethingNew: 1 } });
  });

  it('an annotation of an authentication strength that is missing is noted', () => {
    const { policy } = withPatch('grantControls.authenticationStrength@odata.context', 'x');
    expect(Object.keys(policy.grantControls.otherMembers)).toEqual(['authenticationStrength@odata']);
    const known = parsed({
      ...good(),
      grantControls: { 'authenticationStrength@odata.context': 'x', authenticationStrength: null },
    });
    expect(known.policy.grantControls.otherMembers).toEqual({});
  });
});

describe('what is no policy', () => {
  it.each([
    null,
    5,
    'x',
    [],
    {},
    { name: 'x' },
    { conditions: 5 },
    { conditions: [], displayName: 'x' },
    { conditions: { ref_name: { include: [] } }, rules: [] },
    { status: {}, conditions: [{ type: 'Ready' }] },
  ])('%j', (json) => {
    expect(parsePolicy(json)).toHaveProperty('notAPolicy');
  });

  it.each([
    { conditions: {} },
    { Conditions: { Users: null } },
    { GrantControls: { BuiltInControls: ['mfa'] } },
    { sessionControls: null },
    { state: 'Enabled', conditions: null },
  ])('but %j is', (json) => {
    expect(parsePolicy(json)).toHaveProperty('policy');
  });
});
