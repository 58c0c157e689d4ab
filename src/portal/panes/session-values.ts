/**
 * What stands under the check boxes of the open Session pane: how often people have to sign in again, and the mode of continuous access
 * evaluation. A box that is certainly not ticked has none of it; a value under a ticked one is taken by its label or not at all.
 */
import type { PartLeaves, SignInFrequency } from '../../policy/draft.ts';
import { type Known, known, notKnown, unread } from '../../policy/known.ts';
import { type Choice, chosenOf, dropDownsIn, fieldOf, saidOf, textBoxesIn } from '../controls.ts';
import { shownBothWays } from '../found.ts';
import { ENGLISH, type LabelKey } from '../labels/languages.ts';
import { finds, languagesOf, says } from '../labels/meanings.ts';
import { linesOf } from '../text.ts';
import { notRecognisedIn, whyUndecided } from '../undecided.ts';

type Values = Omit<PartLeaves['session'], 'on'>;

/** How often to sign in again, by Graph's frequencyInterval. */
const INTERVALS = { 'session.timeBased': 'timeBased', 'session.everyTime': 'everyTime' } as const;
/** Modes of continuous access evaluation, by Graph's word. */
const MODES = {
  'session.cae.disabled': 'disabled',
  'session.cae.strictLocation': 'strictLocation',
  'session.cae.strictEnforcement': 'strictEnforcement',
} as const;
const UNITS = { 'session.hours': 'hours', 'session.days': 'days' } as const;

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & LabelKey)[];
/** Options that are known to stand in the pane. */
export const VALUE_KEYS: readonly LabelKey[] = [...keysOf(INTERVALS), ...keysOf(MODES)];

/** The values, by what the pane's check boxes and the options of its radio lists say. */
export function valuesOfSession(pane: Element, boxes: readonly Choice[], options: readonly Choice[]): Values {
  return {
    signInFrequency: whileTicked(pane, boxes, 'session.signInFrequency', () => frequency(pane, options)),
    continuousAccessEvaluation: whileTicked(pane, boxes, 'session.cae', () => {
      const mode = chosenOf(options, keysOf(MODES));
      return mode ? known(MODES[mode.key]) : notKnown(...whyUndecided(options, VALUE_KEYS, 'session'));
    }),
  };
}

function whileTicked<T>(
  pane: Element,
  boxes: readonly Choice[],
  key: LabelKey,
  read: () => Known<T>,
): Known<T | null> {
  const [said, another] = saidOf(boxes, [key]);
  if (!said) return withoutBox(pane, boxes, key);
  if (another) return notKnown(unread('session'));
  const { on, label } = said.choice;
  if (on === null) return notKnown(shownBothWays(label));
  return on ? read() : known(null);
}

/** The page does not show the box by a name that is known: while nothing of unknown kind is ticked, it is off. */
function withoutBox(pane: Element, boxes: readonly Choice[], key: LabelKey): Known<never> | Known<null> {
  const isNamed = linesOf(pane).some((line) => finds(line, key));
  const isOff = boxes.length > 0 && boxes.every(({ on }) => on === false);
  if (isOff && !isNamed) return known(null);
  const maybe = boxes.filter(({ on, label }) => on !== false && !says(label, key)).map(({ label }) => label);
  return notKnown(...(isNamed ? [unread('session' as const)] : notRecognisedIn('session', maybe)));
}

function frequency(pane: Element, options: readonly Choice[]): Known<SignInFrequency> {
  const interval = chosenOf(options, keysOf(INTERVALS));
  if (!interval) return notKnown(...whyUndecided(options, VALUE_KEYS, 'session'));
  const frequencyInterval = INTERVALS[interval.key];
  if (frequencyInterval === 'everyTime') return known({ frequencyInterval, value: null, type: null });
  const value = numberIn(pane);
  const type = unitIn(pane);
  if (value.known && type.known) return known({ frequencyInterval, value: value.value, type: type.value });
  return notKnown(...(value.known ? [] : value.reasons), ...(type.known ? [] : type.reasons));
}

/** The number's box was never seen: one with no name is taken for it where it is the only one. */
function numberIn(pane: Element): Known<number> {
  const boxes = textBoxesIn(pane);
  const [only, more] = boxes.filter(({ label }) => label === '');
  const box = fieldOf(boxes, ['session.units', 'session.signInFrequency']) ?? (more ? null : only);
  if (!box) return notUnderstood(boxes.map(({ label }) => label));
  const text = box.value.trim();
  if (text === '') return notKnown(unread('session'));
  return /^\d+$/.test(text) ? known(Number(text)) : notUnderstood([text]);
}

/** The unit is found by what its drop-down shows, since its name was never seen; in English alone, as nothing else tells it. */
function unitIn(pane: Element): Known<string> {
  const shown = dropDownsIn(pane).filter(
    ({ label, value }) =>
      value !== '' && !says(label, 'session.cas', 'session.persistentBrowser', 'session.gsaProfile'),
  );
  const [unit, another] = keysOf(UNITS).flatMap((key) =>
    shown.flatMap(({ value }) => (languagesOf([{ text: value, key }]).includes(ENGLISH) ? [UNITS[key]] : [])),
  );
  if (unit !== undefined) return another === undefined ? known(unit) : notKnown(unread('session'));
  return notUnderstood(shown.map(({ value }) => value));
}

/** What stands where the value was looked for is quoted; where nothing stands, it is not read. */
function notUnderstood(labels: readonly string[]): Known<never> {
  const reasons = notRecognisedIn('session', labels);
  return notKnown(...(reasons.length > 0 ? reasons : [unread('session')]));
}
