/** Sign-in frequency and the modes of continuous access evaluation. */
import { describe, expect, it } from 'vitest';
import { draftFrom, patched, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { asksEveryTime, asksWithinHours, evaluationIs, isOn, noSessionControl } from './session.ts';

type Value = boolean | 'unknown';
const draft = (sessionControls: unknown) => draftFrom(patched(GOOD, { sessionControls }));
const frequency = (signInFrequency: unknown) => draft({ signInFrequency });

it.each<[string, object | null, Value, Value]>([
  ['none', null, false, false],
  ['off', { isEnabled: false, frequencyInterval: 'everyTime' }, false, false],
  ['every time', { frequencyInterval: 'everyTime', value: null, type: null }, true, false],
  ['every time, strictly', { frequencyInterval: 'everyTimeStrict' }, true, false],
  ['every time, without isEnabled and in capitals', { frequencyInterval: 'EVERYTIME' }, true, false],
  ['23 hours', { frequencyInterval: 'timeBased', value: 23, type: 'Hours' }, false, true],
  ['24 hours', { frequencyInterval: 'timeBased', value: 24, type: 'hours' }, false, false],
  ['1 day', { value: 1, type: 'days' }, false, false],
  ['hours without an interval', { value: 1, type: 'hours' }, false, true],
  ['hours without a number', { value: null, type: 'hours' }, false, false],
  ['a number without a unit', { frequencyInterval: 'timeBased', value: 4 }, false, 'unknown'],
  ['a unit nobody knows', { value: 4, type: 'weeks' }, false, 'unknown'],
  ['an interval nobody knows', { frequencyInterval: 'sometimes' }, 'unknown', false],
  ['the same, of some hours', { frequencyInterval: 'sometimes', value: 4, type: 'hours' }, 'unknown', true],
])('sign-in frequency: %s', (_, given, everyTime, withinHours) => {
  const policy = frequency(given);
  expect([asksEveryTime(policy).value, asksWithinHours(policy, 24).value]).toEqual([everyTime, withinHours]);
});

it.each<[string, object | null, Value, Value]>([
  ['not customised', null, false, false],
  ['disabled', { mode: 'Disabled' }, true, false],
  ['strict', { mode: 'strictLocation' }, false, true],
  ['the older word for strict', { mode: 'strictEnforcement' }, false, false],
  ['a mode nobody knows', { mode: 'unknownFutureValue' }, 'unknown', 'unknown'],
])('continuous access evaluation: %s', (_, continuousAccessEvaluation, disabled, strict) => {
  const policy = draft({ continuousAccessEvaluation });
  expect([evaluationIs(policy, 'disabled').value, evaluationIs(policy, 'strictLocation').value]).toEqual([
    disabled,
    strict,
  ]);
});

describe('a session that was not read', () => {
  const nothing = withUnread(draft(null), ['session']);
  it('leaves every question open', () =>
    expect(
      [
        isOn(nothing, 'persistentBrowser'),
        noSessionControl(nothing),
        asksEveryTime(nothing),
        asksWithinHours(nothing, 24),
        evaluationIs(nothing, 'disabled'),
      ].map(({ value }) => value),
    ).toEqual(Array(5).fill('unknown')));
});

it('is empty where nothing is on', () => {
  expect(noSessionControl(draft({ persistentBrowser: { isEnabled: false } })).value).toBe(true);
  expect(noSessionControl(draft({ persistentBrowser: { mode: 'never' } })).value).toBe(false);
});
