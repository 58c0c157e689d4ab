import { describe, expect, it } from 'vitest';
import { complete, type KnownList } from '../../src/policy/known.ts';
import { partly } from '../testing/drafts.ts';
import { share, sharedBy } from './overlap.ts';

const half = (...members: string[]) => partly('network', members);
const without = (absent: string[], ...members: string[]) => partly('network', members, absent);

describe('two lists share a member', () => {
  it.each<[string, KnownList, KnownList, boolean | 'unknown', string[]]>([
    ['one, in any letter case', complete(['a', 'B']), complete(['b']), true, ['B']],
    ['none', complete(['a']), complete(['b']), false, []],
    ['both empty', complete([]), complete([]), false, []],
    ['one empty, the other not read', complete([]), half('a'), false, []],
    ['seen in two lists that were read in part', half('a'), half('A', 'b'), true, ['a']],
    ['not seen in a list that was read in part', complete(['a']), half('b'), 'unknown', []],
    ['seen to be absent', complete(['a']), without(['A'], 'b'), false, []],
    ['one of two seen to be absent', complete(['a', 'b']), without(['a']), 'unknown', []],
    ['both not read', half(), half(), 'unknown', []],
    [
      'a value that is not told',
      complete(['unknownFutureValue']),
      complete(['unknownFutureValue']),
      'unknown',
      [],
    ],
    [
      'that, beside one that is',
      complete(['unknownFutureValue', 'a']),
      complete(['a', 'unknownFutureValue']),
      true,
      ['a'],
    ],
  ])('%s', (_, one, other, expected, shared) => {
    expect([share(one, other).value, share(other, one).value]).toEqual([expected, expected]);
    expect(sharedBy(one, other)).toEqual(shared);
  });
});
