/**
 * Guests and external users: in scope by All users, by the word of includeUsers, or by types of guest; out of it likewise.
 * Source: Graph reference of conditionalAccessGuestsOrExternalUsers and conditionalAccessExternalTenants.
 */
import { all, any, not, type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import type { Known } from '../../src/policy/known.ts';
import type { JsonObject } from '../../src/policy/policy.ts';
import { ANY_TEXT, holds, same } from './lists.ts';
import { GUESTS_WORD, includedUsers, includesAllUsers, otherCondition } from './users.ts';

/** Whether guests of some type are in scope, and no guests are excluded. */
export const guestsInScope = (draft: Draft): Truth =>
  all(any(includesAllUsers(draft), includesGuests(draft)), not(excludesGuests(draft)));

/** Whether guests are included as such: by the word or by types, not as part of all users. */
export const includesGuests = (draft: Draft): Truth =>
  any(
    holds(includedUsers(draft), GUESTS_WORD, ANY_TEXT),
    when(draft.parts['users.include'].leaves.guests, (condition) => condition !== null),
  );

/** Whether guests of some type are excluded. */
export const excludesGuests = (draft: Draft): Truth =>
  any(
    holds(draft.parts['users.exclude'].leaves.users, GUESTS_WORD, ANY_TEXT),
    when(draft.parts['users.exclude'].leaves.guests, (condition) => condition !== null),
    otherCondition(draft, 'exclude'),
  );

/** Whether the types named on the tab hold one of these. */
export const namesGuestType = (draft: Draft, tab: 'include' | 'exclude', type: string): Truth =>
  when(guestCondition(draft, tab), (condition) => guestTypes(condition).some((named) => same(named, type)));

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
  const included = when(guestCondition(draft, 'include'), (condition) => condition !== null);
  const excluded = when(guestCondition(draft, 'exclude'), (condition) => condition !== null);
  const both = all(included, excluded);
  if (both.value !== true) return both;
  return when(guestCondition(draft, 'include'), (include) =>
    overlap(include, knownOf(guestCondition(draft, 'exclude'))),
  );
}

const knownOf = (condition: Known<JsonObject | null>): JsonObject | null =>
  condition.known ? condition.value : null;

function overlap(include: JsonObject | null, exclude: JsonObject | null): boolean {
  const excludedTypes = guestTypes(exclude);
  if (!guestTypes(include).some((type) => excludedTypes.some((other) => same(other, type)))) return false;
  const [included, excluded] = [tenantsOf(include), tenantsOf(exclude)];
  if (excluded === 'all') return true;
  if (included === 'all') return false;
  return included.some((tenant) => excluded.some((other) => same(other, tenant)));
}

/** External tenants by id, or all of them: membershipKind, and where it is missing whether members are listed. */
function tenantsOf(condition: JsonObject | null): 'all' | string[] {
  const { membershipKind, members } = (condition?.externalTenants ?? {}) as JsonObject;
  const listed = Array.isArray(members) ? members.filter((one) => typeof one === 'string') : [];
  const isEnumerated =
    typeof membershipKind === 'string' ? same(membershipKind, 'enumerated') : listed.length > 0;
  return isEnumerated ? listed : 'all';
}

/** Words of guestOrExternalUserTypes; "none" is no type. */
export function guestTypes(condition: JsonObject | null): string[] {
  const { guestOrExternalUserTypes: types } = condition ?? {};
  return typeof types === 'string'
    ? types
        .split(',')
        .map((type) => type.trim())
        .filter((type) => type !== '' && !same(type, 'none'))
    : [];
}

export const guestCondition = ({ parts }: Draft, tab: 'include' | 'exclude'): Known<JsonObject | null> =>
  tab === 'include' ? parts['users.include'].leaves.guests : parts['users.exclude'].leaves.guests;
