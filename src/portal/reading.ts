/** What one look at the editor's page gave: the draft, where its fields stand, and what was not understood. */
import type { Draft, FieldName, RowName } from '../policy/draft.ts';
import type { FieldHealth } from './health.ts';
import type { SavedParts } from './saved-parts.ts';
import type { Tenant } from './tenant.ts';

export interface Reading {
  readonly draft: Draft;
  /** The tenant whose policy this is; null when the signs of it disagree. */
  readonly tenant: Tenant | null;
  readonly places: Places;
  /** Labels, values and fields that the page shows and that were not recognised, quoted. */
  readonly notRecognised: readonly { readonly field: FieldName; readonly label: string }[];
  /**
   * What may be kept as the saved policy, in place of what was kept before: nothing, once something was changed since it was loaded; null
   * while the page does not say.
   */
  readonly asSaved: SavedParts | null;
  /** How well each of the eight fields was read. */
  readonly health: readonly FieldHealth[];
  /** The language in which most of the editor's headings and rows are known, and how many of its labels are. */
  readonly language: { readonly code: string; readonly name: string; readonly labels: number };
  /** The page as an outline without its texts, for the admin to copy. */
  readonly diagnostic: () => string;
  /** Sentences for the admin: what could not be read of this page and why. */
  readonly problems: readonly string[];
}

/** Where things stand on the page now. Elements belong to the portal: they are measured, never changed. */
export interface Places {
  /** The row's box in column one (label and summary link), or the Name box and the Enable policy picker. */
  readonly rows: ReadonlyMap<RowName, Element>;
  /** Controls that stand in an open section or pane, at which a note of that field belongs while it is open. */
  readonly controls: ReadonlyMap<FieldName, Element>;
  /** The condition rows of the open Conditions section belong here too, by their field. */
  readonly blade: Element;
  /** True while no second column and no pane is open, so that there is room right of the rows. */
  readonly roomRightOfRows: boolean;
}
