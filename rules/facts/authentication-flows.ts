/**
 * Authentication flows. A policy that names one applies to sign-ins by that flow alone, so ordinary sign-ins pass it by.
 * Source: Microsoft Learn, "Conditional Access: Authentication flows".
 */
import { any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { holds, isWithin, wordsOf } from './lists.ts';

const TRANSFER_METHODS = wordsOf(
  ['none', 'deviceCodeFlow', 'authenticationTransfer', 'protocolFlows'],
  (entry) => `The authentication flow "${entry}" is not known.`,
);

/** Flows that a policy can single out, with the words in which texts speak of them. */
const FLOWS = {
  deviceCodeFlow: 'device code flow',
  authenticationTransfer: 'authentication transfer',
} as const;

export type Flow = keyof typeof FLOWS;

/** Whether the policy singles a flow out; others may stand beside it. */
export const singlesOut = ({ parts }: Draft, flow: Flow): Truth =>
  holds(parts['conditions.authenticationFlows'].leaves.transferMethods, flow, TRANSFER_METHODS);

/** Whether the policy singles out one flow or the other. */
export const singlesOutOne = (draft: Draft): Truth =>
  any(singlesOut(draft, 'deviceCodeFlow'), singlesOut(draft, 'authenticationTransfer'));

/** The flows that the policy certainly singles out, in words. */
export const flowNames = (draft: Draft): string[] =>
  (Object.keys(FLOWS) as Flow[])
    .filter((flow) => singlesOut(draft, flow).value === true)
    .map((flow) => FLOWS[flow]);

/** Whether the policy applies to sign-ins by any flow. */
export function appliesToEveryFlow({ parts }: Draft): Truth {
  const { transferMethods } = parts['conditions.authenticationFlows'].leaves;
  return isWithin(transferMethods, ['none'], TRANSFER_METHODS);
}
