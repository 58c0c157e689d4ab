/**
 * Kinds of client that a policy applies to. None chosen means all; older words stand for the newer ones.
 * Source: Graph reference of conditionalAccessConditionSet, clientAppTypes; Microsoft Learn, "Conditional Access: Conditions".
 */
import { any, isEmpty, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { holdsOne, wordsOf } from './lists.ts';

/** Each kind with the words that name it. */
const WORDS = {
  browser: ['browser', 'modern'],
  mobileAppsAndDesktopClients: ['mobileAppsAndDesktopClients', 'modern'],
  exchangeActiveSync: ['exchangeActiveSync', 'easSupported', 'easUnsupported'],
  other: ['other'],
} as const;

const CLIENT_TYPES = wordsOf(
  ['all', ...Object.values(WORDS).flat()],
  (entry) => `The kind of client app "${entry}" is not known.`,
);

/** Whether the policy applies to a kind of client. */
export function appliesToClientType({ parts }: Draft, type: keyof typeof WORDS): Truth {
  const { types } = parts['conditions.clientApps'].leaves;
  return any(isEmpty(types), holdsOne(types, ['all', ...WORDS[type]], CLIENT_TYPES));
}
