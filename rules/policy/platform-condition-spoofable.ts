/**
 * The policy goes by the device platform, which is what the client says of itself. Whoever lies about it chooses whether the policy applies.
 * A policy that blocks all platforms but those in use is the remedy, and so never meant here; device compliance is not taken on the
 * client's word.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import { blocks, controlCountAtLeast, hasControl } from '../facts/controls.ts';
import { platformsInWords } from '../facts/platform-labels.ts';
import { includesAllPlatforms, leavesPlatformsOut, PLATFORMS_OF_ALL } from '../facts/platforms.ts';
import { CONDITIONS, UNKNOWN_PLATFORMS } from '../facts/sources.ts';

export default defineRule({
  id: 'platform-condition-spoofable',
  ref: 'CAP041',
  title: 'Access is relaxed by device platform, which a client can fake',
  field: 'conditions.devicePlatforms',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [CONDITIONS, UNKNOWN_PLATFORMS],
  falsePositives:
    'Tenants that block unknown and unsupported platforms already. Policies that require a compliant device are safe in this respect.',
  grouped: { line: 'go by the device platform, which a client can fake', levels: 'info' },
  restsOn: ['conditions.devicePlatforms', 'grant'],
  check: (policy) =>
    all(
      leavesPlatformsOut(policy),
      controlCountAtLeast(policy, 1),
      not(hasControl(policy, 'compliantDevice')),
      not(all(blocks(policy), includesAllPlatforms(policy))),
    ),
  severity: () => ladder('info'),
  text: (policy) => {
    const platforms = platformsInWords(policy, PLATFORMS_OF_ALL);
    return {
      what:
        `This policy goes by the device platform${platforms === '' ? '' : ` and applies on ${platforms}`}. The platform is derived from ` +
        'what the client says of itself (its user agent) and is not verified.',
      why: 'Pair the policy with one that blocks unknown or unsupported device platforms, or with device compliance.',
      safeFix: [
        'Create another policy with "Block access" for all users but the emergency accounts, and for all resources. Conditions > Device ' +
          'platforms: include "Any device" there, and exclude the platforms that your organization uses.',
        'Begin with that policy in Report-only, and read in the sign-in log whom it would have stopped.',
      ],
      lessSafe: {
        what: 'Leave it.',
        risk: 'An attacker names a platform that this policy leaves out.',
      },
    };
  },
});
