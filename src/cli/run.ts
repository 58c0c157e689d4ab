/** Reads the command's arguments, runs what they ask for and answers with the exit code. */
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { onDay } from '../engine/context.ts';
import { type Rule, SEVERITIES } from '../engine/rule.ts';
import { jsonReport } from '../report/json.ts';
import { prettyReport } from '../report/pretty.ts';
import { exitCodeOf, type FailOn, type Report } from '../report/report.ts';
import { checkPaths } from './check.ts';

export interface CommandEnvironment {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly rules: readonly Rule[];
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  pretty: prettyReport,
  json: (report) => `${JSON.stringify(jsonReport(report), null, 2)}\n`,
};

const LEVELS: readonly FailOn[] = [...SEVERITIES, 'never'];

const HELP = `Usage: ca-preflight check <file or folder>... [options]

Checks Conditional Access policies in exported JSON. Folders are searched for *.json.

Options:
  --format pretty|json                 how the report is written (default: pretty)
  --fail-on error|warning|info|never   from which severity on findings give exit code 1 (default: error)
  --help                               this text
  --version                            the version

Exit codes: 0 no findings at the threshold, 1 findings, 2 something could not be read or the command is wrong.
`;

/**
 * Runs the command. Does not throw for what its user can put right.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0, 1 or 2
 */
export async function run(argv: readonly string[], environment: CommandEnvironment): Promise<number> {
  const { folder, today, rules, out, err } = environment;
  const command = commandOf(argv);
  if ('print' in command) {
    out(command.print);
    return 0;
  }
  if ('wrong' in command) {
    err(`ca-preflight: ${command.wrong}\nTry: ca-preflight --help\n`);
    return 2;
  }
  const report = await checkPaths(command.paths, folder, rules, onDay(today));
  out(command.write(report));
  return exitCodeOf(report, command.failOn);
}

type Command =
  | { readonly print: string }
  | { readonly wrong: string }
  | {
      readonly paths: readonly string[];
      readonly write: (report: Report) => string;
      readonly failOn: FailOn;
    };

function commandOf(argv: readonly string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { print: HELP };
  if (values.version) return { print: `${packageJson.version}\n` };
  const [name, ...paths] = positionals;
  if (name === undefined) return { wrong: 'no command is given.' };
  if (name !== 'check') return { wrong: `there is no command "${name}".` };
  if (paths.length === 0) return { wrong: 'check needs a file or folder.' };
  const write = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined;
  if (write === undefined) return { wrong: oneOf('--format', values.format, Object.keys(FORMATS)) };
  const failOn = LEVELS.find((level) => level === values['fail-on']);
  if (failOn === undefined) return { wrong: oneOf('--fail-on', values['fail-on'], LEVELS) };
  return { paths, write, failOn };
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'error' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', default: false },
    },
  });

const oneOf = (option: string, given: string, allowed: readonly string[]): string =>
  `${option} is "${given}", but it can only be ${allowed.join(', ')}.`;
