import { expect, it } from 'vitest';
import { sizeWords } from './size-words.ts';

it('gives a size in the unit that suits it, as the locale writes it', () => {
  expect([0, 1, 999, 1000, 41_260, 8_100_000].map((bytes) => sizeWords(bytes, 'en-GB'))).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1 kB',
    '41.3 kB',
    '8.1 MB',
  ]);
  expect(sizeWords(8_100_000, 'de')).toMatch(/^8,1\sMB$/);
});
