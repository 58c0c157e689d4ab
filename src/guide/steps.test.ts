import { expect, it } from 'vitest';
import { guidanceCards } from '../../rules/index.ts';
import { steps } from './steps.ts';

it('every card, the decoder and the policies stand in one step', () => {
  const parts = steps.flatMap((step) =>
    step.parts.map((part) => (typeof part === 'string' ? part : part.id)),
  );
  expect(parts.toSorted()).toEqual(['decoder', 'policies', ...guidanceCards.map(({ id }) => id)].toSorted());
});

it('asks first whether it is Conditional Access, then the log, the policies, the PC, and when a change acts', () => {
  expect(steps.map(({ title }) => title)).toEqual([
    expect.stringMatching(/is it Conditional Access at all/),
    expect.stringMatching(/sign-in log/),
    expect.stringMatching(/policies/),
    expect.stringMatching(/PC/),
    expect.stringMatching(/change act/),
  ]);
});
