/** `npm run bench`: what the budgets are measured with. Timings are printed, never asserted. */
import { runInNode, runWithExtension } from './bundled.mjs';

await runInNode('bench/rules.ts');
await runWithExtension('bench/page.ts');
await runWithExtension('bench/popup.ts');
