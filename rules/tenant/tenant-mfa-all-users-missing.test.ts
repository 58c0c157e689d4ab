import { withUnread } from '../testing/drafts.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  FILTER,
  OPERATOR,
  OTHER_APP,
  SOME_FILTER,
  STRENGTH,
} from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-mfa-all-users-missing.ts';

const NO_GUESTS = {
  'conditions.users.excludeGuestsOrExternalUsers': {
    guestOrExternalUserTypes: 'b2bCollaborationGuest,serviceProvider',
  },
};
const GUESTS = {
  'conditions.users.includeUsers': [],
  'conditions.users.includeGuestsOrExternalUsers': {
    guestOrExternalUserTypes: 'serviceProvider,b2bCollaborationGuest',
    externalTenants: { membershipKind: 'all' },
  },
};
const ADMINISTRATORS = '62e90394-69f5-4237-9190-012177145e10';
const SYNC_ROLE = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const NO_ADMINS = { 'conditions.users.excludeRoles': [ADMINISTRATORS] };
const ADMINS = { 'conditions.users.includeUsers': [], 'conditions.users.includeRoles': [ADMINISTRATORS] };
const strength = (id: string, displayName?: string) => ({ [BUILT_IN]: [], [STRENGTH]: { id, displayName } });
const BUILT_IN_STRENGTH = strength('00000000-0000-0000-0000-000000000002');
const OWN = strength('11111111-0000-4000-8000-000000000001', 'Contoso strength');

testTenantRule(rule, {
  base: policyOf('MFA'),
  fires: [
    {
      name: 'no policy',
      policies: [],
      says: [/policy plans \(a beta feature\) were not read/i],
      saysNot: ['near'],
    },
    { name: 'plans read, none there', policies: [], directory: { policyPlans: 0 }, saysNot: ['plans'] },
    {
      name: 'plans read, some there',
      policies: [],
      directory: { policyPlans: 2 },
      says: ['has 2 policy plans'],
    },
    {
      name: 'report-only',
      policies: [{ state: 'enabledForReportingButNotEnforced' }],
      says: ['"MFA" comes near, but it is not on'],
    },
    { name: 'off', policies: [{ state: 'disabled' }] },
    {
      name: 'not all resources',
      policies: [{ 'conditions.applications.includeApplications': ['Office365'] }],
    },
    { name: 'a resource excluded', policies: [{ [EXCLUDE]: [OTHER_APP] }], says: ['"MFA" comes near'] },
    { name: 'not all users', policies: [{ 'conditions.users.includeUsers': ['u'] }], saysNot: ['near'] },
    {
      name: 'an easier control to choose',
      policies: [{ [OPERATOR]: 'OR', [BUILT_IN]: ['mfa', 'compliantDevice'] }],
    },
    { name: 'no MFA', policies: [{ [BUILT_IN]: ['compliantDevice'] }], saysNot: ['near'] },
    { name: 'browsers only', policies: [{ [CLIENTS]: ['browser'] }] },
    { name: 'risky sign-ins only', policies: [{ 'conditions.signInRiskLevels': ['high'] }] },
    {
      name: 'outside trusted places only',
      policies: [{ 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }],
    },
    { name: 'guests left out', policies: [NO_GUESTS] },
    {
      name: 'guests left out by the word',
      policies: [{ 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }],
    },
    {
      name: 'guests left out, and only some of them taken up',
      policies: [
        NO_GUESTS,
        {
          ...GUESTS,
          'conditions.users.includeGuestsOrExternalUsers': { guestOrExternalUserTypes: 'serviceProvider' },
        },
      ],
    },
    {
      name: 'guests left out, and taken up for one app',
      policies: [NO_GUESTS, { ...GUESTS, 'conditions.applications.includeApplications': [OTHER_APP] }],
    },
    { name: 'administrators left out', policies: [NO_ADMINS] },
    {
      name: 'administrators left out, and taken up in report-only',
      policies: [NO_ADMINS, { ...ADMINS, state: 'enabledForReportingButNotEnforced' }],
    },
    {
      name: 'workload identities',
      policies: [{ 'conditions.clientApplications': { includeServicePrincipals: ['All'] } }],
    },
    {
      name: 'several near',
      policies: [
        { displayName: 'A', state: 'disabled' },
        { displayName: 'B', [EXCLUDE]: [OTHER_APP] },
      ],
      says: ['"A" and "B" come near, but each is not on'],
    },
  ],
  silent: [
    {
      name: 'without synchronisation accounts, by name',
      policies: [{ 'conditions.users.excludeRoles': ['Directory Synchronization Accounts'] }],
    },
    {
      name: 'without administrators by name, who have a policy of their own by id',
      policies: [
        { 'conditions.users.excludeRoles': ['Global Administrator'] },
        { displayName: 'B', ...ADMINS },
      ],
    },
    { name: 'MFA for all', policies: [{}] },
    { name: 'beside others', policies: [{ state: 'disabled' }, {}, NO_GUESTS] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    { name: 'a built-in strength', policies: [BUILT_IN_STRENGTH] },
    {
      name: 'MFA or a built-in strength',
      policies: [{ ...BUILT_IN_STRENGTH, [BUILT_IN]: ['mfa'], [OPERATOR]: 'OR' }],
    },
    {
      name: 'MFA and a managed device',
      policies: [{ [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'compliantDevice'] }],
    },
    { name: 'MFA and a strength of its own', policies: [{ ...OWN, [BUILT_IN]: ['mfa'], [OPERATOR]: 'AND' }] },
    {
      name: 'users, groups and synchronisation accounts excluded',
      policies: [
        {
          'conditions.users.excludeUsers': ['u'],
          'conditions.users.excludeGroups': ['g'],
          'conditions.users.excludeRoles': [SYNC_ROLE.toUpperCase()],
        },
      ],
    },
    { name: 'guests left out, and taken up', policies: [NO_GUESTS, GUESTS] },
    {
      name: 'administrators left out, and taken up',
      policies: [NO_ADMINS, { ...ADMINS, ...BUILT_IN_STRENGTH }],
    },
  ],
  open: [
    {
      name: 'without a role by a name that is not known',
      policies: [{ 'conditions.users.excludeRoles': ['Verzeichnissynchronisierungskonten'] }],
      outcome: 'cannot-judge',
      because: 'listed by name',
    },
    {
      name: 'state missing',
      policies: [{ state: undefined }],
      outcome: 'cannot-judge',
      because: 'its state is missing',
    },
    {
      name: 'no policy known',
      policies: [],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'guests may be taken up by a policy that is not known',
      policies: [NO_GUESTS],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'grant not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['grant'])),
      outcome: 'unread',
      because: 'grant',
    },
    {
      name: 'a strength of its own',
      policies: [OWN],
      outcome: 'cannot-judge',
      because: '"Contoso strength"',
    },
    {
      name: 'a filter for resources',
      policies: [{ [FILTER]: SOME_FILTER }],
      outcome: 'cannot-judge',
      because: 'filter',
    },
    {
      name: 'an unknown condition',
      policies: [{ 'conditions.times': { a: 1 } }],
      outcome: 'cannot-judge',
      because: 'times',
    },
    {
      name: 'an unknown exclusion of users',
      policies: [{ 'conditions.users.excludeTeams': ['t'] }],
      outcome: 'cannot-judge',
      because: 'excludeTeams',
    },
    {
      name: 'an unknown control beside one to choose',
      policies: [{ [BUILT_IN]: ['futureControl', 'compliantDevice'], [OPERATOR]: 'AND' }],
      outcome: 'cannot-judge',
      because: '"futureControl"',
    },
    {
      name: 'no operator',
      policies: [{ [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: null }],
      outcome: 'cannot-judge',
      because: 'all of them or one',
    },
  ],
});
