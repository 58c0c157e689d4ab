/** Finds the files to check: what was named, and every *.json below a folder that was named. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isFolderLookedAt, isJson } from '../report/looked-at.ts';
import type { NotChecked } from '../report/report.ts';

export interface FoundFile {
  /** As it is shown: as named, or below the folder that was named; with forward slashes. */
  readonly file: string;
  /** Where it is read from. */
  readonly path: string;
  readonly bytes: number;
  /** True when it was named itself, false when it was found in a folder. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
}

/**
 * Finds the files of a call, each once. Links are followed; what was reached already, by whatever name, is not read again.
 * @param paths as given on the command line
 * @param folder that relative ones start from
 */
export async function findFiles(paths: readonly string[], folder: string): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const skipped: NotChecked[] = [];
  const unreadable: NotChecked[] = [];
  const entered = new Set<string>();
  let looked = 0;

  const look = async (shown: string, named: boolean): Promise<void> => {
    const file = shown.replaceAll(path.sep, '/');
    const isWanted = named || isJson(shown);
    if (isWanted) looked++;
    try {
      const place = await realpath(path.resolve(folder, shown));
      const found = await stat(place);
      if (found.isDirectory()) await enter(shown, place, named);
      else if (!isWanted) return;
      else if (!found.isFile()) unreadable.push({ file, reason: 'This is neither a file nor a folder.' });
      else if (named || !files.has(place)) files.set(place, { file, path: place, bytes: found.size, named });
    } catch (error) {
      if (isWanted) unreadable.push({ file, reason: sentenceOf(error) });
    }
  };

  const enter = async (shown: string, place: string, named: boolean): Promise<void> => {
    if (entered.has(place)) return;
    entered.add(place);
    const before = looked;
    const file = shown.replaceAll(path.sep, '/');
    try {
      for (const name of await namesIn(place)) await look(path.join(shown, name), false);
    } catch (error) {
      unreadable.push({ file, reason: sentenceOf(error) });
      return;
    }
    if (named && looked === before) {
      skipped.push({ file, reason: 'There is no *.json file in this folder.' });
    }
  };

  for (const named of paths) await look(named, true);
  return { files: [...files.values()], skipped, unreadable };
}

/** What to look at in a folder, sorted; links last, so that a file is shown under its own name. */
async function namesIn(place: string): Promise<string[]> {
  const entries = (await readdir(place, { withFileTypes: true })).filter(isLookedAt);
  const sorted = (some: readonly Dirent[]) => some.map(({ name }) => name).sort(byCodeUnits);
  const isLink = (entry: Dirent) => entry.isSymbolicLink();
  return [...sorted(entries.filter((entry) => !isLink(entry))), ...sorted(entries.filter(isLink))];
}

const isLookedAt = (entry: Dirent): boolean =>
  entry.isFile() ? isJson(entry.name) : isFolderLookedAt(entry.name);

/** The same order on every computer, whatever its language. */
const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'Reading it is not permitted.',
  EPERM: 'Reading it is not permitted.',
  ELOOP: 'The link leads back to itself.',
  ENOSPC: 'No space is left there.',
  ENOTDIR: 'A part of the path is no folder.',
};

/** A system's error in a sentence. */
export function sentenceOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return SYSTEM_ERRORS[code] ?? message ?? String(error);
}
