import { expect, it } from 'vitest';
import {
  approvedAppIsRetired,
  customControlsAreFrozen,
  customControlsHaveStopped,
  inWords,
  monthInWords,
} from './dates.ts';

it.each([
  ['the approved client app', approvedAppIsRetired, '2026-06-30', '2026-07-01'],
  ['new custom controls', customControlsAreFrozen, '2026-09-29', '2026-09-30'],
  ['custom controls', customControlsHaveStopped, '2027-05-31', '2027-06-01'],
] as const)('%s: the day before and the day after', (_, isOver, before, after) => {
  expect([isOver(before), isOver(after)]).toEqual([false, true]);
});

it('says days and months in words', () => {
  expect(inWords('2026-06-30')).toBe('30 June 2026');
  expect(monthInWords('2027-05')).toBe('May 2027');
});
