/**
 * Reads one JSON object by the names of Graph's schema, in any letter case. What is not read, or has the wrong type, is left over:
 * the caller keeps it, so that nothing of a policy is lost and a member we could not read is never taken for an empty one.
 */
import { type Kind, memberNamed } from './graph-schema.ts';
import type { Json, JsonObject } from './policy.ts';
import { isGuid } from './well-known-ids.ts';

/** Deeper than any policy goes. What lies below is kept as it stands. */
const DEEPEST = 32;

const EXPECTED: Record<Kind, string> = {
  text: 'text',
  truth: 'true or false',
  number: 'a number',
  list: 'a list of texts',
  flags: 'a list of words',
  object: 'an object',
};

export class Members {
  readonly #left: Map<string, unknown>;

  private constructor(
    members: Map<string, unknown>,
    readonly path: string,
    readonly problems: string[],
  ) {
    this.#left = members;
  }

  /** Everything in the object that holds something and is no OData key. A name that comes twice in two letter cases is a problem; the last counts. */
  static of(object: object, path: string, problems: string[]): Members {
    const left = new Map<string, unknown>();
    const seen = new Set<string>();
    for (const [key, value] of Object.entries(object)) {
      if (isODataKey(key)) continue;
      const name = memberNamed(key)?.name ?? key;
      if (seen.has(name))
        problems.push(`${at(path, name)} is there twice, in different letter case; the last one counts.`);
      seen.add(name);
      left.delete(name);
      if (!isNothing(value)) left.set(name, value);
    }
    return new Members(left, path, problems);
  }

  /** A text, with known words in Graph's letter case and GUIDs in lower case; null when missing. */
  text(name: string): string | null {
    return (
      this.#read(name, 'text', (value) =>
        typeof value === 'string' ? normalWord(name, value) : undefined,
      ) || null
    );
  }

  /** A list of texts. A single text counts as a list of one; of a list of words it may be several, with commas between. */
  list(name: string): readonly string[] {
    const value = this.#left.get(name);
    if (value === undefined) return [];
    this.#left.delete(name);
    const { texts, wrong } = textsOf(name, value);
    if (wrong !== undefined) this.#putBack(name, wrong);
    return texts;
  }

  /** The members of an object; none when it is missing. */
  object(name: string): Members {
    const value = this.#read(name, 'object', (found) => (isObject(found) ? found : undefined));
    return Members.of(value ?? {}, at(this.path, name), this.problems);
  }

  /**
   * An object that is kept whole, with names, words and ids put into Graph's letter case; null when missing. It is left over when a member
   * anywhere inside has a wrong type: without that member the rest might say something else.
   */
  whole(name: string): JsonObject | null {
    const value = this.#read(name, 'object', (found) => (isObject(found) ? found : undefined));
    if (value === undefined) return null;
    const whole = tidy(name, value, at(this.path, name), this.problems, 0) as JsonObject | undefined;
    if (isReadable(name, value)) return whole ?? null;
    this.#left.set(name, value);
    return null;
  }

  /** A session control: kept whole, whatever it is; a wrong type is said. */
  everythingWhole(): { readonly [name: string]: Json } {
    const entries = [...this.#left].map(
      ([name, value]) => [name, tidy(name, value, at(this.path, name), this.problems, 0)] as const,
    );
    return Object.fromEntries(
      entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined),
    );
  }

  /** Keeps what was left over of a member that was read in pieces. */
  keep(name: string, leftOver: JsonObject): void {
    if (Object.keys(leftOver).length > 0) this.#left.set(name, leftOver);
  }

  /** Takes a member away unread: one that says nothing for any rule. */
  drop(name: string): void {
    this.#left.delete(name);
  }

  /** What nobody read, as it stands. */
  rest(): JsonObject {
    return Object.fromEntries(this.#left) as JsonObject;
  }

  #read<T>(name: string, kind: Kind, accept: (value: unknown) => T | undefined): T | undefined {
    const value = this.#left.get(name);
    if (value === undefined) return undefined;
    const accepted = accept(value);
    if (accepted === undefined) this.problems.push(wrongType(at(this.path, name), kind, value));
    else this.#left.delete(name);
    return accepted;
  }

  #putBack(name: string, wrong: unknown): void {
    this.#left.set(name, wrong);
    const path = at(this.path, name);
    this.problems.push(
      isSeveralInOne(name, Array.isArray(wrong) ? wrong[0] : wrong)
        ? `${path} has several entries in one text, with commas between them, so it could not be read.`
        : wrongType(path, memberNamed(name)?.kind ?? 'list', wrong),
    );
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Annotations, which say something of the transport and nothing of the policy. */
export const isODataKey = (key: string): boolean => key.includes('@odata') || key.startsWith('#');

/** Whether a value says nothing: null, empty, or only such values inside. */
function isNothing(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((member) => isNothing(member, depth + 1));
  return Object.entries(value).every(([key, member]) => isODataKey(key) || isNothing(member, depth + 1));
}

function normalWord(name: string, text: string): string {
  const word = text.trim();
  if (isGuid(word)) return word.toLowerCase();
  const { words } = memberNamed(name) ?? {};
  return words === undefined || words.size === 0 ? text : (words.get(word.toLowerCase()) ?? word);
}

/** The texts of a list, and whatever in it is no text. */
function textsOf(name: string, value: unknown): { texts: readonly string[]; wrong?: unknown } {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isFlags = memberNamed(name)?.kind === 'flags';
  const texts = listed
    .filter((member): member is string => typeof member === 'string' && !isSeveralInOne(name, member))
    .flatMap((member) => (isFlags ? member.split(',') : [member]))
    .map((member) => normalWord(name, member.trim()))
    .filter((member) => member !== '');
  const wrong = listed.filter((member) =>
    typeof member === 'string' ? isSeveralInOne(name, member) : !isNothing(member),
  );
  const found = { texts: [...new Set(texts)] };
  return wrong.length === 0 ? found : { ...found, wrong: Array.isArray(value) ? wrong : value };
}

/** Whether ids or words stand in one text with commas between them, where Graph has a list. A comma in a name is part of the name. */
function isSeveralInOne(name: string, entry: unknown): boolean {
  const { kind, words } = memberNamed(name) ?? {};
  if (kind !== 'list' || typeof entry !== 'string' || !entry.includes(',')) return false;
  return entry
    .split(',')
    .map((piece) => piece.trim())
    .some((piece) => isGuid(piece) || words?.has(piece.toLowerCase()));
}

/** Whether a member, and everything inside it, has the type that Graph's schema gives it. */
function isReadable(name: string, value: unknown, depth = 0): boolean {
  if (isNothing(value) || depth > DEEPEST) return true;
  const kind = memberNamed(name)?.kind;
  if (kind === 'list' || kind === 'flags') return textsOf(name, value).wrong === undefined;
  if (kind !== undefined && !isOfKind(kind, value)) return false;
  if (!isObject(value)) return true;
  return Object.entries(value).every(
    ([key, member]) => isODataKey(key) || isReadable(key, member, depth + 1),
  );
}

/** A value in Graph's letter case without what says nothing; undefined when nothing is left. A wrong type is said and stays. */
function tidy(
  name: string,
  value: unknown,
  path: string,
  problems: string[],
  depth: number,
): Json | undefined {
  if (isNothing(value)) return undefined;
  const kind = memberNamed(name)?.kind;
  if (kind === 'list' || kind === 'flags') {
    const { texts, wrong } = textsOf(name, value);
    if (wrong === undefined) return kind === 'flags' ? texts.join(',') : texts;
  }
  if (kind !== undefined && !isOfKind(kind, value)) {
    problems.push(wrongType(path, kind, value));
    return value as Json;
  }
  if (typeof value === 'string') return normalWord(name, value);
  if (!isObject(value) || depth > DEEPEST) return value as Json;
  const members = Members.of(value, path, problems).rest();
  return Object.fromEntries(
    Object.entries(members)
      .map(([key, member]) => [key, tidy(key, member, at(path, key), problems, depth + 1)] as const)
      .filter((entry): entry is readonly [string, Json] => entry[1] !== undefined),
  );
}

function isOfKind(kind: Kind, value: unknown): boolean {
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'truth') return typeof value === 'boolean';
  if (kind === 'number') return typeof value === 'number';
  return kind === 'object' && isObject(value);
}

function wrongType(path: string, kind: Kind, value: unknown): string {
  return `${path} should be ${EXPECTED[kind]}, but ${described(value)} stands there, so it could not be read.`;
}

/** A value in words, for sentences about wrong types. */
export function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === null || value === undefined ? 'nothing' : `${String(value)}`;
}

const at = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
