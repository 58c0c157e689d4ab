/**
 * A device control on sign-ins by device code can never be met: the device on which the person signs in is not the one that gets the
 * token, and cannot tell the state of the other. Under "Require one" an easier control still lets the sign-in through.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import { singlesOut } from '../facts/authentication-flows.ts';
import { controlLabel, labelsInWords } from '../facts/control-labels.ts';
import { type Control, controlsAmong, eachDemanded, hasOneControl } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { AUTHENTICATION_FLOWS, BLOCK_AUTHENTICATION_FLOWS, GRANT } from '../facts/sources.ts';

const DEVICE: readonly Control[] = ['compliantDevice', 'domainJoinedDevice'];

export default defineRule({
  id: 'device-control-with-device-code-flow',
  ref: 'CAP026',
  title: 'Device controls cannot be met in device code flow',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error'],
  sources: [GRANT, AUTHENTICATION_FLOWS, BLOCK_AUTHENTICATION_FLOWS],
  falsePositives: 'None is known.',
  restsOn: ['conditions.authenticationFlows', 'grant'],
  check: (policy) =>
    all(singlesOut(policy, 'deviceCodeFlow'), hasOneControl(policy, DEVICE), eachDemanded(policy, DEVICE)),
  severity: () => ladder('error'),
  text: (policy) => ({
    what:
      'A device using device code flow cannot send its device state, so ' +
      `${labelsInWords(controlsAmong(policy, DEVICE), 'and')} can never be met there.`,
    why: `Use "${controlLabel('block')}", or MFA where the flow has to stay.`,
    safeFix: [
      'Find out first who uses the flow: in the sign-in log, filter by Authentication protocol = Device code.',
      `Grant: choose "${controlLabel('block')}" for device code flow. Try it ${inReportOnly(policy)} first.`,
      'Keep the device control in a policy of its own, without the condition Authentication flows.',
    ],
    lessSafe: {
      what: `Use "${controlLabel('mfa')}" for the few accounts that need the flow.`,
      risk: 'Phishing by device code stays possible for them.',
    },
    heardElsewhere: {
      claim:
        'A policy that requires a compliant device must not block the device code flow, because OneDrive renews its sign-in by it.',
      documentation:
        'No Microsoft document has OneDrive using that flow; a silent renewal uses a refresh token. A device control already stops every ' +
        'sign-in by device code, and Microsoft advises to block the flow wherever possible.',
    },
  }),
});
