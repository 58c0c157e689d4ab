import { describe, expect, it } from 'vitest';
import { grouped } from './grouping.ts';
import { acceptance, checked, finding, ok, open, reportOf } from './report.fixture.ts';
import type { CheckedPolicy } from './report.ts';

const groupsOf = (...policies: CheckedPolicy[]) => {
  const { findings, open: shared, policies: rest } = grouped(reportOf(policies));
  const ruleOf = (one: { rule: string }) => one.rule;
  return {
    findings: findings.map(({ rule, line, members }) => [
      rule.id,
      line,
      members.map((one) => one.checked.displayName),
    ]),
    open: shared.map((group) => [group.reason, group.rules, group.policies.map((one) => one.displayName)]),
    rest: Object.fromEntries(
      rest.map((one) => [
        one.checked.displayName,
        [...one.findings.map(ruleOf), ...one.open.map(({ reason, rules }) => `${reason} ${rules.join()}`)],
      ]),
    ),
  };
};

describe('findings', () => {
  it('of a grouped rule are one line, the rest stands with its policy', () => {
    expect(
      groupsOf(
        checked('A', [finding('noted', 'info'), finding('one', 'info')]),
        checked('B', [finding('noted', 'info')]),
        checked('C', [finding('noted', 'warning')]),
      ),
    ).toEqual({
      findings: [['noted', 'are noted', ['A', 'B']]],
      open: [],
      rest: { A: ['one'], B: [], C: ['noted'] },
    });
  });

  it('of every level are one line a level where the rule says so, the worst first', () => {
    expect(
      groupsOf(
        checked('A', [finding('always', 'info'), finding('noted', 'info')]),
        checked('B', [finding('always', 'warning')]),
        checked('C', [finding('always', 'info'), finding('noted', 'info')]),
        checked('D', [finding('always', 'warning')]),
        checked('E', [finding('always', 'error')]),
      ),
    ).toMatchObject({
      findings: [
        ['always', 'are the same', ['B', 'D']],
        ['noted', 'are noted', ['A', 'C']],
        ['always', 'are the same', ['A', 'C']],
      ],
      rest: { A: [], B: [], E: ['always'] },
    });
  });

  it('keep each of their texts once, with the policies that it is said of', () => {
    const saying = (message: string) => finding('noted', 'info', { message });
    const [group] = grouped(
      reportOf([
        checked('A', [saying('One.')]),
        checked('B', [saying('Two.')]),
        checked('C', [saying('One.')]),
      ]),
    ).findings;
    expect(
      group?.texts.map((text) => [text.finding.message, text.policies.map((one) => one.displayName)]),
    ).toEqual([
      ['One.', ['A', 'C']],
      ['Two.', ['B']],
    ]);
  });

  it('of one policy are no group', () => {
    expect(groupsOf(checked('A', [finding('noted', 'info')]))).toMatchObject({
      findings: [],
      rest: { A: ['noted'] },
    });
  });

  it('that were accepted stay with their policy', () => {
    const accepted = finding('noted', 'info', { acceptance: acceptance() });
    expect(
      groupsOf(
        checked('A', [accepted]),
        checked('B', [finding('noted', 'info')]),
        checked('C', [finding('noted', 'info')]),
      ),
    ).toMatchObject({ findings: [['noted', 'are noted', ['B', 'C']]], rest: { A: ['noted'] } });
  });

  it('stand with the worst first', () => {
    expect(groupsOf(checked('A', [finding('one', 'info'), ok('x'), finding('two', 'error')])).rest).toEqual({
      A: ['two', 'one'],
    });
  });
});

describe('what could not be judged', () => {
  it('is said once for a policy, with all rules that it concerns', () => {
    expect(
      groupsOf(checked('A', [open('one', 'It is odd.', 'It is strange.'), open('two', 'It is odd.')])).rest,
    ).toEqual({ A: ['It is odd. one,two', 'It is strange. one'] });
  });

  it('is said once for several policies, where rules and reason are the same', () => {
    expect(
      groupsOf(
        checked('A', [open('one', 'It is odd.'), open('two', 'It is odd.')]),
        checked('B', [open('one', 'It is odd.'), open('two', 'It is odd.')]),
        checked('C', [open('one', 'It is odd.')]),
      ),
    ).toMatchObject({
      open: [['It is odd.', ['one', 'two'], ['A', 'B']]],
      rest: { A: [], B: [], C: ['It is odd. one'] },
    });
  });

  it('because resources are named is one line of a policy', () => {
    const byName = (name: string) =>
      `The resource "${name}" is listed by name, not by its application id, so which one it is cannot be told.`;
    expect(
      groupsOf(
        checked('A', [open('one', byName('X'), 'It is odd.'), open('two', byName('X'), byName('Y'))]),
        checked('B', [open('one', byName('X'))]),
      ).rest,
    ).toEqual({
      A: ['Resources are named, not listed by id: "X", "Y". one,two', 'It is odd. one'],
      B: ['Resources are named, not listed by id: "X". one'],
    });
  });
});
