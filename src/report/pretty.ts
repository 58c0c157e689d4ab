/** The report as text for a terminal: per policy its findings, worst first, then what could not be judged, and at the end the counts. */
import { type Grouped, grouped, type PolicyRest, worstFirst } from './grouping.ts';
import { type CheckedPolicy, type Finding, isFinding, type NotChecked, type Report } from './report.ts';
import {
  acceptedWords,
  counted,
  evidenceWords,
  firstOf,
  isOpen,
  nameOf,
  oneLine,
  placeOf,
  settingsWords,
  stateWords,
  summaryWords,
} from './words.ts';

/** The report as lines of text, with a line break at the end. */
export function prettyReport(report: Report): string {
  const groups = grouped(report);
  const blocks = [
    ...groups.policies.flatMap(policyBlock),
    ...block('In several policies', groupLines(groups)),
    ...block('No findings', withoutFindings(groups)),
    ...tenantBlock(report),
    ...block('Acceptances that accepted nothing', report.unused.map(unusedLine)),
    ...block('Skipped', report.skipped.map(notChecked)),
    ...block('Could not be read', report.unreadable.map(notChecked)),
    [...settingsWords(report), ...summaryWords(report)].map(oneLine),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function policyBlock({ checked, findings, open }: PolicyRest): string[][] {
  const lines = [
    ...checked.problems.map((problem) => `problem: ${problem}`),
    ...findings.flatMap(findingLines),
    ...open.map(({ reason, rules }) => `not judged: ${reason} (${firstOf(rules)})`),
  ];
  if (lines.length === 0) return [];
  return [[titleOf(checked), ...[placeOf(checked.source), ...lines].map(indented)]];
}

const titleOf = (checked: CheckedPolicy): string =>
  `${nameOf(checked)} (${oneLine(stateWords(checked.state))})`;

/** Policies that are named nowhere else. */
function withoutFindings({ policies, findings, open }: Grouped): string[] {
  const shared = new Set([
    ...findings.flatMap(({ members }) => members.map(({ checked }) => checked)),
    ...open.flatMap((group) => group.policies),
  ]);
  return policies
    .filter((rest) => policyBlock(rest).length === 0 && !shared.has(rest.checked))
    .map(({ checked }) => `${titleOf(checked)}  ${placeOf(checked.source)}`);
}

function findingLines(finding: Finding): string[] {
  const { severity, accepted, field, rule, message, text } = finding;
  const head = `${severity}${accepted ? ' (accepted)' : ''}  ${field}  ${rule} (${evidenceWords(finding)})`;
  if (accepted) return [head, indented(`Accepted: ${acceptedWords(finding)}`)];
  return [head, ...[message, ...fixLines(text.safeFix)].map(indented)];
}

function fixLines([first = '', ...steps]: readonly string[]): string[] {
  if (steps.length === 0) return [`Safe fix: ${first}`];
  return [`Safe fix: 1. ${first}`, ...steps.map((step, index) => `          ${index + 2}. ${step}`)];
}

function groupLines({ findings, open }: Grouped): string[] {
  return [
    ...findings.flatMap(({ rule, severity, line, members, texts }) => [
      `${severity}  ${rule.field}  ${rule.id} (${evidenceWords(rule)})`,
      `  ${members.length} policies ${line}: ${quoted(members.map(({ checked }) => nameOf(checked)))}`,
      // Notes are one line for all; "explain" and the single policy tell more.
      ...(severity === 'info' ? [] : texts).flatMap(({ finding, policies }) =>
        [
          ...(texts.length > 1 ? [`Of ${quoted(policies.map(nameOf))}:`] : []),
          finding.message,
          ...fixLines(finding.text.safeFix),
        ].map(indented),
      ),
    ]),
    ...open.flatMap(({ reason, rules, policies }) => [
      `not judged: ${reason} (${firstOf(rules)})`,
      `  ${policies.length} policies: ${quoted(policies.map(nameOf))}`,
    ]),
  ];
}

function tenantBlock({ tenant, policies }: Report): string[][] {
  if (tenant === null) return [];
  const count = counted(policies.length, 'policy', 'policies');
  const basis = tenant.complete ? count : `${count}; others could not be read`;
  const lines = [
    ...worstFirst(tenant.results.filter(isFinding)).flatMap((finding) => [
      ...findingLines(finding),
      ...concerned(finding),
    ]),
    ...tenant.results.filter(isOpen).map(({ rule, message }) => `not judged: ${rule}: ${message}`),
  ];
  return block(`The tenant (${basis})`, lines.length > 0 ? lines : ['no findings']);
}

function concerned(finding: Finding): string[] {
  if (!('concerns' in finding) || finding.concerns.length === 0) return [];
  const names = finding.concerns.map(({ displayName, id }) => displayName ?? id ?? 'a policy without a name');
  return [indented(`Policies: ${quoted(names)}`)];
}

const unusedLine = ({ acceptance, rule, why }: Report['unused'][number]): string =>
  `${acceptance.policy ?? 'the tenant'}: ${rule}: ${why}`;

const notChecked = ({ file, reason }: NotChecked): string => `${file}: ${reason}`;

const block = (title: string, lines: readonly string[]): string[][] =>
  lines.length === 0 ? [] : [[title, ...lines.map(indented)]];

/** Two spaces before a line, and none of its own line breaks and control characters. */
const indented = (line: string): string => {
  const [, space = '', text = ''] = /^( *)(.*)$/s.exec(line) ?? [];
  return `  ${space}${oneLine(text)}`;
};

/** Names in quotes, since many have commas in them. */
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
