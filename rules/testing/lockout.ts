/** For tests: conditions, as patches, that leave a policy as wide as it is for the question whom it can lock out, and others that narrow it. */
import type { Patch } from './drafts.ts';
import { CLIENTS, PLATFORMS } from './policies.ts';

export const STILL_LOCKS_OUT: readonly (readonly [name: string, patch: Patch])[] = [
  ['browser and desktop clients', { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] }],
  ['modern clients, by the older word', { [CLIENTS]: ['modern'] }],
  [
    'the five platforms that can be picked',
    { [PLATFORMS]: { includePlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'] } },
  ],
  [
    'the four common platforms',
    { [PLATFORMS]: { includePlatforms: ['android', 'iOS', 'windows', 'macOS'] } },
  ],
  ['all platforms but Linux', { [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['linux'] } }],
  [
    'both at once',
    {
      [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients', 'other'],
      [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['windowsPhone'] },
    },
  ],
  ['any network or location', { 'conditions.locations': { includeLocations: ['All'] } }],
];

export const LOCKS_OUT_FEWER: readonly (readonly [name: string, patch: Patch])[] = [
  ['browsers', { [CLIENTS]: ['browser'] }],
  ['legacy clients', { [CLIENTS]: ['exchangeActiveSync', 'other'] }],
  ['Windows', { [PLATFORMS]: { includePlatforms: ['windows'] } }],
  ['all platforms but Macs', { [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['macOS'] } }],
  ['some places', { 'conditions.locations': { includeLocations: ['l'] } }],
  [
    'untrusted places',
    { 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
  ],
  [
    'a device filter',
    { 'conditions.devices': { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } } },
  ],
  ['device states', { 'conditions.deviceStates': { excludeStates: ['Compliant'] } }],
  ['user risk', { 'conditions.userRiskLevels': ['high'] }],
  ['sign-in risk', { 'conditions.signInRiskLevels': ['high'] }],
  ['insider risk', { 'conditions.insiderRiskLevels': 'elevated' }],
  ['device code flow', { 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } }],
];

/** Exclusions, as members of conditions.users, that leave nobody out who could undo a policy. */
export const EXCLUDES_NO_ADMINISTRATOR: readonly (readonly [
  name: string,
  users: Readonly<Record<string, unknown>>,
])[] = [
  ['guests excluded by the word', { excludeUsers: ['guestsOrExternalUsers'] }],
  [
    'guests excluded by type',
    { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' } },
  ],
  ['no user excluded, by the word', { excludeUsers: ['none'] }],
  ['no group and no role excluded, by the word', { excludeGroups: ['None'], excludeRoles: ['None'] }],
  ['agents excluded', { excludeUsers: ['AllAgentIdUsers'] }],
  ['synchronisation accounts excluded', { excludeRoles: ['D29B2B05-8046-44BA-8758-1E26182FCF32'] }],
  [
    'synchronisation accounts excluded by name',
    { excludeRoles: ['Directory Synchronization Accounts', 'On Premises Directory Sync Account'] },
  ],
];
