/** How well each of the editor's eight fields was read, and how that is known. */
import {
  type Draft,
  fieldsRead,
  PART_NAMES,
  type PartName,
  partStatus,
  ROWS,
  type RowName,
  rowOf,
} from '../policy/draft.ts';

export type Source = 'page' | 'summary' | 'section' | 'pane' | 'saved';

export interface FieldHealth {
  readonly row: RowName;
  /** `not-recognised`: the page shows the editor, and this field was not found on it, or it was opened and nothing of it was understood. */
  readonly status: 'read' | 'partly' | 'unread' | 'not-recognised';
  /** What the values that are known come from. */
  readonly by: readonly Source[];
  /** Labels and values that stand in the field and that nobody knows. */
  readonly unknown: readonly string[];
}

interface Evidence {
  readonly draft: Draft;
  /** The fields that were found on the page. */
  readonly found: ReadonlySet<RowName>;
  /** Where the leaves of each part come from. */
  readonly sources: ReadonlyMap<PartName, readonly Source[]>;
  readonly unknown: ReadonlyMap<RowName, readonly string[]>;
}

/** Health of the eight fields, in the editor's order. */
export function healthOf({ draft, found, sources, unknown }: Evidence): FieldHealth[] {
  const read = fieldsRead(draft);
  return ROWS.map((row) => {
    const parts = PART_NAMES.filter((name) => rowOf(name) === row);
    const something = parts.some((name) => partStatus(draft.parts[name]) !== 'unread');
    const labels = unknown.get(row) ?? [];
    const isLost = !found.has(row) || labels.length > 0;
    return {
      row,
      status: read.includes(row) ? 'read' : something ? 'partly' : isLost ? 'not-recognised' : 'unread',
      by: [...new Set(parts.flatMap((name) => sources.get(name) ?? []))],
      unknown: labels,
    };
  });
}
