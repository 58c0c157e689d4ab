/** Where in a JSON text something stands, for people and editors: lines and columns from 1, columns in UTF-16 code units. */
import { visit } from 'jsonc-parser';
import { pointerTo } from './json-pointer.ts';

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
}

/**
 * The regions of objects in a JSON text. An object inside the text of a `JSON` member has the region of that member's value.
 * @param text valid JSON
 * @param pointers JSON pointers of the objects, as `contentsOf` gives them
 * @returns by pointer; those that the text nests too deeply to be found are missing
 */
export function regionsOf(text: string, pointers: readonly string[]): ReadonlyMap<string, Region> {
  const wanted = new Set(pointers);
  const insideTexts = byTextOf(pointers);
  const regions = new Map<string, Region>();
  const open: { pointer: string; startLine: number; startColumn: number }[] = [];
  try {
    // The parser is slow with long runs of spaces, which mostly stand at the end.
    visit(text.trimEnd(), {
      onObjectBegin(_offset, _length, line, character, path) {
        const pointer = pointerTo(path());
        open.push({ pointer, startLine: line + 1, startColumn: character + 1 });
        // Nothing inside a policy is another policy.
        return !wanted.has(pointer);
      },
      onObjectEnd(_offset, _length, line, character) {
        const object = open.pop();
        if (object === undefined || !wanted.has(object.pointer)) return;
        const { pointer, ...start } = object;
        regions.set(pointer, { ...start, endLine: line + 1, endColumn: character + 2 });
      },
      onLiteralValue(value, _offset, length, line, character, path) {
        const inside = typeof value === 'string' && insideTexts.get(pointerTo(path()));
        if (!inside) return;
        const region = {
          startLine: line + 1,
          startColumn: character + 1,
          endLine: line + 1,
          endColumn: character + 1 + length,
        };
        for (const pointer of inside) regions.set(pointer, region);
      },
    });
  } catch (error) {
    // The parser recurses, and a text can be nested more deeply than it can go.
    if (!(error instanceof RangeError)) throw error;
  }
  return regions;
}

/** Pointers by the `JSON` members that they lead to or through, whose values may be texts. */
function byTextOf(pointers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const pointer of pointers) {
    for (const { index, 0: name } of pointer.matchAll(/\/json(?=\/|$)/gi)) {
      const text = pointer.slice(0, index + name.length);
      const inside = found.get(text);
      if (inside) inside.push(pointer);
      else found.set(text, [pointer]);
    }
  }
  return found;
}
