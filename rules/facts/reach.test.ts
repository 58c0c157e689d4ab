import { describe, expect, it } from 'vitest';
import { draftFrom, type Patch, patched, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { reaches } from './reach.ts';

const INCLUDE_USERS = 'conditions.users.includeUsers';
const some = (kind: 'Users' | 'Groups' | 'Roles', ...ids: string[]): Patch => ({
  [INCLUDE_USERS]: [],
  [`conditions.users.include${kind}`]: ids,
});
const without = (kind: string, ...ids: string[]): Patch => ({ [`conditions.users.exclude${kind}`]: ids });
const NO_GUESTS = without('Users', 'GuestsOrExternalUsers');
const NO_PROVIDERS = {
  'conditions.users.excludeGuestsOrExternalUsers': { guestOrExternalUserTypes: 'serviceProvider' },
};
const PROVIDERS = {
  [INCLUDE_USERS]: [],
  'conditions.users.includeGuestsOrExternalUsers': { guestOrExternalUserTypes: 'serviceProvider' },
};
const PLACE = { 'conditions.locations': { includeLocations: ['l'] } };
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const SYNC_ROLE = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const draft = (patch: Patch) => draftFrom(patched(GOOD, patch));

describe('whether one policy reaches another', () => {
  it.each<[string, Patch, Patch, boolean | 'unknown']>([
    ['all users, all users', {}, {}, true],
    ['a user, all users', some('Users', 'u'), {}, true],
    ['a group, all users', some('Groups', 'g'), {}, true],
    ['all users, a group', {}, some('Groups', 'g'), false],
    ['a user, the same', some('Users', 'u'), some('Users', 'v', 'U'), true],
    ['a user, another', some('Users', 'u'), some('Users', 'v'), false],
    ['a user, a group', some('Users', 'u'), some('Groups', 'g'), 'unknown'],
    ['a group, a user', some('Groups', 'g'), some('Users', 'u'), 'unknown'],
    ['a role, the same', some('Roles', 'r'), some('Roles', 'r', 's'), true],
    ['a role, a group', some('Roles', 'r'), some('Groups', 'g'), 'unknown'],
    ['nobody, a user', some('Users', 'None'), some('Users', 'u'), true],
    [
      'all users, all but a user and a group',
      {},
      { ...without('Users', 'u'), ...without('Groups', 'g') },
      true,
    ],
    ['all users, all but a role', {}, without('Roles', GLOBAL), false],
    ['all users, all but a role by a name that is not known', {}, without('Roles', 'r'), 'unknown'],
    [
      'both but a role, by id and by name',
      without('Roles', GLOBAL),
      without('Roles', 'global administrator'),
      true,
    ],
    ['both but a role', without('Roles', 'R'), without('Roles', 'r'), true],
    ['all users, all but synchronisation accounts', {}, without('Roles', SYNC_ROLE), true],
    ['all users, all but guests', {}, NO_GUESTS, false],
    ['both but guests', NO_GUESTS, NO_GUESTS, true],
    ['all but guests, all but some guests', NO_GUESTS, NO_PROVIDERS, true],
    ['all but some guests, all but guests', NO_PROVIDERS, NO_GUESTS, false],
    ['some guests, all guests', PROVIDERS, some('Users', 'GuestsOrExternalUsers'), true],
    ['all guests, some guests', some('Users', 'GuestsOrExternalUsers'), PROVIDERS, 'unknown'],
    ['both but the same guests', NO_PROVIDERS, NO_PROVIDERS, true],
    ['a user, all but guests', some('Users', 'u'), NO_GUESTS, true],
    ['everywhere, in a place', {}, PLACE, false],
    ['in a place, everywhere', PLACE, {}, true],
    ['both in a place', PLACE, PLACE, true],
    ['under an unknown condition', {}, { 'conditions.times': { a: 1 } }, 'unknown'],
    [
      'workload identities',
      {},
      { 'conditions.clientApplications': { includeServicePrincipals: ['a'] } },
      false,
    ],
    ['an unknown condition on users', {}, { 'conditions.users.includeTeams': ['t'] }, 'unknown'],
    ['an unknown exclusion of users', {}, { 'conditions.users.excludeTeams': ['t'] }, 'unknown'],
  ])('%s', (_name, inner, outer, expected) => {
    expect(reaches(draft(inner), draft(outer)).value).toBe(expected);
  });

  it('waits for what was not read, and names it', () => {
    const place = draft(PLACE);
    expect(reaches(withUnread(place, ['network']), place)).toEqual({
      value: 'unknown',
      reasons: [{ kind: 'unread', part: 'network' }],
    });
    const user = draft(some('Users', 'u'));
    expect(reaches(withUnread(user, ['users.include/users']), user).value).toBe('unknown');
  });
});
