/**
 * A block of device code flow on All resources also stops registering devices by code. Good as it is: a note for those who enrol some
 * devices that way. Only All resources reaches the Device Registration Service like this, not a list of resources.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import { ALL, DEVICE_REGISTRATION } from '../../src/policy/well-known-ids.ts';
import { singlesOut } from '../facts/authentication-flows.ts';
import { blocks } from '../facts/controls.ts';
import { covers, lists } from '../facts/resources.ts';
import { AUTHENTICATION_FLOWS } from '../facts/sources.ts';

export default defineRule({
  id: 'auth-flow-block-device-registration',
  ref: 'CAP027',
  title: 'A device-code block on All resources also stops device registration by code',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [AUTHENTICATION_FLOWS],
  falsePositives: 'In most tenants there is nothing to do.',
  restsOn: ['targetResources.include', 'targetResources.exclude', 'conditions.authenticationFlows', 'grant'],
  check: (policy) =>
    all(
      blocks(policy),
      singlesOut(policy, 'deviceCodeFlow'),
      lists(policy, 'include', ALL),
      covers(policy, DEVICE_REGISTRATION),
    ),
  severity: () => ladder('info'),
  text: () => ({
    what:
      'This policy blocks device code flow on All resources. Since September 2024 such a block also covers the Device Registration Service, so devices that are enrolled by device code (some ' +
      'Teams devices) cannot register.',
    why: 'Good as it is, unless you enrol that way.',
    safeFix: [
      'Keep the block, and use another way of enrolment.',
      'To see whether anybody enrols that way: in the sign-in log, filter by Authentication protocol = Device code and by the Resource ID ' +
        `${DEVICE_REGISTRATION} (Device Registration Service).`,
    ],
    lessSafe: {
      what: 'Exclude the Device Registration Service, best by a policy for the enrolment accounts alone.',
      risk: 'Attackers can register a device by a phished code and get a primary refresh token for it.',
    },
  }),
});
