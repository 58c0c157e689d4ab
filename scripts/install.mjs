/**
 * Installs what is missing before a command runs: the packages of the lock file, and a Chromium that loads extensions.
 * Everything is said on standard error, so that a report on standard output stays clean.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the locked packages when node_modules is missing or was made from another lock file. */
export function ensurePackages() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && sameVersions(installed)) return;
  console.error('Installing the packages of package-lock.json ...');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  // A registry that lacks another platform's binary makes "npm ci" refuse; "npm install" takes the same versions.
  if (npm(['ci', ...flags]) !== 0 && npm(['install', ...flags]) !== 0) {
    throw new Error('The packages could not be installed. Run "npm ci" to see why.');
  }
}

/**
 * A Chromium: the system's, else Playwright's, else Debian's package when we may install it.
 * @returns path of the program
 * @throws when there is none, with what to install.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.error('Fetching a Chromium for Playwright ...');
  spawnSync(process.execPath, [playwrightCli(), 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (
    !findChromium() &&
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get')
  ) {
    console.error('Installing the package chromium ...');
    const quiet = {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-dejavu-core'], quiet);
  }
  const chromium = findChromium();
  if (chromium) return chromium;
  throw new Error(
    'No Chromium was found. Install one with "npx playwright install --with-deps chromium", or name one in the variable CHROMIUM.',
  );
}

const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** `CHROMIUM`, the system's, or Playwright's. Google Chrome no longer loads extensions from its command line. */
function findChromium() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return [process.env.CHROMIUM, ...SYSTEM_CHROMIUM, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

const playwrightCli = () => path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/** Every installed package has the version of the lock file; optional ones of other platforms are not there. */
function sameVersions(installed) {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const locked = read(path.join(root, 'package-lock.json'));
  const present = read(installed);
  return Object.entries(locked).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

function npm(args) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    .status;
}
