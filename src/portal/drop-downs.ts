/** A drop-down for several values: what is chosen in it, by its open list or by the text that it shows. */
import { type Field, stateOfOption } from './controls.ts';
import { isVisible, linesOf, normalised } from './text.ts';

export interface Chosen {
  /** Texts of the chosen entries; null while only their number is shown. */
  readonly texts: readonly string[] | null;
  /** How many are chosen; null where the page does not say. */
  readonly count: number | null;
}

const ENTRY = '[role="treeitem"], [role="option"]';
const FILTER = 'input[type="text"], input:not([type]), input[type="search"]';

/** What is chosen in a drop-down for several values. */
export function chosenIn({ element, value }: Field): Chosen {
  const list = openListOf(element);
  if (list) return fromList(list);
  const text = normalised(value);
  const count = /^(\d+) selected$/.exec(text)?.[1];
  if (count !== undefined) return { texts: count === '0' ? [] : null, count: Number(count) };
  if (text === '') return { texts: null, count: null };
  const texts = value.split(', ');
  return { texts, count: texts.length };
}

/** The list that is open for this drop-down; it may stand anywhere in the page. */
function openListOf(box: Element): Element | null {
  if (box.getAttribute('aria-expanded') !== 'true') return null;
  const id = box.getAttribute('aria-controls') ?? box.getAttribute('aria-owns');
  const list = id === null ? null : box.ownerDocument.getElementById(id);
  return list && isVisible(list) ? list : null;
}

/** While the list is filtered it does not show everything that is chosen. */
function fromList(list: Element): Chosen {
  const filters = [...list.querySelectorAll<HTMLInputElement>(FILTER)];
  const entries = [...list.querySelectorAll(ENTRY)].filter(isVisible);
  const states = entries.map((entry) => ({ text: linesOf(entry).join(' '), on: stateOfOption(entry) }));
  const isWhole = entries.length > 0 && filters.every(({ value }) => value === '');
  if (!isWhole || states.some(({ on }) => on === null)) return { texts: null, count: null };
  const texts = states.filter(({ on }) => on === true).map(({ text }) => text);
  return { texts, count: texts.length };
}
