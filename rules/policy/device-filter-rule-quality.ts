/**
 * What a device filter rests on: properties that a user can change, extension attributes, which only managed devices have, and the room left
 * for its rule. A user-editable property decides alone where the rule can hold without a comparison of a property that users cannot change;
 * -not is resolved before that is asked. Of a rule that cannot be parsed only the length can be judged.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, type Truth, truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { askRule, modeIs, ruleOf } from '../facts/device-filter.ts';
import {
  type Comparison,
  comparisonsIn,
  type FilterRule,
  isAbout,
  withoutNot,
} from '../facts/device-filter-grammar.ts';
import { DEVICE_FILTER } from '../facts/sources.ts';
import { qualityText } from './device-filter-rule-quality.text.ts';

/** A rule longer than this is near its limit. */
const NEARLY_FULL = 2900;

const EDITABLE = ['displayName', 'model', 'manufacturer'];
const EXTENSIONS = Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`);
const GUARDED = ['trustType', 'isCompliant', 'deviceId', 'physicalIds', 'mdmAppId', ...EXTENSIONS];

export default defineRule({
  id: 'device-filter-rule-quality',
  ref: 'CAP043',
  title: 'The device filter leans on user-editable properties or is near its limit',
  field: 'conditions.deviceFilter',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [DEVICE_FILTER],
  falsePositives: 'Meeting rooms and kiosks that are told by their model, in Include mode.',
  restsOn: ['conditions.deviceFilter'],
  check: (policy) => any(usersDecide(policy), isLong(policy), usesExtensions(policy)),
  severity: (policy) => ladder([all(usersDecide(policy), modeIs(policy, 'exclude')), 'warning'], 'info'),
  text: (policy) => {
    const read = ruleOf(policy);
    const rule = read.known ? read.value : null;
    return qualityText(policy, {
      editable: rule ? namesOf(EDITABLE, decidingAlone(rule)) : [],
      isExclude: modeIs(policy, 'exclude').value === true,
      length: isLong(policy).value === true ? lengthOf(policy) : null,
      extensions: rule ? namesOf(EXTENSIONS, comparisonsIn(rule)) : [],
    });
  },
});

const usersDecide = (policy: Draft): Truth =>
  askRule(policy, (rule) => truth(decidingAlone(rule).length > 0));

const usesExtensions = (policy: Draft): Truth =>
  askRule(policy, (rule) => truth(namesOf(EXTENSIONS, comparisonsIn(rule)).length > 0));

const isLong = ({ parts }: Draft): Truth =>
  when(parts['conditions.deviceFilter'].leaves.filter, (filter) => (filter?.rule?.length ?? 0) > NEARLY_FULL);

function lengthOf({ parts }: Draft): number {
  const { filter } = parts['conditions.deviceFilter'].leaves;
  return filter.known ? (filter.value?.rule?.length ?? 0) : 0;
}

/** Comparisons of user-editable properties that no guarded one has to hold beside. */
const decidingAlone = (rule: FilterRule): Comparison[] => unguardedIn(withoutNot(rule));

function unguardedIn(rule: FilterRule): Comparison[] {
  switch (rule.kind) {
    case 'comparison':
      return isAbout(rule, EDITABLE) ? [rule] : [];
    case 'not':
      return unguardedIn(rule.operand);
    case 'or':
      return rule.operands.flatMap(unguardedIn);
    default:
      return needsGuarded(rule) ? [] : rule.operands.flatMap(unguardedIn);
  }
}

/** Whether a rule without -not never holds without a comparison of a guarded property. */
function needsGuarded(rule: FilterRule): boolean {
  switch (rule.kind) {
    case 'comparison':
      return isAbout(rule, GUARDED);
    case 'not':
      return needsGuarded(rule.operand);
    case 'or':
      return rule.operands.every(needsGuarded);
    default:
      return rule.operands.some(needsGuarded);
  }
}

/** Those of several properties that are compared. */
const namesOf = (properties: readonly string[], comparisons: readonly Comparison[]): string[] =>
  properties.filter((property) => comparisons.some((comparison) => isAbout(comparison, [property])));
