/**
 * User risk and sign-in risk in one policy: it applies only where both are there at once. Where such a policy blocks, the two that take its
 * place have to block as well, else the split would let in what was kept out. For the same reason each of the two keeps whatever else the
 * policy asks for now; beside password change only MFA may stand, so for user risk other controls go into a policy of their own.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { blocks, hasControl } from '../facts/controls.ts';
import { hasEntries } from '../facts/lists.ts';
import { otherControls } from '../facts/other-controls.ts';
import { PLAN_DEPLOYMENT, TEMPLATES } from '../facts/sources.ts';

export default defineRule({
  id: 'risk-conditions-combined',
  ref: 'CAP045',
  title: 'User risk and sign-in risk in one policy',
  field: 'conditions.userRisk',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [TEMPLATES, PLAN_DEPLOYMENT],
  falsePositives: 'None is known.',
  restsOn: ['conditions.userRisk', 'conditions.signInRisk'],
  check: ({ parts }) =>
    all(
      hasEntries(parts['conditions.userRisk'].leaves.levels),
      hasEntries(parts['conditions.signInRisk'].leaves.levels),
    ),
  severity: () => ladder('warning'),
  text: (policy) => ({
    what: 'User risk and sign-in risk are both set. Both conditions must be true at once, so a sign-in with only one kind of risk passes.',
    why: 'Use two policies.',
    safeFix: [
      ...twoPolicies(policy),
      'Begin with both in Report-only. Remove this policy only when they are On.',
    ],
    lessSafe: { what: 'Leave it.', risk: 'Most risky sign-ins are not caught.' },
  }),
});

/** What the two policies ask for by the steps below. */
const RECOMMENDED = {
  grant: ['mfa', 'authenticationStrength', 'passwordChange', 'riskRemediation'],
  session: ['signInFrequency'],
} as const;

function twoPolicies(policy: Draft): string[] {
  if (blocks(policy).value === true)
    return [
      'Split it into a policy for sign-in risk and one for user risk, each with "Block access" as here.',
    ];
  const others = otherControls(policy, RECOMMENDED);
  return [
    'One policy for sign-in risk: "Require multifactor authentication", and under Session > Sign-in frequency "Every time".',
    'One policy for user risk: "Require risk remediation" or "Require password change", never both in one policy.',
    ...(hasControl(policy, 'authenticationStrength').value !== false
      ? [
          'Where these say multifactor authentication, keep an authentication strength that this policy asks for.',
        ]
      : []),
    ...(others === null
      ? []
      : [
          `Keep ${others} for both kinds of risk: add them to the policy for sign-in risk, and for user risk give them a policy of their own, ` +
            'since password change allows nothing beside it but MFA.',
        ]),
  ];
}
