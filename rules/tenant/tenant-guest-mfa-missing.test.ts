import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, FILTER, INCLUDE, OPERATOR, OTHER_APP, SOME_FILTER } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-guest-mfa-missing.ts';

const USERS = 'conditions.users.includeUsers';
const TYPES = 'conditions.users.includeGuestsOrExternalUsers';
const NOT_TYPES = 'conditions.users.excludeGuestsOrExternalUsers';
const ALL_BUT_ONE =
  'internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser';
const all = (types: string) => ({
  [USERS]: [],
  [TYPES]: { guestOrExternalUserTypes: types, externalTenants: { membershipKind: 'all', members: [] } },
});

testTenantRule(rule, {
  base: policyOf('Guests', { [USERS]: ['GuestsOrExternalUsers'] }),
  fires: [
    { name: 'no policy', policies: [], says: ['MFA from guests on', 'were not read'], saysNot: ['near'] },
    { name: 'off', policies: [{ state: 'disabled' }], says: ['"Guests" comes near'] },
    { name: 'one app', policies: [{ [INCLUDE]: [OTHER_APP] }], says: ['"Guests" comes near'] },
    { name: 'a resource excluded', policies: [{ [EXCLUDE]: [OTHER_APP] }] },
    {
      name: 'an easier control to choose',
      policies: [{ [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'OR' }],
    },
    { name: 'browsers only', policies: [{ 'conditions.clientAppTypes': ['browser'] }] },
    {
      name: 'all users without guests',
      policies: [{ [USERS]: ['All'], 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }],
      says: ['MFA from guests on'],
    },
    {
      name: 'all types but one',
      policies: [all(ALL_BUT_ONE)],
      says: ['these guests: service provider users, on'],
    },
    {
      name: 'all users without two types',
      policies: [
        { [USERS]: ['All'], [NOT_TYPES]: { guestOrExternalUserTypes: 'internalGuest,serviceProvider' } },
      ],
      says: ['local guest users and service provider users, on'],
    },
    {
      name: 'all types of one tenant',
      policies: [
        {
          [USERS]: [],
          [TYPES]: {
            guestOrExternalUserTypes: `${ALL_BUT_ONE},serviceProvider`,
            externalTenants: { membershipKind: 'enumerated', members: ['t'] },
          },
        },
      ],
    },
    {
      name: 'all users without the guests of one tenant',
      policies: [
        {
          [USERS]: ['All'],
          [NOT_TYPES]: {
            guestOrExternalUserTypes: 'internalGuest',
            externalTenants: { membershipKind: 'enumerated', members: ['t'] },
          },
        },
      ],
      says: ['these guests: local guest users, on'],
    },
  ],
  silent: [
    { name: 'by the word', policies: [{}] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    { name: 'on Office 365', policies: [{ [INCLUDE]: ['Office365'] }] },
    { name: 'as part of all users', policies: [{ [USERS]: ['All'] }] },
    { name: 'by types in any letter case', policies: [all(`${ALL_BUT_ONE.toUpperCase()}, serviceProvider`)] },
    { name: 'by two policies', policies: [all(ALL_BUT_ONE), all('serviceProvider')] },
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
      name: 'excluded users not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.exclude'])),
      outcome: 'unread',
      because: 'users.exclude',
    },
    {
      name: 'included guests not read',
      policies: [{ [USERS]: [] }],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.include/guests'])),
      outcome: 'unread',
      because: 'users.include',
    },
    {
      name: 'an unknown type',
      policies: [all(`${ALL_BUT_ONE},newGuest`)],
      outcome: 'cannot-judge',
      because: '"newGuest"',
    },
    {
      name: 'an exclusion without types',
      policies: [{ [NOT_TYPES]: { externalTenants: { membershipKind: 'all' } } }],
      outcome: 'cannot-judge',
      because: 'which types of guest',
    },
    {
      name: 'a filter for resources',
      policies: [{ [INCLUDE]: [], [FILTER]: SOME_FILTER }],
      outcome: 'cannot-judge',
      because: 'filter',
    },
  ],
});
