/**
 * "Require all the selected controls" with two or more of them. It is the default and the stricter choice, and has nothing to do with
 * the device code flow; but one control that a device cannot meet ends access. Where Microsoft itself demands it, the note says so.
 * Never asked below two controls: the portal sends AND for one control and the service stores OR.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { isComplete } from '../../src/policy/known.ts';
import { controlLabel, controlLabels } from '../facts/control-labels.ts';
import {
  type Control,
  controlCountAtLeast,
  controlsAmong,
  controlsWithin,
  grantOf,
  hasControl,
  hasOneControl,
  operatorIs,
} from '../facts/controls.ts';
import { requireOneClaim } from '../facts/heard-elsewhere.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { AUTHENTICATION_FLOWS, GRANT, POLICIES, REPORT_ONLY } from '../facts/sources.ts';

/** Controls that only work together with a partner. */
const RISK: readonly Control[] = ['passwordChange', 'riskRemediation'];
const PARTNERS: readonly Control[] = ['mfa', 'authenticationStrength'];

export default defineRule({
  id: 'grant-require-all-controls',
  ref: 'CAP013',
  title: '"Require all the selected controls" with two or more controls',
  field: 'grant.operator',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning', 'info'],
  sources: [GRANT, POLICIES, REPORT_ONLY, AUTHENTICATION_FLOWS],
  restsOn: ['grant'],
  falsePositives:
    'Intended in most strict policies. It is not related to the device code flow, and changing it is no documented fix of a sync error.',
  appliesTo: (policy) => controlCountAtLeast(policy, 2),
  check: (policy) => operatorIs(policy, 'AND'),
  severity: (policy) => ladder([isMandatory(policy), 'info'], 'warning'),
  text: (policy) => (isMandatory(policy).value === true ? mandatoryText(policy) : generalText(policy)),
});

const isMandatory = (policy: Draft): Truth =>
  all(controlsWithin(policy, [...RISK, ...PARTNERS]), hasOneControl(policy, RISK));

const heardElsewhere = requireOneClaim(
  'Microsoft tells everyone to block the device code flow. Require all is the default; Require one lets a sign-in through as soon as one ' +
    'control is met.',
);

function generalText(policy: Draft): RuleText {
  return {
    what:
      `Everyone in scope must meet every selected control${inBrackets(policy)} at each sign-in and token refresh, so a device that ` +
      'cannot meet one of them loses access, OneDrive sync included where the policy covers it.',
    why:
      '"Require all" is the default and the stricter choice: check that your devices can pass instead of switching to "Require one", ' +
      'which lets a sign-in through on its easiest control.',
    safeFix: [
      'Grant > For multiple controls: keep "Require all the selected controls".',
      `Run the policy ${inReportOnly(policy)} and look at the Report-only tab of the sign-in log, non-interactive sign-ins included ` +
        '(Policy impact counts interactive ones only): who fails which control?',
      'Make the devices and users that fail able to meet the control. Drop a control only if it cannot be met by design.',
    ],
    lessSafe: {
      what: 'Switch to "Require one of the selected controls".',
      risk: riskOfOne(policy),
    },
    heardElsewhere,
  };
}

function mandatoryText(policy: Draft): RuleText {
  const [control] = controlsAmong(policy, RISK);
  const partner =
    hasControl(policy, 'authenticationStrength').value === true ? 'an authentication strength' : null;
  const name = controlLabel(control ?? 'passwordChange');
  const bothRisks = controlsAmong(policy, RISK).length === 2;
  const partnerWord =
    partner ?? (control === 'riskRemediation' ? 'an authentication strength' : controlLabel('mfa'));
  return {
    what: `Require all is mandatory here: ${name} works only together with ${partnerWord}.`,
    why:
      `${controlLabel('passwordChange')} and ${controlLabel('riskRemediation')} never stand in one policy` +
      `${bothRisks ? ', yet both are selected here' : ''}. Leave "Require all the selected controls" as it is.`,
    safeFix: ['Grant > For multiple controls: keep "Require all the selected controls".'],
    heardElsewhere,
  };
}

function inBrackets(policy: Draft): string {
  const labels = controlLabels(policy);
  if (labels.length === 0) return '';
  const { builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength } =
    grantOf(policy);
  const leaves = [builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength];
  return ` (${labels.join(', ')}${leaves.every(isComplete) ? '' : ' and others'})`;
}

function riskOfOne(policy: Draft): string {
  const device = hasOneControl(policy, ['compliantDevice', 'domainJoinedDevice']).value === true;
  const person = hasOneControl(policy, PARTNERS).value === true;
  return device && person
    ? 'MFA and a managed device becomes MFA on any device, or a managed device without MFA.'
    : 'Whoever meets the easiest control gets in without the others; MFA and compliant device, say, becomes MFA on any device, or a ' +
        'compliant device without MFA.';
}
