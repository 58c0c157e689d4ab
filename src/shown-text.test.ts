import { describe, expect, it } from 'vitest';
import { sentence, shortened, visible } from './shown-text.ts';

describe('what is hidden is made visible', () => {
  it.each([
    ['Office\u202E563', 'Office⟨U+202E⟩563'],
    ['\u2066a\u2069\u200E\u200F\u061C', '⟨U+2066⟩a⟨U+2069⟩⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩'],
    ['Of\u200Bfi\u00ADce\uFEFF', 'Of⟨U+200B⟩fi⟨U+00AD⟩ce⟨U+FEFF⟩'],
    ['Off\u200Dice', 'Off⟨U+200D⟩ice'],
    ['a\u0000b\u001Bc\u0085d', 'a⟨U+0000⟩b⟨U+001B⟩c⟨U+0085⟩d'],
    ['a\u{E0041}', 'a⟨U+E0041⟩'],
    ['a\r\nb\u2028c\td', 'a b c d'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(['<b>MFA</b> & "all"', 'Größe, 管理者, مدير', '👩‍💻 👍🏽 ❤️‍🔥', 'می‌خواهم', 'क्‍ष'])(
    'and %s is left alone',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );
});

describe('shortened', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['ab cd', 4, 'ab…'],
    ['a👩‍💻👩‍💻', 8, 'a👩‍💻…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ])('%s to %i', (text, atMost, shown) => {
    expect(shortened(text, atMost)).toBe(shown);
  });

  it('ten thousand characters', () => {
    expect(shortened('x'.repeat(10_000), 80)).toHaveLength(80);
  });
});

it('a quoted text is isolated from its sentence and cut; the sentence is not', () => {
  const text = 'The control “مدير” and “abcdefgh” in Grant.';
  expect(sentence(text, 4)).toBe('The control “\u2068مدير\u2069” and “\u2068abc…\u2069” in Grant.');
  expect(sentence('"abcdefgh" is', 4)).toBe('"\u2068abc…\u2069" is');
  expect(sentence('“a” and "<b id="c">" (“d”).')).toBe(
    '“\u2068a\u2069” and "\u2068<b id="c">\u2069" (“\u2068d\u2069”).',
  );
  expect(sentence('Nothing quoted \u202E here')).toBe('Nothing quoted ⟨U+202E⟩ here');
  // What would end the isolation is a sign by then.
  expect(sentence('“a\u2069b”')).toBe('“\u2068a⟨U+2069⟩b\u2069”');
});
