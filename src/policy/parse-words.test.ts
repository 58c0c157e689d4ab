import { describe, expect, it } from 'vitest';
import { EXCHANGE, withPatch } from './parse.fixture.ts';
import type { Policy } from './policy.ts';

describe('words and lists', () => {
  const read = <T>(path: string, value: unknown, pick: (policy: Policy) => T): T => {
    const { policy, problems } = withPatch(path, value);
    expect(problems).toEqual([]);
    return pick(policy);
  };

  it.each([
    [
      'state',
      'ENABLEDFORREPORTINGBUTNOTENFORCED',
      (p: Policy) => p.state,
      'enabledForReportingButNotEnforced',
    ],
    ['state', 'paused', (p: Policy) => p.state, 'paused'],
    ['grantControls.operator', 'and', (p: Policy) => p.grantControls.operator, 'AND'],
    ['grantControls.builtInControls', 'BLOCK', (p: Policy) => p.grantControls.builtInControls, ['block']],
    [
      'grantControls.builtInControls',
      ['MFA', 'mfa', 'newOne'],
      (p: Policy) => p.grantControls.builtInControls,
      ['mfa', 'newOne'],
    ],
    ['conditions.clientAppTypes', ['All'], (p: Policy) => p.conditions.clientAppTypes, ['all']],
    [
      'conditions.platforms.includePlatforms',
      'ios, MacOS',
      (p: Policy) => p.conditions.platforms.includePlatforms,
      ['iOS', 'macOS'],
    ],
    [
      'conditions.authenticationFlows.transferMethods',
      'DeviceCodeFlow,authenticationtransfer',
      (p: Policy) => p.conditions.transferMethods,
      ['deviceCodeFlow', 'authenticationTransfer'],
    ],
    [
      'conditions.authenticationFlows.transferMethods',
      ['deviceCodeFlow'],
      (p: Policy) => p.conditions.transferMethods,
      ['deviceCodeFlow'],
    ],
    [
      'conditions.insiderRiskLevels',
      'Minor, elevated',
      (p: Policy) => p.conditions.insiderRiskLevels,
      ['minor', 'elevated'],
    ],
    [
      'conditions.agentIdRiskLevels',
      'medium,high',
      (p: Policy) => p.conditions.agentIdRiskLevels,
      ['medium', 'high'],
    ],
    ['conditions.userRiskLevels', ['HIGH'], (p: Policy) => p.conditions.userRiskLevels, ['high']],
    [
      'conditions.locations.excludeLocations',
      ['alltrusted'],
      (p: Policy) => p.conditions.locations.excludeLocations,
      ['AllTrusted'],
    ],
    ['conditions.users.includeUsers', 'all', (p: Policy) => p.conditions.users.includeUsers, ['All']],
    [
      'conditions.users.excludeUsers',
      ['guestsorexternalusers', 'Smith, John'],
      (p: Policy) => p.conditions.users.excludeUsers,
      ['GuestsOrExternalUsers', 'Smith, John'],
    ],
    ['conditions.users.excludeUsers', ['a', null, ''], (p: Policy) => p.conditions.users.excludeUsers, ['a']],
    [
      'conditions.applications.includeApplications',
      ['office365', 'MICROSOFTADMINPORTALS', 'allagentidresources', 'none', '%app%'],
      (p: Policy) => p.conditions.applications.includeApplications,
      ['Office365', 'MicrosoftAdminPortals', 'AllAgentIdResources', 'None', '%app%'],
    ],
    [
      'conditions.applications.includeUserActions',
      ['urn:user:RegisterDevice'],
      (p: Policy) => p.conditions.applications.includeUserActions,
      ['urn:user:registerdevice'],
    ],
    [
      'conditions.devices.deviceFilter',
      { Mode: 'EXCLUDE', Rule: 'device.isCompliant -eq True' },
      (p: Policy) => p.conditions.deviceFilter,
      { mode: 'exclude', rule: 'device.isCompliant -eq True' },
    ],
    [
      'conditions.devices',
      { includeDevices: ['all'], excludeDevices: [] },
      (p: Policy) => p.conditions.deviceStates,
      { includeDevices: ['All'] },
    ],
    [
      'conditions.deviceStates',
      { excludeStates: ['compliant'] },
      (p: Policy) => p.conditions.deviceStates,
      { excludeStates: ['Compliant'] },
    ],
    [
      'conditions.clientApplications',
      { IncludeServicePrincipals: 'serviceprincipalsinmytenant', excludeServicePrincipals: [] },
      (p: Policy) => p.conditions.clientApplications,
      { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
    ],
    [
      'conditions.users.includeGuestsOrExternalUsers',
      {
        guestOrExternalUserTypes: ['B2bCollaborationGuest', 'serviceProvider'],
        externalTenants: { '@odata.type': '#x', membershipKind: 'All' },
      },
      (p: Policy) => p.conditions.users.includeGuestsOrExternalUsers,
      {
        guestOrExternalUserTypes: 'b2bCollaborationGuest,serviceProvider',
        externalTenants: { membershipKind: 'all' },
      },
    ],
    [
      'conditions.applications.globalSecureAccess',
      { includeTrafficProfiles: 'm365' },
      (p: Policy) => p.conditions.applications.globalSecureAccess,
      { globalSecureAccess: { includeTrafficProfiles: 'm365' } },
    ],
    [
      'grantControls.authenticationStrength',
      { id: EXCHANGE, allowedCombinations: ['fido2'] },
      (p: Policy) => p.grantControls.authenticationStrength,
      { id: EXCHANGE.toLowerCase(), displayName: null },
    ],
    [
      'sessionControls.SIGNINFREQUENCY',
      { IsEnabled: true, Type: 'Hours', Value: 4 },
      (p: Policy) => p.sessionControls.controls,
      { signInFrequency: { isEnabled: true, type: 'hours', value: 4 } },
    ],
    [
      'sessionControls.disableResilienceDefaults',
      false,
      (p: Policy) => p.sessionControls.controls,
      { disableResilienceDefaults: false },
    ],
  ])('%s: %j', (path, value, pick, expected) => {
    expect(read<unknown>(path, value, pick)).toEqual(expected);
  });
});
