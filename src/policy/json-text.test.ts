import { describe, expect, it } from 'vitest';
import { parseBytes, parseText } from './json-text.ts';

const TEXT = '{"name":"Zürich – 東京 😀"}';
const JSON_OF_TEXT = { text: TEXT, json: JSON.parse(TEXT), duplicateKeys: [] };

describe('encodings', () => {
  const utf16le = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', utf16le],
    ['UTF-16 BE', Buffer.from(utf16le).swap16()],
  ])('%s', (_, bytes) => {
    expect(parseBytes(bytes)).toEqual(JSON_OF_TEXT);
  });

  it.each([
    ['Latin-1', Buffer.from('"Zürich"', 'latin1'), 'The file is not valid UTF-8 text.'],
    ['half a UTF-16 unit', utf16le.subarray(0, -1), 'The file is not valid UTF-16 text.'],
    [
      'UTF-16 without mark',
      Buffer.from(TEXT, 'utf16le'),
      'The file looks like UTF-16 without a byte order mark. Save it as UTF-8.',
    ],
    ['nothing', Buffer.alloc(0), 'The file is empty.'],
    ['only a mark', Buffer.from('\ufeff'), 'The file is empty.'],
  ])('refuses %s', (_, bytes, unreadable) => {
    expect(parseBytes(bytes)).toEqual({ unreadable });
  });
});

describe('errors say where and what', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: a comma was expected.'],
    ['{"a" 1}', 'line 1, column 6: a colon was expected.'],
    ['{"a": }', 'line 1, column 7: a value was expected.'],
    ['{"a": 1,}', 'line 1, column 9: a name in double quotes was expected.'],
    ['[1, 2', 'line 1, column 6: a closing bracket ] was expected.'],
    ['{"a": 1', 'line 1, column 8: a closing brace } was expected.'],
    ['{"a": 1} {}', 'line 1, column 10: the end of the file was expected.'],
    ['{"a": "x}', 'line 1, column 7: the closing double quote of a text is missing.'],
    ['// note\n{}', 'line 1, column 1: JSON has no comments.'],
    ['{"a": "\\q"}', 'line 1, column 7: this escape is unknown; a backslash is written \\\\.'],
    ["{'a': 1}", 'line 1, column 2: a value was expected, in JSON text stands in double quotes.'],
  ])('%j', (text, sentence) => {
    expect(parseText(text)).toEqual({ unreadable: `Not valid JSON: ${sentence}` });
  });

  it('even where the tolerant parser cannot go so deep', () => {
    expect(parseText('['.repeat(200_000))).toEqual({
      unreadable: expect.stringMatching(/^Not valid JSON: /),
    });
  });
});

describe('keys written twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":1,"\\u0061":2,"a":3}', ['/a']],
    ['{"x":[{"b":1},{"b":1,"c":{"d":1,"d":{}}}],"b":1}', ['/x/1/c/d']],
    ['{"a":"\\"{,\\\\","b":["a",",","}"],"c":{},"a/~":1,"a/~":2}', ['/a~1~0']],
    ['{"a":{"a":{"a":1}},"b":"a"}', []],
    ['[{"a":1},{"a":1},"a","a"]', []],
  ])('%s', (text, duplicateKeys) => {
    expect(parseText(text)).toEqual({ text, json: JSON.parse(text), duplicateKeys });
  });
});
