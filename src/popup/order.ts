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

/** The lines with the text that the search looks into: their name, their state's word and their findings' titles. */
export function searchable(
  lines: readonly PolicyLine[],
  stateOf: (line: PolicyLine) => string,
): readonly (readonly [line: PolicyLine, text: string])[] {
  return lines.map((line) => [
    line,
    [line.name, stateOf(line), ...line.findings.map(({ title }) => title)].join('\n').toLowerCase(),
  ]);
}

/** The lines that hold every word of the search. */
export function found(lines: ReturnType<typeof searchable>, search: string): PolicyLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.flatMap(([line, text]) => (words.every((word) => text.includes(word)) ? [line] : []));
}

function weight(line: PolicyLine): number {
  const [worst] = line.findings;
  if (worst) return SEVERITIES.indexOf(worst.severity) + 2;
  return isSettled(line) ? 0 : 1;
}
