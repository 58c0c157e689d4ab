/** The state of a policy. One that is missing or unknown counts as on: templates and POST bodies often have none. */
import { type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { same } from './lists.ts';

/** Whether the policy is on: neither off nor report-only. */
export const isStateOn = (policy: Draft): Truth =>
  when(policy.parts.state.leaves.state, (state) => !isWord(state, 'disabled') && !isWord(state, REPORT_ONLY));

/** Whether the policy is in report-only. */
export const isReportOnly = (policy: Draft): Truth =>
  when(policy.parts.state.leaves.state, (state) => isWord(state, REPORT_ONLY));

const REPORT_ONLY = 'enabledForReportingButNotEnforced';

const isWord = (state: string | null, word: string): boolean => state !== null && same(state, word);
