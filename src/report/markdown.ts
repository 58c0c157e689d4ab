/**
 * The report as Markdown, for a pull request or a ticket: a table of what was found, then each policy. Whatever comes from a file is
 * escaped, so that markup in a policy's name stays text.
 */
import {
  type FindingGroup,
  type Grouped,
  grouped,
  type OpenReason,
  type PolicyRest,
  worstFirst,
} from './grouping.ts';
import { type CheckedPolicy, type Finding, isFinding, type Report } from './report.ts';
import {
  acceptedWords,
  type Evident,
  evidenceWords,
  firstOf,
  isOpen,
  nameOf,
  oneLine,
  placeOf,
  settingsWords,
  stateWords,
  summaryWords,
  worstToLeast,
} from './words.ts';

/** The report as GitHub Flavored Markdown, with a line break at the end. */
export function markdownReport(report: Report): string {
  const groups = grouped(report);
  const { tenant } = report;
  const blocks = [
    '# Conditional Access policies',
    list([...summaryWords(report), ...settingsWords(report)].map(escaped)),
    ...(report.policies.length > 0 ? [summaryTable(report.policies)] : []),
    ...groups.policies.filter(hasSomething).flatMap(policySection),
    ...sharedSection(groups),
    ...(tenant ? tenantSection(tenant) : []),
    ...listSection(
      'Acceptances that accepted nothing',
      report.unused.map(({ acceptance, rule, why }) => [
        acceptance.policy ?? 'the tenant',
        `${rule}: ${why}`,
      ]),
    ),
    ...listSection(
      'Skipped',
      report.skipped.map(({ file, reason }) => [file, reason]),
    ),
    ...listSection(
      'Could not be read',
      report.unreadable.map(({ file, reason }) => [file, reason]),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Text as it stands, whatever signs are in it. A mention, a mail address or the number of an issue is looked for in the rendered text, where
 * an escaped sign is the sign: a comment parts it.
 */
export const escaped = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replaceAll('$', '&#36;')
    .replaceAll(/@|\\#(?=\d)/g, '$&<!-- -->')
    .replaceAll(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

function summaryTable(policies: readonly CheckedPolicy[]): string {
  const rows = policies.map((checked) => {
    const { state, source, results } = checked;
    const standing = results.filter(isFinding).filter(({ accepted }) => !accepted);
    const counts = [
      ...worstToLeast().map((level) => standing.filter(({ severity }) => severity === level).length),
      results.filter(isOpen).length,
    ];
    return row([
      escaped(nameOf(checked)),
      escaped(stateWords(state)),
      escaped(placeOf(source)),
      ...counts.map((count) => (count === 0 ? '' : String(count))),
    ]);
  });
  return [
    row(['Policy', 'State', 'File', 'Errors', 'Warnings', 'Notes', 'Not judged']),
    row(['---', '---', '---', '--:', '--:', '--:', '--:']),
    ...rows,
  ].join('\n');
}

const hasSomething = ({ checked, findings, open }: PolicyRest): boolean =>
  checked.problems.length + findings.length + open.length > 0;

function policySection({ checked, findings, open }: PolicyRest): string[] {
  const lines = [
    ...checked.problems.map((problem) => `**Problem:** ${escaped(problem)}`),
    ...findings.map(findingItem),
    ...open.map(openItem),
  ];
  return [
    `## ${escaped(nameOf(checked))}`,
    `${escaped(stateWords(checked.state))}, ${escaped(placeOf(checked.source))}`,
    list(lines),
  ];
}

function findingItem(finding: Finding): string {
  const head = `**${finding.severity}** ${ruleWords(finding.rule, finding)}`;
  if (finding.accepted) return `${head}: accepted. ${escaped(acceptedWords(finding))}`;
  return [`${head}: ${escaped(finding.message)}`, fixOf(finding), sourcesOf(finding)].join('\n\n');
}

function fixOf({ text }: Finding): string {
  const steps = text.safeFix.map((step, index) => `  ${index + 1}. ${escaped(step)}`);
  return ['  Safe fix:', ...steps].join('\n');
}

const sourcesOf = ({ sources }: Pick<Finding, 'sources'>): string =>
  `  Sources: ${sources.map(({ title, url }) => `[${escaped(title)}](<${url}>)`).join(', ')}`;

const ruleWords = (id: string, meta: Evident & Pick<Finding, 'field'>): string =>
  `${code(id)} (${meta.field}, ${evidenceWords(meta)})`;

const openItem = ({ reason, rules }: OpenReason): string =>
  `**not judged** ${escaped(reason)} (${firstOf(rules.map(code))})`;

function sharedSection({ findings, open }: Grouped): string[] {
  const lines = [
    ...findings.map(groupItem),
    ...open.map((group) => {
      const names = quoted(group.policies.map(nameOf));
      return `${openItem(group)}: ${group.policies.length} policies: ${names}`;
    }),
  ];
  return lines.length === 0 ? [] : ['## In several policies', list(lines)];
}

function groupItem({ rule, severity, line, members, texts }: FindingGroup): string {
  const names = quoted(members.map(({ checked }) => nameOf(checked)));
  return [
    `**${severity}** ${ruleWords(rule.id, rule)}: ${members.length} policies ${escaped(line)}: ${names}`,
    ...(severity === 'info' ? [] : texts).flatMap(({ finding, policies }) => {
      const of = texts.length > 1 ? `Of ${quoted(policies.map(nameOf))}: ` : '';
      return [`  ${of}${escaped(finding.message)}`, fixOf(finding)];
    }),
    sourcesOf(rule),
  ].join('\n\n');
}

function tenantSection({ complete, results }: NonNullable<Report['tenant']>): string[] {
  const lines = [
    ...worstFirst(results.filter(isFinding)).map((finding) => `${findingItem(finding)}${concerned(finding)}`),
    ...results
      .filter(isOpen)
      .map(({ rule, message }) => `**not judged** ${escaped(message)} (${code(rule)})`),
  ];
  return [
    '## The tenant',
    ...(complete ? [] : ['Some policies could not be read, so what is missing cannot be told.']),
    lines.length > 0 ? list(lines) : 'No findings.',
  ];
}

function concerned(finding: Finding): string {
  if (!('concerns' in finding) || finding.concerns.length === 0) return '';
  const names = finding.concerns.map(({ displayName, id }) => displayName ?? id ?? 'a policy without a name');
  return `\n\n  Policies: ${quoted(names)}`;
}

const listSection = (title: string, entries: readonly (readonly [string, string])[]): string[] =>
  entries.length === 0
    ? []
    : [`## ${title}`, list(entries.map(([what, why]) => `${escaped(what)}: ${escaped(why)}`))];

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Only for words of ours, which hold no backticks. */
const code = (word: string): string => `\`${word}\``;

/** Names in quotes, since many have commas in them. */
const quoted = (names: readonly string[]): string => names.map((name) => `"${escaped(name)}"`).join(', ');
