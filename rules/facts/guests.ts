/**
 * Guests and external users: in scope by All users, by the word of includeUsers, or by types of guest; out of it likewise.
 * Source: Graph reference of conditionalAccessGuestsOrExternalUsers and conditionalAccessExternalTenants.
 */
import { all, any, isEmpty, not, type Truth, truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, complete, incomplete, type Known, type KnownList } from '../../src/policy/known.ts';
import type { JsonObject } from '../../src/policy/policy.ts';
import { askGuests, guestTypes, namesGuests } from './guest-types.ts';
import { ANY_TEXT, holds, same, wordsOf } from './lists.ts';
import { share, sharedBy } from './overlap.ts';
import { GUESTS_WORD, includedUsers, includesAllUsers, otherCondition } from './users.ts';

/** Whether guests are included, as such or as part of all users, and no type of guest is excluded: with one type left out it is false. */
export const guestsInScope = (draft: Draft): Truth =>
  all(any(includesAllUsers(draft), includesGuests(draft)), not(excludesGuests(draft)));

/** Whether guests are included as such: by the word or by types, not as part of all users. */
export const includesGuests = (draft: Draft): Truth =>
  any(holds(includedUsers(draft), GUESTS_WORD, ANY_TEXT), namesGuests(guestCondition(draft, 'include')));

/** Whether guests of some type are excluded. */
export const excludesGuests = (draft: Draft): Truth =>
  any(
    holds(draft.parts['users.exclude'].leaves.users, GUESTS_WORD, ANY_TEXT),
    namesGuests(guestCondition(draft, 'exclude')),
    otherCondition(draft, 'exclude'),
  );

/** Whether the types named on the tab hold one of these. */
export const namesGuestType = (draft: Draft, tab: 'include' | 'exclude', type: string): Truth =>
  when(guestCondition(draft, tab), (condition) => guestTypes(condition).some((named) => same(named, type)));

/** Types of guest, as the portal names them below "Guest or external users". */
export const GUEST_TYPES = {
  b2bCollaborationGuest: 'B2B collaboration guest users',
  b2bCollaborationMember: 'B2B collaboration member users',
  b2bDirectConnectUser: 'B2B direct connect users',
  internalGuest: 'local guest users',
  serviceProvider: 'service provider users',
  otherExternalUser: 'other external users',
} as const;

export type GuestType = keyof typeof GUEST_TYPES;

const TYPE_WORDS = wordsOf(Object.keys(GUEST_TYPES), (entry) => `The type of guest "${entry}" is not known.`);

/** Whether all guests of a type are in scope: of every external tenant, by their type, by the word or as part of all users. */
export function appliesToGuestType(draft: Draft, type: GuestType): Truth {
  const { users } = draft.parts['users.exclude'].leaves;
  const isIncluded = any(
    includesAllUsers(draft),
    holds(includedUsers(draft), GUESTS_WORD, ANY_TEXT),
    askGuests(guestCondition(draft, 'include'), (condition) =>
      all(holds(typesOf(condition), type, TYPE_WORDS), tenantsOf(condition).areAll),
    ),
  );
  const isExcluded = any(
    holds(users, GUESTS_WORD, ANY_TEXT),
    // Of which tenants does not matter here: they are some of the guests.
    askGuests(guestCondition(draft, 'exclude'), (condition) => holds(typesOf(condition), type, TYPE_WORDS)),
    otherCondition(draft, 'exclude'),
  );
  return all(isIncluded, not(otherCondition(draft, 'include')), not(isExcluded));
}

/** Whether service providers are the only guests that are excluded. */
export const excludesServiceProvidersOnly = (draft: Draft): Truth =>
  all(
    not(holds(draft.parts['users.exclude'].leaves.users, GUESTS_WORD, ANY_TEXT)),
    when(guestCondition(draft, 'exclude'), (condition) => {
      const types = guestTypes(condition);
      return types.length > 0 && types.every((type) => same(type, 'serviceProvider'));
    }),
  );

/** Whether some guests stand on both tabs: the types meet, and the excluded tenants are all or share one with the included. */
export function guestsOverlap(draft: Draft): Truth {
  const [include, exclude] = [guestCondition(draft, 'include'), guestCondition(draft, 'exclude')];
  const areThere = all(isThere(include), isThere(exclude));
  return include.known && exclude.known
    ? all(
        areThere,
        share(typesOf(include.value), typesOf(exclude.value)),
        tenantsMeet(include.value, exclude.value),
      )
    : areThere;
}

/** Types of guest that certainly stand on both tabs. */
export function guestTypesOnBothTabs(draft: Draft): string[] {
  const [include, exclude] = [guestCondition(draft, 'include'), guestCondition(draft, 'exclude')];
  return include.known && exclude.known ? sharedBy(typesOf(include.value), typesOf(exclude.value)) : [];
}

/** Whether guests of the first condition are certainly guests of the second; true of no condition. */
export function guestsWithin(inner: Known<JsonObject | null>, outer: Known<JsonObject | null>): boolean {
  if (!inner.known || !outer.known) return false;
  if (inner.value === null) return true;
  const [types, theirTypes] = [typesOf(inner.value), typesOf(outer.value)];
  const [tenants, theirTenants] = [tenantsOf(inner.value), tenantsOf(outer.value)];
  const areIn = (one: KnownList, other: KnownList) => sharedBy(one, other).length === one.members.length;
  return (
    types.members.length > 0 &&
    types.missing.length === 0 &&
    areIn(types, theirTypes) &&
    (theirTenants.areAll.value === true ||
      (tenants.areAll.value === false && areIn(tenants.listed, theirTenants.listed)))
  );
}

const isThere = (condition: Known<JsonObject | null>): Truth => when(condition, (value) => value !== null);

function typesOf(condition: JsonObject | null): KnownList {
  const { guestOrExternalUserTypes: types = '' } = condition ?? {};
  const isText = typeof types === 'string';
  return isText
    ? complete(guestTypes(condition))
    : incomplete([], cannotJudge('The types of guest that the policy names could not be read.'));
}

/** Whether an excluded tenant is an included one. All tenants but some is a choice, not an overlap. */
function tenantsMeet(include: JsonObject | null, exclude: JsonObject | null): Truth {
  const [included, excluded] = [tenantsOf(include), tenantsOf(exclude)];
  return any(excluded.areAll, all(not(included.areAll), share(included.listed, excluded.listed)));
}

/** External tenants, all or by id: membershipKind, and where it is missing whether members are listed. */
function tenantsOf(condition: JsonObject | null): { areAll: Truth; listed: KnownList } {
  const { membershipKind: kind, members } = (condition?.externalTenants ?? {}) as JsonObject;
  const listed = complete(Array.isArray(members) ? members.filter((one) => typeof one === 'string') : []);
  if (kind === undefined) return { areAll: isEmpty(listed), listed };
  const isWord = typeof kind === 'string' && ['all', 'enumerated'].some((word) => same(word, kind));
  const areAll = isWord
    ? truth(same(kind, 'all'))
    : unknown(cannotJudge('Which external tenants the policy means is not known.'));
  return { areAll, listed };
}

const guestCondition = ({ parts }: Draft, tab: 'include' | 'exclude'): Known<JsonObject | null> =>
  tab === 'include' ? parts['users.include'].leaves.guests : parts['users.exclude'].leaves.guests;
