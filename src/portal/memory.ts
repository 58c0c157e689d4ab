/**
 * What was read of sections that are closed again. The page shows one section at a time; what was read of it counts as long as the row's
 * summary stays what it was, or changes by what the admin does in the open section or applies in its pane.
 */
import { PART_NAMES, type PartName, type RowName, rowOf } from '../policy/draft.ts';
import type { Known, KnownList } from '../policy/known.ts';
import type { FoundLeaves, FoundParts } from './found.ts';

interface Remembered {
  readonly leaves: FoundLeaves;
  /** The row's summary text when it was read. */
  readonly summary: string | null;
}

export type Summaries = ReadonlyMap<RowName, string>;

export class Memory {
  readonly #parts = new Map<PartName, Remembered>();

  leaves(part: PartName): FoundLeaves | undefined {
    return this.#parts.get(part)?.leaves;
  }

  /** Lays what was read now over what was read before. */
  remember(found: FoundParts, summaries: Summaries): void {
    for (const part of Object.keys(found) as PartName[]) {
      const leaves = { ...this.#parts.get(part)?.leaves, ...found[part] } as FoundLeaves;
      this.#parts.set(part, { leaves, summary: summaryOf(part, summaries) });
    }
  }

  /** A leaf that the page does not show now: forgotten when what it shows of it speaks against it. */
  keep(part: PartName, leaf: string, still: (remembered: Known<unknown> | KnownList) => boolean): void {
    const remembered = this.#parts.get(part);
    const before = (remembered?.leaves as Record<string, Known<unknown> | KnownList> | undefined)?.[leaf];
    if (!remembered || !before || still(before)) return;
    const { [leaf]: _, ...leaves } = remembered.leaves as Record<string, unknown>;
    this.#parts.set(part, { ...remembered, leaves: leaves as FoundLeaves });
  }

  forget(part: PartName): void {
    this.#parts.delete(part);
  }

  /** The row changed by what the admin did in it: what was read of its other parts still holds, under the new summary. */
  follow(row: RowName, summaries: Summaries): void {
    for (const part of PART_NAMES) {
      const remembered = this.#parts.get(part);
      if (remembered && rowOf(part) === row)
        this.#parts.set(part, { ...remembered, summary: summaryOf(part, summaries) });
    }
  }

  /** Forgets the parts whose row says something else than when they were read, and gives their names. */
  forgetChanged(summaries: Summaries): PartName[] {
    const changed = [...this.#parts].filter(([part, { summary }]) => summary !== summaryOf(part, summaries));
    for (const [part] of changed) this.#parts.delete(part);
    return changed.map(([part]) => part);
  }
}

function summaryOf(part: PartName, summaries: Summaries): string | null {
  const row = rowOf(part);
  return (row && summaries.get(row)) ?? null;
}
