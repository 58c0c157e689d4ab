/**
 * Whether two texts are the same apart from letter case, which Graph's words and ids are compared by. The length is looked at first: it
 * settles most comparisons without making new texts.
 */
export const same = (one: string, other: string): boolean =>
  one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
