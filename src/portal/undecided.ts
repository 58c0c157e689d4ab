/** Why something that is open on the page is not known: a label that nobody knows is quoted, or the page did not show it. */
import { type PartName, ROW_NAMES, rowOf } from '../policy/draft.ts';
import { cannotJudge, type KnownList, type Reason, unread } from '../policy/known.ts';
import type { Choice } from './controls.ts';
import type { LabelKey } from './labels/languages.ts';
import { keySaid } from './labels/meanings.ts';

/** The choices whose labels say none of these. */
export const strangersAmong = <C extends { readonly label: string }>(
  choices: readonly C[],
  keys: readonly LabelKey[],
): C[] => choices.filter(({ label }) => keySaid(label, keys) === null);

/** What was looked at and cannot be told, each label quoted once. */
export const notRecognisedIn = (part: PartName, labels: readonly string[]): Reason[] =>
  [...new Set(labels)].map((label) =>
    cannotJudge(
      label === ''
        ? `Something without a label in ${placeOf(part)} is not recognised.`
        : `“${label}” in ${placeOf(part)} is not recognised.`,
    ),
  );

/** Why a set of options does not tell its value: what may be on in it and is not known; where there is no such thing, it was not read. */
export function whyUndecided(
  options: readonly Choice[],
  keys: readonly LabelKey[],
  part: PartName,
): readonly Reason[] {
  const strangers = strangersAmong(options, keys).filter(({ on }) => on !== false);
  const reasons = notRecognisedIn(
    part,
    strangers.map(({ label }) => label),
  );
  return reasons.length > 0 ? reasons : [unread(part)];
}

export const listUnknown = (...missing: readonly Reason[]): KnownList => ({ members: [], missing });

/** What a part is called in a sentence: its row. */
export function placeOf(part: PartName): string {
  const row = rowOf(part);
  return row === null ? part : ROW_NAMES[row];
}
