import { describe, expect, it } from 'vitest';
import { type Draft, fieldsRead, PART_NAMES, partStatus, ROWS, unreadDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { parsePolicy } from './parse.ts';

function draft(json: object): Draft {
  const parsed = parsePolicy({ conditions: {}, ...json });
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return draftOf(parsed.policy);
}

const notRead = (path: string) => [
  { kind: 'cannot-judge', why: `What the policy's ${path} holds could not be read.` },
];

describe('a saved policy', () => {
  it('is known in every part and leaf', () => {
    const saved = draft({ id: 'X', state: 'enabled' });
    expect(saved.id).toBe('X');
    expect(PART_NAMES.map((name) => partStatus(saved.parts[name]))).toEqual(PART_NAMES.map(() => 'read'));
    expect(fieldsRead(saved)).toEqual([...ROWS]);
    for (const name of PART_NAMES) {
      expect(Object.keys(saved.parts[name].leaves)).toEqual(
        Object.keys(unreadDraft(null).parts[name].leaves),
      );
      expect(saved.parts[name]).toMatchObject({ origin: 'saved', applied: true });
    }
  });

  it('puts each member where its field is', () => {
    const { parts } = draft({
      displayName: 'N',
      conditions: {
        users: {
          includeUsers: ['u'],
          includeGroups: ['g'],
          includeRoles: ['r'],
          excludeUsers: ['xu'],
          excludeGroups: ['xg'],
          excludeRoles: ['xr'],
          includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' },
          excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' },
          newUsers: 1,
        },
        clientApplications: { includeServicePrincipals: ['s'] },
        agents: { includeAgentUsers: ['All'] },
        agentContext: { includeAgentContexts: ['c'] },
        applications: {
          includeApplications: ['a'],
          excludeApplications: ['xa'],
          includeUserActions: ['ua'],
          includeAuthenticationContextClassReferences: ['c1'],
          applicationFilter: { mode: 'include', rule: 'r' },
          networkAccess: { includeTrafficProfiles: 'm365' },
          newApps: 1,
        },
        locations: { includeLocations: ['l'], excludeLocations: ['xl'] },
        platforms: { includePlatforms: ['all'], excludePlatforms: ['iOS'] },
        clientAppTypes: ['browser'],
        devices: { deviceFilter: { mode: 'include', rule: 'd' } },
        deviceStates: { includeStates: ['All'] },
        userRiskLevels: ['high'],
        signInRiskLevels: ['low'],
        insiderRiskLevels: 'minor',
        agentIdRiskLevels: 'medium',
        servicePrincipalRiskLevels: ['medium'],
        authenticationFlows: { transferMethods: 'none,deviceCodeFlow' },
        times: { includeAllTimes: true },
      },
    });
    const leaves = Object.fromEntries(PART_NAMES.map((name) => [name, plain(parts[name].leaves)]));
    expect(leaves).toMatchObject({
      name: { displayName: 'N' },
      state: { state: null },
      'users.include': {
        users: ['u'],
        groups: ['g'],
        roles: ['r'],
        guests: { guestOrExternalUserTypes: 'internalGuest' },
        clientApplications: { includeServicePrincipals: ['s'] },
        agents: { includeAgentUsers: ['All'] },
        agentContext: { includeAgentContexts: ['c'] },
        otherMembers: ['newUsers'],
      },
      'users.exclude': {
        users: ['xu'],
        groups: ['xg'],
        roles: ['xr'],
        guests: { guestOrExternalUserTypes: 'serviceProvider' },
      },
      'targetResources.include': {
        applications: ['a'],
        userActions: ['ua'],
        authenticationContexts: ['c1'],
        filter: { mode: 'include', rule: 'r' },
        globalSecureAccess: { networkAccess: { includeTrafficProfiles: 'm365' } },
        otherMembers: ['newApps'],
      },
      'targetResources.exclude': { applications: ['xa'] },
      network: { include: ['l'], exclude: ['xl'] },
      'conditions.userRisk': { levels: ['high'] },
      'conditions.signInRisk': { levels: ['low'] },
      'conditions.insiderRisk': { levels: ['minor'] },
      'conditions.agentRisk': { levels: ['medium'] },
      'conditions.servicePrincipalRisk': { levels: ['medium'] },
      'conditions.devicePlatforms': { include: ['all'], exclude: ['iOS'] },
      'conditions.clientApps': { types: ['browser'] },
      'conditions.deviceFilter': {
        filter: { mode: 'include', rule: 'd' },
        deviceStates: { includeStates: ['All'] },
      },
      'conditions.authenticationFlows': { transferMethods: ['deviceCodeFlow'] },
      'conditions.other': { names: ['times'] },
    });
  });
});

describe('grant', () => {
  const grant = (grantControls: unknown) => draft({ grantControls }).parts.grant.leaves;

  it.each([
    [null, 0],
    [{ builtInControls: ['mfa', 'compliantDevice'] }, 2],
    [
      {
        builtInControls: ['mfa'],
        termsOfUse: ['t', 'u'],
        customAuthenticationFactors: ['c'],
        authenticationStrength: { id: 's' },
      },
      5,
    ],
  ])('%j has %i controls', (controls, count) => {
    expect(grant(controls).controlCount).toEqual({ known: true, value: count });
  });

  it('does not take a strength that the list left out for none', () => {
    const leftOut = grant({ builtInControls: [], 'authenticationStrength@odata.context': 'x' });
    expect(leftOut.controlCount.known).toBe(false);
    expect(leftOut.authenticationStrength.known).toBe(false);
  });

  it.each([
    ['beside another control', { builtInControls: ['mfa'], 'authenticationStrength@odata.context': 'x' }],
    ['beside a block', { builtInControls: ['block'], 'authenticationStrength@odata.context': 'x' }],
    ['of which only a link is left', { authenticationStrength: { '@odata.id': 'x' } }],
  ])('does not take a strength for none, %s', (_, controls) => {
    const { controlCount, authenticationStrength } = grant(controls);
    expect([controlCount.known, authenticationStrength.known]).toEqual([false, false]);
  });

  it('takes a strength for none that is there and says so', () => {
    const none = { authenticationStrength: null, 'authenticationStrength@odata.context': 'x' };
    expect(grant(none).controlCount).toEqual({ known: true, value: 0 });
  });

  it('does not take a strength that is missing beside risk remediation for none', () => {
    const remediation = grant({ builtInControls: ['RiskRemediation'] });
    expect(remediation.authenticationStrength.known).toBe(false);
    expect(remediation.controlCount.known).toBe(false);
    expect(
      grant({ builtInControls: ['riskRemediation'], authenticationStrength: null }).authenticationStrength,
    ).toEqual({ known: true, value: null });
  });
});

describe('session', () => {
  it.each([
    [null, []],
    [{ signInFrequency: { isEnabled: true } }, ['signInFrequency']],
    [{ signInFrequency: { isEnabled: false, value: 4 } }, []],
    [{ signInFrequency: { isEnabled: null, value: 4 } }, ['signInFrequency']],
    [{ persistentBrowser: { isEnabled: null, mode: null } }, []],
    [{ disableResilienceDefaults: false }, []],
    [{ disableResilienceDefaults: true }, ['disableResilienceDefaults']],
    [{ continuousAccessEvaluation: { mode: 'strictLocation' } }, ['continuousAccessEvaluation']],
    [{ globalSecureAccessFilteringProfile: { profileId: 'p' } }, ['globalSecureAccessFilteringProfile']],
    [{ somethingNew: { a: 1 } }, ['somethingNew']],
  ])('%j', (sessionControls, on) => {
    expect(draft({ sessionControls }).parts.session.leaves.on).toEqual({ members: on, missing: [] });
  });

  it.each([
    [{ signInFrequency: 4 }, 'sessionControls.signInFrequency'],
    [{ signInFrequency: { isEnabled: 'no' } }, 'sessionControls.signInFrequency'],
    ['x', 'sessionControls'],
  ])('%j cannot be judged', (sessionControls, path) => {
    expect(draft({ sessionControls }).parts.session.leaves.on).toEqual({
      members: [],
      missing: notRead(path),
    });
  });
});

describe('what could not be read is not known', () => {
  it('conditions of a wrong type', () => {
    const { parts } = draft({ state: 'enabled', conditions: 5 });
    for (const name of PART_NAMES.filter((part) =>
      /^(users|targetResources|network|conditions)/.test(part),
    )) {
      expect([name, partStatus(parts[name])]).toEqual([name, 'unread']);
    }
    expect(partStatus(parts.grant)).toBe('read');
  });

  it('one list of users: its members are firm, the rest is open', () => {
    const { parts } = draft({ conditions: { users: { includeUsers: ['All', 5], excludeUsers: ['x'] } } });
    expect(parts['users.include'].leaves.users).toEqual({
      members: ['All'],
      missing: notRead('conditions.users.includeUsers'),
    });
    expect(parts['users.exclude'].leaves.users).toEqual({ members: ['x'], missing: [] });
  });

  it('controls of a wrong type make their number unknown', () => {
    const { leaves } = draft({ grantControls: { builtInControls: 3, operator: 'AND' } }).parts.grant;
    expect(leaves.controlCount).toEqual({ known: false, reasons: notRead('grantControls.builtInControls') });
    expect(leaves.builtInControls.missing).toEqual(notRead('grantControls.builtInControls'));
    expect(leaves.operator).toEqual({ known: true, value: 'AND' });
  });

  it('a device filter of a wrong type', () => {
    const { leaves } = draft({ conditions: { devices: { deviceFilter: 'x' } } }).parts[
      'conditions.deviceFilter'
    ];
    expect(leaves.filter).toEqual({ known: false, reasons: notRead('conditions.devices') });
  });

  it.each([
    [{ value: '4', type: 'hours' }, 'value'],
    [{ frequencyInterval: ['everyTime'] }, 'frequencyInterval'],
    [{ value: 4, type: 1 }, 'type'],
  ])('a sign-in frequency with a wrong type inside: %j', (frequency, member) => {
    const { session } = draft({
      sessionControls: { signInFrequency: { isEnabled: true, ...frequency } },
    }).parts;
    expect(session.leaves.on.members).toEqual(['signInFrequency']);
    expect(session.leaves.signInFrequency).toEqual({
      known: false,
      reasons: notRead(`sessionControls.signInFrequency.${member}`),
    });
  });

  it('a mode of a wrong type', () => {
    const { session } = draft({
      sessionControls: { continuousAccessEvaluation: { mode: ['disabled'] } },
    }).parts;
    expect(session.leaves.continuousAccessEvaluation).toEqual({
      known: false,
      reasons: notRead('sessionControls.continuousAccessEvaluation.mode'),
    });
  });

  it.each([
    [{ externalTenants: ['t'] }],
    [{ externalTenants: 'enumerated' }],
    [{ externalTenants: { membershipKind: 'enumerated', members: [{ a: 1 }] } }],
    [{ guestOrExternalUserTypes: 5 }],
  ])('guests with a wrong type inside: %j', (condition) => {
    const excludeGuestsOrExternalUsers = { guestOrExternalUserTypes: 'internalGuest', ...condition };
    const { parts } = draft({ conditions: { users: { excludeGuestsOrExternalUsers } } });
    expect(parts['users.exclude'].leaves.guests).toEqual({
      known: false,
      reasons: notRead('conditions.users.excludeGuestsOrExternalUsers'),
    });
  });

  it.each([
    ['users', { users: { includeUsers: ['All,0a1b2c3d-0000-4000-8000-000000000001'] } }, 'users'],
    [
      'user actions',
      { applications: { includeUserActions: 'urn:user:registersecurityinfo,urn:user:registerdevice' } },
      'userActions',
    ],
  ])('%s in one text with commas between', (_, conditions, leaf) => {
    const { parts } = draft({ conditions });
    const part = leaf === 'users' ? parts['users.include'] : parts['targetResources.include'];
    const list = Object.entries(part.leaves).find(([name]) => name === leaf)?.[1];
    expect(list).toMatchObject({ members: [], missing: [{ kind: 'cannot-judge' }] });
  });

  it('takes a comma in a name for a part of the name', () => {
    const { parts } = draft({ conditions: { users: { excludeUsers: ['Doe, Jane'] } } });
    expect(parts['users.exclude'].leaves.users).toEqual({ members: ['Doe, Jane'], missing: [] });
  });

  it('a state of a wrong type counts as on', () => {
    expect(draft({ state: 5 }).parts.state.leaves.state).toEqual({ known: true, value: null });
  });
});

describe('the state', () => {
  const state = (json: object) => draft({ state: 'enabled', ...json }).parts.state.leaves.state;

  it('of a deleted policy is off', () => {
    expect(state({ deletedDateTime: '2026-11-01T00:00:00Z' })).toEqual({ known: true, value: 'disabled' });
    expect(state({ deletedDateTime: null })).toEqual({ known: true, value: 'enabled' });
    expect(state({ deletedDateTime: true })).toEqual({ known: false, reasons: notRead('deletedDateTime') });
  });

  it('of a policy for a part of its users leaves open for whom it is', () => {
    const partly = (strategy: unknown) =>
      draft({ PartialEnablementStrategy: strategy }).parts['users.include'].leaves.otherMembers.members;
    expect(partly({ percentage: 10 })).toEqual(['PartialEnablementStrategy']);
    expect(partly(null)).toEqual([]);
  });
});

describe('the time of the last change', () => {
  it.each([
    ['2026-08-25T23:59:59.1234567Z', '2026-08-25T23:59:59.1234567Z'],
    ['01/02/2025 10:00:00', undefined],
    ['2025-13-45T00:00:00Z', undefined],
  ])('%s', (modifiedDateTime, expected) => {
    expect(draft({ modifiedDateTime, createdDateTime: '2020-01-01T00:00:00Z' }).modifiedDateTime).toBe(
      expected,
    );
  });
});

/** Leaves as plain values; a list that is not complete shows itself. */
function plain(leaves: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(leaves).map(([name, leaf]) => {
      if (leaf.missing?.length === 0) return [name, leaf.members];
      return [name, leaf.known ? leaf.value : leaf];
    }),
  );
}
