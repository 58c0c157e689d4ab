/** Guests: in scope, out of it, and on both tabs at once. */
import { describe, expect, it } from 'vitest';
import { draftFrom, partly, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { guestTypes } from './guest-types.ts';
import {
  appliesToGuestType,
  excludesGuests,
  excludesServiceProvidersOnly,
  guestsInScope,
  guestsOverlap,
  guestTypesOnBothTabs,
  includesGuests,
  namesGuestType,
} from './guests.ts';

type Value = boolean | 'unknown';

const users = (conditions: object) => draftFrom(patched(GOOD, { 'conditions.users': conditions }));
const GUESTS_WORD = 'GuestsOrExternalUsers';
const GUEST = { guestOrExternalUserTypes: 'b2bCollaborationGuest' };
const BOTH = { guestOrExternalUserTypes: 'internalGuest,ServiceProvider' };
const PROVIDER = { guestOrExternalUserTypes: 'serviceprovider' };

describe('in scope', () => {
  it.each<[string, object, Value]>([
    ['all users', { includeUsers: ['All'] }, true],
    ['the word', { includeUsers: [GUESTS_WORD.toUpperCase()] }, true],
    ['types', { includeGuestsOrExternalUsers: GUEST }, true],
    ['a group, which may hold guests', { includeGroups: ['g'] }, false],
    ['nobody', {}, false],
    ['all users, without the word', { includeUsers: ['All'], excludeUsers: [GUESTS_WORD] }, false],
    ['all users, without a type', { includeUsers: ['All'], excludeGuestsOrExternalUsers: PROVIDER }, false],
    ['all users, without a group', { includeUsers: ['All'], excludeGroups: ['g'] }, true],
    ['all users, with an exclusion nobody knows', { includeUsers: ['All'], excludeTeams: ['t'] }, 'unknown'],
    ['all users, with an inclusion nobody knows', { includeUsers: ['All'], includeTeams: ['t'] }, 'unknown'],
  ])('%s', (_, conditions, expected) => expect(guestsInScope(users(conditions)).value).toBe(expected));

  it('half read', () => {
    const all = users({ includeUsers: ['All'] });
    expect(guestsInScope(withUnread(all, ['users.exclude'])).value).toBe('unknown');
    expect(guestsInScope(withUnread(users({ excludeUsers: [GUESTS_WORD] }), ['users.include'])).value).toBe(
      false,
    );
    expect(includesGuests(withUnread(all, ['users.include/guests'])).value).toBe('unknown');
    const seen = partly('users.include', [], [GUESTS_WORD]);
    expect(includesGuests(withLeaves(all, 'users.include', { users: seen })).value).toBe(false);
  });
});

describe('excluded', () => {
  it.each<[string, object, Value, Value]>([
    ['nobody', { excludeUsers: ['u'], excludeGroups: ['g'] }, false, false],
    ['the word', { excludeUsers: [GUESTS_WORD] }, true, false],
    ['a type', { excludeGuestsOrExternalUsers: GUEST }, true, false],
    ['service providers', { excludeGuestsOrExternalUsers: PROVIDER }, true, true],
    ['service providers and others', { excludeGuestsOrExternalUsers: BOTH }, true, false],
    [
      'service providers, and the word',
      { excludeUsers: [GUESTS_WORD], excludeGuestsOrExternalUsers: PROVIDER },
      true,
      false,
    ],
    [
      'tenants without a type',
      { excludeGuestsOrExternalUsers: { externalTenants: { a: 1 } } },
      'unknown',
      false,
    ],
    ['no type', { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'none' } }, false, false],
    [
      'types that cannot be read',
      { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 5 } },
      'unknown',
      'unknown',
    ],
    ['something nobody knows', { excludeTeams: ['t'] }, 'unknown', false],
    ['something included that nobody knows', { includeTeams: ['t'] }, false, false],
  ])('%s', (_, conditions, excluded, providersOnly) => {
    const policy = users(conditions);
    expect([excludesGuests(policy).value, excludesServiceProvidersOnly(policy).value]).toEqual([
      excluded,
      providersOnly,
    ]);
  });

  it('half read', () => {
    const policy = withUnread(users({ excludeGuestsOrExternalUsers: PROVIDER }), ['users.exclude/users']);
    expect(excludesGuests(policy).value).toBe(true);
    expect(excludesServiceProvidersOnly(policy).value).toBe('unknown');
    expect(excludesGuests(withUnread(users({}), ['users.exclude/guests'])).value).toBe('unknown');
  });
});

describe('all guests of a type in scope', () => {
  const TENANT = { membershipKind: 'enumerated', members: ['t'] };
  it.each<[string, object, Value]>([
    ['all users', { includeUsers: ['All'] }, true],
    ['the word', { includeUsers: [GUESTS_WORD] }, true],
    ['the type', { includeGuestsOrExternalUsers: GUEST }, true],
    ['another type', { includeGuestsOrExternalUsers: BOTH }, false],
    [
      'the type, of one tenant',
      { includeGuestsOrExternalUsers: { ...GUEST, externalTenants: TENANT } },
      false,
    ],
    ['a group', { includeGroups: ['g'] }, false],
    ['all users without the word', { includeUsers: ['All'], excludeUsers: [GUESTS_WORD] }, false],
    ['all users without the type', { includeUsers: ['All'], excludeGuestsOrExternalUsers: GUEST }, false],
    ['all users without another type', { includeUsers: ['All'], excludeGuestsOrExternalUsers: BOTH }, true],
    [
      'all users without the type of one tenant',
      { includeUsers: ['All'], excludeGuestsOrExternalUsers: { ...GUEST, externalTenants: TENANT } },
      false,
    ],
    [
      'a type nobody knows',
      { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'futureGuest' } },
      'unknown',
    ],
    ['tenants without a type', { includeGuestsOrExternalUsers: { externalTenants: TENANT } }, 'unknown'],
    ['an exclusion nobody knows', { includeUsers: ['All'], excludeTeams: ['t'] }, 'unknown'],
    ['an inclusion nobody knows', { includeUsers: [GUESTS_WORD], includeTeams: ['t'] }, 'unknown'],
  ])('%s', (_, conditions, expected) =>
    expect(appliesToGuestType(users(conditions), 'b2bCollaborationGuest').value).toBe(expected),
  );

  it('half read', () => {
    const policy = withUnread(users({ includeUsers: ['All'] }), ['users.exclude/guests']);
    expect(appliesToGuestType(policy, 'internalGuest')).toMatchObject({
      reasons: [{ part: 'users.exclude' }],
    });
  });
});

it('tells types apart', () => {
  const policy = users({ includeGuestsOrExternalUsers: BOTH, excludeGuestsOrExternalUsers: GUEST });
  expect(namesGuestType(policy, 'include', 'SERVICEPROVIDER').value).toBe(true);
  expect(namesGuestType(policy, 'include', 'b2bCollaborationGuest').value).toBe(false);
  expect(namesGuestType(policy, 'exclude', 'b2bCollaborationGuest').value).toBe(true);
  expect(namesGuestType(users({ includeUsers: [GUESTS_WORD] }), 'include', 'internalGuest').value).toBe(
    false,
  );
  expect(namesGuestType(withUnread(policy, ['users.include']), 'include', 'internalGuest').value).toBe(
    'unknown',
  );
});

it.each<[unknown, string[]]>([
  ['internalGuest', ['internalGuest']],
  [' internalGuest , futureGuest,', ['internalGuest', 'futureGuest']],
  ['None', []],
  ['', []],
  [3, []],
  [undefined, []],
])('the types of %j are %j', (types, expected) =>
  expect(guestTypes(types === undefined ? null : { guestOrExternalUserTypes: types as string })).toEqual(
    expected,
  ),
);

describe('on both tabs', () => {
  const of = (types: unknown, externalTenants?: object) => ({
    guestOrExternalUserTypes: types,
    externalTenants,
  });
  const overlap = (include: unknown, exclude: unknown) =>
    users({ includeGuestsOrExternalUsers: include, excludeGuestsOrExternalUsers: exclude });
  const ALL_TENANTS = { membershipKind: 'ALL' };
  const some = (...members: string[]) => ({ membershipKind: 'enumerated', members });

  it.each<[string, unknown, unknown, Value]>([
    ['one type', of('internalGuest,serviceProvider'), of('ServiceProvider'), true],
    ['types that differ', of('internalGuest'), of('serviceProvider'), false],
    ['no type', of('none'), of('none'), false],
    ['included only', of('internalGuest'), null, false],
    ['excluded only', null, of('internalGuest'), false],
    ['types that cannot be read', of(['internalGuest', 3]), of('internalGuest'), 'unknown'],
    ['types that cannot be read, against none', of([3]), null, false],
    ['a type nobody knows', of('futureGuest'), of('futureGuest'), true],
    ['a type that is not told', of('unknownFutureValue'), of('unknownFutureValue'), 'unknown'],
    ['all tenants on both', of('internalGuest', ALL_TENANTS), of('internalGuest', ALL_TENANTS), true],
    ['some tenants without all', of('internalGuest', some('t')), of('internalGuest', ALL_TENANTS), true],
    ['some tenants without any said', of('internalGuest', some('t')), of('internalGuest'), true],
    ['all tenants without some', of('internalGuest', ALL_TENANTS), of('internalGuest', some('t')), false],
    ['one tenant', of('internalGuest', some('s', 'T')), of('internalGuest', some('t')), true],
    ['other tenants', of('internalGuest', some('s')), of('internalGuest', some('t')), false],
    ['no tenant enumerated', of('internalGuest', some('s')), of('internalGuest', some()), false],
    [
      'tenants listed, without their kind',
      of('internalGuest', { members: ['t'] }),
      of('internalGuest', { members: ['t'] }),
      true,
    ],
    ['tenants listed against all said', of('internalGuest'), of('internalGuest', { members: ['t'] }), false],
    [
      'a kind nobody knows',
      of('internalGuest'),
      of('internalGuest', { membershipKind: 'most', members: ['t'] }),
      'unknown',
    ],
    [
      'a kind nobody knows, with other types',
      of('serviceProvider'),
      of('internalGuest', { membershipKind: 'most' }),
      false,
    ],
  ])('%s', (_, include, exclude, expected) =>
    expect(guestsOverlap(overlap(include, exclude)).value).toBe(expected),
  );

  it('half read', () => {
    const policy = overlap(of('internalGuest'), of('internalGuest'));
    for (const part of ['users.include/guests', 'users.exclude/guests'])
      expect(guestsOverlap(withUnread(policy, [part])).value).toBe('unknown');
    const includedOnly = withUnread(overlap(of('internalGuest'), null), ['users.include/guests']);
    expect(guestsOverlap(includedOnly).value).toBe(false);
  });

  it('names the types', () => {
    const policy = overlap(of('internalGuest,serviceProvider'), of('serviceProvider,otherExternalUser'));
    expect(guestTypesOnBothTabs(policy)).toEqual(['serviceProvider']);
    expect(guestTypesOnBothTabs(withUnread(policy, ['users.exclude']))).toEqual([]);
  });
});
