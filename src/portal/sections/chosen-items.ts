/** The lists of chosen users, resources and locations in a section, each under the link that opens its picker. */

import { isGuid } from '../../policy/well-known-ids.ts';
import type { LabelKey } from '../labels/languages.ts';
import { type EditorPage, rowsOf } from '../page.ts';
import type { Row } from '../rows.ts';
import { isVisible, linesOf, normalised } from '../text.ts';

export interface ChosenItem {
  /** Null where several texts could be the name. */
  readonly name: string | null;
  /** The object's or application's id in lower case, or the user's name with an @. Null where the page shows none. */
  readonly id: string | null;
  /** Whether something stands beside the name that is neither: then the name is not taken for a well-known one's. */
  readonly hasMore: boolean;
}

export interface ChosenItems {
  /** Text of the link that opens the picker. */
  readonly link: string;
  readonly entries: readonly ChosenItem[];
  /** False when the link counts other than the list shows, or is not understood. */
  readonly complete: boolean;
}

const CONTROL = '[role="checkbox"], [role="radio"], [role="tab"], [role="combobox"], input';
const LINK = 'a, button, [role="link"], [role="button"]';
const ITEM = 'li, [role="listitem"], [role="row"]';
const SELECTORS: readonly LabelKey[] = ['target.selectSpecific', 'users.excludeSelect'];

/** The lists of the open section, in document order; none where no link with a known label opens a picker. */
export function chosenItems(page: EditorPage): ChosenItems[] {
  const rows = rowsOf(page, SELECTORS);
  const items = [...page.blade.querySelectorAll(ITEM)].filter(isChosen);
  return rows.map((row, index) => {
    const entries = items.filter((item) => isBetween(item, row, rows[index + 1])).map(entryOf);
    return { link: row.summary, entries, complete: counts(row.summary, entries) };
  });
}

/** Text of the link whose label says this; null when there is none, or more than one. */
export function linkUnder(page: EditorPage, key: LabelKey): string | null {
  const [row, another] = rowsOf(page, [key]);
  return row && !another ? row.summary : null;
}

/** Items that hold a control of their own (radio lists, pickers), command bars and the head of a table are no chosen items. */
const isChosen = (item: Element): boolean =>
  isVisible(item) &&
  !item.querySelector(`${CONTROL}, [role="columnheader"]`) &&
  !item.closest('[role="toolbar"], [role="menubar"], [role="tablist"], [role="radio"]') &&
  !item.parentElement?.closest('li, [role="listitem"], [role="row"]');

const follows = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const isBetween = (item: Element, { link }: Row, next: Row | undefined): boolean =>
  follows(item, link) && !link.contains(item) && !(next && follows(item, next.element));

function entryOf(item: Element): ChosenItem {
  const buttons = new Set([...item.querySelectorAll(LINK)].flatMap(linesOf));
  const lines = linesOf(item).filter((line) => /[\p{L}\p{N}]/u.test(line) && !buttons.has(line));
  const ids = lines.filter(isId);
  const names = lines.filter((line) => !isId(line));
  const [id, anotherId] = ids;
  return {
    name: names.length === 1 ? (names[0] ?? null) : null,
    id: id !== undefined && anotherId === undefined ? asId(id) : null,
    hasMore: names.length > 1 || ids.length > 1,
  };
}

const isId = (line: string): boolean => isGuid(line) || /^[^\s@]+@[^\s@]+$/.test(line);
const asId = (line: string): string => (isGuid(line) ? line.toLowerCase() : line);

/** Whether the link speaks of exactly these entries: "None", "2 users", "3 selected", "1 user, 1 group", or their names. */
function counts(link: string, entries: readonly ChosenItem[]): boolean {
  const text = normalised(link);
  if (text === 'none') return entries.length === 0;
  if (/^\d+ (users?|groups?|selected)(, \d+ (users?|groups?))*$/.test(text)) {
    const numbers = [...text.matchAll(/\d+/g)].map(Number);
    return numbers.reduce((sum, number) => sum + number, 0) === entries.length;
  }
  const names = entries.flatMap(({ name }) => name ?? []);
  if (names.length !== entries.length) return false;
  return [names.join(' and '), names.join(', ')].some((joined) => normalised(joined) === text);
}
