import { AZURE_MANAGEMENT } from '../../src/policy/well-known-ids.ts';
import { withUnread } from '../testing/drafts.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  FILTER,
  INCLUDE,
  OPERATOR,
  OTHER_APP,
  PLATFORMS,
  SOME_FILTER,
  SPO,
} from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-exclusion-without-fallback.ts';

const USERS = 'conditions.users.excludeUsers';
const GROUPS = 'conditions.users.excludeGroups';
const ROLES = 'conditions.users.excludeRoles';
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const SYNC_ROLE = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const ACTIONS = 'conditions.applications.includeUserActions';
const forAction = { [INCLUDE]: [], [ACTIONS]: ['urn:user:registersecurityinfo'] };
const without = (group: string) => ({ [GROUPS]: [group] });
const fallback = { displayName: 'Fallback', [BUILT_IN]: ['mfa'] };
const forGroup = (group: string) => ({
  ...fallback,
  'conditions.users.includeUsers': [],
  'conditions.users.includeGroups': [group],
});

testTenantRule(rule, {
  base: policyOf('Device', { [BUILT_IN]: ['compliantDevice'], [GROUPS]: [] }),
  fires: [
    {
      name: 'a group',
      policies: [without('g')],
      says: ['Excluded from "Device": group "g". No enabled policy that applies to it', 'were not read'],
      concerns: ['Device'],
    },
    { name: 'a user', policies: [{ [USERS]: ['u'] }], says: ['user "u".'] },
    { name: 'a role', policies: [{ [ROLES]: [GLOBAL] }], says: [`role "${GLOBAL}".`] },
    {
      name: 'an application',
      policies: [{ [EXCLUDE]: [SPO] }],
      says: ['application "Office 365 SharePoint Online".'],
    },
    {
      name: 'many',
      policies: [
        { [GROUPS]: ['g', 'h'], [USERS]: ['u', 'v', 'w'] },
        { displayName: 'B', [INCLUDE]: [OTHER_APP], ...without('G') },
      ],
      says: [
        'Excluded from "Device" and "B": user "u", user "v", user "w" and 2 more.',
        'that applies to them',
      ],
      concerns: ['Device', 'B'],
    },
    { name: 'excluded from the other one too', policies: [without('g'), { ...fallback, ...without('G') }] },
    { name: 'the other one is off', policies: [without('g'), { ...fallback, state: 'disabled' }] },
    { name: 'the other one is for another group', policies: [without('g'), forGroup('h')] },
    {
      name: 'the other one is for legacy clients',
      policies: [
        without('g'),
        { ...fallback, [BUILT_IN]: ['block'], [CLIENTS]: ['exchangeActiveSync', 'other'] },
      ],
    },
    {
      name: 'the other one is for a flow',
      policies: [
        without('g'),
        {
          ...fallback,
          [BUILT_IN]: ['block'],
          'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' },
        },
      ],
    },
    {
      name: 'the other one blocks outside some places only',
      policies: [
        without('g'),
        {
          ...forGroup('g'),
          [BUILT_IN]: ['block'],
          'conditions.locations': { includeLocations: ['All'], excludeLocations: ['l'] },
        },
      ],
    },
    {
      name: 'the other one blocks one place only',
      policies: [
        without('g'),
        { ...fallback, [BUILT_IN]: ['block'], 'conditions.locations': { includeLocations: ['l'] } },
      ],
    },
    {
      name: 'the other one blocks platforms that are not known only',
      policies: [
        without('g'),
        {
          ...fallback,
          [BUILT_IN]: ['block'],
          [PLATFORMS]: {
            includePlatforms: ['all'],
            excludePlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux', 'windowsPhone'],
          },
        },
      ],
    },
    {
      name: 'the other one is for some devices',
      policies: [
        without('g'),
        {
          ...fallback,
          'conditions.devices': { deviceFilter: { mode: 'include', rule: 'device.model -eq "Kiosk"' } },
        },
      ],
    },
    {
      name: 'the other one excludes Office 365 and more',
      policies: [without('g'), { ...fallback, [EXCLUDE]: ['Office365', AZURE_MANAGEMENT] }],
    },
    {
      name: 'the other one is for Office 365 without one of its services',
      policies: [without('g'), { ...fallback, [INCLUDE]: ['Office365'], [EXCLUDE]: [SPO] }],
    },
    {
      name: 'from one app, the other one is for Office 365',
      policies: [
        { ...without('g'), [INCLUDE]: [OTHER_APP] },
        { ...fallback, [INCLUDE]: ['Office365'] },
      ],
    },
    {
      name: 'from a user action, the other one is for one app',
      policies: [
        { ...without('g'), ...forAction },
        { ...fallback, [INCLUDE]: [OTHER_APP] },
      ],
    },
    {
      name: 'from a user action, the other one is for another action',
      policies: [
        { ...without('g'), ...forAction },
        { ...fallback, ...forAction, [ACTIONS]: ['urn:user:registerdevice'] },
      ],
    },
    {
      name: 'the other one is for risks',
      policies: [without('g'), { ...fallback, 'conditions.userRiskLevels': ['high'] }],
    },
    {
      name: 'the other one is for one app',
      policies: [without('g'), { ...fallback, [INCLUDE]: [OTHER_APP] }],
    },
    {
      name: 'the other one asks for terms of use',
      policies: [without('g'), { ...fallback, [BUILT_IN]: [], 'grantControls.termsOfUse': ['t'] }],
    },
    {
      name: 'the other one has an easier control to choose',
      policies: [without('g'), { ...fallback, 'grantControls.termsOfUse': ['t'], [OPERATOR]: 'OR' }],
    },
    { name: 'an application, the other one for a group', policies: [{ [EXCLUDE]: [SPO] }, forGroup('g')] },
    {
      name: 'undeclared beside declared',
      policies: [{ [GROUPS]: ['g', 'h'] }],
      emergencyAccounts: { users: [], groups: ['g'] },
      says: ['group "h".'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'nothing excluded', policies: [{}] },
    { name: 'a group that is in the other one as all users', policies: [without('g'), fallback] },
    { name: 'a group that is in the other one by itself', policies: [without('g'), forGroup('G')] },
    {
      name: 'a group with MFA for modern clients',
      policies: [without('g'), { ...fallback, [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] }],
    },
    {
      name: 'a group with MFA on Office 365',
      policies: [without('g'), { ...fallback, [INCLUDE]: ['Office365'] }],
    },
    {
      name: 'a group that is excluded from one app, with MFA there',
      policies: [
        { ...without('g'), [INCLUDE]: [OTHER_APP] },
        { ...fallback, [INCLUDE]: [OTHER_APP] },
      ],
    },
    {
      name: 'a role that is in the other one by itself',
      policies: [
        { [ROLES]: ['r'] },
        { ...fallback, 'conditions.users.includeUsers': [], 'conditions.users.includeRoles': ['R'] },
      ],
    },
    {
      name: 'a role by name that is in the other one by id',
      policies: [
        { [ROLES]: ['Global Administrator'] },
        { ...fallback, 'conditions.users.includeUsers': [], 'conditions.users.includeRoles': [GLOBAL] },
      ],
    },
    {
      name: 'synchronisation accounts by name',
      policies: [{ [ROLES]: ['Directory Synchronization Accounts'] }],
    },
    {
      name: 'an application that the other one covers',
      policies: [{ [EXCLUDE]: [SPO] }, { ...fallback, [INCLUDE]: ['Office365'] }],
    },
    {
      name: 'a group that is excluded from a user action, with MFA there',
      policies: [
        { ...without('g'), ...forAction },
        { ...fallback, ...forAction },
      ],
    },
    {
      name: 'a group, by policies that exclude the same resource',
      policies: [
        { ...without('g'), [EXCLUDE]: [SPO] },
        { ...fallback, [EXCLUDE]: [SPO] },
        { ...fallback, [INCLUDE]: [SPO] },
      ],
    },
    {
      name: 'a group that is excluded from one app, with MFA on all but another',
      policies: [
        { ...without('g'), [INCLUDE]: [OTHER_APP] },
        { ...fallback, [EXCLUDE]: [AZURE_MANAGEMENT] },
        { ...fallback, [INCLUDE]: [AZURE_MANAGEMENT] },
      ],
    },
    { name: 'nobody', policies: [{ [USERS]: ['None'] }] },
    { name: 'guests', policies: [{ [USERS]: ['GuestsOrExternalUsers'] }] },
    { name: 'synchronisation accounts', policies: [{ [ROLES]: [SYNC_ROLE] }] },
    {
      name: 'declared accounts',
      policies: [{ [USERS]: ['U'], [GROUPS]: ['g'] }],
      emergencyAccounts: { users: ['u'], groups: ['G'] },
    },
    { name: 'off', policies: [{ ...without('g'), state: 'disabled' }] },
    { name: 'a policy that asks for nothing', policies: [{ ...without('g'), grantControls: null }] },
    {
      name: 'a policy for workload identities',
      policies: [{ ...without('g'), 'conditions.clientApplications': { includeServicePrincipals: ['a'] } }],
    },
  ],
  open: [
    {
      name: 'no policy known',
      policies: [],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'a fallback may be there',
      policies: [without('g')],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'exclusions not read',
      policies: [{}, fallback],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.exclude'])),
      outcome: 'unread',
      because: 'users.exclude',
    },
    {
      name: 'an unknown exclusion',
      policies: [{ 'conditions.users.excludeTeams': ['t'] }],
      outcome: 'cannot-judge',
      because: 'excludeTeams',
    },
    {
      name: 'a fallback under an unknown condition',
      policies: [without('g'), { ...fallback, 'conditions.times': { a: 1 } }],
      outcome: 'cannot-judge',
      because: 'times',
    },
    {
      name: 'from a user action, the other one is for all resources',
      policies: [{ ...without('g'), ...forAction }, fallback],
      outcome: 'cannot-judge',
      because: 'user action',
    },
    {
      name: 'from what a filter selects, the other one is for one app',
      policies: [
        { ...without('g'), [INCLUDE]: [], [FILTER]: SOME_FILTER },
        { ...fallback, [INCLUDE]: [OTHER_APP] },
      ],
      outcome: 'cannot-judge',
      because: 'Which resources',
    },
    {
      name: 'a role by a name that is not known',
      policies: [{ [ROLES]: ['Operators'] }],
      outcome: 'cannot-judge',
      because: 'The role "Operators" is listed by name',
    },
    {
      name: 'an application, and two groups',
      policies: [
        {
          [EXCLUDE]: [SPO],
          ...{ 'conditions.users.includeUsers': [], 'conditions.users.includeGroups': ['h'] },
        },
        forGroup('g'),
      ],
      outcome: 'cannot-judge',
      because: 'groups and roles',
    },
  ],
});
