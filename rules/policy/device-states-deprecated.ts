/**
 * The older device-state condition: conditions.deviceStates, or one of the older lists of conditions.devices. It only ever excluded devices,
 * compliant or hybrid joined ones, so the filter that replaces it excludes exactly these.
 * Source: Microsoft Learn, "Conditional Access: Conditions", Device state; Graph beta reference of conditionalAccessDevices.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { same } from '../facts/lists.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { CONDITIONS, DEVICE_FILTER } from '../facts/sources.ts';

/** Each state that could be excluded, and the filter's rule for it. */
const RULES = [
  ['Compliant', 'device.isCompliant -eq True'],
  ['DomainJoined', 'device.trustType -eq "ServerAD"'],
] as const;

export default defineRule({
  id: 'device-states-deprecated',
  ref: 'CAP044',
  title: 'The old device-state condition is in use',
  field: 'conditions.deviceFilter',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [DEVICE_FILTER, CONDITIONS],
  falsePositives: 'None is known: only old policies have this condition.',
  restsOn: ['conditions.deviceFilter'],
  check: ({ parts }) =>
    when(parts['conditions.deviceFilter'].leaves.deviceStates, (states) => states !== null),
  severity: () => ladder('warning'),
  text: (policy) => ({
    what: 'This policy uses the deprecated device-state condition, which cannot be combined with Filter for devices.',
    why: 'Rewrite it as a device filter.',
    safeFix: [
      `Conditions > Filter for devices: "Exclude filtered devices from policy", and rebuild exactly the old exclusion: ${newRule(policy)}.`,
      `Do it ${inReportOnly(policy)} first.`,
    ],
    lessSafe: { what: 'Leave it.', risk: 'What happens after the condition is removed is not documented.' },
  }),
});

/** The rule for what this policy excludes; where that is not only known states, the rules for both. */
function newRule(policy: Draft): string {
  const excluded = excludedStates(policy);
  const rules = RULES.filter(([state]) => excluded.some((one) => same(one, state))).map(([, rule]) => rule);
  const allKnown = excluded.every((one) => RULES.some(([state]) => same(one, state)));
  if (rules.length > 0 && allKnown) return rules.join(' -or ');
  const [compliant, hybrid] = RULES.map(([, rule]) => rule);
  return `${compliant} if compliant devices were excluded, ${hybrid} if hybrid joined ones were, both with -or only if both were`;
}

function excludedStates({ parts }: Draft): string[] {
  const { deviceStates } = parts['conditions.deviceFilter'].leaves;
  const lists = Object.entries((deviceStates.known && deviceStates.value) || {});
  return lists
    .filter(([name]) => name.toLowerCase().startsWith('exclude'))
    .flatMap(([, list]) => (Array.isArray(list) ? list : [list]))
    .map(String);
}
