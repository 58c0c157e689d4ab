/**
 * Runs the command line of this checkout: `npm run -s check -- <paths> --format json`. Builds it first when it is missing or older than
 * its sources, without a word on standard output, which belongs to the report.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, root } from './install.mjs';

const bundle = path.join(root, 'build', 'ca-preflight.js');
const SOURCES = ['src', 'rules', 'package.json', 'package-lock.json', 'vite.node.config.ts'];

try {
  ensurePackages();
  if (isStale()) await buildBundle();
} catch (error) {
  process.stderr.write(
    `The command line could not be built: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(2);
}
// npm runs scripts in the package's folder; paths are meant from the folder that npm was called in.
if (process.env.npm_lifecycle_event === 'check') process.chdir(process.env.INIT_CWD ?? '.');
process.argv = [process.execPath, bundle, 'check', ...process.argv.slice(2)];
await import(pathToFileURL(bundle).href);

function isStale() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return SOURCES.some((source) => newest(path.join(root, source)) > built);
}

/** Latest change of a file, or of a folder and everything below it; a folder changes when a file in it is removed. */
function newest(source) {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(source).map((name) => newest(path.join(source, name))));
}

/** Builds beside and moves into place, so that a call running at the same time never reads half a file. */
async function buildBundle() {
  const { build } = await import('vite');
  const started = new Date();
  const folder = path.join(root, 'build', `.check-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      root,
      configFile: path.join(root, 'vite.node.config.ts'),
      logLevel: 'silent',
      build: { outDir: folder },
    });
    // What changes while it builds is newer than the bundle.
    utimesSync(path.join(folder, 'ca-preflight.js'), started, started);
    renameSync(path.join(folder, 'ca-preflight.js'), bundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
