/** Writes docs/rules anew; a page whose rule is gone goes as well. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './pages.ts';

const folder = path.resolve('docs/rules');
mkdirSync(folder, { recursive: true });
const made = pages();
for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(path.join(folder, file));
for (const [file, content] of made) writeFileSync(path.join(folder, file), content);
console.log(`docs/rules: ${made.size} pages`);
