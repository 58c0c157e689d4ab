/** Access to policy JSON of any shape: keys in any letter case, null, [] or nothing where an object is expected. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path; undefined when anything on the way is missing or no object. */
export function at(root: unknown, path: string): Json | undefined {
  let value = root;
  for (const name of path.split('.')) {
    if (!isObject(value)) return undefined;
    const key = keyOf(value, name);
    value = key === undefined ? undefined : value[key];
  }
  return value as Json | undefined;
}

/** The strings of a list; a single comma-joined flags string is a list, too. */
export function strings(root: unknown, path: string): string[] {
  const value = at(root, path);
  const list =
    typeof value === 'string'
      ? value.split(',').map((word) => word.trim())
      : Array.isArray(value)
        ? value
        : [];
  return [...new Set(list.filter((word): word is string => typeof word === 'string' && word !== ''))];
}

export function text(root: unknown, path: string): string | null {
  const value = at(root, path);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function object(root: unknown, path: string): JsonObject | null {
  const value = at(root, path);
  return isObject(value) ? value : null;
}

/** Sets the value at a dotted path; existing keys keep their spelling, missing objects on the way are made. */
export function setAt(root: JsonObject, path: string, value: Json): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let target = root;
  for (const name of names) {
    const key = keyOf(target, name) ?? name;
    const inner = target[key];
    if (isObject(inner)) target = inner;
    else {
      const made: JsonObject = {};
      target[key] = made;
      target = made;
    }
  }
  target[keyOf(target, last) ?? last] = value;
}

/** The canonical spelling of a word among the known ones, or the word as it stands. */
export function canonical(word: string, known: readonly string[]): string {
  return known.find((one) => one.toLowerCase() === word.toLowerCase()) ?? word;
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function keyOf(value: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(value, name)) return name;
  return Object.keys(value).find((key) => key.toLowerCase() === name.toLowerCase());
}
