/**
 * A compliant device and a hybrid joined one are demanded at once. It is a note only where the policy is limited to Windows, which is the
 * safe way to ask for both.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel } from '../facts/control-labels.ts';
import { controlCountAtLeast, hasControl, operatorIs } from '../facts/controls.ts';
import { requireOneClaim } from '../facts/heard-elsewhere.ts';
import { protectOtherPlatforms } from '../facts/other-platforms.ts';
import { appliesToPlatform, appliesToPlatformsWithin } from '../facts/platforms.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { DEVICE_COMPLIANCE, GRANT } from '../facts/sources.ts';

export default defineRule({
  id: 'and-compliant-and-hybrid',
  ref: 'CAP016',
  title: 'Compliant AND hybrid joined together',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning', 'info'],
  sources: [GRANT, DEVICE_COMPLIANCE],
  falsePositives: 'Strict tier-0 workstations, which have to be both.',
  restsOn: ['conditions.devicePlatforms', 'grant'],
  check: (policy) =>
    all(
      operatorIs(policy, 'AND'),
      hasControl(policy, 'compliantDevice'),
      hasControl(policy, 'domainJoinedDevice'),
    ),
  severity: (policy) => ladder([isForWindowsOnly(policy), 'info'], 'warning'),
  text,
});

const isForWindowsOnly = (policy: Draft): Truth =>
  all(appliesToPlatform(policy, 'windows'), appliesToPlatformsWithin(policy, ['windows']));

function text(policy: Draft): RuleText {
  const onlyWindows = isForWindowsOnly(policy).value === true;
  const others =
    controlCountAtLeast(policy, 3).value === false ? '' : ', after moving the other controls out';
  return {
    what:
      'Both device controls are demanded at once, so only Windows PCs that are hybrid joined and compliant in Intune get in' +
      `${onlyWindows ? '; this policy is limited to Windows, as such a policy should be' : ''}.`,
    why: "Microsoft's own template asks for one of the two.",
    safeFix: [
      ...(onlyWindows ? keepOnWindows : limitToWindows(policy)),
      'Do not split by a filter for devices in Include mode: unregistered devices would be in neither policy.',
    ],
    lessSafe: {
      what: `Set "Require one of the selected controls" with exactly these two controls (Microsoft's template)${others}.`,
      risk: 'A hybrid joined PC passes even when it is not compliant, and a compliant device when it is not hybrid joined.',
    },
    heardElsewhere: requireOneClaim(
      'A device that is not both is turned away here on purpose; Require one would let it in as soon as it is one of the two.',
    ),
  };
}

const keepOnWindows = [
  'If that is the aim, keep it, and see that policies of their own protect the other platforms.',
  'Otherwise split by user group.',
];

const limitToWindows = (policy: Draft): string[] => [
  `If that is the aim, first ${protectOtherPlatforms(policy, 'compliant device', 2)}; ` +
    `only then limit this policy to Windows (Conditions > Device platforms), ${inReportOnly(policy)} first, and keep both controls.`,
  `Otherwise split by user group, or by platform: "${controlLabel('domainJoinedDevice')}" for Windows, ` +
    `"${controlLabel('compliantDevice')}" for the others.`,
];
