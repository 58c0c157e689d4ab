/** `npm run roundtrip -- <folder>`: policies through the replica and the reader, and back; figures into docs/reading.md. */
import path from 'node:path';
import { runWithBrowser } from './bundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder of exported policies: npm run roundtrip -- policies/');
  process.exit(2);
}
process.env.CORPUS = path.resolve(process.env.INIT_CWD ?? '.', folder);
await runWithBrowser('e2e/roundtrip/write.ts');
