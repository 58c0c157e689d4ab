/** `npm run scrub -- page.mhtml [out.html]`: makes a frozen page of one that an admin saved, without what belongs to the tenant. */
import { runInNode } from './bundled.mjs';
import { ensureChromium } from './install.mjs';

process.env.CHROMIUM = ensureChromium();
await runInNode('e2e/frozen/scrub.ts');
