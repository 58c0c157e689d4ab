/**
 * What the admin may send us when the page is not understood: structure, roles and known labels. Labels stand by their key in our table, so
 * that nothing of the page's own text gets in; every other text is its length.
 */

import type { FieldHealth } from './health.ts';
import { meaningsOf } from './labels/meanings.ts';
import { findEditor } from './page.ts';
import { isVisible } from './text.ts';

const LINES_AT_MOST = 2000;
const DEPTH_AT_MOST = 80;
const SKIPPED = 'script, style, template, noscript, link, meta, ca-preflight';

export const TAGS =
  'a abbr article aside b body br button circle code details dialog div dl dt dd em fieldset footer form g h1 h2 h3 h4 h5 h6 header hr i iframe img input label legend li main nav ol optgroup option p path section select small span strong summary sup svg table tbody td textarea th thead tr ul use';
export const ROLES =
  'alert banner button cell checkbox columnheader combobox complementary contentinfo dialog document form grid gridcell group heading img link list listbox listitem main menu menubar menuitem navigation none note option presentation radio radiogroup region row rowgroup rowheader search separator status switch tab table tablist tabpanel text textbox toolbar tooltip tree treeitem';
const TYPES = 'button checkbox hidden number password radio search text';
const STATES = [
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-pressed',
  'aria-disabled',
  'aria-hidden',
  'aria-invalid',
  'aria-required',
  'aria-haspopup',
];
const STATE_WORDS = 'true false mixed tree listbox menu dialog grid';
const NAMES = ['aria-label', 'title', 'placeholder', 'alt'];
const FRAMEWORK_CLASS = /^(fxs|fxc|fxt|azc|msportalfx|ms)-[a-z-]{1,48}$/i;

/** The page as an outline, with how each field was read. */
export function diagnosticOf(document: Document, health: readonly FieldHealth[]): string {
  const page = findEditor(document);
  const sections = [...document.querySelectorAll('section')].filter(isVisible);
  const roots = page
    ? [page.blade, ...(page.pane && !page.blade.contains(page.pane.element) ? [page.pane.element] : [])]
    : [sections.at(-1) ?? document.body];
  const fields = health.map(({ row, status, by, unknown }) =>
    [row, status, ...(by.length > 0 ? [`by ${by.join('+')}`] : []), ...unknown.map(known)].join(' '),
  );
  const outline = roots.flatMap((root) => ['', ...linesOf(root, 0)]);
  const cut = outline.length > LINES_AT_MOST ? [`... ${outline.length - LINES_AT_MOST} more lines`] : [];
  return [
    'Preflight for Conditional Access: structure, roles and known labels. Every other text is its length.',
    page ? `editor found, language ${page.language.code}` : 'editor not found',
    ...fields,
    ...outline.slice(0, LINES_AT_MOST),
    ...cut,
  ].join('\n');
}

function linesOf(element: Element, depth: number): string[] {
  if (element.matches(SKIPPED) || depth > DEPTH_AT_MOST) return [];
  const own = [...element.childNodes]
    .filter((node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    .map((node) => known(node.data));
  const line = [`${'  '.repeat(depth)}${headOf(element)}`, ...own].join(' ');
  return [line, ...[...element.children].flatMap((child) => linesOf(child, depth + 1))];
}

/** `div.azc-checkBox[role=checkbox][aria-checked=true]`, and `(hidden)` for what nobody sees. */
function headOf(element: Element): string {
  const tag = isAmong(element.localName, TAGS) ? element.localName : 'element';
  const classes = [...element.classList]
    .filter((word) => FRAMEWORK_CLASS.test(word))
    .map((word) => `.${word}`);
  const attributes = [
    ...attribute(element, 'role', (value) => (isAmong(value, ROLES) ? value : lengthOf(value))),
    ...attribute(element, 'type', (value) => (isAmong(value, TYPES) ? value : lengthOf(value))),
    ...STATES.flatMap((name) =>
      attribute(element, name, (value) => (isAmong(value, STATE_WORDS) ? value : lengthOf(value))),
    ),
    ...NAMES.flatMap((name) => attribute(element, name, known)),
    ...(element instanceof HTMLInputElement && element.checked ? ['[checked]'] : []),
  ];
  return [tag, ...classes, ...attributes, ...(isVisible(element) ? [] : ['(hidden)'])].join('');
}

const attribute = (element: Element, name: string, shown: (value: string) => string): string[] => {
  const value = element.getAttribute(name);
  return value === null ? [] : [`[${name}=${shown(value)}]`];
};

/** A known label by its keys, and by its length any other text. */
function known(text: string): string {
  const keys = new Set(meaningsOf(text).map(({ key, language }) => `${key}/${language.code}`));
  return keys.size > 0 ? `<${[...keys].join('|')}>` : lengthOf(text);
}

const lengthOf = (text: string): string => `#${text.trim().length}`;
const isAmong = (word: string, words: string): boolean => words.split(' ').includes(word);
