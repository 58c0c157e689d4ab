import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEVERITIES } from '../engine/rule.ts';
import { countsBySign, countsByState, sharesOf } from './counts.ts';
import { lineWith } from './lines.fixture.ts';

const finding = (severity: 'error' | 'warning' | 'info') => ({ rule: 'r', title: 'A finding', severity });
const none = { error: 0, warning: 0, info: 0, open: 0, none: 0 };

it('counts each policy once, by its state and its worst finding', () => {
  const lines = [
    lineWith({ findings: [finding('error'), finding('warning')] }),
    lineWith({ findings: [finding('error')] }),
    lineWith(),
    lineWith({ state: 'enabledForReportingButNotEnforced', findings: [finding('info')] }),
    lineWith({ state: 'disabled', findings: [finding('warning')] }),
  ];
  expect(countsByState(lines)).toEqual([
    { state: 'On', total: 3, bySign: { ...none, error: 2, none: 1 } },
    { state: 'Report-only', total: 1, bySign: { ...none, info: 1 } },
    { state: 'Off', total: 1, bySign: { ...none, warning: 1 } },
  ]);
});

it('has the three states also where no policy has them', () => {
  expect(countsByState([]).map(({ state, total }) => [state, total])).toEqual([
    ['On', 0],
    ['Report-only', 0],
    ['Off', 0],
  ]);
});

it('takes a state that was not read, or that nobody knows, for none of these', () => {
  const rows = countsByState([lineWith({ state: null }), lineWith({ state: 'paused' })]);
  expect(rows.map(({ state, total }) => [state, total])).toEqual([
    ['On', 0],
    ['Report-only', 0],
    ['Off', 0],
    ['Not read', 1],
    ['Other state', 1],
  ]);
});

it('never counts what is not all known as without a finding', () => {
  expect(countsBySign([lineWith({ fieldsRead: 6, notRead: ['grant', 'session'] })])).toEqual({
    ...none,
    open: 1,
  });
  expect(countsBySign([lineWith({ cannotJudge: 1 })])).toEqual({ ...none, open: 1 });
});

it('loses no policy', () => {
  const states = fc.constantFrom(
    'enabled',
    'disabled',
    'enabledForReportingButNotEnforced',
    'odd',
    'On',
    null,
  );
  const findings = fc.array(fc.constantFrom(...SEVERITIES).map(finding), { maxLength: 2 });
  const anyLine = fc.record({ state: states, findings, unread: fc.nat(1) }).map(lineWith);
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const rows = countsByState(lines);
      const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
      expect(sum(rows.map(({ total }) => total))).toBe(lines.length);
      for (const { total, bySign } of rows) expect(sum(Object.values(bySign))).toBe(total);
    }),
  );
});

it('divides a bar in proportion, and shows one policy of hundreds', () => {
  const row = (bySign: object) => {
    const counts = { ...none, ...bySign };
    return { state: 'On', total: Object.values(counts).reduce((sum, count) => sum + count), bySign: counts };
  };
  expect(sharesOf(row({ error: 1, none: 3 }), 8)).toEqual({ ...none, error: 12.5, none: 37.5 });
  expect(sharesOf(row({ error: 1, warning: 1, none: 198 }), 200)).toEqual({
    ...none,
    error: 2.5,
    warning: 2.5,
    none: 95,
  });
  const crowded = row({ error: 1, warning: 1, info: 1, open: 1, none: 6 });
  expect(Object.values(sharesOf(crowded, 200))).toEqual([2.5, 2.5, 2.5, 2.5, 2.5]);
  expect(sharesOf(row({ info: 1 }), 200)).toEqual({ ...none, info: 2.5 });
  expect(sharesOf(row({}), 200)).toEqual(none);
});
