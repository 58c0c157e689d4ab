import { expect, it } from 'vitest';
import { complete, type KnownList } from '../../src/policy/known.ts';
import { partly } from '../testing/drafts.ts';
import { hasEntries, holds, isExactly, isWithin, mayHoldMore, wordsOf } from './lists.ts';

const LETTERS = wordsOf(['a', 'b', 'c'], (entry) => `"${entry}" is no letter.`);
const half = (...members: string[]) => partly('network', members);
const without = (absent: string[], ...members: string[]) => partly('network', members, absent);

it.each<[string, KnownList, boolean | 'unknown']>([
  ['a listed value, in any letter case', complete(['A']), true],
  ['a listed value beside a stranger', complete(['?', 'a']), true],
  ['a listed value of a half-read list', half('a'), true],
  ['a value that is not listed', complete(['b']), false],
  ['nothing', complete([]), false],
  ['a stranger', complete(['b', '?']), 'unknown'],
  ['other values of a half-read list', half('b'), 'unknown'],
  ['a value seen to be absent', without(['A'], 'b'), false],
  ['a value seen to be absent, beside a stranger', without(['a'], '?'), false],
])('holds: %s', (_, list, expected) => expect(holds(list, 'a', LETTERS).value).toBe(expected));

it.each<[string, KnownList, boolean | 'unknown']>([
  ['some of them', complete(['A']), true],
  ['none', complete([]), true],
  ['another one', complete(['a', 'c']), false],
  ['another one and a stranger', complete(['?', 'c']), false],
  ['another one of a half-read list', half('c'), false],
  ['a stranger', complete(['a', '?']), 'unknown'],
  ['some of a half-read list', half('a'), 'unknown'],
])('isWithin a and b: %s', (_, list, expected) =>
  expect(isWithin(list, ['a', 'b'], LETTERS).value).toBe(expected),
);

it.each<[string, KnownList, boolean | 'unknown']>([
  ['both', complete(['b', 'A']), true],
  ['one', complete(['a']), false],
  ['three', complete(['a', 'b', 'c']), false],
  ['one and a stranger', complete(['a', '?']), 'unknown'],
  ['one of a half-read list', half('a'), 'unknown'],
  ['one, and the other seen to be absent', without(['b'], 'a'), false],
])('isExactly a and b: %s', (_, list, expected) =>
  expect(isExactly(list, ['a', 'b'], LETTERS).value).toBe(expected),
);

it('says what may be missing', () => {
  expect(mayHoldMore(complete(['a']), LETTERS).value).toBe(false);
  expect(mayHoldMore(complete(['?']), LETTERS)).toMatchObject({ reasons: [{ why: '"?" is no letter.' }] });
  expect(mayHoldMore(half('?'), LETTERS)).toMatchObject({
    reasons: [{ part: 'network' }, { kind: 'cannot-judge' }],
  });
});

it('counts entries', () => {
  expect([complete([]), complete(['?']), half(), half('?')].map((list) => hasEntries(list).value)).toEqual([
    false,
    true,
    'unknown',
    true,
  ]);
});
