/** Finds rules and cards by what people call them: an id, or a reference of the catalogue. */
import leven from 'leven';
import { oneOf } from '../report/words.ts';

export interface Named {
  readonly id: string;
  readonly ref: string;
}

/** The one with this id or reference, in any letter case. */
export function named<T extends Named>(all: readonly T[], name: string): T | undefined {
  const wanted = name.trim().toLowerCase();
  return all.find(({ id, ref }) => id === wanted || ref.toLowerCase() === wanted);
}

/**
 * A sentence that there is none of this name, with the names that come near it.
 * @param what "rule", or "rule or card"
 */
export function notNamed(what: string, name: string, all: readonly Named[]): string {
  const near = nearNames(
    name,
    all.flatMap(({ id, ref }) => [id, ref]),
  );
  const question = near.length > 0 ? ` Did you mean ${oneOf(near.map((one) => `"${one}"`))}?` : '';
  return `There is no ${what} "${name}".${question}`;
}

/** Up to three names that a word was likely meant for, the nearest first. */
export function nearNames(name: string, all: readonly string[]): string[] {
  const wanted = name.trim().toLowerCase();
  const distance = (candidate: string) =>
    wanted.length > 2 && candidate.toLowerCase().includes(wanted)
      ? 0
      : leven(wanted, candidate.toLowerCase());
  // A third of the letters may be wrong.
  const most = Math.max(1, Math.floor(wanted.length / 3));
  return all
    .map((candidate) => [distance(candidate), candidate] as const)
    .filter(([far]) => far <= most)
    .toSorted(([one], [other]) => one - other)
    .slice(0, 3)
    .map(([, candidate]) => candidate);
}
