import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, OPERATOR } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-emergency-account-not-excluded-everywhere.ts';

const out = (lists: { users?: string[]; groups?: string[]; roles?: string[] }) => ({
  'conditions.users.excludeUsers': lists.users ?? [],
  'conditions.users.excludeGroups': lists.groups ?? [],
  'conditions.users.excludeRoles': lists.roles ?? [],
});
const forRoles = { 'conditions.users.includeUsers': [], 'conditions.users.includeRoles': ['r'] };
const forGroups = { 'conditions.users.includeUsers': [], 'conditions.users.includeGroups': ['staff'] };
const blocking = { [BUILT_IN]: ['block'] };
const SYNC_ROLE = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const users = (...ids: string[]) => ({ users: ids, groups: [] });

testTenantRule(rule, {
  base: policyOf('A', out({})),
  fires: [
    {
      name: 'nobody is excluded',
      policies: [{}],
      says: ['No single account or group', '"A" excludes nobody.', 'were not read'],
      concerns: ['A'],
    },
    {
      name: 'two policies, two users',
      policies: [out({ users: ['u'] }), { displayName: 'B', ...out({ users: ['v'] }) }],
      saysNot: ['nobody'],
      concerns: [],
    },
    {
      name: 'a policy for roles excludes nobody',
      policies: [out({ users: ['u'] }), { displayName: 'B', ...forRoles }],
      says: ['"B" excludes nobody.'],
      concerns: ['B'],
    },
    {
      name: 'guests are no account',
      policies: [out({ users: ['GuestsOrExternalUsers'] })],
      says: ['"A" excludes nobody'],
    },
    { name: 'nor are synchronisation accounts', policies: [out({ roles: [SYNC_ROLE] })] },
    {
      name: 'nor is nobody',
      policies: [out({ users: ['None'], groups: ['None'], roles: ['None'] })],
      says: ['"A" excludes nobody'],
    },
    {
      name: 'a group here, nobody there',
      policies: [out({ groups: ['g'] }), { displayName: 'B' }],
      concerns: ['B'],
    },
    { name: 'more policies would not change it', policies: [{}], complete: false },
    {
      name: 'a declared account that is not excluded',
      policies: [out({ users: ['u'] })],
      emergencyAccounts: users('e'),
      says: ['No declared emergency account', '"A" excludes none of them.'],
      concerns: ['A'],
    },
    {
      name: 'a declared account, and a group that is not declared',
      policies: [out({ users: ['e'] }), { displayName: 'B', ...out({ groups: ['g'] }) }],
      emergencyAccounts: users('e'),
      concerns: ['B'],
    },
    {
      name: 'two declared accounts, each somewhere',
      policies: [out({ users: ['e'] }), { displayName: 'B', ...out({ users: ['f'] }) }],
      emergencyAccounts: users('e', 'f'),
      saysNot: ['none of them'],
    },
    {
      name: 'nobody declared is as nothing declared',
      policies: [{}],
      emergencyAccounts: users(),
      says: ['No single account'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'one user excluded everywhere', policies: [out({ users: ['u', 'v'] }), out({ users: ['U'] })] },
    {
      name: 'one group excluded everywhere',
      policies: [out({ groups: ['g'] }), out({ groups: ['h', 'g'] })],
    },
    { name: 'a policy that is off', policies: [out({ users: ['u'] }), { state: 'disabled' }] },
    {
      name: 'a policy in report-only',
      policies: [out({ users: ['u'] }), { state: 'enabledForReportingButNotEnforced' }],
    },
    {
      name: 'a policy for some users',
      policies: [out({ users: ['u'] }), { 'conditions.users.includeUsers': ['w'] }],
    },
    {
      name: 'a block for groups that excludes the account too',
      policies: [out({ users: ['u'] }), { ...forGroups, ...blocking, ...out({ users: ['u'] }) }],
    },
    {
      name: 'MFA for groups, which locks nobody out for good',
      policies: [out({ users: ['u'] }), { ...forGroups, [BUILT_IN]: ['mfa'] }],
    },
    {
      name: 'a device control for groups with another to choose',
      policies: [
        out({ users: ['u'] }),
        { ...forGroups, [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'OR' },
      ],
    },
    {
      name: 'a block for groups that is off',
      policies: [{ ...forGroups, ...blocking, state: 'disabled' }],
    },
    {
      name: 'a policy for workload identities',
      policies: [
        out({ users: ['u'] }),
        { 'conditions.clientApplications': { includeServicePrincipals: ['a'] } },
      ],
    },
    { name: 'a declared user', policies: [out({ users: ['e'] })], emergencyAccounts: users('E') },
    {
      name: 'a declared group',
      policies: [out({ groups: ['g'] })],
      emergencyAccounts: { users: [], groups: ['g'] },
    },
    {
      name: 'a declared user here, and there the declared group that holds it',
      policies: [out({ users: ['e'] }), out({ groups: ['g'] })],
      emergencyAccounts: { users: ['e'], groups: ['g'] },
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
      name: 'one user excluded from those that are known',
      policies: [out({ users: ['u'] })],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'another group in each policy',
      policies: [out({ groups: ['g'] }), out({ groups: ['h'] })],
      outcome: 'cannot-judge',
      because: 'declare your emergency accounts',
    },
    {
      name: 'a user here, a group there',
      policies: [out({ users: ['u'] }), out({ groups: ['h'] })],
      outcome: 'cannot-judge',
      because: 'groups and roles',
    },
    {
      name: 'a role',
      policies: [out({ roles: ['r'] })],
      outcome: 'cannot-judge',
      because: 'groups and roles',
    },
    {
      name: 'a block for groups alone, which excludes nobody',
      policies: [{ ...forGroups, ...blocking }],
      outcome: 'cannot-judge',
      because: 'groups that policies are for',
    },
    {
      name: 'a device control for groups, which does not exclude the account',
      policies: [
        out({ users: ['u'] }),
        { ...forGroups, [BUILT_IN]: ['compliantDevice', 'mfa'], [OPERATOR]: 'AND' },
      ],
      outcome: 'cannot-judge',
      because: 'groups that policies are for',
    },
    {
      name: 'a declared account, which a block for groups does not exclude',
      policies: [{ ...forGroups, ...blocking, ...out({ users: ['f'] }) }],
      emergencyAccounts: users('e'),
      outcome: 'cannot-judge',
      because: 'groups that policies are for',
    },
    {
      name: 'declared by name, excluded by id',
      policies: [out({ users: ['0a1b2c3d-0000-4000-8000-000000000001'] })],
      emergencyAccounts: users('break.glass@contoso.com'),
      outcome: 'cannot-judge',
      because: 'declare its id',
    },
    {
      name: 'an unknown exclusion',
      policies: [{ 'conditions.users.excludeTeams': ['t'] }],
      outcome: 'cannot-judge',
      because: 'excludeTeams',
    },
    {
      name: 'excluded users not read',
      policies: [out({ users: ['u'] })],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.exclude'])),
      outcome: 'unread',
      because: 'users.exclude',
    },
    {
      name: 'a declared group, excluded groups not read',
      policies: [out({ groups: ['g'] })],
      emergencyAccounts: { users: [], groups: ['g'] },
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.exclude/groups'])),
      outcome: 'unread',
      because: 'users.exclude',
    },
  ],
});
