/**
 * High sign-in risk and high user risk are to be acted on: the first by MFA or a block, the second by a password change, risk remediation or a
 * block. MFA alone does not answer user risk, since it leaves the leaked password as it is. Guests may be left out of user risk: their
 * password is that of their home organisation.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, any, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { doneToEverybody, doneToMembers, isForEverySignIn, nearNote } from '../facts/baselines.ts';
import { inWords, OLD_RISK_POLICIES_RETIRE_ON } from '../facts/dates.ts';
import { answersSignInRisk, answersUserRisk } from '../facts/risk-answers.ts';
import { isForHighRisk } from '../facts/risk-levels.ts';
import { OPTIMIZATION_AGENT, RISK_POLICIES, TEMPLATES } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-risk-policies-missing',
  ref: 'CAT15',
  title: 'Risk is not acted on',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [TEMPLATES, OPTIMIZATION_AGENT, RISK_POLICIES],
  falsePositives: 'The conditions need Microsoft Entra ID P2; without it they cannot be used.',
  severity: 'info',
  check: (tenant) => any(not(signInRiskIsMet(tenant)), not(userRiskIsMet(tenant))),
  text: (tenant) => {
    const risks = unmetIn(tenant);
    const comesNear = (policy: Draft) => any(...risks.map((risk) => isForHighRisk(policy, risk)));
    return {
      what: `No enabled policy acts on ${inWordsOf(risks)} for all users on all resources.${nearNote(tenant, comesNear)}`,
      why:
        'Microsoft announced that the old user-risk and sign-in-risk policies of ID Protection retire on ' +
        `${inWords(OLD_RISK_POLICIES_RETIRE_ON)}; do not count on them.${planNote(tenant)}`,
      safeFix: [
        'Have two policies, in Report-only first and with the emergency accounts excluded. The two risks do not belong in one.',
        'Sign-in risk High: require MFA, with Session > Sign-in frequency: Every time.',
        'User risk High: Require risk remediation (preview) or Require password change.',
        'Users must have registered MFA before, or they are blocked.',
      ],
      lessSafe: { what: 'Have them in Report-only, with alerts.', risk: 'The reaction is slow.' },
    };
  },
});

const signInRiskIsMet = (tenant: Tenant): Truth =>
  doneToEverybody(tenant, (policy) =>
    all(answersSignInRisk(policy), isForEverySignIn(policy, ['signInRisk'])),
  );

const userRiskIsMet = (tenant: Tenant): Truth =>
  doneToMembers(tenant, (policy) => all(answersUserRisk(policy), isForEverySignIn(policy, ['userRisk'])));

type Risk = 'signInRisk' | 'userRisk';

/** The risks that are certainly not acted on. */
const unmetIn = (tenant: Tenant): Risk[] => [
  ...(signInRiskIsMet(tenant).value === false ? (['signInRisk'] as const) : []),
  ...(userRiskIsMet(tenant).value === false ? (['userRisk'] as const) : []),
];

function inWordsOf(risks: readonly Risk[]): string {
  if (risks.length > 1) return 'high sign-in risk or high user risk';
  return risks.includes('signInRisk')
    ? 'high sign-in risk by MFA or a block'
    : 'high user risk by risk remediation, a password change or a block';
}
