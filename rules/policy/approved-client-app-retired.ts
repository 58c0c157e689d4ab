/**
 * "Require approved client app" is announced to count as not selected after its last day, which is kept with the other dates. An error where
 * it is the only grant control, since the policy then demands nothing. What becomes of it under "Require one" is not documented.
 */
import type { Context } from '../../src/engine/context.ts';
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, type Truth, truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel } from '../facts/control-labels.ts';
import { controlsWithin, hasControl, operatorIs } from '../facts/controls.ts';
import { APPROVED_APP_LAST_DAY, approvedAppIsRetired, inWords } from '../facts/dates.ts';
import { APPROVED_APP_RETIREMENT, GRANT } from '../facts/sources.ts';

const APPROVED = `"${controlLabel('approvedApplication')}"`;
const PROTECTED = `"${controlLabel('compliantApplication')}"`;

export default defineRule({
  id: 'approved-client-app-retired',
  ref: 'CAP019',
  title: '"Require approved client app" is retired',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error', 'warning'],
  sources: [APPROVED_APP_RETIREMENT, GRANT],
  falsePositives:
    'Microsoft moved the date once, from March to June 2026, and several of its pages still show March: take it as announced.',
  restsOn: ['grant'],
  check: (policy) => hasControl(policy, 'approvedApplication'),
  severity: (policy, { today }) =>
    ladder([all(isOnlyGrantControl(policy), truth(approvedAppIsRetired(today))), 'error'], 'warning'),
  text: (policy, context) => ({
    what: `Microsoft announced that ${APPROVED} is not enforced after ${inWords(APPROVED_APP_LAST_DAY)} and then counts as not selected.`,
    why: whatIsLeft(policy, context),
    safeFix: steps(policy),
    lessSafe: {
      what: `Just remove ${APPROVED}${isOnlyGrantControl(policy).value === true ? ', or delete the policy' : ''}.`,
      risk: 'Phones without app protection get in.',
    },
  }),
});

/** Session controls do not count: they begin once access is given. */
const isOnlyGrantControl = (policy: Draft): Truth => controlsWithin(policy, ['approvedApplication']);

function whatIsLeft(policy: Draft, { today }: Context): string {
  const when = approvedAppIsRetired(today) ? 'now' : 'then';
  if (isOnlyGrantControl(policy).value === true)
    return `It is the only grant control, so this policy ${when} demands nothing before it gives access.`;
  if (operatorIs(policy, 'AND').value === true) return 'The other controls here are still demanded.';
  return operatorIs(policy, 'OR').value === true
    ? 'What becomes of "Require one of the selected controls" without it is not documented.'
    : 'This policy should no longer rest on it.';
}

function steps(policy: Draft): RuleText['safeFix'] {
  const needs = 'Intune app protection policies must exist; apps that do not support it are blocked';
  if (hasControl(policy, 'compliantApplication').value === true)
    return [`Remove ${APPROVED} here and keep ${PROTECTED} (${needs}).`];
  return [
    `Create a new policy in Report-only for iOS and Android (Conditions > Device platforms) with ${PROTECTED} (${needs}).`,
    `Switch it on, then remove ${APPROVED} here, or delete this policy where it has no other control.`,
  ];
}
