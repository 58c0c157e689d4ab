/** A firm answer never changes when more is read, and what stays open names every part that it needs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, SEVERITIES, type Severity } from '../src/engine/rule.ts';
import { type Result, runRule } from '../src/engine/run.ts';
import type { Draft, PartName } from '../src/policy/draft.ts';
import { policyRules } from './index.ts';
import { cuts, draftNear, fullDraft, lessOf } from './testing/arbitraries.ts';
import { CONTEXT } from './testing/context.ts';
import { withUnread } from './testing/drafts.ts';

const RUNS = { numRuns: 120 };
const level = (severity: Severity): number => SEVERITIES.indexOf(severity);
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
        expectStable(rule, little, half);
        expectStable(rule, half, full);
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
    for (const drafts of fc.sample(steps, { numRuns: 300, seed: 1 }))
      for (const draft of drafts) seen.add(run(rule, draft).outcome.replace('not-applicable', 'ok'));
    expect([...seen]).toEqual(expect.arrayContaining(['finding', 'ok', 'unread']));
  });
});

/** Everything that was said of less still holds of more. */
function expectStable(rule: Rule, less: Draft, more: Draft): void {
  const [before, now] = [run(rule, less), run(rule, more)];
  // What cannot be judged for a reason that is read cannot be judged with more read either.
  if (before.outcome !== 'unread') expect(now.outcome).toBe(before.outcome);
  if (before.outcome === 'finding' && now.outcome === 'finding')
    expect(level(now.severity)).toBeGreaterThanOrEqual(level(before.severity));
  if ('mightBe' in before && worst(now) !== null)
    expect(level(worst(now) as Severity)).toBeLessThanOrEqual(level(before.mightBe));
}

function worst(result: Result): Severity | null {
  if (result.outcome === 'finding') return result.severity;
  return 'mightBe' in result ? result.mightBe : null;
}

/** A result without its words. */
function verdict(result: Result): unknown {
  if (result.outcome === 'finding') return [result.outcome, result.severity];
  return result.outcome === 'unread' ? [result.outcome, result.parts] : [result.outcome];
}

function withPartsOf(draft: Draft, other: Draft, names: readonly PartName[]): Draft {
  const taken = Object.fromEntries(names.map((name) => [name, other.parts[name]]));
  return { ...draft, parts: { ...draft.parts, ...taken } };
}
