/**
 * "Require one" beside terms of use or a custom control: accepting or passing that can be enough, so that the strong control is optional.
 * The retired approved client app is not judged here, since what becomes of it under "Require one" is not documented.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { labelsInWords } from '../facts/control-labels.ts';
import {
  type Control,
  controlCountAtLeast,
  controlsAmong,
  DEVICE_OR_APP,
  hasOneControl,
  operatorIs,
} from '../facts/controls.ts';
import { requireOneClaim } from '../facts/heard-elsewhere.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { GRANT, POLICIES } from '../facts/sources.ts';
import { joined } from '../facts/words.ts';

const STRONG: readonly Control[] = ['mfa', 'authenticationStrength', ...DEVICE_OR_APP];
const WEAK: readonly Control[] = ['termsOfUse', 'customAuthenticationFactors'];

export default defineRule({
  id: 'or-with-weak-control',
  ref: 'CAP017',
  title: '"Require one" beside a weak control makes the strong one optional',
  field: 'grant.operator',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning'],
  sources: [POLICIES, GRANT],
  falsePositives:
    'None is known. The retired approved client app is not judged here: what becomes of it under "Require one" is not documented.',
  restsOn: ['grant'],
  check: (policy) =>
    all(operatorIs(policy, 'OR'), hasOneControl(policy, STRONG), hasOneControl(policy, WEAK)),
  severity: () => ladder('warning'),
  text,
});

function text(policy: Draft): RuleText {
  const strong = controlsAmong(policy, STRONG);
  const weak = controlsAmong(policy, WEAK);
  const ways = weak.map((control) =>
    control === 'termsOfUse' ? 'accepting the terms of use' : 'passing the custom control',
  );
  return {
    what:
      `With "Require one of the selected controls", ${joined(ways, 'or')} can be enough, and ${labelsInWords(strong, 'and')} may never ` +
      'be asked.',
    why: 'Access is granted as soon as one control is met. This is most likely not what you want.',
    safeFix: [
      ...(weak.includes('termsOfUse')
        ? [
            'Give the terms of use a policy of their own for the same people and resources, switch it on, and then untick them here.',
          ]
        : []),
      ...(weak.includes('customAuthenticationFactors')
        ? [
            'Do not move the custom control to another policy, since custom controls retire: go over to external MFA, and untick it here ' +
              'once that stands.',
          ]
        : []),
      controlCountAtLeast(policy, 3).value === false
        ? '"Require all the selected controls" closes the gap too, since these two are the only controls here.'
        : '"Require all the selected controls" is no way round: it holds for the whole policy, so every control here would be demanded.',
      `Try the change ${inReportOnly(policy)} first: it asks more of everybody who passes on the weak control today.`,
    ],
    lessSafe: {
      what: 'Keep "Require one".',
      risk: `People can sign in without ${labelsInWords(strong, 'and')}.`,
    },
    heardElsewhere: requireOneClaim('Require one lets a sign-in through as soon as one control is met.'),
  };
}
