/** Reads one file: finds its policies and parses each. */
import { readFile } from 'node:fs/promises';
import type { Draft } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { parseBytes } from '../policy/json-text.ts';
import { parsePolicy } from '../policy/parse.ts';
import { contentsOf } from '../policy/policies-in.ts';
import { regionsOf } from '../policy/regions.ts';
import type { CheckedPolicy, NotChecked } from '../report/report.ts';
import { type FoundFile, sentenceOf } from './files.ts';

/** The largest file that is read. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A policy before it is checked. */
export interface ReadPolicy extends Omit<CheckedPolicy, 'results'> {
  readonly draft: Draft;
}

export interface ReadFile {
  readonly policies: readonly ReadPolicy[];
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
}

/** Reads the policies of a file. What cannot be read is said, and does not keep the rest from being read. */
export async function readPolicies(found: FoundFile): Promise<ReadFile> {
  const { file, path, bytes } = found;
  if (bytes > MOST_BYTES) {
    return unreadable(file, `The file has ${Math.ceil(bytes / 1024 / 1024)} MB; files up to 20 MB are read.`);
  }
  try {
    return policiesIn(found, await readFile(path));
  } catch (error) {
    return unreadable(file, sentenceOf(error));
  }
}

const unreadable = (file: string, reason: string): ReadFile => ({
  policies: [],
  skipped: [],
  unreadable: [{ file, reason }],
});

function policiesIn({ file, named }: FoundFile, bytes: Uint8Array): ReadFile {
  const parsed = parseBytes(bytes);
  if ('unreadable' in parsed) return unreadable(file, parsed.unreadable);
  const contents = contentsOf(parsed.json);
  const duplicateKeys = [...parsed.duplicateKeys, ...contents.duplicateKeys];
  const pointers = contents.policies.map(({ pointer }) => pointer);
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
    const problems = [
      ...duplicateKeys.filter((key) => concerns(key, pointer, pointers)).map(writtenTwice),
      ...read.problems,
    ];
    const source = { file, pointer, region: regions.get(pointer) ?? null };
    policies.push({ source, id, displayName, state, problems, draft: draftOf(read.policy) });
  }

  const isEmpty = policies.length === 0 && others.length === 0 && contents.broken.length === 0;
  const notPolicies = isEmpty
    ? [{ file, reason: 'There is no policy in this file: its list is empty.' }]
    : inOneSentence(file, others);
  // Who names a file expects it to be checked; a folder may hold other JSON.
  return {
    policies,
    skipped: named ? [] : notPolicies,
    unreadable: [...(named ? notPolicies : []), ...inOneSentence(file, contents.broken)],
  };
}

/** One line a file, however many things in it are no policies: the first, and how many more. */
function inOneSentence(file: string, places: readonly { pointer: string; reason: string }[]): NotChecked[] {
  const [first] = places;
  if (first === undefined) return [];
  const reason = first.pointer === '' ? first.reason : `At ${first.pointer}: ${first.reason}`;
  const more = places.length - 1;
  return [
    {
      file,
      reason: more === 0 ? reason : `${reason} The like at ${more} more place${more === 1 ? '' : 's'}.`,
    },
  ];
}

/** A key written twice concerns the policy that it stands in; outside of all policies, every one of the file. */
function concerns(key: string, pointer: string, pointers: readonly string[]): boolean {
  const isIn = (policy: string) => key.startsWith(`${policy}/`);
  return isIn(pointer) || !pointers.some(isIn);
}

const writtenTwice = (key: string): string => `The key at ${key} is written twice; the last one counts.`;
