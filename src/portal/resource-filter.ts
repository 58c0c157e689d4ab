/** Graph has one filter over resources, with a mode; the page shows it on the tab of its mode, so that one tab alone never rules it out. */
import type { PartLeaves } from '../policy/draft.ts';
import { type Known, known, notKnown, unread } from '../policy/known.ts';
import type { Filter } from '../policy/policy.ts';

/** The Include tab, or a summary, shows no filter: it may stand on the Exclude tab. */
export const NONE_ON_INCLUDE: Known<Filter | null> = notKnown(unread('targetResources.exclude'));

/** The filter, by what both tabs show: none on Include is none at all once Exclude was read whole and has none either. */
export function filterOfBothTabs(
  { filter }: PartLeaves['targetResources.include'],
  { applications }: PartLeaves['targetResources.exclude'],
): Known<Filter | null> {
  const waitsForExclude =
    !filter.known &&
    filter.reasons.every((reason) => reason.kind === 'unread' && reason.part === 'targetResources.exclude');
  return waitsForExclude && applications.missing.length === 0 ? known(null) : filter;
}
