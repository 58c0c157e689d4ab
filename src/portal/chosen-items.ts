/** The list of chosen users, resources or locations in a section, and the link above it that says how many there are. */
import type { EditorPage } from './page.ts';
import { isVisible, linesOf, normalised, textOf } from './text.ts';

interface ChosenItems {
  /** Text of the link that opens the picker; null when there is none. */
  readonly link: string | null;
  /** Name and, where the page shows a second line, id or user name. */
  readonly entries: readonly { readonly name: string; readonly detail: string | null }[];
  /** False when the link counts more than the list shows. */
  readonly complete: boolean;
}

const CONTROL = '[role="checkbox"], [role="radio"], [role="tab"], [role="combobox"], input';
const LINK = 'a, [role="link"], [role="button"], .fxc-selector-link';

/** Reads the list of a section; items that hold a control of their own (radio lists, pickers) are no chosen items. */
export function chosenItems({ blade, rows }: EditorPage): ChosenItems {
  const items = [...blade.querySelectorAll('li, [role="listitem"]')].filter(
    (item) =>
      isVisible(item) && !item.querySelector(CONTROL) && !item.closest('[role="toolbar"], [role="radio"]'),
  );
  const entries = items.flatMap((item) => {
    const buttons = new Set([...item.querySelectorAll(LINK)].flatMap(linesOf));
    const [name, detail] = linesOf(item).filter((line) => !buttons.has(line));
    return name === undefined ? [] : [{ name, detail: detail ?? null }];
  });
  const links = selectorLinks(blade, rows).map(textOf);
  const link = links.at(-1) ?? null;
  return { link, entries, complete: link !== null && counts(link, entries) };
}

/** Text of the link whose label is one of these; null when there is none. */
export function linkUnder({ blade, rows }: EditorPage, labels: readonly string[]): string | null {
  for (const element of selectorLinks(blade, rows)) {
    const row = element.closest('.msportalfx-form-formelement') ?? element.parentElement;
    const [label] = row ? linesOf(row) : [];
    if (label !== undefined && labels.includes(normalised(label))) return textOf(element);
  }
  return null;
}

/** Links that open a picker: those of a selector that are neither in a row of column one nor in the list itself. */
function selectorLinks(blade: Element, rows: EditorPage['rows']): Element[] {
  const ofRows = [...rows.values()].map(({ element }) => element);
  return [...blade.querySelectorAll(LINK)].filter(
    (link) =>
      isVisible(link) &&
      link.closest('.azc-selectorField') !== null &&
      !link.parentElement?.closest(LINK) &&
      !link.closest('li, [role="listitem"]') &&
      !ofRows.some((row) => row.contains(link)),
  );
}

/** Whether the link speaks of exactly these entries: "None", "2 users", "3 selected", "1 user, 1 group", or their names. */
function counts(link: string, entries: ChosenItems['entries']): boolean {
  const text = normalised(link);
  if (text === 'none') return entries.length === 0;
  if (/^\d+ (users?|groups?|selected)(, \d+ (users?|groups?))*$/.test(text)) {
    const numbers = [...text.matchAll(/\d+/g)].map(Number);
    return numbers.reduce((sum, number) => sum + number, 0) === entries.length;
  }
  const names = entries.map(({ name }) => name);
  return [names.join(' and '), names.join(', ')].some((joined) => normalised(joined) === text);
}
