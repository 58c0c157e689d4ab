/** A firm answer never changes when more is read, and what stays open names every part that it needs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/engine/rule.ts';
import { type Result, runRule } from '../src/engine/run.ts';
import type { Draft, PartName } from '../src/policy/draft.ts';
import { policyRules } from './index.ts';
import { cuts, draftNear, fullDraft, lessOf } from './testing/arbitraries.ts';
import { CONTEXT } from './testing/context.ts';
import { withUnread } from './testing/drafts.ts';
import { expectStable } from './testing/stable.ts';

const RUNS = { numRuns: 60 };
const run = (rule: Rule, draft: Draft): Result => runRule(rule, draft, CONTEXT);

/** Full, half-read and less than half-read. */
const stepsNear = (rule: Rule) =>
  fc
    .tuple(fc.oneof({ weight: 3, arbitrary: draftNear(rule.id) }, fullDraft), cuts, cuts)
    .map(
      ([full, first, second]) => [full, lessOf(full, first), lessOf(lessOf(full, first), second)] as const,
    );

describe.each(policyRules.map((rule) => [rule.id, rule] as const))('reading more, %s', (_, rule) => {
  const steps = stepsNear(rule);

  it('never changes a firm answer, nor lowers the level of a finding', () => {
    fc.assert(
      fc.property(steps, ([full, half, little]) => {
        expectStable(run(rule, little), run(rule, half));
        expectStable(run(rule, half), run(rule, full));
      }),
      RUNS,
    );
  });

  it('of the parts that a result names settles it', () => {
    fc.assert(
      fc.property(steps, ([full, half]) => {
        const open = run(rule, half);
        if (open.outcome !== 'unread') return;
        expect([open.parts, run(rule, withPartsOf(half, full, open.parts)).outcome]).not.toContain('unread');
      }),
      RUNS,
    );
  });

  it('of parts that the rule does not rest on changes nothing', () => {
    fc.assert(
      fc.property(steps, ([, half]) => {
        const others = (Object.keys(half.parts) as PartName[]).filter(
          (part) => part !== 'state' && !rule.restsOn.includes(part),
        );
        expect(verdict(run(rule, withUnread(half, others)))).toEqual(verdict(run(rule, half)));
      }),
      RUNS,
    );
  });

  it('is tried on policies that give every answer', () => {
    const seen = new Set<string>();
    for (const drafts of fc.sample(steps, { numRuns: 200, seed: 1 }))
      for (const draft of drafts) seen.add(run(rule, draft).outcome.replace('not-applicable', 'ok'));
    expect([...seen]).toEqual(expect.arrayContaining(['finding', 'ok', 'unread']));
  });
});

/** A result without its words. */
function verdict(result: Result): unknown {
  if (result.outcome === 'finding') return [result.outcome, result.severity];
  return result.outcome === 'unread' ? [result.outcome, result.parts] : [result.outcome];
}

function withPartsOf(draft: Draft, other: Draft, names: readonly PartName[]): Draft {
  const taken = Object.fromEntries(names.map((name) => [name, other.parts[name]]));
  return { ...draft, parts: { ...draft.parts, ...taken } };
}
