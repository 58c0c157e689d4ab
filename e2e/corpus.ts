/** Real policies that others published: read from the folder in CORPUS, or from where they lie beside this checkout; none is copied here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBytes } from '../src/policy/json-text.ts';

export const corpusFolder = process.env.CORPUS ?? path.resolve('../shared/corpus');

export const hasCorpus = existsSync(corpusFolder);

/** A policy of the corpus as Graph gave it. */
export function corpusPolicy(file: string): Record<string, unknown> {
  const parsed = parseBytes(readFileSync(path.join(corpusFolder, file)));
  if ('unreadable' in parsed) throw new Error(`${file}: ${parsed.unreadable}`);
  return parsed.json as Record<string, unknown>;
}
