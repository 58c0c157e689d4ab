/**
 * The editor's page as it is now: the blade with its rows and their summary texts, the footer's state, and the open pane. What is found is
 * found by texts and roles; that the rows stand in this order or there decides nothing.
 */
import type { PartName, RowName } from '../policy/draft.ts';
import { type Choice, chosenOf, type Field, optionsIn, textBoxOf } from './controls.ts';
import type { LabelKey, Language } from './labels/languages.ts';
import { type Row, rowsIn, rowsNamed } from './rows.ts';
import { findBlade, PANE } from './signature.ts';
import { isNotConfigured, settledBySummary } from './summaries.ts';
import { isVisible, textNodesOf, textOf } from './text.ts';

export type SummaryRowName = Exclude<RowName, 'name' | 'state'>;

export interface EditorPage {
  readonly blade: Element;
  /** The language in which most of the blade's headings and rows are known. */
  readonly language: Language;
  readonly name: Field | null;
  /** Rows of column one that were found once; a row that stands there twice is left out. */
  readonly rows: ReadonlyMap<SummaryRowName, Row>;
  /** Rows of the open Conditions section, by part. */
  readonly conditionRows: ReadonlyMap<PartName, Row>;
  /** What Enable policy says, as Graph's word; null when the page does not say it for certain. */
  readonly state: { readonly word: string; readonly element: Element } | null;
  /** Every option of radio lists and pickers in the blade, the footer's included. */
  readonly options: readonly Choice[];
  readonly pane: { readonly element: Element; readonly title: string } | null;
  /** How many panes can be seen: of several none is read. */
  readonly panes: number;
  /** The blade's visible texts without the pane's. */
  readonly texts: readonly Text[];
}

const ROW_KEYS: ReadonlyMap<SummaryRowName, LabelKey> = new Map([
  ['users', 'row.users'],
  ['targetResources', 'row.targetResources'],
  ['network', 'row.network'],
  ['conditions', 'row.conditions'],
  ['grant', 'row.grant'],
  ['session', 'row.session'],
]);

/** Rows of the Conditions section and titles of their panes. Locations is the Network row once more. */
export const CONDITION_KEYS: ReadonlyMap<PartName, LabelKey> = new Map<PartName, LabelKey>([
  ['conditions.userRisk', 'cond.userRisk'],
  ['conditions.signInRisk', 'cond.signInRisk'],
  ['conditions.insiderRisk', 'cond.insiderRisk'],
  ['conditions.agentRisk', 'cond.agentRisk'],
  ['conditions.servicePrincipalRisk', 'cond.servicePrincipalRisk'],
  ['conditions.devicePlatforms', 'cond.devicePlatforms'],
  ['network', 'cond.locations'],
  ['conditions.clientApps', 'cond.clientApps'],
  ['conditions.deviceFilter', 'cond.deviceFilter'],
  ['conditions.authenticationFlows', 'cond.authFlows'],
]);
/** So many of them make the section; fewer may be words that stand elsewhere. */
const CONDITION_ROWS = 2;

const STATES = {
  'enable.reportOnly': 'enabledForReportingButNotEnforced',
  'enable.on': 'enabled',
  'enable.off': 'disabled',
} as const;

/** The editor's page as it is now, or null when the page does not bear its signature. */
export function findEditor(document: Document): EditorPage | null {
  const found = findBlade(document);
  if (!found) return null;
  const blade = found.element;
  const panes = panesIn(document);
  const pane = theOne(panes);
  const isOfPane = (node: Node) => pane?.element.contains(node) === true;
  const texts = textNodesOf(blade).filter((node) => !isOfPane(node));
  const options = optionsIn(blade).filter(({ element }) => !isOfPane(element));
  const conditionRows = rowsIn(texts, blade, CONDITION_KEYS, (_, text) => isNotConfigured(text));
  const state = chosenOf(options, Object.keys(STATES) as (keyof typeof STATES)[]);
  return {
    blade,
    language: found.language,
    name: textBoxOf(blade, 'name'),
    rows: rowsIn(texts, blade, ROW_KEYS, (row, text) => Object.keys(settledBySummary(row, text)).length > 0),
    conditionRows: conditionRows.size >= CONDITION_ROWS ? conditionRows : new Map(),
    state: state && { word: STATES[state.key], element: state.choice.element },
    options,
    pane,
    panes: panes.length,
    texts,
  };
}

/** Rows of the open section whose label says one of these: a label above the link that opens a picker. */
export const rowsOf = ({ texts, blade }: EditorPage, keys: readonly LabelKey[]): Row[] =>
  rowsNamed(texts, blade, keys);

/** A context pane, and what bears its title. */
export const TITLE =
  '[id="fxsContextPaneTitle"], [role="dialog"] h1, [role="dialog"] h2, [role="dialog"] [role="heading"]';

type Pane = NonNullable<EditorPage['pane']>;

/** The one visible context pane; null when there is none. Two of them are read as none, and their parts stay unread. */
export const findPane = (document: Document): Pane | null => theOne(panesIn(document));

/** Whether a pane that was found can still be seen, be it with another beside it. */
export const isPaneShown = (pane: Element): boolean =>
  pane.isConnected &&
  [...pane.ownerDocument.querySelectorAll(TITLE)].some((title) => pane.contains(title) && isOnScreen(title));

function panesIn(document: Document): Pane[] {
  const titles = [...document.querySelectorAll(TITLE)].filter(isOnScreen);
  return titles.flatMap((title) => {
    const element = title.closest(PANE) ?? title.closest('[aria-labelledby]');
    return element ? [{ element, title: textOf(title) }] : [];
  });
}

function theOne(panes: readonly Pane[]): Pane | null {
  const [pane] = panes;
  return pane && panes.every(({ element }) => element === pane.element) ? pane : null;
}

/** A pane that is put away may keep its display, and lie beside the window or without size. */
function isOnScreen(title: Element): boolean {
  const { left, right, width, height } = title.getBoundingClientRect();
  const { innerWidth = 0 } = title.ownerDocument.defaultView ?? {};
  return isVisible(title) && width > 0 && height > 0 && right > 0 && left < innerWidth;
}
