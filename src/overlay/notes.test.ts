import { describe, expect, it } from 'vitest';
import type { Result } from '../engine/run.ts';
import { type FieldName, ROWS, unreadDraft } from '../policy/draft.ts';
import {
  isPending,
  lineOf,
  notesOf,
  openGroups,
  reasonGroups,
  type Spot,
  savedSince,
  signOf,
  spotsOf,
} from './notes.ts';
import { finding, unjudged, unreadResult } from './results.fixture.ts';

const element = () => ({}) as Element;

function spots(results: readonly Result[], openControls: readonly FieldName[] = []) {
  const places = {
    rows: new Map(ROWS.map((row) => [row, element()])),
    controls: new Map(openControls.map((field) => [field, element()])),
    blade: element(),
    roomRightOfRows: true,
  };
  const found = spotsOf({ results, places });
  const at = (key: string) => found.spots.find((spot) => spot.key === key) as Spot;
  return { ...found, at };
}

describe('where notes stand', () => {
  it('shows the worst finding of a row and folds the others behind it', () => {
    const results = [
      finding('low', 'grant.controls', 'info'),
      finding('high', 'grant.operator', 'error'),
      finding('middle', 'grant.controls', 'warning'),
    ];
    const grant = spots(results).at('row:grant');
    expect(grant.shown?.rule).toBe('high');
    expect(grant.list.map(({ rule }) => rule)).toEqual(['high', 'middle', 'low']);
    expect(signOf(grant.list)).toBe('error');
    expect(lineOf(grant)).toBe('Title of high');
  });

  it('moves a note to its control while that is open, and leaves a summary on the row', () => {
    const { at } = spots([finding('operator', 'grant.operator', 'warning')], ['grant.operator']);
    expect(at('at:grant.operator').shown?.rule).toBe('operator');
    expect(at('row:grant').shown).toBeNull();
    expect(at('row:grant').list).toHaveLength(1);
  });

  it('has every note exactly once', () => {
    const results = [
      finding('a', 'grant.operator', 'warning'),
      finding('b', 'tenant', 'warning'),
      unreadResult('c', 'users.exclude', ['session', 'grant']),
      unjudged('d', 'network'),
    ];
    const { spots: all, elsewhere } = spots(results, ['grant.operator']);
    const notes = [...all.flatMap((spot) => spot.notes), ...elsewhere];
    expect(notes.map(({ rule }) => rule).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(elsewhere.map(({ rule }) => rule)).toEqual(['b']);
  });

  it('gives a dotted badge only to rows whose reading would settle an error or a warning', () => {
    const { at } = spots([
      unreadResult('might-be-error', 'grant.controls', ['conditions.clientApps']),
      unreadResult('info-at-most', 'session', ['session'], 'info'),
    ]);
    expect(at('row:conditions').list.map(({ rule }) => rule)).toEqual(['might-be-error']);
    expect(signOf(at('row:conditions').list)).toBe('open');
    expect(at('row:grant').list).toEqual([]);
    expect(at('row:session').list).toEqual([]);
    expect(at('row:session').notes).toHaveLength(1);
  });

  it('lets a finding stand before what is not read', () => {
    const { at } = spots([unreadResult('open', 'session', ['session']), finding('found', 'session', 'info')]);
    expect(at('row:session').list.map(({ rule }) => rule)).toEqual(['found']);
  });

  it('keeps an unread note at its own field while that is unread', () => {
    const { at } = spots([unreadResult('both', 'session', ['users.include', 'session'])]);
    expect(at('row:session').shown?.rule).toBe('both');
    expect(at('row:users').shown).toBeNull();
    expect(at('row:users').list).toHaveLength(1);
  });

  it('says what to open beside a dotted badge', () => {
    const { at } = spots([
      unreadResult('one', 'session', ['session']),
      unreadResult('two', 'session', ['session']),
    ]);
    expect(lineOf(at('row:session'))).toBe('Not read yet: open Session to check 2 rules');
  });

  it('puts accepted findings nowhere on the rows', () => {
    const accepted = { ...finding('mine', 'session', 'error'), accepted: true };
    const { at, elsewhere } = spots([accepted]);
    expect(at('row:session').list).toEqual([]);
    expect(elsewhere).toEqual([accepted]);
  });
});

it('makes notes of what is not fine or not known, findings first', () => {
  const fine = { ...finding('fine', 'name', 'info'), outcome: 'ok' } as Result;
  const results = [unreadResult('open', 'session', ['session']), fine, finding('found', 'name', 'info')];
  expect(notesOf(results).map(({ rule }) => rule)).toEqual(['found', 'open']);
});

it('groups what is not read by the row to open, and says when that is not enough', () => {
  const groups = openGroups([
    unreadResult('one', 'session', ['session']),
    unreadResult('two', 'grant.controls', ['grant', 'session']),
    unjudged('three', 'network'),
  ]);
  expect(groups.map(({ row, results, needMore }) => [row, results.length, needMore])).toEqual([
    ['session', 2, 1],
    ['grant', 1, 1],
  ]);
});

describe('what a result rests on', () => {
  const { parts, id } = unreadDraft(null);
  const result = finding('any', 'grant.controls', 'warning');

  it('is pending while the pane is not applied', () => {
    expect(isPending(result, { id, parts })).toBe(false);
    expect(isPending(result, { id, parts: { ...parts, grant: { ...parts.grant, applied: false } } })).toBe(
      true,
    );
  });

  it('tells since when saved values are known', () => {
    const saved = (asOf?: string) => ({
      id,
      parts: { ...parts, grant: { ...parts.grant, origin: 'saved' as const, ...(asOf ? { asOf } : {}) } },
    });
    expect(savedSince(result, { id, parts })).toBeNull();
    expect(savedSince(result, saved())).toBe('');
    expect(savedSince(result, saved('2026-11-24T13:20:00Z'))).toBe('2026-11-24T13:20:00Z');
  });
});

describe('reasons that several rules share', () => {
  const other = { ...unjudged('d', 'grant.controls'), message: 'Another reason.' };
  const same = ['a', 'b', 'c'].map((rule) => unjudged(rule, 'grant.controls'));

  it('are one group each, the largest first', () => {
    const groups = reasonGroups([other, ...same, finding('f', 'session', 'error')]);
    expect(groups.map((group) => group.map(({ rule }) => rule))).toEqual([['a', 'b', 'c'], ['d']]);
    expect(reasonGroups([])).toEqual([]);
  });

  it('stand once beside the badge', () => {
    expect(lineOf(spots(same).at('row:grant'))).toBe('3 rules cannot be judged: The page does not show it.');
    expect(lineOf(spots([...same, other]).at('row:grant'))).toBe('4 rules cannot be judged, for 2 reasons');
    expect(lineOf(spots([other]).at('row:grant'))).toBe('Cannot be judged: Title of d');
  });
});
