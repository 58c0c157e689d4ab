/**
 * What is known of one value or one list, and why the rest is not.
 * A known member of a list is firm; that something is absent is only known when nothing is missing, or when it was seen to be absent.
 */
import type { PartName } from './draft.ts';

/** Why something is not known: a part of the policy was not read, or it was read and cannot be judged. */
export type Reason =
  | { readonly kind: 'unread'; readonly part: PartName }
  | { readonly kind: 'cannot-judge'; readonly why: string };

export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reasons: readonly Reason[] };

export interface KnownList {
  /** Members that are certainly in the list. */
  readonly members: readonly string[];
  /** Values that were seen not to be in the list, though the list as a whole is not known. */
  readonly absent?: readonly string[];
  /** Why there may be more members; empty when the list is complete. */
  readonly missing: readonly Reason[];
}

export const known = <T>(value: T): Known<T> => ({ known: true, value });
export const notKnown = (...reasons: Reason[]): Known<never> => ({ known: false, reasons });
export const complete = (members: readonly string[]): KnownList => ({ members, missing: [] });
export const incomplete = (members: readonly string[], ...missing: Reason[]): KnownList => ({
  members,
  missing,
});

export const unread = (part: PartName): Reason => ({ kind: 'unread', part });
export const cannotJudge = (why: string): Reason => ({ kind: 'cannot-judge', why });

export const isList = (leaf: Known<unknown> | KnownList): leaf is KnownList => 'members' in leaf;
export const isComplete = (leaf: Known<unknown> | KnownList): boolean =>
  isList(leaf) ? leaf.missing.length === 0 : leaf.known;
