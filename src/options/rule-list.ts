/** The rules as the options page lists them: what a search finds, what differs from how a rule is made, and in which words. */
import { allRules, policyRules, tenantRules } from '../../rules/index.ts';
import type { Rule, Severity, TenantRule } from '../engine/rule.ts';
import type { RuleSettings } from '../engine/rule-settings.ts';
import { counted, levelsOf, oneOf } from '../report/words.ts';
import { SEVERITY_LABELS } from '../rule-words.ts';

export type AnyRule = Rule | TenantRule;

/** What a rule can be set to; null is as it is made. */
export type Setting = Severity | 'off' | null;

/** The rules by what they look at. */
export const RULE_GROUPS: readonly { readonly title: string; readonly rules: readonly AnyRule[] }[] = [
  { title: 'On one policy', rules: policyRules },
  { title: 'On the tenant as a whole', rules: tenantRules },
];

/** The title of the rule with this reference; the reference where there is none: a finding may be of a rule that is gone. */
export const titleOf = (ref: string): string => allRules.find((rule) => rule.ref === ref)?.title ?? ref;

/** The rule's setting. Only members of its own count: the ids of the settings come from a store. */
export function settingOf({ id }: AnyRule, { off, severities }: RuleSettings): Setting {
  if (off.includes(id)) return 'off';
  return Object.hasOwn(severities, id) ? (severities[id] ?? null) : null;
}

/** Whether every word of the search stands in the rule's title, id or reference. */
export function isFound({ title, id, ref }: AnyRule, search: string): boolean {
  const text = `${title}\n${id}\n${ref}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** "As it is (error or warning)". */
export const asItIs = (rule: AnyRule): string =>
  `As it is (${oneOf(levelsOf(rule).map((level) => SEVERITY_LABELS[level].toLowerCase()))})`;

/** How many rules are off, how many have a level of the admin's own, and how many the organisation sets. */
export function changedWords(settings: RuleSettings, managed: RuleSettings): string {
  const all = allRules.map((rule) => settingOf(rule, settings));
  const own = allRules.filter((rule) => settingOf(rule, managed) === null);
  const off = all.filter((setting) => setting === 'off').length;
  const levels = own.filter((rule) => ![null, 'off'].includes(settingOf(rule, settings))).length;
  const set = allRules.length - own.length;
  const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');
  return [
    off === 0 ? 'No rule is off.' : `${counted(off, 'rule')} ${isOrAre(off)} off.`,
    ...(levels > 0 ? [`${counted(levels, 'rule')} ${isOrAre(levels)} at a level that you chose.`] : []),
    ...(set > 0 ? [`${counted(set, 'rule')} ${isOrAre(set)} set by your organisation.`] : []),
  ].join(' ');
}
