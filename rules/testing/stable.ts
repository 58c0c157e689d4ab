/** For tests: that everything that was said of less still holds of more. */
import { expect } from 'vitest';
import { SEVERITIES, type Severity } from '../../src/engine/rule.ts';
import type { Result } from '../../src/engine/run.ts';

/** Fails where a firm answer, or what was said of a level, changes when more is read. */
export function expectStable(before: Result, now: Result): void {
  // What cannot be judged for a reason that is read cannot be judged with more read either.
  if (before.outcome !== 'unread') expect([now.rule, now.outcome]).toEqual([before.rule, before.outcome]);
  if (before.outcome === 'finding' && now.outcome === 'finding')
    expect(level(now.severity)).toBeGreaterThanOrEqual(level(before.severity));
  if ('mightBe' in before && worst(now) !== null)
    expect(level(worst(now) as Severity)).toBeLessThanOrEqual(level(before.mightBe));
}

const level = (severity: Severity): number => SEVERITIES.indexOf(severity);

function worst(result: Result): Severity | null {
  if (result.outcome === 'finding') return result.severity;
  return 'mightBe' in result ? result.mightBe : null;
}
