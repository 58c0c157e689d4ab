/**
 * The face of the page: which rendering, language, generation of labels, theme and direction it shows. It comes with the address before the
 * hash, as the portal's own flags do: `?l=de.de-de&replica.generation=2021#view/…`. Only `l` is the portal's (seen); the others are ours.
 */

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'pt-br', 'ko', 'zh-cn', 'it'] as const;
/** A language for which labels are known. */
export type KnownLanguage = (typeof LANGUAGES)[number];
/** Any other code, such as `pl`, is a language of which no label is known. */
export type Language = KnownLanguage | (string & Record<never, never>);

/** Oldest first. What changed with each is in `labels/english.ts` and README.md. */
export const GENERATIONS = ['2021', '2023', '2025', '2026-07'] as const;
export type Generation = (typeof GENERATIONS)[number];

const RENDERINGS = ['knockout', 'react'] as const;
const THEMES = ['light', 'dark', 'high-contrast'] as const;
const DIRECTIONS = ['ltr', 'rtl'] as const;

export interface Face {
  rendering: (typeof RENDERINGS)[number];
  language: Language;
  generation: Generation;
  theme: (typeof THEMES)[number];
  direction: (typeof DIRECTIONS)[number];
}

export const DEFAULT_FACE: Face = {
  rendering: 'knockout',
  language: 'en',
  generation: '2026-07',
  theme: 'light',
  direction: 'ltr',
};

/** The face that a query string (`location.search`) asks for. Throws on a value that is none, so that no test passes on a mistyped one. */
export function faceOf(search: string): Face {
  const query = new URLSearchParams(search);
  return {
    rendering: oneOf(query, 'replica.rendering', RENDERINGS, DEFAULT_FACE.rendering),
    language: languageOf(query.get('l')),
    generation: oneOf(query, 'replica.generation', GENERATIONS, DEFAULT_FACE.generation),
    theme: oneOf(query, 'replica.theme', THEMES, DEFAULT_FACE.theme),
    direction: oneOf(query, 'replica.dir', DIRECTIONS, DEFAULT_FACE.direction),
  };
}

/** The value that a query has under a name. Throws on one that is none of these. */
export function oneOf<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly Value[],
  otherwise: Value,
): Value {
  const asked = query.get(name);
  if (asked === null) return otherwise;
  const value = values.find((one) => one === asked);
  if (value === undefined) throw new Error(`?${name}=${asked}: the replica knows ${values.join(', ')}.`);
  return value;
}

/** `de.de-de`: the language of the texts, a dot, the format of dates and numbers. */
function languageOf(flag: string | null): Language {
  const [language = ''] = (flag ?? '').toLowerCase().split('.');
  if (language === 'zh-hans') return 'zh-cn';
  return language || DEFAULT_FACE.language;
}

/** This page's face. Tests import this file too, for its types and defaults; they have no address and so the default face. */
export const face: Face = faceOf(globalThis.location?.search ?? '');
