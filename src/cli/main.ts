#!/usr/bin/env node
/** The command `ca-preflight`. */
import { guidanceCards, policyRules, tenantRules } from '../../rules/index.ts';
import { dayOf } from '../engine/context.ts';
import { sentenceOf } from './files.ts';
import { run } from './run.ts';

const err = (text: string) => void process.stderr.write(text);

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `head` does; that is no failure of ours.
    if (error.code === 'EPIPE') return;
    // The check may end after this, and would set its own code.
    process.once('exit', () => {
      process.exitCode = 2;
    });
    if (stream === process.stdout)
      err(`ca-preflight: the output could not be written. ${sentenceOf(error)}\n`);
  });
}

// Setting the code, and not exiting, lets a long output be written to its end.
try {
  process.exitCode = await run(process.argv.slice(2), {
    folder: process.cwd(),
    today: dayOf(new Date()),
    ruleSet: { policyRules, tenantRules, guidanceCards },
    out: (text) => void process.stdout.write(text),
    err,
    terminal: process.stderr.isTTY ? { write: err, now: () => performance.now() } : null,
  });
} catch (error) {
  // Node's own code for this would be 1, which means findings.
  process.exitCode = 2;
  process.stderr.write(
    `ca-preflight stopped with an error of its own. Please report it.\n${error instanceof Error ? error.stack : error}\n`,
  );
}
