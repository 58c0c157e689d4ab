/**
 * The state of a policy. Templates and POST bodies often have none: the policy that is judged then counts as on, so that no warning is lost,
 * while among other policies it is no protection to rely on.
 */
import { FALSE, TRUE, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { same } from './lists.ts';

/** Whether the policy is on. Unknown where its state is missing, or a word that is not known. */
export function isStateOn({ parts }: Draft): Truth {
  const { state } = parts.state.leaves;
  if (!state.known) return unknown(...state.reasons);
  if (isWord(state.value, 'enabled')) return TRUE;
  return isWord(state.value, 'disabled') || isWord(state.value, REPORT_ONLY)
    ? FALSE
    : unknown(cannotJudge(`Whether a policy is on is not known: its state is ${state.value ?? 'missing'}.`));
}

/** Whether the policy that is judged counts as on: neither off nor report-only. */
export const countsAsOn = (policy: Draft): Truth =>
  when(policy.parts.state.leaves.state, (state) => !isWord(state, 'disabled') && !isWord(state, REPORT_ONLY));

/** Whether the policy is in report-only. */
export const isReportOnly = (policy: Draft): Truth =>
  when(policy.parts.state.leaves.state, (state) => isWord(state, REPORT_ONLY));

const REPORT_ONLY = 'enabledForReportingButNotEnforced';

const isWord = (state: string | null, word: string): boolean => state !== null && same(state, word);
