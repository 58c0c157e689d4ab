/**
 * Tests a rule by one good policy and patches of it, in the manner of ESLint's RuleTester. A case that stands twice, an input that was
 * changed, a text with a gap and a result that differs in field or severity all fail.
 */
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/engine/context.ts';
import { type Rule, type RuleText, SEVERITIES, type Severity } from '../../src/engine/rule.ts';
import { type Result, runRule } from '../../src/engine/run.ts';
import type { Draft, FieldName, PartName } from '../../src/policy/draft.ts';
import { TODAY } from './context.ts';
import { deepFreeze, draftFrom, type Patch, patched, withUnread } from './drafts.ts';
import { advice, faultsOf, ourSentences, REFUSED, REFUSED_FIRST, stepsThatDropControls } from './texts.ts';

interface Case {
  readonly name: string;
  readonly patch?: Patch;
  /** Parts ("grant") or leaves ("grant/operator") that were not read. */
  readonly notRead?: readonly string[];
  /** Any other change of the draft. */
  readonly draft?: (draft: Draft) => Draft;
  /** What the context says beside the day; the day itself is 24 November 2026 unless it is given. */
  readonly context?: Partial<Context>;
  /** Other policies of the tenant, as patches of the base; the tenant is then known whole. */
  readonly others?: readonly Patch[];
}

interface Firing extends Case {
  readonly severity: Severity;
  /** Where it stands, when that is not the rule's own field. */
  readonly field?: FieldName;
  /** What the texts must say, and must not. */
  readonly says?: readonly (string | RegExp)[];
  readonly saysNot?: readonly (string | RegExp)[];
}

interface Silent extends Case {
  readonly outcome?: 'ok' | 'not-applicable';
  /** What another policy is said to settle. */
  readonly because?: string | RegExp;
}

interface Open extends Case {
  readonly mightBe: Severity;
}

export interface RuleCases {
  /** A policy of which the rule has nothing to say. */
  readonly base: object;
  readonly fires: readonly [Firing, ...Firing[]];
  readonly silent: readonly [Silent, ...Silent[]];
  readonly unread: readonly [
    Open & { readonly parts: readonly PartName[] },
    ...(Open & { readonly parts: readonly PartName[] })[],
  ];
  readonly cannotJudge: readonly [
    Open & { readonly because: string | RegExp },
    ...(Open & { readonly because: string | RegExp })[],
  ];
}

export function testRule(rule: Rule, cases: RuleCases): void {
  const run = (given: Case): Result => runOn(rule, cases.base, given);
  describe(rule.id, () => {
    it('has no case twice', () => expect(duplicatesIn(cases)).toEqual([]));

    it('has the levels that it names, each shown by a case', () => {
      const shown = new Set(cases.fires.filter(isOn).map(({ severity }) => severity));
      expect([...shown].sort(byLevel)).toEqual(rule.levels);
    });

    it('says nothing of the good policy', () =>
      expect(run({ name: 'base' }).outcome).toMatch(/^(ok|not-applicable)$/));

    describe('fires', () => {
      it.each(cases.fires)('$name', (given) => {
        const result = run(given);
        expect(result).toMatchObject({
          outcome: 'finding',
          severity: given.severity,
          field: given.field ?? rule.field,
          rule: rule.id,
        });
        if (result.outcome !== 'finding') return;
        checkText(result.text);
        const said = ourSentences(result.text).join('\n');
        for (const words of given.says ?? []) expect(said).toMatch(words);
        for (const words of given.saysNot ?? []) expect(said).not.toMatch(words);
      });
    });

    it.each(cases.silent)('is silent: $name', (given) => {
      const result = run(given);
      expect(result).toMatchObject({ outcome: given.outcome ?? 'ok' });
      const because = result.outcome === 'ok' ? (result.because ?? '') : '';
      if (given.because === undefined) expect(because).toBe('');
      else expect(because).toMatch(given.because);
    });

    it.each(cases.unread)('waits: $name', (given) => {
      const result = run(given);
      expect(result).toMatchObject({ outcome: 'unread', mightBe: given.mightBe });
      if (result.outcome === 'unread') expect([...result.parts].sort()).toEqual([...given.parts].sort());
    });

    it.each(cases.cannotJudge)('cannot judge: $name', (given) => {
      expect(run(given)).toMatchObject({
        outcome: 'cannot-judge',
        mightBe: given.mightBe,
        message: expect.stringMatching(given.because),
      });
    });
  });
}

/** Whether the policy of a case is on: its level is then the rule's own. */
const isOn = ({ patch = {} }: Case): boolean =>
  typeof patch.state !== 'string' || patch.state.toLowerCase() === 'enabled';

const byLevel = (one: Severity, other: Severity): number =>
  SEVERITIES.indexOf(other) - SEVERITIES.indexOf(one);

/** Fails on a text with a gap, and on advice that no rule may give. */
export function checkText(text: RuleText): void {
  expect(faultsOf(text)).toEqual([]);
  for (const { why, pattern } of REFUSED) {
    for (const sentence of ourSentences(text)) expect(sentence, why).not.toMatch(pattern);
  }
  for (const { why, pattern } of REFUSED_FIRST) {
    for (const sentence of advice(text)) expect(sentence, why).not.toMatch(pattern);
  }
}

function runOn(rule: Rule, base: object, given: Case): Result {
  const { patch = {}, notRead = [], draft = (same) => same, context = {}, others } = given;
  const policy = deepFreeze(draft(withUnread(draftFrom(deepFreeze(patched(base, patch))), notRead)));
  const tenant = others && {
    policies: [policy, ...others.map((other) => draftFrom(patched(base, { id: undefined, ...other })))],
    complete: true,
  };
  const whole: Context = { today: TODAY, emergencyAccounts: null, ...(tenant && { tenant }), ...context };
  const before = JSON.stringify(policy);
  const result = runRule(rule, policy, deepFreeze(whole));
  expect(JSON.stringify(policy), 'the rule changed its input').toBe(before);
  if (result.outcome === 'finding') expect(stepsThatDropControls(rule.id, policy, result.text)).toEqual([]);
  expect(SEVERITIES).toEqual(expect.arrayContaining('severity' in result ? [result.severity] : []));
  return result;
}

function duplicatesIn({ fires, silent, unread, cannotJudge }: RuleCases): string[] {
  const all: readonly Case[] = [...fires, ...silent, ...unread, ...cannotJudge];
  const given = all.map(({ patch = {}, notRead = [], draft, context, others }) =>
    JSON.stringify([Object.entries(patch).sort(), [...notRead].sort(), String(draft), context, others]),
  );
  const keys = [...given, ...all.map(({ name }) => name)];
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
