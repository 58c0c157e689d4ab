/** A drop-down for several values: what is chosen in it, by its open list or by the text that it shows. */
import { type Field, nameOf, stateOfOption } from './controls.ts';
import { isVisible, linesOf, normalised } from './text.ts';

export interface Chosen {
  /** Texts of the chosen entries; null while only their number is shown. */
  readonly texts: readonly string[] | null;
  /** How many are chosen; null where the page does not say. */
  readonly count: number | null;
}

const ENTRY = '[role="treeitem"], [role="option"]';
const FILTER = 'input[type="text"], input:not([type]), input[type="search"]';

const NOT_SHOWN: Chosen = { texts: null, count: null };

/** What is chosen in a drop-down for several values; nothing is known while its open list and the text that it shows disagree. */
export function chosenIn({ element, value }: Field): Chosen {
  const shown = shownBy(value);
  const list = openListOf(element);
  if (!list) return shown;
  const chosen = fromList(list);
  return agree(chosen, shown) ? chosen : NOT_SHOWN;
}

/** The text that the closed drop-down shows: "3 selected", or the names of what is chosen. */
function shownBy(value: string): Chosen {
  const text = normalised(value);
  const count = /^(\d+) selected$/.exec(text)?.[1];
  if (count !== undefined) return { texts: count === '0' ? [] : null, count: Number(count) };
  if (text === '') return NOT_SHOWN;
  const texts = value.split(', ');
  return { texts, count: texts.length };
}

/** Whether the text of the drop-down bears out what its open list shows; where it shows nothing, nothing is chosen. */
function agree(inList: Chosen, shown: Chosen): boolean {
  if (inList.count !== (shown.count ?? 0)) return false;
  return shown.texts === null || shown.texts.every((text) => inList.texts?.includes(text));
}

/** The list that is open for this drop-down; it may stand anywhere in the page. */
function openListOf(box: Element): Element | null {
  if (box.getAttribute('aria-expanded') !== 'true') return null;
  const id = box.getAttribute('aria-controls') ?? box.getAttribute('aria-owns');
  const list = id === null ? null : box.ownerDocument.getElementById(id);
  return list && isVisible(list) ? list : null;
}

/** While the list is filtered it does not show everything that is chosen; an entry that stands there twice may be another one. */
function fromList(list: Element): Chosen {
  const filters = [...list.querySelectorAll<HTMLInputElement>(FILTER)];
  const entries = [...list.querySelectorAll(ENTRY)].filter(isVisible);
  // Fluent's entries are native check boxes, which hold no text and are named by the label beside them.
  const states = entries.map((entry) => ({
    text: linesOf(entry).join(' ') || nameOf(entry),
    on: stateOfOption(entry),
  }));
  const isWhole = entries.length > 0 && filters.every(({ value }) => value === '');
  const hasTwice = new Set(states.map(({ text }) => text)).size < states.length;
  if (!isWhole || hasTwice || states.some(({ on }) => on === null)) return NOT_SHOWN;
  const texts = states.filter(({ on }) => on === true).map(({ text }) => text);
  return { texts, count: texts.length };
}
