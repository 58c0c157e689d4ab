/**
 * Kinds of client that a policy applies to. None chosen means all; older words stand for the newer ones.
 * Source: Graph reference of conditionalAccessConditionSet, clientAppTypes; Microsoft Learn, "Conditional Access: Conditions".
 */
import { all, any, FALSE, isEmpty, not, TRUE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { holdsOne, mayHoldMore, same, wordsOf } from './lists.ts';
import { perDraftAnd } from './per-draft.ts';

/** Each kind with the words that name it. */
const WORDS = {
  browser: ['all', 'browser', 'modern'],
  mobileAppsAndDesktopClients: ['all', 'mobileAppsAndDesktopClients', 'modern'],
  exchangeActiveSync: ['all', 'exchangeActiveSync', 'easSupported', 'easUnsupported'],
  other: ['all', 'other'],
} as const;

export type ClientType = keyof typeof WORDS;

const CLIENT_TYPES = Object.keys(WORDS) as readonly ClientType[];

const VOCABULARY = wordsOf(
  Object.values(WORDS).flat(),
  (entry) => `The kind of client app "${entry}" is not known.`,
);

/** Whether the policy applies to a kind of client. */
export const appliesToClientType = perDraftAnd(({ parts }: Draft, type: ClientType): Truth => {
  const { types } = parts['conditions.clientApps'].leaves;
  return any(isEmpty(types), holdsOne(types, WORDS[type], VOCABULARY));
});

/** Whether the policy applies to one of several kinds of client. */
export const appliesToOneClientType = (draft: Draft, types: readonly ClientType[]): Truth =>
  any(...types.map((type) => appliesToClientType(draft, type)));

/** Whether the policy applies to no other kinds of client than these; it need not apply to each of them. */
export const appliesToClientTypesWithin = (draft: Draft, types: readonly ClientType[]): Truth =>
  all(
    ...CLIENT_TYPES.filter((type) => !types.includes(type)).map((type) =>
      not(appliesToClientType(draft, type)),
    ),
  );

/** Whether some kind of client is left out. An unknown kind beside all known ones is in doubt. */
export function leavesClientTypesOut({ parts }: Draft): Truth {
  const { types } = parts['conditions.clientApps'].leaves;
  if (types.members.length === 0) return types.missing.length === 0 ? FALSE : unknown(...types.missing);
  const isNamed = (type: ClientType) =>
    types.members.some((entry) => WORDS[type].some((word) => same(word, entry)));
  if (CLIENT_TYPES.every(isNamed)) return mayHoldMore(types, VOCABULARY);
  return types.missing.length === 0 ? TRUE : unknown(...types.missing);
}
