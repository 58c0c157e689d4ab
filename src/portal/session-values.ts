/**
 * What stands under the check boxes of the open Session pane: how often people have to sign in again, and the mode of continuous access
 * evaluation. A box that is certainly not ticked has none of it; a value under a ticked one is taken by its label or not at all.
 */
import type { PartLeaves, SignInFrequency } from '../policy/draft.ts';
import { cannotJudge, type Known, known, notKnown, unread } from '../policy/known.ts';
import { type Choice, chosenOf, dropDownsIn, fieldOf, textBoxesIn } from './controls.ts';
import { shownBothWays } from './found.ts';
import * as L from './labels.ts';
import { normalised } from './text.ts';

type Values = Omit<PartLeaves['session'], 'on'>;

/** The values, by what the pane's check boxes and the options of its radio lists say. */
export function valuesOfSession(pane: Element, boxes: readonly Choice[], options: readonly Choice[]): Values {
  return {
    signInFrequency: whileTicked(boxes, 'signInFrequency', () => frequency(pane, options)),
    continuousAccessEvaluation: whileTicked(boxes, 'continuousAccessEvaluation', () => {
      const mode = wordOf(options, L.EVALUATION_MODES);
      return mode === null ? notUnderstood(strangeOptions(options)) : known(mode);
    }),
  };
}

/** Options that may be chosen and that nobody knows. */
export const strangeOptions = (options: readonly Choice[]): Choice[] =>
  options.filter(
    ({ label, on }) =>
      on !== false &&
      !L.SIGN_IN_INTERVALS.has(normalised(label)) &&
      !L.EVALUATION_MODES.has(normalised(label)),
  );

function whileTicked<T>(boxes: readonly Choice[], control: string, read: () => Known<T>): Known<T | null> {
  const [box, another] = boxes.filter(({ label }) => L.SESSION_CONTROLS.get(normalised(label)) === control);
  if (!box || another) return notKnown(unread('session'));
  if (box.on === null) return notKnown(shownBothWays(box.label));
  return box.on ? read() : known(null);
}

function frequency(pane: Element, options: readonly Choice[]): Known<SignInFrequency> {
  const frequencyInterval = wordOf(options, L.SIGN_IN_INTERVALS);
  if (frequencyInterval === null) return notUnderstood(strangeOptions(options));
  if (frequencyInterval === 'everyTime') return known({ frequencyInterval, value: null, type: null });
  const value = numberIn(pane);
  const type = unitIn(pane);
  if (value.known && type.known) return known({ frequencyInterval, value: value.value, type: type.value });
  return notKnown(...(value.known ? [] : value.reasons), ...(type.known ? [] : type.reasons));
}

function numberIn(pane: Element): Known<number> {
  const boxes = textBoxesIn(pane);
  const box = fieldOf(boxes, L.SIGN_IN_NUMBER);
  if (!box) return notUnderstood(boxes.filter(({ label }) => !L.SIGN_IN_NUMBER.includes(normalised(label))));
  const text = box.value.trim();
  if (text === '') return notKnown(unread('session'));
  return /^\d+$/.test(text) ? known(Number(text)) : notUnderstood([{ label: text }]);
}

function unitIn(pane: Element): Known<string> {
  const ofOthers = (label: string) =>
    (L.SESSION_CONTROLS.get(normalised(label)) ?? 'signInFrequency') !== 'signInFrequency';
  const shown = dropDownsIn(pane).filter(({ label, value }) => !ofOthers(label) && value !== '');
  const [unit, another] = shown.flatMap(({ value }) => L.SIGN_IN_UNITS.get(normalised(value)) ?? []);
  if (unit !== undefined) return another === undefined ? known(unit) : notKnown(unread('session'));
  return notUnderstood(shown.map(({ value }) => ({ label: value })));
}

function wordOf(options: readonly Choice[], words: ReadonlyMap<string, string>): string | null {
  const chosen = chosenOf(options, [...words.keys()]);
  return (chosen && words.get(normalised(chosen.label))) ?? null;
}

/** What stands where the value was looked for is quoted; where nothing stands, it is not read. */
function notUnderstood(strange: readonly { readonly label: string }[]): Known<never> {
  const reasons = strange.map(({ label }) => cannotJudge(`“${label}” in Session is not recognised.`));
  return notKnown(...(reasons.length > 0 ? reasons : [unread('session')]));
}
