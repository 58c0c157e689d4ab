/**
 * Hybrid join is demanded on platforms that have none: only domain-joined Windows PCs can be Microsoft Entra hybrid joined. Not reported
 * where nothing but Windows Phone and unknown platforms is left beside Windows. The way of Microsoft's template, "compliant or hybrid
 * joined", is offered in a form that keeps the other controls demanded.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel } from '../facts/control-labels.ts';
import { controlCountAtLeast, eachDemanded, hasControl } from '../facts/controls.ts';
import { protectOtherPlatforms } from '../facts/other-platforms.ts';
import { platformsInWords } from '../facts/platform-labels.ts';
import { appliesToOnePlatform, appliesToPlatform, type Platform } from '../facts/platforms.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { DEVICE_COMPLIANCE, GRANT, TROUBLESHOOT } from '../facts/sources.ts';

const WITHOUT_HYBRID_JOIN: readonly Platform[] = ['android', 'iOS', 'macOS', 'linux'];

export default defineRule({
  id: 'hybrid-join-on-non-windows',
  ref: 'CAP015',
  title: 'Hybrid join is demanded where it cannot exist',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [GRANT, TROUBLESHOOT, DEVICE_COMPLIANCE],
  falsePositives: 'Tenants with Windows hybrid devices only, where all else shall be blocked.',
  restsOn: ['conditions.devicePlatforms', 'grant'],
  check: (policy) =>
    all(
      hasControl(policy, 'domainJoinedDevice'),
      eachDemanded(policy),
      appliesToOnePlatform(policy, WITHOUT_HYBRID_JOIN),
    ),
  severity: () => ladder('warning'),
  text,
});

function text(policy: Draft): RuleText {
  const onWindows = appliesToPlatform(policy, 'windows').value === true;
  return {
    what:
      'Only domain-joined Windows PCs registered in Microsoft Entra can be hybrid joined, yet this policy demands it on ' +
      `${platformsInWords(policy, WITHOUT_HYBRID_JOIN)}${onWindows ? ' too' : ''}.`,
    why:
      `Devices there always fail this policy${onWindows ? ', and so do cloud-only (Microsoft Entra joined) PCs' : ''}; OneDrive stops ` +
      'on them where the policy covers it.',
    safeFix: [
      `First ${protectOtherPlatforms(policy, 'compliant device', 1)}.`,
      `Only then limit this policy to Windows (Conditions > Device platforms), ${inReportOnly(policy)} first.`,
      ...asTheTemplateDoes(policy),
    ],
    lessSafe: {
      what: 'Take the other platforms out without a second policy.',
      risk: 'The platform is taken from the user agent and can be faked, so this opens a side door.',
    },
    heardElsewhere: {
      claim: 'A device control blocks the token refresh of OneDrive; exclude OneDrive Sync Engine from it.',
      documentation:
        'A device that does not meet the control loses sync, which is what the control is for. Entra documents no way to take the sync app ' +
        'out by itself, and without the control company files would sync to unmanaged devices.',
    },
  };
}

/** "Compliant or hybrid joined": here where nothing else is demanded, else in a policy of its own, so that the rest stays demanded. */
function asTheTemplateDoes(policy: Draft): string[] {
  // Both device controls at once are another rule's, and so is what to do about them.
  if (hasControl(policy, 'compliantDevice').value !== false) return [];
  const hybrid = controlLabel('domainJoinedDevice');
  const either = `"${controlLabel('compliantDevice')}" or "${hybrid}"`;
  const effect = 'This also lets in devices that are compliant but not hybrid joined.';
  return controlCountAtLeast(policy, 2).value === false
    ? [
        `Or ask for ${either} with "Require one of the selected controls", as Microsoft's template does. ${effect}`,
      ]
    : [
        `Or switch on a policy of its own that asks for ${either}, as Microsoft's template does, and then untick "${hybrid}" here. ${effect}`,
      ];
}
