import { unreadPart } from '../../src/policy/draft.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { FILTER, GOOD, INCLUDE, OTHER_APP, SOME_FILTER } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './policy-targets-nothing.ts';

const APPLICATIONS = 'conditions.applications';
const USERS = 'conditions.users';
const noResource = { [INCLUDE]: [] };
const nobody = { [USERS]: { includeUsers: ['none'], excludeGroups: ['Break glass'] } };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'no resource',
      patch: noResource,
      severity: 'error',
      says: [
        'This policy has no target resource selected, so it applies to nothing.',
        'Target resources > Include',
        'in a Report-only copy (leave this policy On)',
      ],
      saysNot: ['Users or agents > Include'],
    },
    { name: 'None, in any letter case', patch: { [INCLUDE]: ['NONE'] }, severity: 'error' },
    { name: 'no conditions on resources', patch: { [APPLICATIONS]: undefined }, severity: 'error' },
    {
      name: 'only exclusions',
      patch: { [APPLICATIONS]: { excludeApplications: [OTHER_APP] } },
      severity: 'error',
    },
    {
      name: 'no user',
      patch: nobody,
      severity: 'error',
      field: 'users.include',
      says: ['This policy has no user selected', 'Users or agents > Include'],
      saysNot: ['Target resources > Include'],
    },
    {
      name: 'no conditions on users',
      patch: { [USERS]: undefined },
      severity: 'error',
      field: 'users.include',
    },
    {
      name: 'workload identities, of which some are excluded and none included',
      patch: { ...nobody, 'conditions.clientApplications': { excludeServicePrincipals: ['s'] } },
      severity: 'error',
      field: 'users.include',
    },
    {
      name: 'workload identities and agents by the word None, and guests of no type',
      patch: {
        [USERS]: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'none' } },
        'conditions.clientApplications': { includeServicePrincipals: ['None'] },
        'conditions.agents': { includeAgentUsers: ['None'] },
      },
      severity: 'error',
      field: 'users.include',
    },
    {
      name: 'neither',
      patch: { ...noResource, ...nobody },
      severity: 'error',
      says: ['no target resource and no user selected'],
    },
    {
      name: 'no resource, and users with a condition nobody knows',
      patch: { ...noResource, [USERS]: { includeTeams: ['t'] } },
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...noResource, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/try it in Report-only first/],
    },
    { name: 'off', patch: { ...nobody, state: 'disabled' }, severity: 'info', field: 'users.include' },
    { name: 'state missing counts as on', patch: { ...noResource, state: undefined }, severity: 'error' },
    { name: 'state not read: the lowest level', patch: noResource, notRead: ['state'], severity: 'info' },
    { name: 'no resource, users not read', patch: noResource, notRead: ['users.include'], severity: 'error' },
    {
      name: 'no user, resources not read',
      patch: nobody,
      notRead: ['targetResources.include'],
      severity: 'error',
      field: 'users.include',
    },
  ],
  silent: [
    { name: 'All', patch: { [INCLUDE]: ['All'] } },
    { name: 'None beside an app', patch: { [INCLUDE]: ['None', OTHER_APP] } },
    { name: 'a user action', patch: { [APPLICATIONS]: { includeUserActions: ['urn:user:registerdevice'] } } },
    {
      name: 'an authentication context',
      patch: { [APPLICATIONS]: { includeAuthenticationContextClassReferences: ['c1'] } },
    },
    { name: 'a filter for apps', patch: { ...noResource, [FILTER]: SOME_FILTER } },
    {
      name: 'a traffic profile',
      patch: { [APPLICATIONS]: { globalSecureAccess: { includeTrafficProfiles: 'M365' } } },
    },
    {
      name: 'network access',
      patch: { [APPLICATIONS]: { networkAccess: { includeTrafficProfiles: 'M365' } } },
    },
    { name: 'a group', patch: { [USERS]: { includeGroups: ['%group%'] } } },
    { name: 'None beside a role', patch: { [USERS]: { includeUsers: ['None'], includeRoles: ['r'] } } },
    {
      name: 'guests',
      patch: { [USERS]: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' } } },
    },
    {
      name: 'workload identities',
      patch: { ...nobody, 'conditions.clientApplications': { includeServicePrincipals: ['s'] } },
    },
    {
      name: 'workload identities by a filter',
      patch: {
        ...nobody,
        'conditions.clientApplications': { servicePrincipalFilter: { mode: 'include', rule: 'x' } },
      },
    },
    { name: 'agents', patch: { ...nobody, 'conditions.agents': { includeAgentUsers: ['All'] } } },
    {
      name: 'an agent context',
      patch: { ...nobody, 'conditions.agentContext': { includeAgentContexts: ['allAgentAssistedFlows'] } },
    },
    {
      name: 'one app and one user seen, the rest of the lists not',
      draft: (draft) =>
        withLeaves(
          withLeaves(draft, 'targetResources.include', {
            ...unreadPart('targetResources.include').leaves,
            applications: partly('targetResources.include', [OTHER_APP]),
          }),
          'users.include',
          { ...unreadPart('users.include').leaves, users: partly('users.include', ['u']) },
        ),
    },
  ],
  unread: [
    {
      name: 'resources',
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'error',
    },
    { name: 'users', notRead: ['users.include'], parts: ['users.include'], mightBe: 'error' },
    {
      name: 'both, of a policy that is off',
      patch: { state: 'disabled' },
      notRead: ['targetResources.include', 'users.include'],
      parts: ['targetResources.include', 'users.include'],
      mightBe: 'info',
    },
    {
      name: 'no app, and user actions not read',
      patch: noResource,
      notRead: ['targetResources.include/userActions'],
      parts: ['targetResources.include'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'a name in place of an app',
      patch: { [INCLUDE]: ['%app%'] },
      mightBe: 'error',
      because: '"%app%"',
    },
    {
      name: 'an unknown inclusion of resources',
      patch: { [APPLICATIONS]: { includeTags: ['a'] } },
      mightBe: 'error',
      because: 'includeTags',
    },
    {
      name: 'an unknown inclusion of users',
      patch: { [USERS]: { includeTeams: ['t'] } },
      mightBe: 'error',
      because: 'includeTeams',
    },
    {
      name: 'an app list of a wrong type',
      patch: { [INCLUDE]: [{ id: OTHER_APP }] },
      mightBe: 'error',
      because: 'includeApplications',
    },
  ],
});
