/** What could not be parsed is kept as it was found, and said; it is never overwritten. */
import * as z from 'zod/mini';

export const SET_ASIDE = 'setAside';

const setAside = z.object({ from: z.string(), at: z.string(), why: z.string(), value: z.unknown() });
export type SetAside = z.infer<typeof setAside>;

/** @param from the key where it lay; @param at ISO time */
export const setAsideOf = (
  error: z.core.$ZodError<unknown>,
  value: unknown,
  from: string,
  at: string,
): SetAside => ({ from, at, why: z.prettifyError(error), value });

/** What was set aside before. A list that is itself broken is kept as one entry. */
export function parseSetAside(value: unknown, at: string): SetAside[] {
  if (value === undefined) return [];
  const parsed = z.array(setAside).safeParse(value);
  return parsed.success ? parsed.data : [{ from: SET_ASIDE, at, why: 'not a list', value }];
}
