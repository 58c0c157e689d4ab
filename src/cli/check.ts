/** Checks the policies in files and folders: reads each file, and runs the rules. */
import { readFile } from 'node:fs/promises';
import { type Check, checking } from '../report/check.ts';
import { policiesInFile, type ReadFile, tooLarge, unreadable } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { type FoundFile, findFiles, sentenceOf } from './files.ts';

/** Is told after each file how many of all are read. */
export type OnProgress = (read: number, of: number) => void;

/**
 * Checks every policy in files and folders.
 * @param paths as given on the command line
 * @param folder that relative ones start from
 */
export async function checkPaths(
  paths: readonly string[],
  folder: string,
  check: Check,
  onProgress: OnProgress,
): Promise<Report> {
  const { files, ...notFound } = await findFiles(paths, folder);
  const checks = checking(check);
  checks.add(notFound);
  for (const [index, file] of files.entries()) {
    checks.add(await readPolicies(file));
    onProgress(index + 1, files.length);
  }
  return checks.report();
}

async function readPolicies({ file, path, named, bytes }: FoundFile): Promise<ReadFile> {
  const why = tooLarge(bytes);
  if (why !== null) return unreadable(file, why);
  try {
    return policiesInFile(file, named, await readFile(path));
  } catch (error) {
    return unreadable(file, sentenceOf(error));
  }
}
