import { expect, it } from 'vitest';
import { counted, linesOf } from './declared-lines.ts';

it('takes each account once, however it was typed', () => {
  expect(linesOf(' a@x.example\r\n\n b \nA@X.example\n')).toEqual(['a@x.example', 'b']);
  expect(linesOf(' \n')).toEqual([]);
});

it('says how many there are', () => {
  expect(counted({ users: ['a', 'b'], groups: ['g'] })).toBe('2 users and 1 group');
  expect(counted({ users: [], groups: ['g', 'h'] })).toBe('2 groups');
});
