/** The script of `in-page/`, built in memory, and how it gets into a page in which scripts are switched off. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from '@playwright/test';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** Puts `preflightInPage` into a document. Gives the script. */
export async function enterPage(frame: Frame): Promise<string> {
  built ??= buildScript();
  const script = await built;
  await frame.evaluate(script);
  return script;
}

async function buildScript(): Promise<string> {
  const entry = path.resolve('e2e/frozen/in-page/main.ts');
  if (!existsSync(entry)) throw new Error(`Run this from the repository's folder: there is no ${entry}.`);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'inPage', fileName: 'in-page' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}
