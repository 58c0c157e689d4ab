/** A finding that nobody has marked as intended: one that is counted and warned of. */
import type { Result, ResultOf } from './run.ts';

export const isOpenFinding = (result: Result): result is ResultOf<'finding'> =>
  result.outcome === 'finding' && !result.accepted;
