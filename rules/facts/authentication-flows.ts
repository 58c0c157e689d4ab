/**
 * Authentication flows. A policy that names one applies to sign-ins by that flow alone, so ordinary sign-ins pass it by.
 * Source: Microsoft Learn, "Conditional Access: Authentication flows".
 */
import type { Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { isWithin, wordsOf } from './lists.ts';

const TRANSFER_METHODS = wordsOf(
  ['none', 'deviceCodeFlow', 'authenticationTransfer', 'protocolFlows'],
  (entry) => `The authentication flow "${entry}" is not known.`,
);

/** Whether the policy applies to sign-ins by any flow. */
export function appliesToEveryFlow({ parts }: Draft): Truth {
  const { transferMethods } = parts['conditions.authenticationFlows'].leaves;
  return isWithin(transferMethods, ['none'], TRANSFER_METHODS);
}
