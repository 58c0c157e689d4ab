/** Builds a TypeScript program of the repository for Node and runs it here, after what it needs is installed. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium, ensurePackages, root } from './install.mjs';

/**
 * Runs a program that shows the built extension: with the browser found and the extension built before.
 * @param source path below the repository; its name without ending names the bundle in build/
 */
export async function runWithExtension(source) {
  await orFail(async () => {
    ensurePackages();
    process.env.CHROMIUM = ensureChromium();
    console.log('Building the extension ...');
    const quiet = { cwd: root, stdio: ['ignore', 'ignore', 2] };
    if (spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], quiet).status !== 0) {
      throw new Error('The extension could not be built. Run "npm run build" to see why.');
    }
    await buildAndRun(source);
  });
}

/** Runs a program that needs a browser and not the extension. @param source as above */
export async function runWithBrowser(source) {
  await orFail(async () => {
    ensurePackages();
    process.env.CHROMIUM = ensureChromium();
    await buildAndRun(source);
  });
}

/** Runs a program that needs neither extension nor browser. @param source as above */
export async function runInNode(source) {
  await orFail(async () => {
    ensurePackages();
    await buildAndRun(source);
  });
}

async function buildAndRun(source) {
  process.chdir(root);
  const name = path.parse(source).name;
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
      rolldownOptions: { input: { [name]: source }, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  await import(pathToFileURL(path.join(root, 'build', `${name}.js`)).href);
}

async function orFail(run) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
