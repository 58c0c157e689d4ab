import { expect, it } from 'vitest';
import { dateWords } from './date-words.ts';

it('a day is that day in every zone, and what is none stands as it is', () => {
  expect(dateWords('2026-08-22')).toContain('22');
  expect(dateWords('some day')).toBe('some day');
});
