/** Checks the policies in files: reads each, finds its policies, runs the rules. */
import { readFile } from 'node:fs/promises';
import type { Context } from '../engine/context.ts';
import type { Rule } from '../engine/rule.ts';
import { parseBytes } from '../policy/json-text.ts';
import { parsePolicy } from '../policy/parse.ts';
import { contentsOf } from '../policy/policies-in.ts';
import { type CheckedPolicy, checkPolicy, type NotChecked, type Report } from '../report/report.ts';
import { type FoundFile, findFiles, sentenceOf } from './files.ts';

/** The largest file that is read. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Checks every policy in files and folders.
 * @param paths as given on the command line
 * @param folder that relative ones start from
 */
export async function checkPaths(
  paths: readonly string[],
  folder: string,
  rules: readonly Rule[],
  context: Context,
): Promise<Report> {
  const found = await findFiles(paths, folder);
  const reports: Report[] = [];
  for (const file of found.files) reports.push(await checkFile(file, rules, context));
  return {
    policies: reports.flatMap((report) => report.policies),
    skipped: [...found.skipped, ...reports.flatMap((report) => report.skipped)],
    unreadable: [...found.unreadable, ...reports.flatMap((report) => report.unreadable)],
  };
}

async function checkFile(found: FoundFile, rules: readonly Rule[], context: Context): Promise<Report> {
  const { file, bytes } = found;
  const unreadable = (reason: string): Report => ({
    policies: [],
    skipped: [],
    unreadable: [{ file, reason }],
  });
  if (bytes > MOST_BYTES) {
    return unreadable(`The file has ${Math.ceil(bytes / 1024 / 1024)} MB; files up to 20 MB are read.`);
  }
  try {
    return checkBytes(found, await readFile(found.path), rules, context);
  } catch (error) {
    return unreadable(sentenceOf(error));
  }
}

function checkBytes(
  { file, named }: FoundFile,
  bytes: Uint8Array,
  rules: readonly Rule[],
  context: Context,
): Report {
  const parsed = parseBytes(bytes);
  if ('unreadable' in parsed)
    return { policies: [], skipped: [], unreadable: [{ file, reason: parsed.unreadable }] };
  const contents = contentsOf(parsed.json);
  const duplicateKeys = [...parsed.duplicateKeys, ...contents.duplicateKeys];
  const pointers = contents.policies.map(({ pointer }) => pointer);

  const policies: CheckedPolicy[] = [];
  const others: { pointer: string; reason: string }[] = [...contents.others];
  for (const { pointer, json } of contents.policies) {
    const read = parsePolicy(json);
    if ('notAPolicy' in read) {
      others.push({ pointer, reason: read.notAPolicy });
      continue;
    }
    const problems = [
      ...duplicateKeys.filter((key) => concerns(key, pointer, pointers)).map(writtenTwice),
      ...read.problems,
    ];
    policies.push(checkPolicy({ source: { file, pointer }, policy: read.policy, problems }, rules, context));
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
