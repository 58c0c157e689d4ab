/**
 * What action.yml runs: checks the policies of the repository, writes SARIF for code scanning, and shows the report for people in the log.
 * It does not fail itself: the action does after the upload, by the exit code that this hands on.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const {
  CA_PATHS = '',
  CA_FAIL_ON = '',
  CA_CONFIG = '',
  CA_TENANT = '',
  GITHUB_OUTPUT,
  RUNNER_TEMP = tmpdir(),
} = process.env;

const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const options = [
  ...(CA_FAIL_ON === '' ? [] : ['--fail-on', CA_FAIL_ON]),
  ...(CA_CONFIG === '' ? [] : ['--config', CA_CONFIG]),
  ...(CA_TENANT === 'true' ? ['--tenant'] : []),
  '--',
  ...lines(CA_PATHS),
];
const check = (format, stdout) =>
  spawnSync(
    process.execPath,
    [fileURLToPath(new URL('check.mjs', import.meta.url)), '--format', format, ...options],
    { stdio: ['ignore', stdout, 'inherit'], maxBuffer: 1 << 30 },
  );

const { stdout, status } = check('sarif', 'pipe');
const exitCode = status ?? 2;
const outputs = [`exit-code=${exitCode}`];
// A call that is wrong writes no report, and has said why.
if (stdout.length > 0) {
  const sarif = path.join(RUNNER_TEMP, 'ca-preflight.sarif');
  writeFileSync(sarif, stdout);
  outputs.push(`sarif-file=${sarif}`);
  // Names come from files: a line of the report must not be taken for a command to the runner.
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  check('pretty', 'inherit');
  process.stdout.write(`::${token}::\n`);
}
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `${outputs.join('\n')}\n`);
