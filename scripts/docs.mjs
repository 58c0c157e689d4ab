/** `npm run docs`: makes the pages of docs/rules anew from the rules and their examples. */
import { runInNode } from './bundled.mjs';

await runInNode('rules/docs/write.ts');
