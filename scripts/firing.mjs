/** `npm run firing -- <folder>`: how often each rule fires on the policies of a folder, written into docs/firing.md. */
import path from 'node:path';
import { runInNode } from './bundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder of exported policies: npm run firing -- policies/');
  process.exit(2);
}
process.env.CORPUS = path.resolve(process.env.INIT_CWD ?? '.', folder);
await runInNode('rules/docs/firing.ts');
