import { describe, expect, it } from 'vitest';
import { REFUSED, REFUSED_ON_CARDS, sentenceFaults } from '../testing/texts.ts';
import { SIGN_IN_ERRORS, signInErrorOf } from './sign-in-errors.ts';

it('each code stands once', () => {
  const codes = SIGN_IN_ERRORS.flatMap((error) => error.codes);
  expect(new Set(codes).size).toBe(codes.length);
});

it('is found by its code', () => {
  expect(signInErrorOf(50133)?.meaning).toMatch(/revoked/);
  expect(signInErrorOf(1)).toBeNull();
});

describe.each(SIGN_IN_ERRORS.map((error) => [error.codes.join(', '), error] as const))('%s', (_, error) => {
  const texts = [error.meaning, error.next];

  it('is said in whole sentences, with dated sources at Microsoft Learn', () => {
    expect(texts.flatMap(sentenceFaults)).toEqual([]);
    expect(error.sources.length === 0).toBe(error.isReported === true);
    for (const { url, checked } of error.sources) {
      expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('gives no refused advice', () => {
    const refused = [...REFUSED.filter(({ onCards }) => onCards !== false), ...REFUSED_ON_CARDS];
    for (const { why, pattern } of refused) for (const text of texts) expect(text, why).not.toMatch(pattern);
  });
});
