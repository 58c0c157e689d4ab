/**
 * A policy singles out device code flow or authentication transfer, and does something else than block it. Whoever phishes by a device
 * code lets the victim meet the controls, so that other controls protect little there.
 * Microsoft's advice to block "wherever possible" is about device code flow; of authentication transfer its guide only says how to block
 * it, so the text tells the two apart.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { flowNames, singlesOut, singlesOutOne } from '../facts/authentication-flows.ts';
import { controlLabel } from '../facts/control-labels.ts';
import { blocks } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import {
  AUTHENTICATION_FLOWS,
  AUTHENTICATION_TRANSFER,
  BLOCK_AUTHENTICATION_FLOWS,
  DEVICE_CODE_FLOW,
} from '../facts/sources.ts';
import { joined } from '../facts/words.ts';

export default defineRule({
  id: 'auth-flow-without-block',
  ref: 'CAP025',
  title: 'An authentication flow is singled out but not blocked',
  field: 'conditions.authenticationFlows',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [AUTHENTICATION_FLOWS, BLOCK_AUTHENTICATION_FLOWS, AUTHENTICATION_TRANSFER, DEVICE_CODE_FLOW],
  falsePositives:
    'Teams devices that are enrolled by device code, where the policy is kept tight by user or location.',
  restsOn: ['conditions.authenticationFlows', 'grant'],
  check: (policy) => all(singlesOutOne(policy), not(blocks(policy))),
  severity: () => ladder('warning'),
  text: (policy) => {
    const flows = flowNames(policy);
    return {
      what: `This policy singles out ${joined(flows, 'and')} but does not block ${flows.length > 1 ? 'them' : 'it'}.`,
      why: `${reason(policy)} No Microsoft document says that OneDrive sync needs ${flows.length > 1 ? 'either' : 'it'}.`,
      safeFix: [
        'Find out first who uses it: in the sign-in log, filter by Authentication protocol = Device code, or look for Original transfer ' +
          'method in the details.',
        `Grant: choose "${controlLabel('block')}". Target resources > Include: choose All resources. Users or agents > Exclude: only ` +
          'accounts with a proven need, such as Teams Rooms or some command lines (or their locations, by Network).',
        `Try this ${inReportOnly(policy)} first.`,
      ],
      lessSafe: {
        what: 'Require MFA for the flow instead.',
        risk: 'In an attack by device code it is the victim who completes MFA, for the attacker.',
      },
      heardElsewhere: {
        claim:
          'OneDrive renews its sign-in silently by the device code grant, and Teams uses it too, so a policy must let that flow through.',
        documentation:
          'A silent renewal uses a refresh token. In the device code flow a person types a code on a second device: it is for devices such as ' +
          'Teams Rooms, and Microsoft advises to block it wherever possible.',
      },
    };
  },
});

const reason = (policy: Draft): string =>
  singlesOut(policy, 'deviceCodeFlow').value === true
    ? 'Microsoft advises to block device code flow wherever possible, because attackers use it for phishing.'
    : 'Authentication transfer carries a sign-in from a computer to a phone, MFA included; Microsoft describes how to block it where that ' +
      'is not wanted.';
