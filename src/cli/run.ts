/** The command line: its arguments, what they ask for, and the exit code. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { SEVERITIES } from '../engine/rule.ts';
import { policyRulesAsSet, tenantRulesAsSet } from '../engine/rule-settings.ts';
import type { Check } from '../report/check.ts';
import { csvReport } from '../report/csv.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport, RULE_SET } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { prettyReport } from '../report/pretty.ts';
import { exitCodeOf, type FailOn, type Report } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { type Config, NO_CONFIG, readConfig } from '../settings/config.ts';
import { named, notNamed } from '../settings/rule-names.ts';
import { checkPaths } from './check.ts';
import { explainedCard, explainedRule, type RuleSet, rulesAsJson, rulesAsText } from './explain.ts';
import { sentenceOf } from './files.ts';
import { progressOn, type Terminal } from './progress.ts';

export interface CommandEnvironment {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly ruleSet: RuleSet;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where progress is shown; null where nobody looks. */
  readonly terminal: Terminal | null;
}

const FORMATS = {
  pretty: prettyReport,
  json: (report: Report) => json(jsonReport(report)),
  sarif: (report: Report) => json(sarifReport(report)),
  markdown: markdownReport,
  csv: csvReport,
  html: (report: Report, { today }: CommandEnvironment) =>
    htmlReport(report, { title: null, checkedAt: today, ruleSet: RULE_SET }),
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const LEVELS: readonly FailOn[] = [...SEVERITIES.toReversed(), 'never'];

const EXIT_CODES = `
Exit codes: 0 no findings at the threshold, 1 findings, 2 something could not be read or the command is wrong.`;

/**
 * Runs the command. Does not throw for what its user can put right.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0, 1 or 2
 */
export async function run(argv: readonly string[], environment: CommandEnvironment): Promise<number> {
  const { out, err } = environment;
  let code = 0;
  const program = new Command('ca-preflight')
    .description(
      'Checks Conditional Access policies in exported JSON, by the rules of the browser extension.',
    )
    .version(packageJson.version, '--version', 'the version')
    .helpOption('--help', 'this text')
    .helpCommand(false)
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('Try: ca-preflight --help')
    .exitOverride()
    .enablePositionalOptions()
    .option('--list-rules', 'list the rules and cards')
    .addOption(new Option('--format <format>', 'of the list').choices(['pretty', 'json']).default('pretty'))
    .allowExcessArguments()
    .addHelpText('after', EXIT_CODES)
    .hook('preSubcommand', (all, command) => {
      const isGiven = Object.keys(all.opts()).some((name) => all.getOptionValueSource(name) === 'cli');
      if (isGiven)
        all.error(`error: --list-rules has no command, and the options of ${command.name()} stand after it`);
    })
    .action(({ listRules, format }: { listRules?: true; format: string }, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) command.error(`error: there is no command "${unknown}"`);
      if (listRules === undefined) command.error('error: no command is given');
      out((format === 'json' ? rulesAsJson : rulesAsText)(environment.ruleSet));
    });
  program
    .command('check')
    .summary('check the policies in files and folders')
    .description(
      'Checks the policies in files, and in every *.json below folders: a policy, a list, {"value": [...]} and other exports.',
    )
    .argument('<paths...>', 'files or folders')
    .addOption(
      new Option('--format <format>', 'how the report is written')
        .choices(Object.keys(FORMATS))
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <level>', 'from which level on findings give exit code 1')
        .choices(LEVELS)
        .default('error'),
    )
    .option('--tenant', 'the policies are all those of one tenant: run the rules on the tenant as well')
    .option(
      '--rule <id>',
      'run this rule only; may be given several times',
      (id, ids: readonly string[] = []) => [...ids, id],
    )
    .option(
      '--config <file>',
      'a configuration: emergency accounts, levels, rules that are off, accepted findings',
    )
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      code = await check(paths, options, command, environment);
    });
  program
    .command('explain')
    .summary('say what a rule or card is about')
    .description('Says what a rule looks at, when it may be left, and its sources; of a card, its points.')
    .argument('<rule>', 'id or reference of a rule or card')
    .allowExcessArguments(false)
    .action((name: string, _options: object, command: Command) => out(explained(name, command, environment)));
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}

/** As commander gives them: the choices are held there. */
interface CheckOptions {
  readonly format: keyof typeof FORMATS;
  readonly failOn: FailOn;
  readonly tenant?: true;
  readonly rule?: readonly string[];
  readonly config?: string;
}

async function check(
  paths: readonly string[],
  options: CheckOptions,
  command: Command,
  environment: CommandEnvironment,
): Promise<number> {
  const { folder, out, err, terminal } = environment;
  const config = await configOf(options, command, environment);
  const whatToRun = checkOf(config, options, command, environment);
  const progress = progressOn(terminal);
  const report = await checkPaths(paths, folder, whatToRun, progress.onProgress).finally(progress.end);
  if (report.policies.length === 0) err('No policy was checked.\n');
  out(FORMATS[options.format](report, environment));
  return exitCodeOf(report, options.failOn);
}

async function configOf(
  { config: file }: CheckOptions,
  command: Command,
  { folder, ruleSet: { policyRules, tenantRules } }: CommandEnvironment,
): Promise<Config> {
  if (file === undefined) return NO_CONFIG;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.resolve(folder, file));
  } catch (error) {
    return command.error(`error: the configuration ${file} could not be read. ${sentenceOf(error)}`);
  }
  const config = readConfig(file, bytes, [...policyRules, ...tenantRules]);
  return 'wrong' in config ? command.error(`error: ${config.wrong.join('\n')}`) : config;
}

/** What is to be run: the rules that the call names, else those that the configuration does not switch off. */
function checkOf(
  config: Config,
  options: CheckOptions,
  command: Command,
  { today, ruleSet: { policyRules, tenantRules } }: CommandEnvironment,
): Check {
  const all = [...policyRules, ...tenantRules];
  const asTenant = options.tenant ?? false;
  const chosen = (options.rule ?? []).map(
    (name) => named(all, name)?.id ?? command.error(`error: ${notNamed('rule', name, all)}`),
  );
  const onTenant = tenantRules.find(({ id }) => chosen.includes(id));
  if (onTenant && !asTenant)
    command.error(`error: ${onTenant.id} looks at all policies of a tenant: add --tenant.`);
  const isOff = ({ id }: { id: string }) => config.off.includes(id) && !chosen.includes(id);
  const isLeftOut = ({ id }: { id: string }) => (chosen.length > 0 ? !chosen.includes(id) : isOff({ id }));
  const settings = { off: all.filter(isLeftOut).map(({ id }) => id), severities: config.severities };
  return {
    policyRules: policyRulesAsSet(policyRules, settings),
    tenantRules: tenantRulesAsSet(tenantRules, settings),
    asTenant,
    rules: { chosen: chosen.length > 0, off: all.filter(isOff), severities: config.severities },
    emergencyAccounts: config.emergencyAccounts,
    directory: config.directory,
    acceptances: { tenant: null, all: config.accepted, today },
  };
}

function explained(name: string, command: Command, { ruleSet }: CommandEnvironment): string {
  const rules = [...ruleSet.policyRules, ...ruleSet.tenantRules];
  const rule = named(rules, name);
  if (rule) return explainedRule(rule);
  const card = named(ruleSet.guidanceCards, name);
  if (card) return explainedCard(card);
  return command.error(`error: ${notNamed('rule or card', name, [...rules, ...ruleSet.guidanceCards])}`);
}
