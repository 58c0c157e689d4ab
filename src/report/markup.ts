/** Pieces of HTML. Whatever is put into one is escaped, unless it is a piece itself. */
import { sentence } from '../shown-text.ts';

/** HTML whose texts are escaped. Made by `markup` only. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Content = Markup | string | number | readonly Content[];

/**
 * A tag for template literals: markup`<p>${name}</p>`. A text in it stays text, in attributes with quotation marks as well; what turns text
 * round or is not seen is shown by its number, and quoted names do not turn the sentence around them. A list stands one after the other.
 */
export const markup = (pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(String.raw({ raw: pieces }, ...contents.map(sourceOf)));

/** Nothing where there is nothing to write. */
export const NOTHING = new Markup('');

function sourceOf(content: Content): string {
  if (content instanceof Markup) return content.source;
  if (typeof content === 'number') return String(content);
  return typeof content === 'string' ? escaped(sentence(content)) : content.map(sourceOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
