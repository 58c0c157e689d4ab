import { describe, expect, it } from 'vitest';
import { lineWith as line } from './lines.fixture.ts';
import { found, searchable, worstFirst } from './order.ts';
import { checkingAgain, isSettled, notReadOf, restsOn, stateOf, withoutFinding } from './words.ts';

describe('unread is never worded as fine', () => {
  it.each([
    [
      line({ fieldsRead: 6, notRead: ['grant', 'session'] }),
      'No finding in what was read; 6 of 8 fields read',
    ],
    [line({ unread: 2 }), 'No finding in what was read; 8 of 8 fields read'],
    [line({ cannotJudge: 1 }), 'No other finding; 1 rule could not judge'],
    [line({ accepted: 3 }), 'No other finding; 3 marked as intended'],
    [line({ off: 2 }), 'No other finding; 2 rules off'],
    [
      line({ cannotJudge: 3, accepted: 1, off: 1 }),
      'No other finding; 3 rules could not judge, 1 marked as intended, 1 rule off',
    ],
  ])('%#', (open, words) => {
    expect(isSettled(open)).toBe(false);
    expect(withoutFinding(open)).toBe(words);
  });

  it('a policy that was read and judged whole may be called so', () => {
    expect(isSettled(line())).toBe(true);
    expect(withoutFinding(line())).toBe('No finding; all fields read');
  });
});

it('names what was not read, in the portal’s words', () => {
  expect(notReadOf(line())).toBeNull();
  expect(notReadOf(line({ notRead: ['grant'] }))).toBe('Grant not read yet');
  expect(notReadOf(line({ notRead: ['users', 'targetResources', 'grant', 'session'] }))).toBe(
    'Users or agents, Target resources and 2 more not read yet',
  );
});

it('names the state', () => {
  expect(stateOf(line())).toBe('On');
  expect(stateOf(line({ state: 'enabledForReportingButNotEnforced' }))).toBe('Report-only');
  expect(stateOf(line({ state: null }))).toBe('State not read');
  expect(stateOf(line({ state: 'disabled', id: null }))).toBe('Off, not saved');
  expect(stateOf(line({ state: 'paused' }))).toBe('paused');
});

describe('the list', () => {
  const finding = (severity: 'error' | 'warning' | 'info') => ({
    rule: 'r',
    title: `a ${severity}`,
    severity,
  });
  const lines = [
    line({ name: 'fine' }),
    line({ name: 'CA10 open', fieldsRead: 3 }),
    line({ name: 'CA9 open', fieldsRead: 3 }),
    line({ name: 'note', findings: [finding('info')] }),
    line({ name: 'bad', findings: [finding('error')] }),
    line({ name: 'two warnings', findings: [finding('warning'), finding('info')] }),
    line({ name: 'a warning', findings: [finding('warning')] }),
  ];

  it('has the worst first, and what is open before what is settled', () => {
    expect(worstFirst(lines).map(({ name }) => name)).toEqual([
      'bad',
      'two warnings',
      'a warning',
      'note',
      'CA9 open',
      'CA10 open',
      'fine',
    ]);
  });

  it('is searched by name, state and title, every word of it', () => {
    const names = (search: string) => found(searchable(lines, stateOf), search).map(({ name }) => name);
    expect(names('  WARN two ')).toEqual(['two warnings']);
    expect(names('an error')).toEqual([]);
    expect(names('a error')).toEqual(['bad']);
    expect(names('')).toHaveLength(lines.length);
  });
});

it('what is old is never shown as if it were new', () => {
  expect(checkingAgain(true)).toMatch(/^Being checked again: .* before the last change/);
  expect(checkingAgain(false)).toMatch(/have not been run/);
});

it('all policies are told apart from all of which everything is known', () => {
  const now = new Date(2026, 10, 25, 12);
  const at = new Date(2026, 10, 25, 10, 32).toISOString();
  const words = (rests: Parameters<typeof restsOn>[0], from: 'import' | 'list' | null) =>
    restsOn(rests, from && { from, at }, now);
  expect(words({ whole: 2, of: 2, complete: true }, null)).toBe(
    'Over all 2 policies, as they were taken over.',
  );
  expect(words({ whole: 2, of: 2, complete: true }, 'import')).toMatch(
    /, as they were imported \(10:32.* today\)\.$/,
  );
  expect(words({ whole: 1, of: 2, complete: true }, 'list')).toMatch(
    /^Over all 2 policies, 1 of them read whole, as the portal’s list had them \(10:32/,
  );
  expect(restsOn({ whole: 2, of: 2, complete: true }, { from: 'list', at, named: true }, now)).toMatch(
    /as the portal’s list named them \(10:32.*What they hold was read before/,
  );
  expect(words({ whole: 1, of: 2, complete: false }, 'list')).toContain('1 of 2 policies read whole');
});
