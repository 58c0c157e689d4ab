/** The query that asks the replica for a face, or for an awkward page: the opposite of `client/face.ts` and `client/oddities.ts`. */
import { DEFAULT_FACE, type Face } from './client/face.ts';
import type { Oddities } from './client/oddities.ts';

/** How a page looks and behaves; what is left out is as usual. */
export type PageWishes = Partial<Face & Oddities>;

/** `?l=de.de-de&replica.theme=dark`; empty for the default face. */
export function pageQuery(wishes: PageWishes): string {
  const asked = { ...DEFAULT_FACE, ...wishes };
  const query = new URLSearchParams();
  const ask = (name: string, value: string, otherwise: string): void => {
    if (value !== otherwise) query.set(name, value);
  };
  if (asked.language !== DEFAULT_FACE.language) query.set('l', languageFlag(asked.language));
  ask('replica.rendering', asked.rendering, DEFAULT_FACE.rendering);
  ask('replica.generation', asked.generation, DEFAULT_FACE.generation);
  ask('replica.theme', asked.theme, DEFAULT_FACE.theme);
  ask('replica.dir', asked.direction, DEFAULT_FACE.direction);
  if (asked.journey === 'two') query.set('replica.journey', 'two');
  if (asked.restless) query.set('replica.restless', '1');
  ask('replica.list', asked.list ?? 'page', 'page');
  ask('replica.asks', asked.asks ?? 'graph', 'graph');
  const text = query.toString();
  return text && `?${text}`;
}

/** The portal writes the language twice: `de.de-de`, `pt-br.pt-br`, `zh-hans.zh-cn`. */
function languageFlag(language: string): string {
  if (language === 'zh-cn') return 'zh-hans.zh-cn';
  return language.includes('-') ? `${language}.${language}` : `${language}.${language}-${language}`;
}
