/** `npm run managed`: tries an organisation's settings in a real Chromium on Linux; it needs root, see e2e/managed.ts. No part of `npm test`. */
import { runWithExtension } from './bundled.mjs';

await runWithExtension('e2e/managed.ts');
