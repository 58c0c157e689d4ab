/**
 * The types of guest that a condition names, as words joined by commas; "none" is no type.
 * Source: Graph reference of conditionalAccessGuestsOrExternalUsers.
 */
import { FALSE, type Truth, truth, unknown } from '../../src/engine/truth.ts';
import { cannotJudge, type Known } from '../../src/policy/known.ts';
import type { JsonObject } from '../../src/policy/policy.ts';
import { same } from './lists.ts';

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

/** What a question about a condition on guests gives; false where there is none. */
export function askGuests(condition: Known<JsonObject | null>, ask: (condition: JsonObject) => Truth): Truth {
  if (!condition.known) return unknown(...condition.reasons);
  if (condition.value === null) return FALSE;
  return condition.value.guestOrExternalUserTypes === undefined
    ? unknown(cannotJudge('A condition on guests does not say which types of guest it means.'))
    : ask(condition.value);
}

/** Whether a condition is there and names guests of some type. */
export const namesGuests = (condition: Known<JsonObject | null>): Truth =>
  askGuests(condition, (there) => truth(guestTypes(there).length > 0));
