/**
 * From the bytes of a file to JSON: the encodings that PowerShell and editors write, errors with line and column, and the keys that are
 * written twice, of which JSON.parse silently drops the first.
 */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { duplicateKeysIn } from './duplicate-keys.ts';

export type ParsedText =
  | {
      /** What was parsed, without byte order mark. */
      readonly text: string;
      readonly json: unknown;
      /** JSON pointers of keys that their object has more than once; the last one counts. */
      readonly duplicateKeys: readonly string[];
    }
  /** A sentence why it could not be read. */
  | { readonly unreadable: string };

/**
 * Reads JSON from bytes: UTF-8 with or without byte order mark, UTF-16 in either byte order with the mark.
 * @param bytes the whole file
 */
export function parseBytes(bytes: Uint8Array): ParsedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, 2).includes(0)) {
    return { unreadable: 'The file looks like UTF-16 without a byte order mark. Save it as UTF-8.' };
  }
  try {
    return parseText(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return { unreadable: `The file is not valid ${ENCODING_NAMES[encoding]} text.` };
  }
}

/** Reads JSON from text, by the strict grammar: no comments, no trailing commas. */
export function parseText(text: string): ParsedText {
  if (text.trim() === '') return { unreadable: 'The file is empty.' };
  try {
    return { text, json: JSON.parse(text), duplicateKeys: duplicateKeysIn(text) };
  } catch (error) {
    return {
      unreadable:
        firstError(text) ?? `Not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Where the text first departs from JSON, for people; undefined when the tolerant parser sees nothing wrong or cannot go so deep. */
function firstError(text: string): string | undefined {
  let found: string | undefined;
  try {
    visit(
      text,
      {
        onError: (code, _offset, _length, line, column) => {
          found ??= `Not valid JSON: line ${line + 1}, column ${column + 1}: ${sentence(code)}`;
        },
      },
      { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value was expected, in JSON text stands in double quotes.',
  InvalidNumberFormat: 'this is not a number as JSON writes it.',
  PropertyNameExpected: 'a name in double quotes was expected.',
  ValueExpected: 'a value was expected.',
  ColonExpected: 'a colon was expected.',
  CommaExpected: 'a comma was expected.',
  CloseBraceExpected: 'a closing brace } was expected.',
  CloseBracketExpected: 'a closing bracket ] was expected.',
  EndOfFileExpected: 'the end of the file was expected.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'the closing double quote of a text is missing.',
  UnexpectedEndOfNumber: 'this number is not complete.',
  InvalidUnicode: 'this \\u escape is not complete.',
  InvalidEscapeCharacter: 'this escape is unknown; a backslash is written \\\\.',
  InvalidCharacter: 'this character is not allowed inside a text.',
};

const sentence = (code: ParseErrorCode): string =>
  SENTENCES[printParseErrorCode(code)] ?? 'something else was expected.';
