/** `npm run freeze`: writes the frozen pages of the replica anew. */

import { runInNode } from './bundled.mjs';
import { ensureChromium } from './install.mjs';

process.env.CHROMIUM = ensureChromium();
await runInNode('e2e/frozen/freeze.ts');
