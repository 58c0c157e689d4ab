/** For tests: real policies that others published. They lie outside the repository: `CORPUS` names their folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Draft } from '../../src/policy/draft.ts';
import { parseBytes } from '../../src/policy/json-text.ts';
import { policiesIn } from '../../src/policy/policies-in.ts';
import { draftFrom } from './drafts.ts';

export const corpusFolder =
  process.env.CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

export const hasCorpus = existsSync(corpusFolder);

/** Every policy of the corpus with its file; none where there is no corpus. */
export function corpusDrafts(): { file: string; draft: Draft }[] {
  if (!hasCorpus) return [];
  const files = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return files.flatMap((file) => {
    const parsed = parseBytes(readFileSync(path.join(corpusFolder, file)));
    if ('unreadable' in parsed) throw new Error(`${file}: ${parsed.unreadable}`);
    return policiesIn(parsed.json).map(({ json }) => ({ file, draft: draftFrom(json) }));
  });
}
