import { expect, it } from 'vitest';
import { allRules } from '../../rules/index.ts';
import { NO_RULE_SETTINGS } from '../engine/rule-settings.ts';
import { asItIs, changedWords, isFound, settingOf, titleOf } from './rule-list.ts';

const rule = (ref: string) => {
  const found = allRules.find((one) => one.ref === ref);
  if (!found) throw new Error(`no rule ${ref}`);
  return found;
};
const { id, title } = rule('CAP030');

it('finds a rule by every word of its title, id or reference, in any order', () => {
  expect(isFound(rule('CAP030'), '')).toBe(true);
  expect(isFound(rule('CAP030'), ' EXCLUDED cap030 no-emergency ')).toBe(true);
  expect(isFound(rule('CAP030'), 'excluded nothing-like-it')).toBe(false);
});

it('knows a setting by the member of its own', () => {
  expect(settingOf(rule('CAP030'), { off: [], severities: {} })).toBeNull();
  expect(settingOf(rule('CAP030'), { off: [id], severities: { [id]: 'info' } })).toBe('off');
  expect(settingOf(rule('CAP030'), { off: [], severities: { [id]: 'info' } })).toBe('info');
  expect(settingOf({ ...rule('CAP030'), id: 'constructor' }, { off: [], severities: {} })).toBeNull();
});

it('says how many are off or at another level, of rules that there are', () => {
  expect(changedWords({ off: ['long-gone'], severities: {} }, NO_RULE_SETTINGS)).toBe('No rule is off.');
  const { id: other } = rule('CAT01');
  expect(changedWords({ off: [id], severities: { [other]: 'info' } }, NO_RULE_SETTINGS)).toBe(
    '1 rule is off. 1 rule is at a level that you chose.',
  );
  expect(changedWords({ off: [id, other], severities: {} }, NO_RULE_SETTINGS)).toBe('2 rules are off.');
  const managed = { off: [], severities: { [other]: 'info' as const } };
  expect(changedWords({ ...managed, off: [id] }, managed)).toBe(
    '1 rule is off. 1 rule is set by your organisation.',
  );
});

it('calls a rule by its title and its levels as a person reads them', () => {
  expect(titleOf('CAP030')).toBe(title);
  expect(titleOf('CAP999')).toBe('CAP999');
  expect(asItIs({ ...rule('CAP030'), levels: ['error', 'info'] } as never)).toBe('As it is (error or note)');
});
