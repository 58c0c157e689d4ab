/** A firm answer never changes when more is read, and what stays open names every part that it needs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES, type Severity } from '../src/engine/rule.ts';
import { type Result, runRules } from '../src/engine/run.ts';
import type { Draft, PartName } from '../src/policy/draft.ts';
import { policyRules } from './index.ts';
import { cuts, fullDraft, lessOf } from './testing/arbitraries.ts';
import { withUnread } from './testing/drafts.ts';

const RUNS = { numRuns: 800 };
const level = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Full, half-read and less than half-read. */
const steps = fc
  .tuple(fullDraft, cuts, cuts)
  .map(([full, first, second]) => [full, lessOf(full, first), lessOf(lessOf(full, first), second)] as const);

describe('reading more', () => {
  it('never changes a firm answer, nor lowers the level of a finding', () => {
    fc.assert(
      fc.property(steps, ([full, half, little]) => {
        expectStable(little, half);
        expectStable(half, full);
      }),
      RUNS,
    );
  });

  it('of the parts that a result names settles it', () => {
    fc.assert(
      fc.property(steps, ([full, half]) => {
        for (const rule of policyRules) {
          const [open] = runRules([rule], half);
          if (open?.outcome !== 'unread') continue;
          const [then] = runRules([rule], withPartsOf(half, full, open.parts));
          expect([rule.id, open.parts, then?.outcome]).not.toContain('unread');
        }
      }),
      RUNS,
    );
  });

  it('of parts that a rule does not rest on changes nothing', () => {
    fc.assert(
      fc.property(steps, ([, half]) => {
        for (const rule of policyRules) {
          const others = (Object.keys(half.parts) as PartName[]).filter(
            (part) => part !== 'state' && !rule.restsOn.includes(part),
          );
          const [all, fewer] = [half, withUnread(half, others)].map((draft) =>
            verdict(runRules([rule], draft)[0]),
          );
          expect(fewer).toEqual(all);
        }
      }),
      RUNS,
    );
  });

  it('is tried on policies that give every answer', () => {
    const seen = new Map<string, number>();
    for (const [full, half] of fc.sample(steps, { numRuns: 2000, seed: 1 })) {
      for (const draft of [full, half]) {
        for (const { rule, outcome } of runRules(policyRules, draft)) {
          const key = `${draft === full ? 'full' : 'half'} ${rule} ${outcome}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
      }
    }
    for (const { id } of policyRules) {
      for (const outcome of ['finding', 'ok', 'cannot-judge'])
        expect([outcome, id, seen.get(`full ${id} ${outcome}`) ?? 0]).toSatisfy(isOften);
      for (const outcome of ['finding', 'ok', 'unread'])
        expect([outcome, id, seen.get(`half ${id} ${outcome}`) ?? 0]).toSatisfy(isOften);
    }
  });
});

const isOften = ([, , count]: readonly [string, string, number]): boolean => count >= 20;

/** Everything that was said of less still holds of more. */
function expectStable(less: Draft, more: Draft): void {
  const after = runRules(policyRules, more);
  runRules(policyRules, less).forEach((before, index) => {
    const now = after[index] as Result;
    // What cannot be judged for a reason that is read cannot be judged with more read either.
    if (before.outcome !== 'unread') expect([now.rule, now.outcome]).toEqual([before.rule, before.outcome]);
    if (before.outcome === 'finding' && now.outcome === 'finding')
      expect(level(now.severity)).toBeGreaterThanOrEqual(level(before.severity));
    if ('mightBe' in before && worst(now) !== null)
      expect(level(worst(now) as Severity)).toBeLessThanOrEqual(level(before.mightBe));
  });
}

function worst(result: Result): Severity | null {
  if (result.outcome === 'finding') return result.severity;
  return 'mightBe' in result ? result.mightBe : null;
}

/** A result without its words. */
function verdict(result: Result | undefined): unknown {
  if (result?.outcome === 'finding') return [result.outcome, result.severity];
  return result?.outcome === 'unread' ? [result.outcome, result.parts] : [result?.outcome];
}

function withPartsOf(draft: Draft, other: Draft, names: readonly PartName[]): Draft {
  const taken = Object.fromEntries(names.map((name) => [name, other.parts[name]]));
  return { ...draft, parts: { ...draft.parts, ...taken } };
}
