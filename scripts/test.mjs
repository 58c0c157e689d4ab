/**
 * `npm test`: installs what is missing, then runs every check and test, the built extension in a real browser among them. A check that
 * fails does not stop the next. The last line counts them all.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureChromium, ensurePackages, root } from './install.mjs';

const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const CHECKS = [
  ['Types', bin('typescript/bin/tsc'), '--noEmit'],
  ['Lint and format', bin('@biomejs/biome/bin/biome'), 'ci', '.', '--error-on-warnings'],
  ['Dead code', bin('knip/bin/knip.js'), '--no-config-hints'],
  ['Build of the extension', path.join(root, 'scripts/build.mjs')],
  ['Unit tests', bin('vitest/vitest.mjs'), 'run'],
  ['Browser tests', bin('@playwright/test/cli.js'), 'test'],
];

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  ensurePackages();
  process.env.CHROMIUM = ensureChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  finish({ passed: 0, failed: 1, skipped: 0 });
}
for (const [name, script, ...args] of CHECKS) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const { status, output } = await run(script, args);
  const counted = countsIn(output);
  // A runner that counts speaks for itself; one that fails without a failed test has still failed.
  add(counted ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });
  if (counted && counted.failed === 0 && status !== 0) add({ passed: 0, failed: 1, skipped: 0 });
  console.log(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
finish(total);

/** Runs a script of Node's, shows what it prints and gives it back. */
function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** The line "unit: N passed, N failed, N skipped" of a runner. */
function countsIn(output) {
  const line = /^\w+: (\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output);
  return line && { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3]) };
}

function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function finish({ passed, failed, skipped }) {
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
}
