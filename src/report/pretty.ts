/** The report as text for a terminal: per policy its findings, worst first, then what could not be judged, and at the end the counts. */
import { SEVERITIES } from '../engine/rule.ts';
import type { ResultOf } from '../engine/run.ts';
import type { CheckedPolicy, NotChecked, Report } from './report.ts';

/** The report as lines of text, with a line break at the end. */
export function prettyReport(report: Report): string {
  const blocks = [
    ...report.policies.map(policyBlock),
    ...notCheckedBlock('Skipped', report.skipped),
    ...notCheckedBlock('Could not be read', report.unreadable),
    summary(report),
  ];
  return printable(`${blocks.join('\n\n')}\n`);
}

function policyBlock({ source, policy, problems, results }: CheckedPolicy): string {
  const where = source.pointer === '' ? source.file : `${source.file} at ${source.pointer}`;
  const findings = results
    .filter((result) => result.outcome === 'finding')
    .toSorted((one, other) => SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity));
  const lines = [
    `${policy.displayName?.replaceAll(/\s+/g, ' ') ?? 'Policy without a name'} (${STATES[policy.state ?? ''] ?? policy.state ?? 'no state'})`,
    `  ${where}`,
    ...problems.map((problem) => `  problem: ${problem}`),
    ...findings.flatMap(findingLines),
    ...results.flatMap((result) =>
      result.outcome === 'cannot-judge' || result.outcome === 'unread'
        ? [`  not judged: ${result.rule}: ${result.message}`]
        : [],
    ),
  ];
  return lines.length > 2 ? lines.join('\n') : [...lines, '  no findings'].join('\n');
}

function findingLines({ severity, accepted, field, rule, message, text }: ResultOf<'finding'>): string[] {
  return [
    `  ${severity}${accepted ? ' (accepted)' : ''}  ${field}  ${rule}`,
    `    ${message}`,
    ...text.safeFix.map((step) => `    Safe fix: ${step}`),
  ];
}

const STATES: Readonly<Record<string, string>> = {
  enabled: 'on',
  disabled: 'off',
  enabledForReportingButNotEnforced: 'report-only',
};

const notCheckedBlock = (title: string, files: readonly NotChecked[]): string[] =>
  files.length === 0 ? [] : [[title, ...files.map(({ file, reason }) => `  ${file}: ${reason}`)].join('\n')];

function summary({ policies, skipped, unreadable }: Report): string {
  const results = policies.flatMap((checked) => checked.results);
  const findings = results.filter(
    (result) => result.outcome === 'finding' && !result.accepted,
  ) as ResultOf<'finding'>[];
  const bySeverity = SEVERITIES.toReversed().map((severity) =>
    counted(
      findings.filter((finding) => finding.severity === severity).length,
      severity === 'info' ? 'note' : severity,
    ),
  );
  const open = results.filter(({ outcome }) => outcome === 'cannot-judge' || outcome === 'unread').length;
  return [
    `${counted(policies.length, 'policy', 'policies')} checked: ${bySeverity.join(', ')}.`,
    ...(open > 0 ? [`${counted(open, 'question')} could not be judged: that is no pass.`] : []),
    ...(skipped.length > 0 ? [`${counted(skipped.length, 'file')} skipped.`] : []),
    ...(unreadable.length > 0 ? [`${counted(unreadable.length, 'file')} could not be read.`] : []),
  ].join('\n');
}

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** Names come from files: a control character among them must not reach the terminal. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '\ufffd');
