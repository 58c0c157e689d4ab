/** Reads the bytes of one file: finds its policies and parses each. */
import type { Draft } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { stepsOf } from '../policy/json-pointer.ts';
import { parseBytes } from '../policy/json-text.ts';
import { parsePolicy } from '../policy/parse.ts';
import { contentsOf, isWrapperName } from '../policy/policies-in.ts';
import { regionsOf } from '../policy/regions.ts';
import type { CheckedPolicy, NotChecked } from './report.ts';

/** The largest file that is read. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A policy before it is checked. */
export interface ReadPolicy extends Omit<CheckedPolicy, 'results'> {
  readonly draft: Draft;
  /** As it stands in the file. */
  readonly json: unknown;
}

export interface ReadFile {
  readonly policies: readonly ReadPolicy[];
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
}

/** A file of which nothing is read. */
export const unreadable = (file: string, reason: string): ReadFile => ({
  policies: [],
  skipped: [],
  unreadable: [{ file, reason }],
});

/** Why a file of this many bytes is not read; null where it is. */
export const tooLarge = (bytes: number): string | null =>
  bytes > MOST_BYTES
    ? `The file has ${Math.ceil(bytes / 1024 / 1024)} MB; files up to 20 MB are read.`
    : null;

/**
 * Reads the policies of a file. What cannot be read is said, and does not keep the rest from being read.
 * @param file as it is shown
 * @param named whether it was named itself, and not found in a folder
 */
export function policiesInFile(file: string, named: boolean, bytes: Uint8Array): ReadFile {
  const parsed = parseBytes(bytes);
  if ('unreadable' in parsed) return unreadable(file, parsed.unreadable);
  const contents = contentsOf(parsed.json);
  const duplicateKeys = [...parsed.duplicateKeys, ...contents.duplicateKeys];
  const pointers = contents.policies.map(({ pointer }) => pointer);
  const twice = writtenTwice(duplicateKeys, pointers);
  const regions = regionsOf(parsed.text, pointers);

  const policies: ReadPolicy[] = [];
  const others: { pointer: string; reason: string }[] = [...contents.others];
  for (const { pointer, json } of contents.policies) {
    const read = parsePolicy(json);
    if ('notAPolicy' in read) {
      others.push({ pointer, reason: read.notAPolicy });
      continue;
    }
    const { id, displayName, state } = read.policy;
    const problems = [...twice.outside, ...(twice.inside.get(pointer) ?? []), ...read.problems];
    const source = { file, pointer, region: regions.get(pointer) ?? null };
    policies.push({ source, id, displayName, state, problems, draft: draftOf(read.policy), json });
  }

  const hasNone = policies.length === 0;
  const replaced = hasNone ? duplicateKeys.filter((key) => isWrapperName(stepsOf(key).at(-1) ?? '')) : [];
  const missed = [
    ...contents.broken,
    ...replaced.map((pointer) => ({
      pointer,
      reason: 'The key is written twice, and the last one holds no policy.',
    })),
  ];
  const isEmpty = hasNone && others.length === 0 && missed.length === 0;
  const notPolicies = isEmpty
    ? [{ file, reason: 'There is no policy in this file: its list is empty.' }]
    : inOneSentence(file, others);
  // A folder may hold other JSON; but who names a file expects it to be checked, and so does who has policies in it.
  const isExpected = named || !hasNone;
  return {
    policies,
    skipped: isExpected ? [] : notPolicies,
    unreadable: [
      ...(hasNone ? [] : inOneSentence(file, contents.incomplete)),
      ...(isExpected ? notPolicies : []),
      ...inOneSentence(file, missed),
    ],
  };
}

/** One line a file, however many things in it are no policies: the first, and how many more. */
function inOneSentence(file: string, places: readonly { pointer: string; reason: string }[]): NotChecked[] {
  const [first] = places;
  if (first === undefined) return [];
  const reason = first.pointer === '' ? first.reason : `At ${first.pointer}: ${first.reason}`;
  return [{ file, reason: reason + andMore(places.length - 1) }];
}

const andMore = (more: number): string =>
  more === 0 ? '' : ` The like at ${more} more place${more === 1 ? '' : 's'}.`;

interface WrittenTwice {
  /** By the pointer of the policy that they stand in. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
  /** Outside of all policies, which concerns every one of the file: one sentence, however many there are. */
  readonly outside: readonly string[];
}

/** Sentences about the keys that are written twice. */
function writtenTwice(keys: readonly string[], pointers: readonly string[]): WrittenTwice {
  const policies = new Set(pointers);
  const deepest = pointers.reduce((most, { length }) => Math.max(most, length), 0);
  const inside = new Map<string, string[]>();
  const outside: string[] = [];
  for (const key of keys) {
    const policy = ancestorsOf(key, deepest).find((pointer) => policies.has(pointer));
    const said = policy === undefined ? outside : inside.get(policy);
    const sentence = `The key at ${key} is written twice; the last one counts.`;
    if (said) said.push(sentence);
    else if (policy !== undefined) inside.set(policy, [sentence]);
  }
  const [first] = outside;
  return { inside, outside: first === undefined ? [] : [first + andMore(outside.length - 1)] };
}

/** The pointers of the objects and lists around a place, the outermost first, as far as the longest that is wanted. */
const ancestorsOf = (pointer: string, longest: number): string[] =>
  [...pointer.slice(0, longest + 1).matchAll(/\//g)].map(({ index }) => pointer.slice(0, index));
