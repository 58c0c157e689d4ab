/**
 * Finds the editor on the page: the last visible blade with the editor's signature, its rows with their summary texts, and the open pane.
 * What it finds, it finds by texts and roles; that the rows stand in this order or there decides nothing.
 */
import { type PartName, ROWS, type RowName } from '../policy/draft.ts';
import { type Choice, chosenOf, optionsIn, textBoxValue } from './controls.ts';
import { CONDITION_LABELS, HEADINGS, NAME, ROW_LABELS, STATES, SUBTITLE } from './labels.ts';
import { isVisible, normalised, textNodesOf, textOf } from './text.ts';

export interface SummaryRow {
  /** The box around label and summary link. */
  readonly element: Element;
  readonly summary: string;
}

export interface EditorPage {
  readonly blade: Element;
  readonly name: { readonly value: string; readonly element: Element } | null;
  /** Rows of column one that were found once; a row that stands there twice is left out. */
  readonly rows: ReadonlyMap<Exclude<RowName, 'name' | 'state'>, SummaryRow>;
  /** Rows of the open Conditions section, by part. */
  readonly conditionRows: ReadonlyMap<PartName, SummaryRow>;
  readonly state: Choice | null;
  /** Every option of radio lists and pickers in the blade, the footer's included. */
  readonly options: readonly Choice[];
  readonly pane: { readonly element: Element; readonly title: string } | null;
}

/** The editor's page as it is now, or null when the page does not bear its signature. */
export function findEditor(document: Document): EditorPage | null {
  const blade = findBlade(document);
  if (!blade) return null;
  const texts = textNodesOf(blade);
  const options = optionsIn(blade);
  const conditionRows = rowsByLabel(texts, blade, CONDITION_LABELS);
  return {
    blade,
    name: textBoxValue(blade, NAME),
    rows: rowsByLabel(
      texts,
      blade,
      new Map(Object.entries(ROW_LABELS) as [keyof typeof ROW_LABELS, readonly string[]][]),
    ),
    conditionRows: conditionRows.size >= 3 ? conditionRows : new Map(),
    state: chosenOf(options, [...STATES.keys()]),
    options,
    pane: findPane(document),
  };
}

/** The last visible blade with the subtitle and three of the known headings. */
function findBlade(document: Document): Element | null {
  const subtitles = [...document.querySelectorAll('body *')].filter(
    (element) =>
      element.childElementCount === 0 &&
      SUBTITLE.includes(normalised(element.textContent ?? '')) &&
      isVisible(element),
  );
  for (const subtitle of subtitles.reverse()) {
    const known = new Set([
      ...HEADINGS,
      ...ROWS.flatMap((row) => (row in ROW_LABELS ? ROW_LABELS[row as 'grant'] : [])),
    ]);
    for (let box = subtitle.parentElement; box && box !== document.documentElement; box = box.parentElement) {
      const seen = new Set(
        textNodesOf(box)
          .map((node) => normalised(node.data))
          .filter((text) => known.has(text)),
      );
      if (seen.size >= 3) return box.closest('section') ?? box;
      if (box.matches('section, main')) break;
    }
  }
  return null;
}

const SUMMARY_LINK = 'a, [role="link"], [role="button"], .fxc-selector-link';
const CONTROL = '[role="checkbox"], [role="radio"], [role="tab"], [role="combobox"], input, textarea, select';

/** Rows whose label is one of these texts: the label, and near it a link with the summary. Rows found twice are left out. */
function rowsByLabel<Key extends string>(
  texts: readonly Text[],
  blade: Element,
  labels: ReadonlyMap<Key, readonly string[]>,
): ReadonlyMap<Key, SummaryRow> {
  const found = new Map<Key, SummaryRow | null>();
  for (const node of texts) {
    const text = normalised(node.data);
    for (const [key, known] of labels) {
      if (!known.includes(text)) continue;
      const row = rowAround(node, blade);
      if (row) found.set(key, found.has(key) ? null : row);
    }
  }
  return new Map([...found].filter((entry): entry is [Key, SummaryRow] => entry[1] !== null));
}

/** The smallest box that holds the label and one link with text; none when another control or a second link comes first. */
function rowAround(label: Text, blade: Element): SummaryRow | null {
  if (label.parentElement?.closest(`${CONTROL}, ${SUMMARY_LINK}`)) return null;
  for (let box = label.parentElement; box && box !== blade; box = box.parentElement) {
    if (box.querySelector(CONTROL)) return null;
    const links = [...box.querySelectorAll(SUMMARY_LINK)].filter(
      (link) => !link.parentElement?.closest(SUMMARY_LINK),
    );
    const summaries = links.filter((link) => isVisible(link) && textOf(link) !== '');
    const [summary] = summaries;
    if (summaries.length > 1) return null;
    if (summary) return { element: box, summary: textOf(summary) };
  }
  return null;
}

const PANE = '.fxs-contextpane, [role="dialog"]';

/** The one visible context pane; null when there is none. Two of them are read as none, and their parts stay unread. */
function findPane(document: Document): EditorPage['pane'] {
  const titles = [
    ...document.querySelectorAll('[id="fxsContextPaneTitle"], [role="dialog"] h1, [role="dialog"] h2'),
  ].filter(isVisible);
  const panes = titles.flatMap((title) => {
    const element = title.closest(PANE) ?? title.closest('[aria-labelledby]');
    return element ? [{ element, title: textOf(title) }] : [];
  });
  return panes.length === 1 ? (panes[0] ?? null) : null;
}
