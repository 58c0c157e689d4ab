/** Whether a view shows what is shown already: the reader looks at the page far more often than anything of it changes. */
import type { View } from './view.ts';

/** The results are those of one judgement, so that the drafts are the same too; the places are the same elements. */
export function isSameView(one: View | null, other: View): boolean {
  return (
    one !== null &&
    one.results !== null &&
    one.results === other.results &&
    one.english === other.english &&
    one.language.code === other.language.code &&
    sameText(one.health, other.health) &&
    sameText(one.problems, other.problems) &&
    samePlaces(one.places, other.places)
  );
}

const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const samePlaces = (one: View['places'], other: View['places']): boolean =>
  one.blade === other.blade &&
  one.roomRightOfRows === other.roomRightOfRows &&
  sameEntries(one.rows, other.rows) &&
  sameEntries(one.controls, other.controls);

const sameEntries = (one: ReadonlyMap<string, Element>, other: ReadonlyMap<string, Element>): boolean =>
  one.size === other.size && [...one].every(([name, element]) => other.get(name) === element);
