import { PRIVILEGED_ROLES } from '../facts/roles.ts';
import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, INCLUDE, OPERATOR, OTHER_APP, STRENGTH } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-admin-phish-resistant-missing.ts';

const ROLES = [...PRIVILEGED_ROLES.keys()];
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const roles = (...ids: string[]) => ({
  'conditions.users.includeUsers': [],
  'conditions.users.includeRoles': ids,
});
const strength = (id: string) => ({ [STRENGTH]: { id, displayName: `Strength ${id.slice(-1)}` } });

testTenantRule(rule, {
  base: policyOf('Admins', {
    [BUILT_IN]: [],
    ...strength('00000000-0000-0000-0000-000000000004'),
    ...roles(...ROLES),
  }),
  fires: [
    { name: 'no policy', policies: [], says: ['from privileged roles', 'were not read'], saysNot: ['near'] },
    {
      name: 'report-only',
      policies: [{ state: 'enabledForReportingButNotEnforced' }],
      says: ['"Admins" comes near'],
    },
    {
      name: 'a weaker strength',
      policies: [strength('00000000-0000-0000-0000-000000000003')],
      saysNot: ['near'],
    },
    { name: 'MFA', policies: [{ [STRENGTH]: null, [BUILT_IN]: ['mfa'] }] },
    {
      name: 'an easier control to choose',
      policies: [{ [BUILT_IN]: ['compliantDevice'], [OPERATOR]: 'OR' }],
    },
    {
      name: 'one role missing',
      policies: [roles(...ROLES.slice(1))],
      says: ['from Global Administrator on all resources'],
    },
    {
      name: 'many roles missing',
      policies: [roles(...ROLES.slice(0, 9))],
      says: [
        'Privileged Authentication Administrator, Privileged Role Administrator, Security Administrator and 2 more',
      ],
    },
    {
      name: 'one role excluded',
      policies: [{ 'conditions.users.excludeRoles': [GLOBAL] }],
      says: ['from Global Administrator'],
    },
    { name: 'a resource excluded', policies: [{ [EXCLUDE]: [OTHER_APP] }] },
    { name: 'the admin portals alone', policies: [{ [INCLUDE]: ['MicrosoftAdminPortals'] }] },
    { name: 'one platform', policies: [{ 'conditions.platforms': { includePlatforms: ['windows'] } }] },
    { name: 'a group', policies: [{ ...roles(), 'conditions.users.includeGroups': ['g'] }] },
    {
      name: 'a strength of its own for some roles, nothing for the others',
      policies: [{ ...strength('11111111-0000-4000-8000-000000000001'), ...roles(GLOBAL) }],
      saysNot: ['Global Administrator'],
    },
  ],
  silent: [
    { name: 'roles by name', policies: [roles(...PRIVILEGED_ROLES.values())] },
    { name: 'all roles', policies: [{}] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    {
      name: 'roles in capitals, and more of them',
      policies: [roles(...ROLES.map((role) => role.toUpperCase()), 'r')],
    },
    { name: 'shared by two policies', policies: [roles(...ROLES.slice(3)), roles(...ROLES.slice(0, 3))] },
    {
      name: 'all users, but for guests',
      policies: [
        {
          'conditions.users.includeUsers': ['All'],
          'conditions.users.includeRoles': [],
          'conditions.users.excludeUsers': ['GuestsOrExternalUsers'],
        },
      ],
    },
    {
      name: 'a role excluded here and covered there',
      policies: [{ 'conditions.users.excludeRoles': [GLOBAL] }, roles(GLOBAL)],
    },
    {
      name: 'with a managed device as well',
      policies: [{ [BUILT_IN]: ['compliantDevice'], [OPERATOR]: 'AND' }],
    },
  ],
  open: [
    {
      name: 'a role by a name that is not known, in place of one',
      policies: [roles(...ROLES.slice(1), 'Globaler Administrator')],
      outcome: 'cannot-judge',
      because: 'The role "Globaler Administrator" is listed by name',
    },
    {
      name: 'no policy known',
      policies: [],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'users not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.include'])),
      outcome: 'unread',
      because: 'users.include',
    },
    {
      name: 'a strength of its own',
      policies: [strength('11111111-0000-4000-8000-000000000001')],
      outcome: 'cannot-judge',
      because: '"Strength 1"',
    },
    {
      name: 'a strength without id',
      policies: [{ [STRENGTH]: { a: 1 } }],
      outcome: 'cannot-judge',
      because: 'the authentication strength allows',
    },
    {
      name: 'an unknown condition on users',
      policies: [{ 'conditions.users.includeTeams': ['t'] }],
      outcome: 'cannot-judge',
      because: 'includeTeams',
    },
  ],
});
