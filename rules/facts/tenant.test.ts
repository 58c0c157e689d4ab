/** Which policies of a tenant act: only what certainly does is a protection. */
import { expect, it } from 'vitest';
import type { Tenant } from '../../src/engine/context.ts';
import { TRUE } from '../../src/engine/truth.ts';
import { draftFrom, type Patch, patched } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { countsAsOn } from './state.ts';
import { enabledThat, noneEnabled, othersEnabled, someEnabled } from './tenant.ts';

const draft = (patch: Patch = {}) => draftFrom(patched(GOOD, patch));
const tenant = (...patches: Patch[]): Tenant => ({ policies: patches.map(draft), complete: true });
const judged = draft({ id: 'judged' });

it.each<[string, Patch, boolean | 'unknown']>([
  ['on', {}, true],
  ['on, in another letter case', { state: 'ENABLED' }, true],
  ['off', { state: 'disabled' }, false],
  ['in report-only', { state: 'enabledForReportingButNotEnforced' }, false],
  ['without a state', { state: undefined }, 'unknown'],
  ['in a state nobody knows', { state: 'reportOnly' }, 'unknown'],
  ['in a state that cannot be read', { state: ['disabled'] }, 'unknown'],
  ['deleted', { deletedDateTime: '2026-11-01T00:00:00Z' }, false],
  ['for all users but all', { 'conditions.users.excludeUsers': ['all'] }, false],
])('a policy that is %s', (_, patch, acts) => {
  const others = tenant(patch);
  expect(someEnabled(others, () => TRUE).value).toBe(acts);
  expect(noneEnabled(others, () => TRUE).value).toBe(acts === 'unknown' ? acts : !acts);
  expect(enabledThat(others, () => TRUE)).toHaveLength(acts === true ? 1 : 0);
  expect(othersEnabled(others, judged)).toHaveLength(acts === true ? 1 : 0);
});

it.each<[string, unknown, boolean]>([
  ['without a state', undefined, true],
  ['in a state nobody knows', 'reportOnly', true],
  ['off', 'Disabled', false],
])('a policy that is judged counts as on: %s', (_, state, on) =>
  expect(countsAsOn(draft({ state })).value).toBe(on),
);

it('tells policies by their ids, in any letter case', () => {
  const others = tenant({ id: 'JUDGED' }, { id: undefined });
  expect(othersEnabled(others, judged)).toEqual([others.policies[1]]);
});
