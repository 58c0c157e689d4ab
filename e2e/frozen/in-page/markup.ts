/**
 * A page as a static document: no script, no style, no comment, nothing by attributes that are not listed here. What nobody sees is marked
 * `hidden`; what is ticked, chosen or typed stands in attributes; ids are numbered anew. The reader reads the copy as it reads the page.
 */
import { ROLES, TAGS } from '../../../src/portal/diagnostic.ts';

export interface Copying {
  /** What stands for a text of the page: an element's, an accessible name, a value. */
  readonly text: (text: string) => string;
  /** Elements that are left out with everything in them. */
  readonly leftOut?: string;
}

const NEVER_COPIED =
  'script, style, template, noscript, link, meta, base, title, iframe, frame, object, embed, svg, canvas, video, audio, picture source, ca-preflight';
/** Written as a text of the page. */
const TEXTS = 'aria-label aria-description aria-roledescription aria-valuetext title placeholder alt'.split(
  ' ',
);
const REFERENCES =
  'id for aria-labelledby aria-describedby aria-controls aria-owns aria-activedescendant aria-errormessage aria-details'.split(
    ' ',
  );
const STATES =
  'aria-checked aria-selected aria-expanded aria-pressed aria-disabled aria-hidden aria-invalid aria-required aria-haspopup aria-modal aria-multiline aria-multiselectable aria-readonly aria-busy aria-current aria-atomic aria-live aria-level aria-posinset aria-setsize'.split(
    ' ',
  );
const STATE_VALUE = /^(true|false|mixed|tree|listbox|menu|dialog|grid|page|polite|assertive|off|\d{1,6})$/;
const TYPES = 'button checkbox hidden number password radio search text'.split(' ');
/** Words of the portal's frameworks, and of the replica. */
const CLASS =
  /^((fxs|fxc|fxt|azc|az|msportalfx|ms|fui|is|ext)-[\w-]{1,60}|css-scope-Microsoft_[A-Za-z]+(_[A-Za-z]+)*)$/;
/** Ids whose words the framework gave; of any other nothing is kept. */
const FRAMEWORK_ID = /^(_weave_e_|form-label-id-|azc-dropdown-popup-)\d+(-for)?$/;
const TITLE_ID = 'fxsContextPaneTitle';
const EMPTY = 'area br col hr img input wbr'.split(' ');

/** The document of a page, as HTML. */
export function markupOf({ documentElement, body }: Document, copying: Copying): string {
  const attributes = [
    attribute('lang', /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.exec(documentElement.lang)?.[0] ?? null),
    attribute('dir', /^(ltr|rtl)$/.exec(documentElement.dir)?.[0] ?? null),
  ].join('');
  return `<!DOCTYPE html>
<html${attributes}>
<head><meta charset="utf-8"></head>
${new Copy(copying).element(body, 0)}>
</html>
`;
}

interface Piece {
  readonly markup: string;
  readonly isElement: boolean;
}
const APART: Piece = { markup: '<!---->', isElement: false };

class Copy {
  readonly #text: (text: string) => string;
  readonly #leftOut: string;
  readonly #ids = new Map<string, string>();

  constructor({ text, leftOut }: Copying) {
    this.#text = text;
    this.#leftOut = leftOut === undefined ? NEVER_COPIED : `${NEVER_COPIED}, ${leftOut}`;
  }

  /** Without the last `>`: line breaks stand inside of tags, before it, so that they add no text to the page. */
  element(element: Element, depth: number): string {
    const tag = TAGS.split(' ').includes(element.localName) ? element.localName : 'span';
    const start = `<${tag}${this.#attributes(element)}`;
    if (EMPTY.includes(tag)) return start;
    const inside = this.#inside(element, depth + 1);
    const ends = inside.map(({ isElement }, index) =>
      isElement ? `${lineBreak(index + 1 < inside.length ? depth + 1 : depth)}>` : '',
    );
    const begins = inside[0]?.isElement ? `${lineBreak(depth + 1)}>` : '>';
    return `${start}${begins}${inside.map(({ markup }, index) => markup + ends[index]).join('')}</${tag}`;
  }

  #inside(element: Element, depth: number): Piece[] {
    if (element instanceof HTMLTextAreaElement) return [textMarkup(this.#text(element.value))];
    const found: Piece[] = [];
    for (const node of element.childNodes) {
      if (node instanceof Text) found.push(...this.#after(found.at(-1), node, element));
      else if (node instanceof Element && !node.matches(this.#leftOut))
        found.push({ markup: this.element(node, depth), isElement: true });
    }
    return found;
  }

  /** A text after what was written before it. Two texts that a comment keeps apart stay apart. */
  #after(before: Piece | undefined, node: Text, parent: Element): Piece[] {
    const isBlank = node.data.trim() === '';
    if (node.data === '' || (isBlank && before?.isElement === false)) return [];
    const text = textMarkup(isBlank ? ' ' : this.#text(node.data.replace(/[ \t\r\n]+/g, ' ')));
    // Nobody sees it though elements beside it are seen, so that the element around them cannot be marked.
    const isHidden = !isBlank && !isSeen(parent) && hasSeen(parent);
    const piece: Piece = isHidden ? { markup: `<span hidden>${text.markup}</span`, isElement: true } : text;
    return before?.isElement === false && before.markup !== ' ' ? [APART, piece] : [piece];
  }

  #attributes(element: Element): string {
    return [
      attribute('class', [...element.classList].filter((word) => CLASS.test(word)).join(' ') || null),
      attribute('role', oneOf(element.getAttribute('role'), ROLES.split(' '))),
      attribute('type', oneOf(element.getAttribute('type'), TYPES)),
      ...REFERENCES.map((name) => attribute(name, this.#references(element.getAttribute(name)))),
      ...TEXTS.map((name) => attribute(name, textOrNull(element.getAttribute(name), this.#text))),
      ...STATES.map((name) =>
        attribute(name, STATE_VALUE.exec(element.getAttribute(name) ?? '')?.[0] ?? null),
      ),
      ...this.#propertiesOf(element),
      ...(isUnseen(element) && !isUnseen(element.parentElement) ? [' hidden'] : []),
    ].join('');
  }

  /** What a person did stands in properties, which no markup shows. */
  #propertiesOf(element: Element): string[] {
    if (element instanceof HTMLOptionElement) return element.selected ? [' selected'] : [];
    if (!(element instanceof HTMLInputElement)) {
      const isOff = (element as Partial<HTMLButtonElement>).disabled === true;
      return isOff ? [' disabled'] : [];
    }
    const { type, checked, disabled, value } = element;
    const isTicked = type === 'checkbox' || type === 'radio';
    return [
      ...(isTicked && checked ? [' checked'] : []),
      ...(disabled ? [' disabled'] : []),
      ...(isTicked || value === '' ? [] : [attribute('value', this.#text(value))]),
    ];
  }

  #references(ids: string | null): string | null {
    const words = ids?.split(/\s+/).filter((word) => word !== '') ?? [];
    return words.length > 0 ? words.map((word) => this.#id(word)).join(' ') : null;
  }

  /** Ids are numbered in the order in which they are met; of one that the framework did not make nothing is kept. */
  #id(id: string): string {
    if (id === TITLE_ID) return id;
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const number = `${this.#ids.size + 1}`;
    const stable = FRAMEWORK_ID.test(id) ? id.replace(/\d+/, number) : `id-${number}`;
    this.#ids.set(id, stable);
    return stable;
  }
}

const lineBreak = (depth: number): string => `\n${' '.repeat(depth)}`;

const attribute = (name: string, value: string | null): string =>
  value === null ? '' : ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;

const textMarkup = (text: string): Piece => ({
  markup: text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  isElement: false,
});

const textOrNull = (text: string | null, written: (text: string) => string): string | null =>
  text === null ? null : written(text);

const oneOf = (word: string | null, words: readonly string[]): string | null =>
  word !== null && words.includes(word) ? word : null;

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const isUnseen = (element: Element | null): boolean =>
  element !== null && !isSeen(element) && !hasSeen(element);
const hasSeen = (element: Element): boolean => [...element.querySelectorAll('*')].some(isSeen);
