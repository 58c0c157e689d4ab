/** `npm start`: installs what is missing, builds the extension, and shows it on the portal replica in a real browser. */
import { runWithExtension } from './bundled.mjs';

await runWithExtension('e2e/demo.ts');
