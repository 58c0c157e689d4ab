/** `npm start`: installs what is missing, builds the extension, and shows it on the portal replica in a real browser. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium, ensurePackages, root } from './install.mjs';

try {
  ensurePackages();
  process.env.CHROMIUM = ensureChromium();
  console.log('Building the extension ...');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  if (status !== 0) throw new Error('The extension could not be built. Run "npm run build" to see why.');
  process.chdir(root);
  const { build } = await import('vite');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'build',
      emptyOutDir: false,
      rolldownOptions: {
        input: { demo: 'e2e/demo.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  await import(pathToFileURL(path.join(root, 'build/demo.js')).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
