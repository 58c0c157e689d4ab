/** Lists in sentences. */

/** "A", "A and B", "A, B and C"; the same with "or". */
export const joined = (words: readonly string[], by: 'and' | 'or'): string => FORMATS[by].format(words);

const FORMATS = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** The first few of a list that may be long: "A, B, C and 4 more". */
export const fewOf = (words: readonly string[], most = 5): string =>
  joined(words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words, 'and');

/** An entry of a policy as it stands; a label that was read from the page has quotation marks already. */
export const inQuotes = (entry: string): string => (entry.startsWith('“') ? entry : `"${entry}"`);
