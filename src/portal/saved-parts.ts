/**
 * Parts of a saved policy that were read in an earlier visit, each with its row's summary text of that time. They fill what is unread while
 * the visible summary agrees; a contradiction drops them and says so.
 */
import {
  type Draft,
  isPartName,
  PART_NAMES,
  type PartLeaves,
  type PartName,
  partStatus,
  ROW_NAMES,
  type RowName,
  rowOf,
  unreadPart,
} from '../policy/draft.ts';
import { isList, type Known, type KnownList } from '../policy/known.ts';

interface SavedPart {
  readonly leaves: Record<string, unknown>;
  readonly summary: string;
  /** ISO time. */
  readonly asOf: string;
}
export type SavedParts = Readonly<Record<string, SavedPart>>;

/** What the saved policy has for a part; null when nothing is saved of it. */
export function savedLeaves(
  saved: SavedParts | null,
  name: PartName,
  summary: string | null,
): { leaves: Partial<PartLeaves[PartName]>; asOf: string } | { contradicts: string } | null {
  const part = saved?.[name];
  const row = rowOf(name);
  if (!part || !row || summary === null) return null;
  if (part.summary === summary)
    return { leaves: part.leaves as Partial<PartLeaves[PartName]>, asOf: part.asOf };
  const day = part.asOf.slice(0, 10);
  return {
    contradicts: `${ROW_NAMES[row]} is not as it was saved on ${day}: what was read then is left out. Open it to read it again.`,
  };
}

/**
 * The parts of a draft that are whole and applied, to be kept for the next visit; those from an earlier one keep their time.
 * @param asOf ISO time at which the policy was loaded: what is read later is still as it was then
 */
export function partsToSave(draft: Draft, summaries: ReadonlyMap<RowName, string>, asOf: string): SavedParts {
  const whole = PART_NAMES.filter((name) => {
    const part = draft.parts[name];
    return part.applied && partStatus(part) === 'read';
  });
  return Object.fromEntries(
    whole.flatMap((name) => {
      const row = rowOf(name);
      const summary = row ? summaries.get(row) : undefined;
      return summary === undefined
        ? []
        : [
            [
              name,
              { leaves: { ...draft.parts[name].leaves }, summary, asOf: draft.parts[name].asOf ?? asOf },
            ],
          ];
    }),
  );
}

/** Reads what the store gave back; anything that is not of this form is left out. */
export function savedPartsFrom(stored: unknown): SavedParts | null {
  if (stored === null || typeof stored !== 'object') return null;
  const entries = Object.entries(stored).filter(
    ([name, part]) => isPartName(name) && isSavedPart(name, part),
  );
  return Object.fromEntries(entries) as SavedParts;
}

function isSavedPart(name: PartName, part: unknown): boolean {
  if (part === null || typeof part !== 'object') return false;
  const { leaves, summary, asOf } = part as Partial<SavedPart>;
  return typeof summary === 'string' && typeof asOf === 'string' && hasShape(name, leaves);
}

/** Whole leaves only: a value that is known, or a list with nothing missing. */
function hasShape(name: PartName, leaves: unknown): boolean {
  if (leaves === null || typeof leaves !== 'object') return false;
  const expected = unreadPart(name).leaves as unknown as Record<string, Known<unknown> | KnownList>;
  return Object.entries(expected).every(([leaf, form]) => {
    const stored = (leaves as Record<string, unknown>)[leaf];
    if (stored === null || typeof stored !== 'object') return false;
    const { members, missing, known } = stored as { members?: unknown; missing?: unknown; known?: unknown };
    return isList(form) ? isTexts(members) && Array.isArray(missing) && missing.length === 0 : known === true;
  });
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
