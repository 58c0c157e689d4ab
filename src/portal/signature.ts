/**
 * Where the editor is on the page, and in which language. It is told by content, never by technology: the subtitle and three of the known
 * headings and rows, or, where no subtitle is drawn or its language's is not known, five of them in one language.
 */
import { ENGLISH, type LabelKey, type Language } from './labels/languages.ts';
import { knownLanguages, meaningsOf } from './labels/meanings.ts';
import { isVisible, textNodesOf } from './text.ts';

export interface Blade {
  readonly element: Element;
  /** The language in which most of its headings and rows are known. */
  readonly language: Language;
}

const ROW_KEYS: readonly LabelKey[] = [
  'row.users',
  'row.targetResources',
  'row.network',
  'row.conditions',
  'row.grant',
  'row.session',
];
const HEADING_KEYS: readonly LabelKey[] = [
  'heading.assignments',
  'heading.accessControls',
  'enable',
  ...ROW_KEYS,
];
const WITH_SUBTITLE = 3;
const WITHOUT_SUBTITLE = 5;
const ROWS_WITHOUT_SUBTITLE = 3;

/** The box of a context pane, which stands apart from the blade. */
export const PANE = '.fxs-contextpane, [role="dialog"]';

/** The last visible blade that bears the editor's signature; null when none does. */
export function findBlade(document: Document): Blade | null {
  const sections = [...document.querySelectorAll('section')].filter(isVisible).reverse();
  for (const section of sections) {
    const signed = signatureOf(section);
    if (signed) return { element: section, language: signed.language };
  }
  // A React view has its frame for itself, and the portal's blades may one day be no sections any more.
  if (!document.body) return null;
  const signed = signatureOf(document.body);
  const ofForm = signed?.nodes.filter((node) => !node.parentElement?.closest(PANE)) ?? [];
  return signed && { element: boxAround(ofForm, document.body), language: signed.language };
}

/** The language and the known texts, where there are enough of them. */
function signatureOf(scope: Element): { language: Language; nodes: Text[] } | null {
  const keysIn = new Map(knownLanguages().map((language) => [language, new Set<LabelKey>()]));
  const nodes: Text[] = [];
  let hasSubtitle = false;
  for (const node of textNodesOf(scope)) {
    for (const { key, language } of meaningsOf(node.data)) {
      if (key === 'blade.subtitle') hasSubtitle = true;
      if (!HEADING_KEYS.includes(key)) continue;
      keysIn.get(language)?.add(key);
      if (nodes.at(-1) !== node) nodes.push(node);
    }
  }
  // English comes first and wins where another language has as many, since some of its words are theirs too.
  const [best = ENGLISH] = knownLanguages().toSorted(
    (a, b) => (keysIn.get(b)?.size ?? 0) - (keysIn.get(a)?.size ?? 0),
  );
  const keys = keysIn.get(best) ?? new Set();
  const rows = ROW_KEYS.filter((key) => keys.has(key)).length;
  const isSigned = hasSubtitle
    ? keys.size >= WITH_SUBTITLE
    : keys.size >= WITHOUT_SUBTITLE && rows >= ROWS_WITHOUT_SUBTITLE;
  return isSigned ? { language: best, nodes } : null;
}

/** The outermost box below the body that holds the known texts: panes are drawn beside it. */
function boxAround(nodes: readonly Text[], body: HTMLElement): Element {
  let box: Element = nodes[0]?.parentElement ?? body;
  while (box !== body && !nodes.every((node) => box.contains(node))) box = box.parentElement ?? body;
  const main = box.closest('main, [role="main"]');
  if (main) return main;
  while (box !== body && box.parentElement && box.parentElement !== body) box = box.parentElement;
  return box;
}
