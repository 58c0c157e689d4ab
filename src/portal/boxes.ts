/** A group of check boxes as a list of Graph's words: what is ticked is in it, and why more may be. */
import type { PartName } from '../policy/draft.ts';
import { cannotJudge, type KnownList, type Reason, unread } from '../policy/known.ts';
import { type Choice, saidOf } from './controls.ts';
import { shownBothWays } from './found.ts';
import type { LabelKey } from './labels/languages.ts';
import { keySaid } from './labels/meanings.ts';
import { linesOf } from './text.ts';
import { notRecognisedIn, placeOf, strangersAmong } from './undecided.ts';

/** Graph's word for each label of a group. */
export type Words = { readonly [K in LabelKey]?: string };

/**
 * The ticked boxes by Graph's word. The list is not complete while a box that nobody knows is ticked, the state of one is not known, two say
 * the same, or a label of the group stands there without its box.
 * @param scope what the group stands in: its texts are searched for labels without a box
 */
export function tickedWords(
  scope: Element,
  boxes: readonly Choice[],
  words: Words,
  part: PartName,
): KnownList {
  const keys = Object.keys(words) as LabelKey[];
  const said = saidOf(boxes, keys);
  if (said.length === 0) return { members: [], missing: [unread(part)] };
  const twice = said.filter(({ key }, index) => said.some((one, at) => at !== index && one.key === key));
  const sure = said.filter((one) => !twice.includes(one));
  const wordsThatAre = (on: boolean) =>
    sure.flatMap(({ key, choice }) => (choice.on === on ? (words[key] ?? []) : []));
  const missing: Reason[] = [
    ...said.filter(({ choice }) => choice.on === null).map(({ choice }) => shownBothWays(choice.label)),
    ...twice.map(({ choice }) => cannotJudge(`“${choice.label}” stands in ${placeOf(part)} twice.`)),
    ...notRecognisedIn(
      part,
      strangersAmong(boxes, keys)
        .filter(({ on }) => on !== false)
        .map(({ label }) => label),
    ),
    ...boxless(scope, said, keys).map((label) => cannotJudge(`The box of “${label}” was not found.`)),
  ];
  const members = wordsThatAre(true);
  return missing.length > 0 ? { members, absent: wordsThatAre(false), missing } : { members, missing };
}

/** Ticked boxes of unknown kind by their labels, in quotation marks: a label that the tenant gave is none of Graph's words. */
export const tickedLabels = (boxes: readonly Choice[]): string[] =>
  boxes.filter(({ on, label }) => on === true && label !== '').map(({ label }) => `“${label}”`);

/** Labels of the group that stand there though no box bears them: the box may be one that was not understood. */
function boxless(
  scope: Element,
  said: readonly { readonly key: LabelKey }[],
  keys: readonly LabelKey[],
): string[] {
  return linesOf(scope).filter((line) => {
    const key = keySaid(line, keys);
    return key !== null && !said.some((one) => one.key === key);
  });
}
