import { describe, expect, it } from 'vitest';
import { type Draft, unreadDraft } from '../policy/draft.ts';
import { cannotJudge, known, unread } from '../policy/known.ts';
import { onDay } from './context.ts';
import { defineRule, ladder, type Rule, type Severity } from './rule.ts';
import { runRule as runRuleIn, runRules as runRulesIn } from './run.ts';
import { FALSE, TRUE, unknown } from './truth.ts';

const TODAY = onDay('2026-11-24');
const runRule = (given: Rule, policy: Draft) => runRuleIn(given, policy, TODAY);
const runRules = (given: Rule[], policy: Draft) => runRulesIn(given, policy, TODAY);

const rule = (changes: Partial<Rule> = {}): Rule =>
  defineRule({
    id: 'some-rule',
    ref: 'CAP999',
    title: 'Some rule',
    field: 'name',
    evidence: 'field-reported',
    sources: [{ title: 'A page', url: 'https://example.com', checked: '2026-08-22' }],
    levels: ['error', 'warning', 'info'],
    falsePositives: 'None is known.',
    restsOn: ['name'],
    check: () => TRUE,
    severity: () => ladder('error'),
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do.'] }),
    ...changes,
  });

/** A draft of which the state alone is known, unless it is left out. */
function inState(state?: string | null) {
  const draft = unreadDraft(null);
  if (state === undefined) return draft;
  return {
    ...draft,
    parts: { ...draft.parts, state: { ...draft.parts.state, leaves: { state: known(state) } } },
  };
}
const on = inState('enabled');

describe('ladder', () => {
  const open = unknown(cannotJudge('why'));

  it.each<[string, Parameters<typeof ladder>, Severity, Severity]>([
    ['the last, when nothing holds', [[FALSE, 'info'], 'warning'], 'warning', 'warning'],
    ['the first that holds', [[TRUE, 'error'], [TRUE, 'info'], 'warning'], 'error', 'error'],
    ['both, when a case is open', [[open, 'info'], 'warning'], 'info', 'warning'],
    ['none after one that holds', [[open, 'warning'], [TRUE, 'info'], 'error'], 'info', 'warning'],
    ['none of a case that does not hold', [[FALSE, 'info'], [open, 'error'], 'warning'], 'warning', 'error'],
    ['the only one', ['info'], 'info', 'info'],
  ])('gives %s', (_, steps, lowest, highest) => {
    expect(ladder(...steps)).toEqual({ lowest, highest });
  });
});

describe('the outcome', () => {
  const waits = unknown(unread('grant'), cannotJudge('It is odd.'), unread('network'));
  const odd = unknown(cannotJudge('It is odd.'), cannotJudge('It is strange.'));

  it.each([
    ['finding', rule()],
    ['ok', rule({ check: () => FALSE })],
    ['unread', rule({ check: () => waits })],
    ['cannot-judge', rule({ check: () => odd })],
    ['not-applicable', rule({ appliesTo: () => FALSE })],
    ['not-applicable', rule({ appliesTo: () => FALSE, check: () => waits })],
    ['unread', rule({ appliesTo: () => waits })],
    ['unread', rule({ appliesTo: () => waits, check: () => FALSE })],
    ['cannot-judge', rule({ appliesTo: () => odd, check: () => FALSE })],
  ])('is %s', (outcome, given) => expect(runRule(given, on).outcome).toBe(outcome));

  it('carries what the rule says of itself', () => {
    expect(runRule(rule(), on)).toMatchObject({
      rule: 'some-rule',
      ref: 'CAP999',
      field: 'name',
      evidence: 'field-reported',
      ourConclusion: false,
      restsOn: ['name'],
      severity: 'error',
      message: 'What. Why.',
      accepted: false,
    });
  });

  it('names every part that was not read', () => {
    expect(runRule(rule({ check: () => waits }), on)).toMatchObject({
      parts: ['grant', 'network'],
      mightBe: 'error',
      message: 'Not read yet: grant, network.',
    });
  });

  it('says every reason why it cannot judge', () => {
    expect(runRule(rule({ check: () => odd }), on)).toMatchObject({ message: 'It is odd. It is strange.' });
  });

  it('asks for the text of a finding only', () => {
    const text = () => {
      throw new Error('asked');
    };
    expect(runRule(rule({ check: () => FALSE, text }), on).outcome).toBe('ok');
  });
});

describe('the state', () => {
  it.each<[string | null | undefined, Severity, Severity]>([
    ['enabled', 'error', 'error'],
    ['enabledForReportingButNotEnforced', 'error', 'warning'],
    ['enabledForReportingButNotEnforced', 'warning', 'info'],
    ['enabledForReportingButNotEnforced', 'info', 'info'],
    ['disabled', 'error', 'info'],
    [null, 'error', 'error'],
    ['paused', 'error', 'error'],
    [undefined, 'error', 'info'],
  ])('%s makes %s %s', (state, severity, lowered) => {
    const given = rule({ severity: () => ladder(severity) });
    expect(runRule(given, inState(state))).toMatchObject({ severity: lowered });
  });

  it('that was not read leaves the worst level possible', () => {
    const given = rule({ check: () => unknown(unread('grant')) });
    expect(runRule(given, inState())).toMatchObject({ mightBe: 'error' });
    expect(runRule(given, inState('disabled'))).toMatchObject({ mightBe: 'info' });
  });
});

describe('a rule that fails', () => {
  const failing = () => {
    throw new Error('no such leaf');
  };

  it.each([
    rule({ check: failing }),
    rule({ severity: failing }),
    rule({ text: failing }),
    rule({ appliesTo: failing }),
  ])('says so and is no pass', (given) => {
    expect(runRule(given, on)).toMatchObject({
      outcome: 'cannot-judge',
      mightBe: 'error',
      message: expect.stringMatching('no such leaf'),
    });
  });

  it('does not keep others from running', () => {
    const outcomes = runRules([rule({ check: failing }), rule()], on).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['cannot-judge', 'finding']);
  });
});
