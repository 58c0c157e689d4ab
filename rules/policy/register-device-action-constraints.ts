/**
 * For the user action "Register or join devices" only MFA and authentication strengths work, and three conditions do not apply. Nothing
 * here is to be tried in Report-only, where user actions are not evaluated; and the device setting stays on until the policy is.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabels } from '../facts/control-labels.ts';
import { type Control, hasControlBesides } from '../facts/controls.ts';
import { narrowsBy } from '../facts/narrowing.ts';
import { targetsUserAction } from '../facts/resources.ts';
import { REPORT_ONLY, TARGET_RESOURCES } from '../facts/sources.ts';
import { joined } from '../facts/words.ts';

/** Controls that the editor offers for this action. Source: "Conditional Access: Target resources", User actions (2026-01-26). */
const WORKING: readonly Control[] = ['mfa', 'authenticationStrength'];

export default defineRule({
  id: 'register-device-action-constraints',
  ref: 'CAP037',
  title: '"Register or join devices" with controls that do not work there',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [TARGET_RESOURCES, REPORT_ONLY],
  restsOn: ['targetResources.include', 'conditions.clientApps', 'conditions.deviceFilter', 'grant'],
  falsePositives:
    'Microsoft may let further controls work here; the page was read in its version of January 2026.',
  check: (policy) =>
    all(
      targetsUserAction(policy, 'urn:user:registerdevice'),
      any(hasControlBesides(policy, WORKING), narrowsBy(policy, 'clientApps'), narrowsBy(policy, 'devices')),
    ),
  severity: () => ladder('warning'),
  text: (policy) => ({
    what:
      'For the user action "Register or join devices" only MFA or an authentication strength works, and client-app, device-filter and ' +
      `device-state conditions do not apply. Here ${faultsIn(policy)}.`,
    why:
      'When this policy is On, "Require Multifactor Authentication to register or join devices" in Devices > Device settings has to be No; ' +
      'otherwise this policy is not properly enforced.',
    safeFix: [
      'Grant: choose Require multifactor authentication, or an authentication strength that users can meet on a new device. Windows Hello ' +
        'for Business and device-bound passkeys do not work here.',
      ...(conditionsIn(policy).length > 0
        ? [`Conditions: set ${joined(conditionsIn(policy), 'and')} to Not configured.`]
        : []),
      'Leave the device setting at Yes until this policy is On in that form, and set it to No then. Report-only shows nothing of it: user ' +
        'actions are not evaluated there.',
    ],
    lessSafe: {
      what: 'Use the device setting instead of the policy.',
      risk: 'It knows neither authentication strengths nor conditions.',
    },
  }),
});

/** What of this policy does not work, in words. */
function faultsIn(policy: Draft): string {
  const conditions = conditionsIn(policy);
  return joined(
    [
      ...(hasControlBesides(policy, WORKING).value === true
        ? [`Grant has ${joined(controlLabels(policy), 'and')}`]
        : []),
      ...(conditions.length > 0
        ? [`${joined(conditions, 'and')} ${conditions.length === 1 ? 'is' : 'are'} set`]
        : []),
    ],
    'and',
  );
}

/** Conditions that are set though they do not apply, by their names in the editor. */
function conditionsIn(policy: Draft): string[] {
  const { filter, deviceStates } = policy.parts['conditions.deviceFilter'].leaves;
  const isSet = (leaf: typeof filter | typeof deviceStates) =>
    when<unknown>(leaf, (value) => value !== null).value === true;
  return [
    ...(narrowsBy(policy, 'clientApps').value === true ? ['Client apps'] : []),
    ...(isSet(filter) ? ['Filter for devices'] : []),
    ...(isSet(deviceStates) ? ['Device state'] : []),
  ];
}
