/** Builds the command line into build/, with the licences of what is in it. `npm pack` calls this file; `npm run check` and the action import it. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, root } from './install.mjs';

const bundle = path.join(root, 'build', 'ca-preflight.js');
const notices = path.join(root, 'build', 'THIRD-PARTY-NOTICES.txt');
const SOURCES = ['src', 'rules', 'package.json', 'package-lock.json', 'vite.node.config.ts'];

/**
 * Builds it when it is missing or older than its sources, without a word on standard output, which belongs to the report. Installs what
 * it takes to build.
 * @returns path of the command
 */
export async function ensureCommand() {
  ensurePackages();
  if (isStale()) await buildBundle();
  return bundle;
}

function isStale() {
  if (!existsSync(bundle) || !existsSync(notices)) return true;
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
  const folder = path.join(root, 'build', `.command-${process.pid}`);
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
    renameSync(path.join(folder, path.basename(notices)), notices);
    renameSync(path.join(folder, path.basename(bundle)), bundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureCommand();
