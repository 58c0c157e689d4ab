/** `npm run pictures`: takes the README's screenshots anew, from the built extension on the portal replica. */
import { runWithExtension } from './bundled.mjs';

await runWithExtension('e2e/pictures.ts');
