/** The popup's sentences about one policy. Unread is never worded as fine. */
import { counted, overKnown, stateWord } from '../pages/known-words.ts';
import { ROW_NAMES } from '../policy/draft.ts';
import type { AllOf, PolicyLine, TenantJudged } from '../store/told.ts';

export const stateOf = ({ state, id }: PolicyLine): string => {
  const word = state === null ? 'State not read' : stateWord(state);
  return id === null ? `${word}, not saved` : word;
};

/** The worst finding and how many others there are; null when there is none. */
export function findingOf({ findings }: PolicyLine): { title: string; others: number } | null {
  const [worst, ...others] = findings;
  return worst ? { title: worst.title, others: others.length } : null;
}

/** What stands below a policy without findings: it says how much that is worth. */
export function withoutFinding(line: PolicyLine): string {
  const { fieldsRead, fieldsTotal } = line;
  if (fieldsRead < fieldsTotal || line.unread > 0)
    return `No finding in what was read; ${fieldsRead} of ${fieldsTotal} fields read`;
  const but = [
    ...(line.cannotJudge > 0 ? [`${rules(line.cannotJudge)} could not judge`] : []),
    ...(line.accepted > 0 ? [`${line.accepted} marked as intended`] : []),
    ...(line.off > 0 ? [`${rules(line.off)} off`] : []),
  ];
  return but.length > 0 ? `No other finding; ${but.join(', ')}` : 'No finding; all fields read';
}

/** "Grant, Session not read yet"; null when everything was. */
export function notReadOf({ notRead, fieldsTotal }: PolicyLine): string | null {
  if (notRead.length === 0) return null;
  if (notRead.length >= fieldsTotal) return 'Nothing read yet';
  const names = notRead.map((row) => (ROW_NAMES as Readonly<Record<string, string>>)[row] ?? row);
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more not read yet`
    : `${names.join(', ')} not read yet`;
}

/** Whether nothing is open: all read, all judged. */
export const isSettled = (line: PolicyLine): boolean =>
  line.fieldsRead >= line.fieldsTotal &&
  line.notRead.length === 0 &&
  line.unread === 0 &&
  line.cannotJudge === 0 &&
  line.accepted === 0 &&
  line.off === 0;

const SOURCES: Readonly<Record<PolicyLine['from'], string>> = {
  editor: 'seen in the editor',
  import: 'imported',
  list: 'from the portal’s list',
};

/** "12 policies: 3 seen in the editor, 9 imported". */
export function policiesKnown(lines: readonly Pick<PolicyLine, 'from'>[]): string {
  const from = (Object.keys(SOURCES) as PolicyLine['from'][]).flatMap((source) => {
    const count = lines.filter((line) => line.from === source).length;
    return count === 0 ? [] : [{ source, count }];
  });
  const [only] = from;
  return from.length === 1 && only
    ? `${counted(lines.length)} ${SOURCES[only.source]}`
    : `${counted(lines.length)}: ${from.map(({ source, count }) => `${count} ${SOURCES[source]}`).join(', ')}`;
}

/** What stands above what is old, while the rules are run. */
export const checkingAgain = (wasJudged: boolean): string =>
  wasJudged
    ? 'Being checked again: what stands here is from before the last change.'
    : 'Being checked: the rules have not been run on all of this yet.';

/** On how much rests what is said of a tenant. */
export function restsOn(rests: TenantJudged['rests'], all: AllOf | null, now: Date): string {
  const over = overKnown(rests, all, now);
  return rests.complete ? over : `${over} So nothing is said to be missing.`;
}

const rules = (count: number): string => (count === 1 ? '1 rule' : `${count} rules`);
