/**
 * Asks lists of words that may hold a word nobody knows. Such an entry might stand for any value that is not listed, so it makes
 * absence unknown; a listed value stays firm.
 */
import {
  all,
  any,
  contains,
  every,
  FALSE,
  isEmpty,
  not,
  TRUE,
  type Truth,
  unknown,
} from '../../src/engine/truth.ts';
import { cannotJudge, type KnownList } from '../../src/policy/known.ts';
import { isAmong, same } from '../../src/policy/same-text.ts';

/** Which entries of a list can be told, and the sentence that is said of the others. */
export interface Vocabulary {
  readonly knows: (entry: string) => boolean;
  readonly stranger: (entry: string) => string;
}

export { same };

/** A vocabulary of fixed words, in any letter case. */
export function wordsOf(words: readonly string[], stranger: Vocabulary['stranger']): Vocabulary {
  return { knows: (entry) => isAmong(words, entry), stranger };
}

/** Whether a list holds a value. A value that was seen to be absent is absent, whatever else the list holds. */
export function holds(list: KnownList, value: string, vocabulary: Vocabulary): Truth {
  if (list.absent && isAmong(list.absent, value)) return contains(list, value);
  return any(contains(list, value), strangersIn(list, vocabulary));
}

/** Whether a list holds one of several values. */
export function holdsOne(list: KnownList, values: readonly string[], vocabulary: Vocabulary): Truth {
  return any(values.map((value) => holds(list, value, vocabulary)));
}

/** Whether every entry is one of the values: false as soon as a readable one is not. */
export function isWithin(list: KnownList, values: readonly string[], vocabulary: Vocabulary): Truth {
  return every(list, (entry) => {
    if (isAmong(values, entry)) return TRUE;
    return vocabulary.knows(entry) ? FALSE : doubt(entry, vocabulary);
  });
}

/** Whether a list holds these values and no others. */
export function isExactly(list: KnownList, values: readonly string[], vocabulary: Vocabulary): Truth {
  return all(
    isWithin(list, values, vocabulary),
    values.map((value) => holds(list, value, vocabulary)),
  );
}

/** Unknown where a list may hold more than its readable entries, else false. */
export function mayHoldMore(list: KnownList, vocabulary: Vocabulary): Truth {
  const missing = list.missing.length === 0 ? FALSE : unknown(...list.missing);
  return any(missing, strangersIn(list, vocabulary));
}

/** A list of texts that are all taken as they stand. */
export const ANY_TEXT: Vocabulary = { knows: () => true, stranger: () => '' };

/** Whether a list has an entry. */
export const hasEntries = (list: KnownList): Truth => not(isEmpty(list));

function strangersIn(list: KnownList, vocabulary: Vocabulary): Truth {
  if (vocabulary === ANY_TEXT) return FALSE;
  return any(
    list.members.filter((entry) => !vocabulary.knows(entry)).map((entry) => doubt(entry, vocabulary)),
  );
}

const doubt = (entry: string, vocabulary: Vocabulary): Truth =>
  unknown(cannotJudge(vocabulary.stranger(entry)));
