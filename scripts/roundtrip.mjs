/** `npm run roundtrip -- <folder>`: policies through the replica and the reader, and back; figures into docs/reading.md. */
import path from 'node:path';
import { runInNode } from './bundled.mjs';
import { ensureChromium } from './install.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder of exported policies: npm run roundtrip -- policies/');
  process.exit(2);
}
process.env.CORPUS = path.resolve(process.env.INIT_CWD ?? '.', folder);
try {
  process.env.CHROMIUM = ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await runInNode('e2e/roundtrip/write.ts');
