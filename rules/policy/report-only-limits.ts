/**
 * Where report-only is not what its name says: user actions are not evaluated, and some checks show up at people's devices all the same.
 * Whether a location is found by GPS stands in the named location, which is not read: such a policy cannot be judged.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { hasControl } from '../facts/controls.ts';
import { mayAskForPosition } from '../facts/locations.ts';
import { platformsInWords } from '../facts/platform-labels.ts';
import { appliesToOnePlatform, type Platform } from '../facts/platforms.ts';
import { targetsUserActions } from '../facts/resources.ts';
import { NETWORK, REPORT_ONLY } from '../facts/sources.ts';
import { isReportOnly } from '../facts/state.ts';

/** Where checking a device's compliance can ask people for its certificate. */
const PROMPTED: readonly Platform[] = ['macOS', 'iOS', 'android'];

export default defineRule({
  id: 'report-only-limits',
  ref: 'CAP047',
  title: 'Report-only does not test or hide everything here',
  field: 'state',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [REPORT_ONLY, NETWORK],
  falsePositives:
    'Older editions of the page on networks say of the GPS prompt that users are not blocked; the newest edition seen says that they may be.',
  restsOn: ['state', 'targetResources.include', 'grant', 'conditions.devicePlatforms', 'network'],
  check: (policy) =>
    all(
      isReportOnly(policy),
      any(targetsUserActions(policy), asksForCertificate(policy), mayAskForPosition(policy)),
    ),
  severity: () => ladder('info'),
  text: (policy) => {
    const hasActions = targetsUserActions(policy).value === true;
    const platforms = asksForCertificate(policy).value === true ? platformsInWords(policy, PROMPTED) : null;
    return {
      what: [
        ...(hasActions ? ['User actions are not evaluated in report-only.'] : []),
        ...(platforms
          ? [
              `Report-only with "Require device to be marked as compliant" can still prompt users on ${platforms} to choose a certificate.`,
            ]
          : []),
      ].join(' '),
      why: 'Apart from this, report-only is evaluated but not enforced.',
      safeFix: [
        ...(platforms
          ? [
              `Conditions > Device platforms: leave ${platforms} out while the policy is in Report-only, and put them back before you switch ` +
                'it On.',
            ]
          : []),
        `${hasActions ? 'Test user actions' : 'Or test'} with a pilot group, in a copy of the policy that is for this group only and On.`,
      ],
      lessSafe: {
        what: 'Switch straight to On.',
        risk: 'Nobody has tested what will be enforced.',
      },
      heardElsewhere: {
        claim: 'Look for the policies that are On or Report-only: these can stop a sign-in.',
        documentation:
          'A policy in Report-only is evaluated but not enforced. What reaches people is a prompt for a device certificate on macOS, iOS and ' +
          'Android, and one for the position where a country is found by GPS; of that one Microsoft says that not sharing it may result in ' +
          'a block.',
      },
    };
  },
});

const asksForCertificate = (policy: Draft): Truth =>
  all(hasControl(policy, 'compliantDevice'), appliesToOnePlatform(policy, PROMPTED));
