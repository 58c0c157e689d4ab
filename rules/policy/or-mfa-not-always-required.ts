/**
 * "Require one" with MFA and a control of the device or app: either is enough. Microsoft documents it as a template, so this is a note; but
 * the policy is no "MFA for all users", for which it is often taken.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { labelsInWords } from '../facts/control-labels.ts';
import { controlsAmong, DEVICE_OR_APP, hasMfa, hasOneControl, operatorIs } from '../facts/controls.ts';
import { requireOneClaim } from '../facts/heard-elsewhere.ts';
import { COMPLIANT_HYBRID_OR_MFA, EXTERNAL_MFA, POLICIES } from '../facts/sources.ts';

export default defineRule({
  id: 'or-mfa-not-always-required',
  ref: 'CAP018',
  title: '"Require one" with MFA and a device control: MFA can be skipped',
  field: 'grant.operator',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['info'],
  sources: [COMPLIANT_HYBRID_OR_MFA, POLICIES, EXTERNAL_MFA],
  falsePositives: 'It is a documented template, and sound where another policy always requires MFA.',
  restsOn: ['grant'],
  check: (policy) => all(operatorIs(policy, 'OR'), hasMfa(policy), hasOneControl(policy, DEVICE_OR_APP)),
  severity: () => ladder('info'),
  text,
});

function text(policy: Draft): RuleText {
  const managed = controlsAmong(policy, DEVICE_OR_APP);
  const mfa = controlsAmong(policy, ['mfa', 'authenticationStrength']);
  const isOfDevice = managed.some((control) => control !== 'compliantApplication');
  return {
    what:
      `Whoever meets ${labelsInWords(managed, 'or')} passes this policy without MFA, and whoever meets ${labelsInWords(mfa, 'or')} passes ` +
      `it without a managed ${isOfDevice ? 'device' : 'app'}.`,
    // Microsoft's template is about devices; of apps there is none.
    why: `${isOfDevice ? 'That is a documented Microsoft pattern, but it' : 'It'} does not count as "MFA for all users".`,
    safeFix: [
      'Keep it if another policy always requires MFA of the same people.',
      'If none does, add such a policy, in Report-only first. Choose "Require multifactor authentication" for people who sign in with ' +
        'external MFA: an authentication strength does not work with it.',
    ],
    lessSafe: {
      what: 'Rely on this policy alone.',
      risk: isOfDevice
        ? 'A stolen, unlocked managed PC needs no MFA, and an unmanaged PC with MFA may sync files.'
        : 'A protected app on a stolen, unlocked phone needs no MFA, and an unmanaged PC with MFA may sync files.',
    },
    heardElsewhere: requireOneClaim('With Require one, MFA can be skipped, as this policy shows.'),
  };
}
