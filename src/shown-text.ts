/**
 * Texts that others chose (names of policies, apps, people; labels of the page), as we show them. What turns text round or is not seen is
 * made visible rather than taken out: two names that differ only in it must not look the same, and who looks at one must see that something
 * is odd about it.
 */

/** Turn text round: marks, embeddings, overrides and isolates of the bidirectional algorithm. */
const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Not seen at all: soft hyphen, zero-width space, word joiner and its kin, byte order mark, fillers, tags. */
const UNSEEN =
  '\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\u{E0000}-\\u{E007F}';
/** Joiners belong to emoji and to scripts whose letters join; elsewhere they are only hidden. */
const JOINER =
  '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\p{sc=Arab}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}])[\\u200C\\u200D]';
const HIDDEN = new RegExp(`[${BIDI}${UNSEEN}]|${JOINER}|[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F]`, 'gu');
const BREAKS = /[\t\n\v\f\r\u2028\u2029]+/gu;

/** A text in one line, with a sign such as ⟨U+202E⟩ for every character that is not seen or turns others round. */
export const visible = (text: string): string =>
  text
    .replace(BREAKS, ' ')
    .replace(
      HIDDEN,
      (hidden) => `⟨U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );

/**
 * A text cut to so many characters, with an ellipsis; the text itself where it is short enough. An emoji or a letter with its accents is
 * never cut through.
 */
export function shortened(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, 2 * atMost))) {
    if (kept.length + segment.length > atMost - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** “…”, and "…" as some rules quote. A quotation mark within a name, with neither a space nor a stop beside it, ends nothing. */
const QUOTED = /(?<=^|[\s(])(?:“(.+?)”|"(.+?)")(?=$|[\s.,;:)])/gu;

/**
 * A sentence of ours with quoted texts of others in it. Each of them stands for itself, whatever direction it is written in: it is isolated
 * from the sentence, and cut to so many characters.
 */
export const sentence = (text: string, atMost = Number.POSITIVE_INFINITY): string =>
  visible(text).replace(
    QUOTED,
    (all, curly?: string, straight?: string) =>
      `${all.charAt(0)}\u2068${shortened(curly ?? straight ?? '', atMost)}\u2069${all.at(-1)}`,
  );
