/** Words that the reports for people share. */
import { type Rule, SEVERITIES, type Severity, type TenantRule } from '../engine/rule.ts';
import { type CheckedPolicy, type Finding, isFinding, type Report, standingFindings } from './report.ts';

/** How a policy is called: by its name, else its id, else where it stands. */
export const nameOf = ({
  displayName,
  id,
  source,
}: Pick<CheckedPolicy, 'displayName' | 'id' | 'source'>): string =>
  oneLine(displayName ?? '') || oneLine(id ?? placeOf(source));

/** Where a policy stands: file, line, and the pointer where the file holds more than one. */
export function placeOf({ file, pointer, region }: CheckedPolicy['source']): string {
  const line = region === null || pointer === '' ? file : `${file}:${region.startLine}`;
  return pointer === '' ? line : `${line} at ${pointer}`;
}

/** A state in the portal's words. */
export const stateWords = (state: string | null): string => STATES.get(state ?? '') ?? state ?? 'no state';

/** No object: a file may say "constructor", which every object knows. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['enabled', 'on'],
  ['disabled', 'off'],
  ['enabledForReportingButNotEnforced', 'report-only'],
]);

/** How sure a finding is; † where the warning is our conclusion from documented facts. */
export const evidenceWords = ({ evidence, ourConclusion = false }: Evident): string =>
  `${evidence}${ourConclusion ? ' †' : ''}`;

export type Evident = { readonly evidence: string; readonly ourConclusion?: boolean };

/** Why a finding is accepted, and until when. */
export function acceptedWords({ acceptance }: Finding): string {
  const until = acceptance?.expires === undefined ? '' : ` (until ${acceptance.expires})`;
  return `${oneLine(acceptance?.reason ?? '')}${until}`;
}

/** What a check's rules were, where they were not all of them as they are; a sentence each. */
export function settingsWords({ rules: { run, chosen, off, severities } }: Report): string[] {
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join(', ');
  const levels = Object.entries(severities).map(([id, severity]) => `${id} ${severity}`);
  return [
    ...(chosen ? [`Only these rules were run: ${ids(run)}.`] : []),
    ...(off.length > 0 ? [`Switched off by the configuration: ${ids(off)}.`] : []),
    ...(levels.length > 0 ? [`Levels set by the configuration: ${levels.join(', ')}.`] : []),
  ];
}

/** What a check came to, a sentence each. */
export function summaryWords(report: Report): string[] {
  const { policies, tenant, skipped, unreadable, unused } = report;
  const results = [...policies.flatMap((checked) => checked.results), ...(tenant?.results ?? [])];
  const standing = standingFindings(report);
  const bySeverity = worstToLeast().map((severity) =>
    counted(standing.filter((finding) => finding.severity === severity).length, levelWord(severity)),
  );
  const accepted = results.filter((result) => isFinding(result) && result.accepted).length;
  const open = results.filter(isOpen).length;
  return [
    `${counted(policies.length, 'policy', 'policies')} checked: ${bySeverity.join(', ')}.`,
    ...(accepted > 0 ? [`${counted(accepted, 'finding')} accepted by the configuration.`] : []),
    ...(open > 0 ? [`${counted(open, 'question')} could not be judged: that is no pass.`] : []),
    ...(unused.length > 0 ? [`${counted(unused.length, 'acceptance')} of the configuration unused.`] : []),
    ...(skipped.length > 0 ? [`${counted(skipped.length, 'file')} skipped.`] : []),
    ...(unreadable.length > 0 ? [`${counted(unreadable.length, 'file')} could not be read.`] : []),
  ];
}

/** The levels that a rule's findings can have while a policy is on, worst first. */
export const levelsOf = (rule: Rule | TenantRule): readonly Severity[] =>
  'levels' in rule ? rule.levels : [rule.severity];

export const worstToLeast = (): readonly Severity[] => SEVERITIES.toReversed();

const levelWord = (severity: Severity): string => (severity === 'info' ? 'note' : severity);

/** Whether a rule could not answer. */
export const isOpen = <R extends { readonly outcome: string }>(
  result: R,
): result is Extract<R, { outcome: 'unread' | 'cannot-judge' }> =>
  result.outcome === 'cannot-judge' || result.outcome === 'unread';

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** Names come from files: line breaks and control characters in them must not shape a report. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd')
    .trim();

/** A few names of many, the rest as a number. */
export function firstOf(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

/** "a", "a or b", "a, b or c". */
export const oneOf = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
