/** Finds keys that are written twice in one object: JSON.parse keeps the last and does not tell. */
import { pointerTo } from './json-pointer.ts';

/**
 * Pointers (RFC 6901) of the keys that their object has more than once, each named once.
 * @param text valid JSON; nesting of any depth
 */
export function duplicateKeysIn(text: string): string[] {
  const found = new Set<string>();
  const open: Level[] = [];
  let expectsKey = false;
  for (let at = 0; at < text.length; at++) {
    const level = open.at(-1);
    switch (text[at]) {
      case '"': {
        const end = endOfText(text, at);
        if (expectsKey && level?.keys) {
          level.key = JSON.parse(text.slice(at, end + 1)) as string;
          if (level.keys.has(level.key)) found.add(pointerTo(open.map(({ key }) => key)));
          level.keys.add(level.key);
          expectsKey = false;
        }
        at = end;
        break;
      }
      case '{':
        open.push({ keys: new Set(), key: '' });
        expectsKey = true;
        break;
      case '[':
        open.push({ keys: null, key: 0 });
        break;
      case '}':
      case ']':
        open.pop();
        expectsKey = false;
        break;
      case ',':
        if (level?.keys) expectsKey = true;
        else if (level) level.key = Number(level.key) + 1;
    }
  }
  return [...found];
}

/** An object or list that the scan is inside of: the names seen so far (null in a list), and the name or index it is at. */
interface Level {
  readonly keys: Set<string> | null;
  key: string | number;
}

function endOfText(text: string, start: number): number {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}
