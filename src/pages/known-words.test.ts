import { expect, it } from 'vitest';
import { overKnown, readAt } from './known-words.ts';

it('an unreadable time is said to be unknown', () => {
  expect(readAt('x', new Date())).toBe('at an unknown time');
  expect(readAt(new Date().toISOString(), new Date())).toContain('today');
});

it('says over how many policies, and that there may be more unless all were taken over', () => {
  expect(overKnown({ whole: 31, of: 31, complete: true })).toBe(
    'Over all 31 policies, as they were taken over.',
  );
  expect(overKnown({ whole: 1, of: 1, complete: false })).toBe(
    'Over 1 policy. Whether the tenant has more is not known.',
  );
  expect(overKnown({ whole: 3, of: 12, complete: false })).toBe(
    'Over 3 of 12 policies read whole. Whether the tenant has more is not known.',
  );
});
