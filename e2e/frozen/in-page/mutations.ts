/**
 * Single changes to a page by which Microsoft may surprise the reader, one at a time and each undone again:
 * - a label that stands for something, be it a text or an accessible name (`aria-label`, `title`, `placeholder`, `alt`): to nonsense, to
 *   nothing, and to each other label of its set that stands on the page too, so that the set has one twice
 * - any other text: to nothing; to nonsense unless it is a value of the policy's, whose change is another policy and no other page; what is
 *   typed in a text box is a value altogether
 * - a class word that the reader may ask for: removed, to a word that nobody knows, and a word of state to its opposite
 * - a role: removed, to a word that nobody knows, to `presentation`, to a kindred role
 * - an aria attribute: removed; true to false and to mixed and back; any other to nonsense
 *
 * Class words that the reader cannot ask for are changed all at once. Changes of several things at once are none of these, but for those of
 * `box-mutations.ts`. A label that becomes another known one which does not stand on the page is no change of the page that anybody could notice.
 */
import { meaningsOf } from '../../../src/portal/labels/meanings.ts';
import { textNodesOf } from '../../../src/portal/text.ts';

export interface Mutation {
  /** For the report: what was changed, and where. */
  readonly what: string;
  readonly apply: () => void;
  readonly undo: () => void;
  /** The box that was changed, with its label. */
  readonly row?: Element;
}

/** A label that nobody knows. */
export const NONSENSE = 'Zzyzx qwv';
const HEADING = 'h1, h2, h3, [role="heading"]';
const NAMES = ['aria-label', 'title', 'placeholder', 'alt'];
/** Class words of which one stands where the other does not. */
const OPPOSITES: Readonly<Record<string, string>> = {
  'azc-checkBox-checked': 'azc-checkBox-unchecked',
  'azc-checkBox-unchecked': 'azc-checkBox-checked',
};
/** What a role could become when a control is built anew. */
const KINDRED: Readonly<Record<string, string>> = {
  button: 'link',
  link: 'button',
  checkbox: 'switch',
  radio: 'option',
  tab: 'button',
  combobox: 'button',
  treeitem: 'option',
  option: 'treeitem',
  listitem: 'option',
};

/**
 * @param values texts of the policy's that stand on the page: names, ids, rules, numbers
 * @param isAsked whether the reader can know a class word at all; changes of the others are in `unaskedClasses`
 */
export function* mutationsOf(
  document: Document,
  values: ReadonlySet<string>,
  isAsked: (word: string) => boolean,
): Generator<Mutation> {
  const labels = labelsOn(document);
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node instanceof Text && node.data.trim() !== '' && !node.parentElement?.matches('textarea'))
      yield* ofText(node, labels, values);
  for (const element of document.body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (NAMES.includes(name)) yield* ofName(element, name, value, labels);
      else if (name === 'class') yield* ofClass(element, value, isAsked);
      else if (name === 'role') yield* ofRole(element, value);
      else if (name.startsWith('aria-')) yield* ofAria(element, name, value);
    }
  }
}

function* ofText(node: Text, labels: Labels, values: ReadonlySet<string>): Generator<Mutation> {
  const before = node.data;
  const change = (what: string, text: string): Mutation => ({
    what: `text ${quoted(before)} ${what}`,
    apply: () => {
      node.data = text;
    },
    undo: () => {
      node.data = before;
    },
  });
  yield change('removed', '');
  if (!values.has(before.trim())) yield change('to nonsense', NONSENSE);
  // The heading of a pane that becomes another pane's stands there once.
  if (node.parentElement?.closest(HEADING)) return;
  for (const label of neighbours(before, labels)) yield change(`to ${quoted(label)}`, label);
}

function* ofName(element: Element, name: string, value: string, labels: Labels): Generator<Mutation> {
  yield setAttribute(element, name, null);
  yield setAttribute(element, name, NONSENSE);
  for (const label of neighbours(value, labels)) yield setAttribute(element, name, label);
}

/**
 * All class words that the reader's code does not contain, changed at once: it cannot tell any of these pages from the one before, so that it
 * must read exactly the same.
 */
export function unaskedClasses(document: Document, isAsked: (word: string) => boolean): readonly Mutation[] {
  const found = [...document.body.querySelectorAll('[class]')].map((element) => ({
    element,
    before: element.className,
    asked: [...element.classList].filter(isAsked),
  }));
  const changed = (what: string, instead: readonly string[]): Mutation => ({
    what: `all class words that the reader does not ask for ${what}`,
    apply: () => {
      for (const { element, asked } of found) element.setAttribute('class', [...asked, ...instead].join(' '));
    },
    undo: () => {
      for (const { element, before } of found) element.setAttribute('class', before);
    },
  });
  return [changed('removed', []), changed('to nonsense', ['zzyzx'])];
}

function* ofClass(element: Element, value: string, isAsked: (word: string) => boolean): Generator<Mutation> {
  for (const word of [...element.classList].filter(isAsked)) {
    const others = value.split(' ').filter((one) => one !== word);
    const opposite = OPPOSITES[word];
    for (const instead of [null, 'zzyzx', ...(opposite === undefined ? [] : [opposite])]) {
      const { apply, undo } = setAttribute(
        element,
        'class',
        [...others, ...(instead ? [instead] : [])].join(' '),
      );
      yield {
        what: `class ${word} of ${whereIs(element)} ${instead ? `to ${instead}` : 'removed'}`,
        apply,
        undo,
      };
    }
  }
}

function* ofRole(element: Element, role: string): Generator<Mutation> {
  const kindred = KINDRED[role];
  for (const other of [null, 'zzyzx', 'presentation', ...(kindred === undefined ? [] : [kindred])])
    yield setAttribute(element, 'role', other);
}

function* ofAria(element: Element, name: string, value: string): Generator<Mutation> {
  const others = value === 'true' ? ['false', 'mixed'] : value === 'false' ? ['true', 'mixed'] : ['zzyzx'];
  for (const other of [null, ...others]) yield setAttribute(element, name, other);
}

function setAttribute(element: Element, name: string, value: string | null): Mutation {
  const before = element.getAttribute(name) ?? '';
  return {
    what: `${name}=${quoted(before)} of ${whereIs(element)} ${value === null ? 'removed' : `to ${quoted(value)}`}`,
    apply: () => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)),
    undo: () => element.setAttribute(name, before),
  };
}

/** The texts of the page that stand for something, by their sets: labels of one field or one list of options. */
type Labels = ReadonlyMap<string, readonly string[]>;

function labelsOn(document: Document): Labels {
  const labels = new Map<string, Set<string>>();
  const names = NAMES.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  for (const text of [...textNodesOf(document.body).map(({ data }) => data.trim()), ...names])
    for (const set of setsOf(text)) labels.set(set, (labels.get(set) ?? new Set()).add(text));
  return new Map([...labels].map(([set, texts]) => [set, [...texts]]));
}

const neighbours = (text: string, labels: Labels): string[] => [
  ...new Set(
    setsOf(text)
      .flatMap((set) => labels.get(set) ?? [])
      .filter((label) => label !== text.trim()),
  ),
];

/** `grant.mfa` is of the set `grant`, `users.guests.internalGuest` of `users.guests`. */
const setsOf = (text: string): string[] => [
  ...new Set(meaningsOf(text).map(({ key }) => key.slice(0, Math.max(key.lastIndexOf('.'), 0)))),
];

const quoted = (text: string): string => `“${text.trim().slice(0, 60)}”`;

export const whereIs = (element: Element): string => {
  const text = (element.textContent ?? '').trim();
  const classes =
    element
      .getAttribute('class')
      ?.split(' ')
      .slice(0, 2)
      .map((word) => `.${word}`) ?? [];
  return `${element.localName}${classes.join('')}${text === '' ? '' : ` ${quoted(text).slice(0, 30)}`}`;
};
