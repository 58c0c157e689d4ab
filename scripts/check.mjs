/** Runs the command line of this checkout: `npm run -s check -- <paths> --format json`. Builds it first when that is needed. */
import { pathToFileURL } from 'node:url';
import { ensureCommand } from './command.mjs';

let command;
try {
  command = await ensureCommand();
} catch (error) {
  process.stderr.write(
    `The command line could not be built: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(2);
}
// npm runs scripts in the package's folder; paths are meant from the folder that npm was called in.
if (process.env.npm_lifecycle_event === 'check') process.chdir(process.env.INIT_CWD ?? '.');
process.argv = [process.execPath, command, 'check', ...process.argv.slice(2)];
await import(pathToFileURL(command).href);
