/** What one look at the page found of some parts: leaf by leaf, since a pane may show a part only by halves. */
import { type PartLeaves, type PartName, unreadPart } from '../policy/draft.ts';
import {
  cannotJudge,
  isComplete,
  isList,
  type Known,
  type KnownList,
  notKnown,
  type Reason,
} from '../policy/known.ts';

export type FoundParts = { readonly [P in PartName]?: Partial<PartLeaves[P]> };
export type FoundLeaves = Partial<PartLeaves[PartName]>;

type Leaf = Known<unknown> | KnownList;

/** The leaves of a part from several finds, the later ones before the earlier ones; what none of them knows is unread. */
export function knownOf(name: PartName, finds: readonly (FoundLeaves | undefined)[]): PartLeaves[PartName] {
  const leaves: Record<string, Leaf> = { ...(unreadPart(name).leaves as unknown as Record<string, Leaf>) };
  for (const find of finds) {
    for (const [leaf, found] of Object.entries(find ?? {}) as [string, Leaf][]) {
      const before = leaves[leaf];
      leaves[leaf] = before ? bothKnown(before, found) : found;
    }
  }
  return leaves as unknown as PartLeaves[PartName];
}

/** Every leaf of a part not known, for one reason: what was read of it before no longer holds. */
export function asUnknown<P extends PartName>(part: P, why: Reason): PartLeaves[P] {
  const leaves = Object.entries(unreadPart(part).leaves).map(([leaf, form]) => [
    leaf,
    isList(form) ? { members: [], missing: [why] } : notKnown(why),
  ]);
  return Object.fromEntries(leaves) as PartLeaves[P];
}

/** Why it is not known whether a box is ticked. */
export const shownBothWays = (label: string) =>
  cannotJudge(`The page shows “${label}” as ticked and as not ticked at once.`);

/** The later find when it is whole or nothing better is known; of two lists that are not whole, what either of them saw. */
function bothKnown(before: Leaf, found: Leaf): Leaf {
  if (isComplete(found)) return found;
  if (isComplete(before)) return before;
  if (!isList(before) || !isList(found)) return found;
  const absent = [...(before.absent ?? []), ...(found.absent ?? [])];
  return {
    members: [...new Set([...before.members, ...found.members])],
    ...(absent.length > 0 && { absent }),
    missing: found.missing,
  };
}
