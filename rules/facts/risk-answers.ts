/**
 * What answers a high risk: MFA or a block that of a sign-in; a password change, risk remediation or a block that of a user. MFA alone does
 * not answer user risk, since it leaves the leaked password as it is.
 */
import { all, any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { requiresMfaOr } from './baselines.ts';
import { demandsOneOf, eachDemanded, hasControl } from './controls.ts';
import { isForHighRisk } from './risk-levels.ts';

/** Whether the policy answers high sign-in risk. */
export const answersSignInRisk = (policy: Draft): Truth =>
  all(isForHighRisk(policy, 'signInRisk'), requiresMfaOr(policy, ['block']));

/** Whether the policy answers high user risk. */
export const answersUserRisk = (policy: Draft): Truth =>
  all(isForHighRisk(policy, 'userRisk'), endsUserRisk(policy));

const endsUserRisk = (policy: Draft): Truth =>
  any(
    demandsOneOf(policy, ['block', 'passwordChange', 'riskRemediation']),
    // The service joins risk remediation to a strength by itself, which a list of policies may leave out.
    all(
      hasControl(policy, 'riskRemediation'),
      eachDemanded(policy, ['riskRemediation', 'authenticationStrength']),
    ),
  );
