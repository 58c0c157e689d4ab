/**
 * What action.yml runs: checks the policies of the repository, writes SARIF for code scanning, and shows the report for people in the log.
 * It does not fail itself: the action does after the upload, by the exit code that this hands on.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const {
  CA_PATHS = '',
  CA_FAIL_ON = '',
  CA_CONFIG = '',
  CA_TENANT = 'false',
  CA_UPLOAD = 'true',
  GITHUB_OUTPUT,
  RUNNER_TEMP = tmpdir(),
} = process.env;

// Names and settings come from files: a line of what is shown must not be taken for a command to the runner. Errors are shown on standard
// output as well, since the runner reads the two on their own, and one could come after the end of this.
const token = randomUUID();
say(`::stop-commands::${token}`);
const outputs = checked();
say(`::${token}::`);
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, outputs.map((output) => `${output}\n`).join(''));

/** @returns lines for the runner, one an output */
function checked() {
  const tenant = yesOrNo(CA_TENANT);
  const upload = yesOrNo(CA_UPLOAD);
  if (tenant === null || upload === null) {
    const [name, value] = tenant === null ? ['tenant', CA_TENANT] : ['upload', CA_UPLOAD];
    say(`The input "${name}" must be true or false; it is ${JSON.stringify(value)}.`);
    return ['exit-code=2', 'upload=false'];
  }
  const options = [
    ...(CA_FAIL_ON === '' ? [] : ['--fail-on', CA_FAIL_ON]),
    ...(CA_CONFIG === '' ? [] : ['--config', CA_CONFIG]),
    ...(tenant ? ['--tenant'] : []),
    '--',
    ...lines(CA_PATHS),
  ];
  const { stdout, status } = check('sarif', 'pipe', options);
  // A call that is wrong writes no report, and has said why; one that was ended may have written half of it.
  if (status === null || stdout.length === 0) return ['exit-code=2', 'upload=false'];
  const sarif = path.join(RUNNER_TEMP, 'ca-preflight.sarif');
  writeFileSync(sarif, withoutAccepted(stdout.toString()));
  check('pretty', 1, options);
  // Code scanning closes what an upload leaves out: the alerts of a file that could not be read would be fixed.
  const isWhole = status === 0 || status === 1;
  return [`exit-code=${status}`, `upload=${upload && isWhole}`, `sarif-file=${sarif}`];
}

/** Code scanning does not look at suppressions: an accepted finding would be an open alert. */
function withoutAccepted(sarif) {
  const log = JSON.parse(sarif);
  for (const run of log.runs) {
    run.results = run.results.filter(({ suppressions }) => suppressions.length === 0);
  }
  return JSON.stringify(log);
}

function check(format, stdout, options) {
  const script = fileURLToPath(new URL('check.mjs', import.meta.url));
  return spawnSync(process.execPath, [script, '--format', format, ...options], {
    stdio: ['ignore', stdout, 1],
    maxBuffer: 1 << 30,
  });
}

/** Null for any other word. */
function yesOrNo(text) {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

function lines(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** At once, so that it stands before what a check writes. */
function say(line) {
  writeSync(1, `${line}\n`);
}
