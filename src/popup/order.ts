/** The order of the popup's list and what its search finds. */
import { SEVERITIES } from '../engine/rule.ts';
import type { PolicyLine } from '../store/told.ts';
import { isSettled } from './words.ts';

/** Worst first: by the worst finding, then by their number; unread before settled; then by name. */
export function worstFirst(lines: readonly PolicyLine[]): PolicyLine[] {
  return [...lines].sort(
    (a, b) =>
      weight(b) - weight(a) || b.findings.length - a.findings.length || BY_NAME.compare(a.name, b.name),
  );
}

const BY_NAME = new Intl.Collator(undefined, { numeric: true });

/** The lines that hold every word of the search in their name, their state's word or a finding's title. */
export function found(
  lines: readonly PolicyLine[],
  search: string,
  stateOf: (line: PolicyLine) => string,
): PolicyLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    const text = [line.name, stateOf(line), ...line.findings.map(({ title }) => title)]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function weight(line: PolicyLine): number {
  const [worst] = line.findings;
  if (worst) return SEVERITIES.indexOf(worst.severity) + 2;
  return isSettled(line) ? 0 : 1;
}
