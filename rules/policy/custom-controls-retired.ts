/**
 * Custom controls retire. The month is Microsoft's; the day from which none can be created or edited, and the month in which the last ones
 * stop, are reported only, which the text says. All of them are kept with the other dates.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { hasControl } from '../facts/controls.ts';
import {
  CUSTOM_CONTROLS_FROZEN_FROM,
  CUSTOM_CONTROLS_RETIRE_IN,
  CUSTOM_CONTROLS_STOP_IN,
  customControlsAreFrozen,
  customControlsHaveStopped,
  inWords,
  monthInWords,
} from '../facts/dates.ts';
import { EXTERNAL_MFA } from '../facts/sources.ts';

export default defineRule({
  id: 'custom-controls-retired',
  ref: 'CAP020',
  title: `Custom controls: retired in ${monthInWords(CUSTOM_CONTROLS_RETIRE_IN)}`,
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [EXTERNAL_MFA],
  falsePositives:
    `Announced dates move. ${monthInWords(CUSTOM_CONTROLS_RETIRE_IN)} is documented; ${inWords(CUSTOM_CONTROLS_FROZEN_FROM)} and ` +
    `${monthInWords(CUSTOM_CONTROLS_STOP_IN)} are reported by independent sites that quote a notice of Microsoft's.`,
  restsOn: ['grant'],
  check: (policy) => hasControl(policy, 'customAuthenticationFactors'),
  severity: () => ladder('warning'),
  text: (_policy, { today }) => ({
    what: `${retirement(today)}, and ${end(today)}.`,
    why:
      'They never counted as MFA for Microsoft Entra. The month of the retirement is documented by Microsoft; ' +
      `${inWords(CUSTOM_CONTROLS_FROZEN_FROM)} and ${monthInWords(CUSTOM_CONTROLS_STOP_IN)} are field-reported.`,
    safeFix: [
      'Register the provider as external MFA (Authentication methods), and register the pilot users with it.',
      'Create a second policy with "Require multifactor authentication" for the pilot group, not with an authentication strength: external ' +
        'MFA does not work with one.',
      'Once it is on, exclude the pilot group from this policy.',
      'Widen step by step. Delete the custom control last.',
    ],
    lessSafe: {
      what: 'Remove the custom control first.',
      risk: 'There is no second factor in between.',
    },
  }),
});

function retirement(today: string): string {
  const [month, day] = [monthInWords(CUSTOM_CONTROLS_RETIRE_IN), inWords(CUSTOM_CONTROLS_FROZEN_FROM)];
  return customControlsAreFrozen(today)
    ? `Microsoft retired custom controls in ${month} (reported: since ${day} none can be created or edited)`
    : `Microsoft retires custom controls in ${month} (reported: from ${day} on none can be created or edited)`;
}

function end(today: string): string {
  const month = monthInWords(CUSTOM_CONTROLS_STOP_IN);
  return customControlsHaveStopped(today)
    ? `existing ones are reported to have stopped in ${month}: check in the sign-in log what this policy still asks for`
    : `existing ones are reported to stop in ${month}`;
}
