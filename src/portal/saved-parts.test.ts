import { expect, it } from 'vitest';
import { complete, known } from '../policy/known.ts';
import { savedLeaves, savedPartsFrom } from './saved-parts.ts';

const summary = 'Sign-in frequency - 4 hours';
const asOf = '2026-11-24T12:00:00Z';
const frequency = { frequencyInterval: 'timeBased', value: 4, type: 'hours' };
const leaves = {
  on: complete(['signInFrequency']),
  signInFrequency: known(frequency),
  continuousAccessEvaluation: known(null),
};
const stored = (session: object) => ({ session: { leaves: session, summary, asOf } });

it('a part that was kept whole is given back', () => {
  const saved = savedPartsFrom(stored(leaves));
  expect(savedLeaves(saved, 'session', summary)).toEqual({ leaves, asOf });
});

it.each([
  ['one that was kept before it had all its leaves', { on: leaves.on }],
  ['one with a value that was not known', { ...leaves, signInFrequency: { known: false, reasons: [] } }],
  ['one with a list that was not whole', { ...leaves, on: { members: [], missing: [{ kind: 'unread' }] } }],
])('%s is left out', (_, session) => {
  expect(savedPartsFrom(stored(session))).toEqual({});
});
