/** `npm run freeze`: writes the frozen pages of the replica anew. */
import { runWithBrowser } from './bundled.mjs';

await runWithBrowser('e2e/frozen/freeze.ts');
