import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference.ts';
import { differenceMarkdown } from './difference-markdown.ts';
import { jsonReport } from './json.ts';
import { acceptance, checked, finding, ok, onTenant, open, reportOf } from './report.fixture.ts';
import type { CheckedPolicy, Report } from './report.ts';

const json = (policies: readonly CheckedPolicy[], changes: Partial<Report> = {}) =>
  jsonReport(reportOf(policies, changes));

/** What changed about one policy whose rule "one" gave these results; none where it was not run. */
const between = (before: CheckedPolicy['results'], after: CheckedPolicy['results']) =>
  differenceOf(json([checked('A', before)]), json([checked('A', after)]));

const A = { id: null, displayName: 'A' };
const ERROR = finding('one', 'error');

describe('the difference between two reports', () => {
  it('is nothing between a report and itself', () => {
    const report = json([checked('A', [ERROR, open('two', 'Why.')]), checked('A', [ok('one')])]);
    const { ruleSets: _, unreadable: __, policies, ...changes } = differenceOf(report, report);
    expect([...Object.values(changes), ...Object.values(policies)].flat()).toEqual([]);
    expect(differenceMarkdown(differenceOf(report, report))).toBe(
      '# What changed\n\nNothing that the reports tell.\n',
    );
  });

  it.each([
    [[ok('one')], { is: 'ok' }],
    [[open('one', 'Why.')], { is: 'not-judged', message: 'Why.' }],
    [[], { is: 'rule-not-run' }],
  ] as const)(
    'tells what stood there before a finding appeared, and stands there after it went: %j',
    (other, said) => {
      const change = { policy: A, rule: 'one', message: 'What. Why.', severity: 'error' };
      expect(between(other, [ERROR]).appeared).toEqual([{ ...change, before: said }]);
      expect(between(other, [ERROR]).gone).toEqual([]);
      expect(between([ERROR], other).gone).toEqual([{ ...change, now: said }]);
      expect(between([ERROR], other).appeared).toEqual([]);
    },
  );

  it('tells another level, and what was accepted', () => {
    expect(between([ERROR], [finding('one', 'info')]).changedLevel).toEqual([
      { policy: A, rule: 'one', message: 'What. Why.', before: 'error', after: 'info' },
    ]);
    const accepted = finding('one', 'error', { acceptance: acceptance() });
    expect(between([ERROR], [accepted]).acceptance).toMatchObject([{ accepted: true }]);
    expect(between([accepted], [ERROR]).acceptance).toMatchObject([{ accepted: false }]);
    expect(between([ERROR], [accepted]).gone).toEqual([]);
  });

  it('tells what could not be judged and can be, and the other way', () => {
    const change = { policy: A, rule: 'one', message: 'Why.' };
    expect(between([open('one', 'Why.')], [ok('one')])).toMatchObject({
      nowJudged: [change],
      noLongerJudged: [],
    });
    expect(between([ok('one')], [open('one', 'Why.')])).toMatchObject({
      nowJudged: [],
      noLongerJudged: [change],
    });
    expect(between([open('one', 'Why.')], [])).toMatchObject({ nowJudged: [], noLongerJudged: [] });
  });

  it('tells the tenant as well', () => {
    const tenant = (result: Parameters<typeof onTenant>[0]) =>
      json([], { tenant: { complete: true, results: [onTenant(result)] } });
    expect(
      differenceOf(tenant(finding('tenant-one', 'error')), tenant({ open: 'Not all are known.' })).gone,
    ).toMatchObject([{ policy: null, rule: 'tenant-one', now: { is: 'not-judged' } }]);
  });
});

describe('policies', () => {
  const named = (displayName: string | null, id: string | null, results = [ERROR]) =>
    checked(displayName, results, { id });
  const policies = (before: readonly CheckedPolicy[], after: readonly CheckedPolicy[]) =>
    differenceOf(json(before), json(after));

  it('are found again by id, and tell their new name', () => {
    const { policies: changes, gone } = policies([named('A', 'X')], [named('B', 'x')]);
    expect(changes).toEqual({
      added: [],
      removed: [],
      renamed: [{ before: { id: 'X', displayName: 'A' }, after: { id: 'x', displayName: 'B' } }],
    });
    expect(gone).toEqual([]);
  });

  it('are found again by name where one has no id, but not where both have another', () => {
    expect(policies([named('A', null)], [named('A', 'x')]).policies).toEqual({
      added: [],
      removed: [],
      renamed: [],
    });
    expect(policies([named('A', 'y')], [named('A', 'x')])).toMatchObject({
      policies: { added: [{ id: 'x' }], removed: [{ id: 'y' }] },
      gone: [{ policy: { id: 'y' }, now: { is: 'policy-not-there' } }],
      appeared: [{ policy: { id: 'x' }, before: { is: 'policy-not-there' } }],
    });
  });

  it('of one name are told apart by their order, those without one by their place', () => {
    const two = policies([named('A', null), named('A', null)], [named('A', null)]);
    expect(two.policies.removed).toHaveLength(1);
    const place = (file: string) => ({ ...named(null, null), source: { file, pointer: '', region: null } });
    expect(policies([place('a'), place('b')], [place('b')]).policies.removed).toHaveLength(1);
    expect(policies([place('a')], [place('b')]).policies.added).toHaveLength(1);
  });

  it('of one id keep their name where they can', () => {
    const before = [named('A', 'x', []), named('B', 'x')];
    expect(policies(before, [named('B', 'x')]).policies).toMatchObject({
      removed: [{ displayName: 'A' }],
      renamed: [],
    });
  });
});

describe('as Markdown', () => {
  it('does not call settled what cannot be judged, was not run or is not there', () => {
    const all = (one: CheckedPolicy['results']) => json([checked('A', one)]);
    const before = json([
      checked('A', [ERROR, finding('two', 'warning'), finding('noted', 'info')]),
      checked('B', [ERROR]),
    ]);
    expect(
      differenceMarkdown(differenceOf(before, all([open('one', 'It is new.'), ok('two')]))),
    ).toBe(`# What changed

## Findings that no longer hold

- warning two, "A": What. Why. The rule finds it no more.

## Findings that are not there, and are not settled

- **error** one, "A": What. Why. Now this cannot be judged, which does not settle it: It is new.
- **info** noted, "A": What. Why. Now this rule was not run, which does not settle it.
- **error** one, "B": What. Why. The policy is not in the later report.

## Can no longer be judged: that is no pass

- one, "A": It is new.

## Policies that are not there any more

- "B"
`);
  });

  it('says what may look like a change and is none', () => {
    const before = json([]);
    const after = json([], { unreadable: [{ file: 'a.json', reason: 'Why.' }] });
    const newer = { ...after, tool: { ...after.tool, ruleSet: '2030.01' } };
    const markdown = differenceMarkdown(differenceOf(before, newer));
    expect(markdown).toContain('rest on other facts (2026\\.11, now 2030\\.01)');
    expect(markdown).toContain('Could not be read: 1 file of the later one.');
    expect(differenceMarkdown(differenceOf(before, before))).not.toContain('facts');
  });

  it('leaves markup in a name as text', () => {
    const markdown = differenceMarkdown(differenceOf(json([]), json([checked('<b>*A*', [ERROR])])));
    expect(markdown).toContain('**error** one, "\\<b\\>\\*A\\*": What. Why. The policy is new.');
  });
});
