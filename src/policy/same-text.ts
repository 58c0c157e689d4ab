/**
 * Whether two texts are the same apart from letter case, which Graph's words and ids are compared by. The length is looked at first: it
 * settles most comparisons without making new texts.
 */
export const same = (one: string, other: string): boolean =>
  one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());

/** Whether one of the texts is the same as this one. A long list, which is asked again and again, is put into a set the first time. */
export const isAmong = (texts: readonly string[], text: string): boolean =>
  texts.length < LONG ? texts.some((one) => same(one, text)) : lowerCaseOf(texts).has(text.toLowerCase());

/** From so many texts on, making a set is worth it. */
const LONG = 32;

const SETS = new WeakMap<readonly string[], ReadonlySet<string>>();

function lowerCaseOf(texts: readonly string[]): ReadonlySet<string> {
  const made = SETS.get(texts) ?? new Set(texts.map((text) => text.toLowerCase()));
  SETS.set(texts, made);
  return made;
}
