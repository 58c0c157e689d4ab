/** `npm run scrub -- page.mhtml [out.html]`: makes a frozen page of one that an admin saved, without what belongs to the tenant. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runWithBrowser } from './bundled.mjs';

const [saved] = process.argv.slice(2);
const file = path.resolve(process.env.INIT_CWD ?? '.', saved ?? '');
if (saved === undefined || !existsSync(file)) {
  console.error(
    `${saved === undefined ? '' : `There is no file ${file}. `}Name a saved page: npm run scrub -- grant-all.mhtml [out.html]`,
  );
  process.exit(2);
}
await runWithBrowser('e2e/frozen/scrub.ts');
