/** What one look at a section or pane gave. Nothing here says whether it was applied. */
import type { FieldName, PartName } from '../policy/draft.ts';
import type { Known, KnownList } from '../policy/known.ts';
import type { FoundParts } from './found.ts';

/** Leaves by part, where notes of a field stand now, and labels nobody knows. */
export interface Look {
  readonly parts: FoundParts;
  readonly places: ReadonlyMap<FieldName, Element>;
  readonly notRecognised: readonly { readonly field: FieldName; readonly label: string }[];
  /** Leaves that this look does not tell: what was read of them before holds while the page does not speak against it. */
  readonly keeps?: readonly Keeps[];
  /** False under Configure No: what was there before it is set to Yes again is not known. */
  readonly configured?: false;
}

export interface Keeps {
  readonly part: PartName;
  readonly leaf: string;
  readonly still: (remembered: Known<unknown> | KnownList) => boolean;
}
