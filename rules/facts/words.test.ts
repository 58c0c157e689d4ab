import { expect, it } from 'vitest';
import { joined } from './words.ts';

it('joins words', () => {
  expect([joined([], 'and'), joined(['A'], 'and'), joined(['A', 'B'], 'or')]).toEqual(['', 'A', 'A or B']);
  expect(joined(['A', 'B', 'C'], 'and')).toBe('A, B and C');
});
