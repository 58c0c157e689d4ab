import { expect, it } from 'vitest';
import type { PolicyReach } from '../store/told.ts';
import { answerWords, asksWords, inOrder, stateWords, whyNotKnown } from './reach-words.ts';

const policy = (changes: Partial<PolicyReach> = {}): PolicyReach => ({
  name: 'CA1',
  state: 'enabled',
  reaches: 'yes',
  notRead: [],
  cannotJudge: [],
  byExchangeOnly: false,
  grant: { controls: ['Block access'], required: null, whole: true },
  session: false,
  editor: null,
  ...changes,
});
const grant = (controls: string[], required: 'all' | 'one' | null, whole = true) => ({
  grant: { controls, required, whole },
  session: false,
});
const over = (complete: boolean, ...policies: PolicyReach[]) => ({
  rests: { whole: policies.length, of: policies.length, complete },
  policies,
});

it('has what is on first, then what may be, then report-only and off; each by name', () => {
  const names = inOrder([
    policy({ name: 'off', state: 'disabled' }),
    policy({ name: 'report', state: 'enabledForReportingButNotEnforced' }),
    policy({ name: 'not read', state: null }),
    policy({ name: 'paused', state: 'paused' }),
    policy({ name: 'CA10' }),
    policy({ name: 'CA9' }),
  ]).map(({ name }) => name);
  expect(names).toEqual(['CA9', 'CA10', 'not read', 'paused', 'report', 'off']);
});

it('says what a state does, and of one that is not known nothing', () => {
  expect(stateWords('enabled')).toBe('On');
  expect(stateWords('enabledForReportingButNotEnforced')).toBe('Report-only: not enforced');
  expect(stateWords('disabled')).toBe('Off: does nothing');
  expect(stateWords(null)).toBe('State not known');
  expect(stateWords('paused')).toBe('paused');
});

it('what is not known is said beside what is certain', () => {
  const open = policy({ reaches: 'not-known' });
  expect(answerWords(over(true, policy(), policy({ state: 'disabled' }), open))).toBe(
    '2 policies reach the OneDrive sync app: 1 On, 1 Off. Of 1 policy more it is not known whether it does.',
  );
  expect(answerWords(over(true, policy({ state: null })))).toBe(
    '1 policy reaches the OneDrive sync app: 1 in a state that is not known.',
  );
  expect(answerWords(over(true, open, open))).toBe(
    'None reaches the OneDrive sync app for certain. Of 2 policies it is not known whether they do.',
  );
});

it('that none reaches it is said of all policies only where all are known', () => {
  expect(answerWords(over(true, policy({ reaches: 'no' })))).toBe(
    'None of them reaches the OneDrive sync app.',
  );
  expect(answerWords(over(false, policy({ reaches: 'no' })))).toBe(
    'None of those that are known reaches the OneDrive sync app. Another one may.',
  );
});

it.each([
  [grant(['A'], null), 'A'],
  [grant(['A', 'B'], 'all'), 'Require all of: A, B'],
  [grant(['A', 'B'], 'one'), 'Require one of: A, B'],
  [grant(['A', 'B'], null), 'A, B (whether all or one of them is not known)'],
  [grant([], null), 'No grant control'],
  [grant([], null, false), 'What it asks for is not read'],
  [grant(['A'], null, false), 'A · What else it asks for is not read'],
  [{ ...grant([], null), session: true }, 'No grant control · Session controls are on'],
  [{ ...grant(['A'], null), session: null }, 'A · Session controls are not read'],
])('what it asks for: %j', (asked, words) => {
  expect(asksWords(asked)).toBe(words);
});

it('says what has to be read, and why it cannot be judged', () => {
  expect(whyNotKnown({ notRead: ['Grant', 'Session'], cannotJudge: ['Because.'] })).toBe(
    'Not read yet: Grant, Session. Because.',
  );
});
