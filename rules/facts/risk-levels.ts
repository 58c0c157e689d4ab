/** Levels of risk that a policy is for. Source: Graph reference of conditionalAccessConditionSet and of riskLevel. */
import type { Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { holds, wordsOf } from './lists.ts';

const LEVELS = wordsOf(
  ['low', 'medium', 'high', 'hidden', 'none'],
  (entry) => `The level of risk "${entry}" is not known.`,
);

/** Whether the policy is for sign-ins at high risk. */
export const isForHighRisk = ({ parts }: Draft, of: 'signInRisk' | 'userRisk' | 'agentRisk'): Truth =>
  holds(parts[`conditions.${of}`].leaves.levels, 'high', LEVELS);
