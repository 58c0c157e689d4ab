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

/** A line with what the search looks into, in small letters: its name and its state's word, and its findings' titles. */
interface Searchable {
  readonly line: PolicyLine;
  readonly text: string;
  readonly titles: readonly string[];
}

export const searchable = (
  lines: readonly PolicyLine[],
  stateOf: (line: PolicyLine) => string,
): readonly Searchable[] =>
  lines.map((line) => ({
    line,
    text: `${line.name}\n${stateOf(line)}`.toLowerCase(),
    titles: line.findings.map(({ title }) => title.toLowerCase()),
  }));

/** The lines that hold every word of the search. A title stands in many lines, and is looked into once. */
export function found(lines: readonly Searchable[], search: string): PolicyLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = words.map((word) => {
    const answers = new Map<string, boolean>();
    return (title: string): boolean => {
      const answer = answers.get(title) ?? title.includes(word);
      answers.set(title, answer);
      return answer;
    };
  });
  return lines.flatMap(({ line, text, titles }) =>
    words.every((word, index) => text.includes(word) || titles.some((title) => holds[index]?.(title)))
      ? [line]
      : [],
  );
}

function weight(line: PolicyLine): number {
  const [worst] = line.findings;
  if (worst) return SEVERITIES.indexOf(worst.severity) + 2;
  return isSettled(line) ? 0 : 1;
}
