/** How many policies there are of each state, by their worst finding. */
import { stateWord } from '../pages/known-words.ts';
import type { PolicyLine } from '../store/told.ts';
import { SIGNS, type Sign, signOf } from './sign.ts';

export interface StateCount {
  readonly state: string;
  readonly total: number;
  readonly bySign: Readonly<Record<Sign, number>>;
}

const ALWAYS = ['On', 'Report-only', 'Off'];
const OTHERS = 'Other state';

/** On, Report-only and Off, also where there are none; then policies whose state was not read, or is a word that we do not know, where there are some. */
export function countsByState(lines: readonly PolicyLine[]): StateCount[] {
  return [...ALWAYS, NOT_READ, OTHERS]
    .map((state) => ({ state, those: lines.filter((line) => stateRowOf(line) === state) }))
    .filter(({ state, those }) => those.length > 0 || ALWAYS.includes(state))
    .map(({ state, those }) => ({ state, total: those.length, bySign: countsBySign(those) }));
}

const NOT_READ = 'Not read';

/** The row of `countsByState` that a policy counts in. */
export function stateRowOf({ state }: Pick<PolicyLine, 'state'>): string {
  if (state === null) return NOT_READ;
  const word = stateWord(state);
  return ALWAYS.includes(word) ? word : OTHERS;
}

/** The least that a part of a bar takes, so that one policy of hundreds is seen. */
const LEAST = 2.5;

/**
 * How much of a bar's room each sign takes, in percent; together as much as the state has of the largest one's policies. What would be too
 * small to be seen is widened, at the cost of the rest.
 */
export function sharesOf({ total, bySign }: StateCount, largest: number): Record<Sign, number> {
  const percent = (count: number) => (100 * count) / largest;
  const isSmall = (count: number) => percent(count) < LEAST;
  const counts = SIGNS.map((sign) => bySign[sign]).filter((count) => count > 0);
  const small = counts.filter(isSmall).length * LEAST;
  const whole = Math.max(percent(total), counts.length * LEAST);
  const rest = counts.filter((count) => !isSmall(count)).reduce((sum, count) => sum + count, 0);
  const share = (count: number) => {
    if (count === 0) return 0;
    return isSmall(count) ? LEAST : ((whole - small) * count) / rest;
  };
  return Object.fromEntries(SIGNS.map((sign) => [sign, share(bySign[sign])])) as Record<Sign, number>;
}

/** How many policies bear each sign. */
export function countsBySign(lines: readonly PolicyLine[]): Record<Sign, number> {
  const counts = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Record<Sign, number>;
  for (const line of lines) counts[signOf(line)]++;
  return counts;
}
