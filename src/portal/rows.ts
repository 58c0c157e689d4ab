/** Rows of the editor: a label and near it one text that sums the setting up. Classes decide nothing; neither does the order. */
import type { LabelKey } from './labels/languages.ts';
import { finds } from './labels/meanings.ts';
import { isVisible, textNodesOf, textOf } from './text.ts';

export interface Row {
  /** The box around label and summary; a list that belongs to the row may stand in it too. */
  readonly element: Element;
  /** What bears the summary: the link, or the box of a text where nothing shows a link. */
  readonly link: Element;
  readonly summary: string;
}

const LINK = 'a, button, [role="link"], [role="button"], .fxc-selector-link';
const CONTROL = '[role="checkbox"], [role="radio"], [role="tab"], [role="combobox"], input, textarea, select';
/** Opens a long explanation, and is no summary. */
const INFO = '.azc-infoBalloon, [aria-label="Info"]';

/**
 * The rows whose labels name these. One that is found twice is left out.
 * @param isSummary whether a text is known to sum up a row; only such a text is taken where nothing shows a link
 */
export function rowsIn<Name extends string>(
  texts: readonly Text[],
  blade: Element,
  labels: ReadonlyMap<Name, LabelKey>,
  isSummary: (name: Name, text: string) => boolean,
): ReadonlyMap<Name, Row> {
  const found = new Map<Name, Row | null>();
  const keys = [...labels.values()];
  for (const node of texts) {
    for (const [name, key] of labels) {
      if (!finds(node.data, key)) continue;
      const row = rowAround(
        node,
        blade,
        (text) => isSummary(name, text),
        (text) => keys.some((other) => other !== key && finds(text, other)),
      );
      if (row) found.set(name, found.has(name) ? null : row);
    }
  }
  return new Map([...found].filter((entry): entry is [Name, Row] => entry[1] !== null));
}

/** Every row whose label names one of these, in document order. */
export const rowsNamed = (texts: readonly Text[], blade: Element, keys: readonly LabelKey[]): Row[] =>
  texts
    .filter((node) => finds(node.data, ...keys))
    .flatMap(
      (node) =>
        rowAround(
          node,
          blade,
          () => false,
          () => false,
        ) ?? [],
    );

/** The smallest box that holds the label and one link with text; none when another control, label or link comes first. */
function rowAround(
  label: Text,
  blade: Element,
  isSummary: (text: string) => boolean,
  isOtherLabel: (text: string) => boolean,
): Row | null {
  if (label.parentElement?.closest(`${CONTROL}, ${LINK}`)) return null;
  for (let box = label.parentElement; box && box !== blade; box = box.parentElement) {
    if (box.querySelector(CONTROL)) return null;
    const [link, another] = linksIn(box);
    const others = textNodesOf(box).filter((node) => node !== label && !isDecoration(node));
    if (another || others.some((node) => !link?.contains(node) && isOtherLabel(node.data))) return null;
    if (link) return { element: box, link, summary: textOf(link) };
    const [text, more] = others;
    if (!text) continue;
    const summary = text.data.replace(/\s+/g, ' ').trim();
    return !more && isSummary(summary) ? { element: box, link: text.parentElement ?? box, summary } : null;
  }
  return null;
}

const linksIn = (box: Element): Element[] =>
  [...box.querySelectorAll(LINK)].filter(
    (link) =>
      !link.parentElement?.closest(LINK) && !link.matches(INFO) && isVisible(link) && textOf(link) !== '',
  );

/** The star of a required field, an icon's glyph, an info mark. */
const isDecoration = (node: Text): boolean =>
  !/[\p{L}\p{N}]/u.test(node.data) || node.parentElement?.closest(INFO) !== null;
