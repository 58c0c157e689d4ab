import { partly, withLeaves } from '../testing/drafts.ts';
import { EXCLUDE, EXO, GOOD, INCLUDE, OTHER_APP, PLATFORMS } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './include-exclude-overlap.ts';

const USERS = 'conditions.users';
const PLACES = 'conditions.locations';
const WORKLOADS = 'conditions.clientApplications';
const groups = { [USERS]: { includeGroups: ['g', 'h'], excludeGroups: ['x', 'H'] } };
const types = (guestOrExternalUserTypes: string, externalTenants?: object) => ({
  guestOrExternalUserTypes,
  ...(externalTenants && { externalTenants }),
});
const guests = (include: object, exclude: object) => ({
  [USERS]: { includeGuestsOrExternalUsers: include, excludeGuestsOrExternalUsers: exclude },
});
const TENANT = { membershipKind: 'enumerated', members: ['0a1b2c3d-0000-4000-8000-00000000000a'] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'a group',
      patch: groups,
      severity: 'warning',
      says: [
        /^Group "h" stands in both Include and Exclude\./,
        'Exclude always wins, so this policy does not apply to it.',
        'Users or agents > Include: remove group "h"; that changes nothing.',
        'never that of an emergency or synchronisation account',
      ],
    },
    {
      name: 'a user',
      patch: { [USERS]: { includeUsers: ['u'], excludeUsers: ['u'] } },
      severity: 'warning',
      says: ['User "u" stands'],
    },
    {
      name: 'a role',
      patch: { [USERS]: { includeRoles: ['r'], excludeRoles: ['r'] } },
      severity: 'warning',
      says: ['Role "r" stands'],
    },
    {
      name: 'guests of one type',
      patch: guests(types('internalGuest,serviceProvider'), types('serviceProvider')),
      severity: 'warning',
      says: ['Guest type "service provider users" stands', 'leave out what Exclude names too'],
    },
    {
      name: 'guests of one tenant',
      patch: guests(types('internalGuest', TENANT), types('internalGuest', TENANT)),
      severity: 'warning',
    },
    {
      name: 'a resource',
      patch: { [INCLUDE]: [EXO, OTHER_APP], [EXCLUDE]: [EXO.toUpperCase()] },
      severity: 'warning',
      field: 'targetResources.include',
      says: ['Resource "Office 365 Exchange Online" stands', 'Target resources > Include: remove'],
    },
    {
      name: 'a resource that is listed by name',
      patch: { [INCLUDE]: ['Contoso'], [EXCLUDE]: ['contoso'] },
      severity: 'warning',
      field: 'targetResources.include',
    },
    {
      name: 'a location',
      patch: { [PLACES]: { includeLocations: ['l', 'm'], excludeLocations: ['l'] } },
      severity: 'warning',
      field: 'network',
      says: ['Network > Include: remove location "l"'],
    },
    {
      name: 'the only location: an empty list would mean all',
      patch: { [PLACES]: { includeLocations: ['AllTrusted'], excludeLocations: ['allTrusted'] } },
      severity: 'warning',
      field: 'network',
      says: ['so the policy applies nowhere', 'any network or location'],
      saysNot: ['that changes nothing'],
    },
    {
      name: 'a platform',
      patch: { [PLATFORMS]: { includePlatforms: ['windows', 'iOS'], excludePlatforms: ['IOS'] } },
      severity: 'warning',
      field: 'conditions.devicePlatforms',
      says: ['Device platform "iOS" stands', 'that changes nothing'],
    },
    {
      name: 'all platforms',
      patch: { [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['all'] } },
      severity: 'warning',
      field: 'conditions.devicePlatforms',
      says: ['would stand for any device'],
    },
    {
      name: 'a workload identity',
      patch: { [WORKLOADS]: { includeServicePrincipals: ['s'], excludeServicePrincipals: ['S'] } },
      severity: 'warning',
      says: ['Workload identity "s"'],
    },
    {
      name: 'an agent identity',
      patch: {
        [WORKLOADS]: { IncludeAgentIdServicePrincipals: ['a'], ExcludeAgentIdServicePrincipals: ['a'] },
      },
      severity: 'warning',
    },
    {
      name: 'an agent user',
      patch: { 'conditions.agents': { includeAgentUsers: ['a'], excludeAgentUsers: ['a'] } },
      severity: 'warning',
      says: ['Agent "a"'],
    },
    {
      name: 'an agent context',
      patch: {
        'conditions.agentContext': {
          includeAgentContexts: ['allAgentAssistedFlows'],
          excludeAgentContexts: ['allAgentAssistedFlows'],
        },
      },
      severity: 'warning',
      says: ['Agent context "allAgentAssistedFlows"'],
    },
    {
      name: 'a device state',
      patch: { 'conditions.deviceStates': { includeStates: ['Compliant'], excludeStates: ['Compliant'] } },
      severity: 'warning',
      field: 'conditions.deviceFilter',
    },
    {
      name: 'a device, in the newer form',
      patch: { 'conditions.devices': { includeDevices: ['Compliant'], excludeDevices: ['compliant'] } },
      severity: 'warning',
      field: 'conditions.deviceFilter',
    },
    {
      name: 'two places: the first one bears the note',
      patch: { ...groups, [INCLUDE]: [EXO], [EXCLUDE]: [EXO] },
      severity: 'warning',
      says: [
        'Group "h" and resource "Office 365 Exchange Online" stand in both',
        'does not apply to them',
        'Users or agents > Include: remove group "h"',
        'Target resources > Include: remove resource',
      ],
    },
    {
      name: 'many',
      patch: { [USERS]: { includeGroups: [...'abcdefg'], excludeGroups: [...'gfedcba'] } },
      severity: 'warning',
      says: ['group "e" and 2 more stand'],
    },
    {
      name: 'a placeholder',
      patch: { [USERS]: { includeGroups: ['%group%'], excludeGroups: ['%group%'] } },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...groups, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...groups, state: 'disabled' }, severity: 'info' },
    {
      name: 'both tabs read in part, and everything else not read',
      patch: groups,
      notRead: [
        'targetResources.include',
        'targetResources.exclude',
        'network',
        'conditions.devicePlatforms',
      ],
      draft: (draft) =>
        withLeaves(
          withLeaves(draft, 'users.include', { groups: partly('users.include', ['h']) }),
          'users.exclude',
          {
            groups: partly('users.exclude', ['h']),
          },
        ),
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'no condition at all', patch: { conditions: {} } },
    {
      name: 'the entry taken off Include',
      patch: { [USERS]: { includeGroups: ['g'], excludeGroups: ['x', 'h'] } },
    },
    {
      name: 'a user and a group of one name',
      patch: { [USERS]: { includeUsers: ['x'], excludeGroups: ['x'] } },
    },
    { name: 'all users without one', patch: { [USERS]: { includeUsers: ['All'], excludeUsers: ['u'] } } },
    { name: 'all resources without one', patch: { [INCLUDE]: ['All'], [EXCLUDE]: [EXO] } },
    { name: 'Office 365 without Exchange', patch: { [EXCLUDE]: [EXO] } },
    {
      name: 'all locations without the trusted ones',
      patch: { [PLACES]: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
    },
    {
      name: 'all platforms without one',
      patch: { [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['windows'] } },
    },
    { name: 'guests of other types', patch: guests(types('internalGuest'), types('serviceProvider')) },
    {
      name: 'all guests without those of one tenant',
      patch: guests(types('internalGuest'), types('internalGuest', TENANT)),
    },
    {
      name: 'lists of workload identities that are no partners',
      patch: { [WORKLOADS]: { includeServicePrincipals: ['s'], excludeAgentIdServicePrincipals: ['s'] } },
    },
    {
      name: 'device states that differ',
      patch: { 'conditions.deviceStates': { includeStates: ['All'], excludeStates: ['Compliant'] } },
    },
    { name: 'an unknown condition on one tab', patch: { 'conditions.users.includeTeams': ['t'] } },
    {
      name: 'conditions without two tabs, which were not read',
      notRead: ['conditions.other', 'conditions.clientApps', 'grant', 'session'],
    },
    {
      name: 'Exclude is empty, resources not read',
      notRead: ['targetResources.include'],
    },
    {
      name: 'Include is empty, locations and platforms excluded not read',
      notRead: ['network/exclude', 'conditions.devicePlatforms/exclude'],
    },
    {
      name: 'the entry seen to be absent from a tab that was read in part',
      draft: (draft) =>
        withLeaves(draft, 'users.exclude', { users: partly('users.exclude', ['u'], ['ALL']) }),
    },
  ],
  unread: [
    { name: 'users excluded', notRead: ['users.exclude'], parts: ['users.exclude'], mightBe: 'warning' },
    {
      name: 'users included, who may be workload identities too',
      patch: { [USERS]: { includeUsers: ['All'] } },
      notRead: ['users.include'],
      parts: ['users.include'],
      mightBe: 'warning',
    },
    {
      name: 'resources excluded',
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'both tabs of resources',
      notRead: ['targetResources.include', 'targetResources.exclude'],
      parts: ['targetResources.include', 'targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'network, platforms and device states',
      notRead: ['network', 'conditions.devicePlatforms', 'conditions.deviceFilter'],
      parts: ['network', 'conditions.devicePlatforms', 'conditions.deviceFilter'],
      mightBe: 'warning',
    },
    {
      name: 'a guest type on one tab, the other not read',
      patch: { [USERS]: { includeUsers: ['u'], excludeGuestsOrExternalUsers: types('internalGuest') } },
      notRead: ['users.include/guests'],
      parts: ['users.include'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a list of workload identities that cannot be read',
      patch: { [WORKLOADS]: { includeServicePrincipals: ['s'], excludeServicePrincipals: [{ id: 's' }] } },
      mightBe: 'warning',
      because: 'conditions.clientApplications',
    },
    {
      name: 'guests of tenants of a kind nobody knows',
      patch: guests(
        types('internalGuest'),
        types('internalGuest', { membershipKind: 'most', members: ['t'] }),
      ),
      mightBe: 'warning',
      because: 'external tenants',
    },
    {
      name: 'a platform that Graph does not tell, on both tabs',
      patch: {
        [PLATFORMS]: { includePlatforms: ['unknownFutureValue'], excludePlatforms: ['unknownFutureValue'] },
      },
      mightBe: 'warning',
      because: 'unknownFutureValue',
    },
    {
      name: 'users excluded, of a wrong type',
      patch: { 'conditions.users.excludeUsers': [3] },
      mightBe: 'warning',
      because: 'excludeUsers',
    },
  ],
});
