/** How far a tenant's policies do what every tenant should have: one answer for each thing, never better than what is known. */

/** `partly`: not covered, and some policy that is on certainly does a part of it. `not-known`: nobody can say with what was read. */
export const COVERED = ['covered', 'partly', 'not', 'not-known'] as const;
export type Covered = (typeof COVERED)[number];

export interface Coverage {
  /** For programs; never changed once released. */
  readonly id: string;
  readonly title: string;
  readonly covered: Covered;
  /** Why the answer is so, in a sentence or two. */
  readonly because: string;
  /** The id of the tenant rule whose answer this is. */
  readonly rule: string;
}
