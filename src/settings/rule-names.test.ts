import { describe, expect, it } from 'vitest';
import { named, nearNames, notNamed } from './rule-names.ts';

const RULES = [
  { id: 'm365-exchange-not-covered', ref: 'CAP001' },
  { id: 'm365-sharepoint-not-covered', ref: 'CAP002' },
  { id: 'grant-require-all-controls', ref: 'CAP013' },
];

describe('a rule', () => {
  it.each(['grant-require-all-controls', 'GRANT-Require-All-Controls', 'CAP013', 'cap013', ' CAP013 '])(
    'is found by %s',
    (name) => expect(named(RULES, name)?.ref).toBe('CAP013'),
  );

  it.each(['', 'CAP01', 'grant'])('is not found by "%s"', (name) =>
    expect(named(RULES, name)).toBeUndefined(),
  );
});

describe('a name that is not there', () => {
  it.each([
    ['grant-require-all-control', 'Did you mean "grant-require-all-controls"?'],
    ['exchange', 'Did you mean "m365-exchange-not-covered"?'],
    ['not-covered', 'Did you mean "m365-exchange-not-covered" or "m365-sharepoint-not-covered"?'],
    ['CAP0013', 'Did you mean "CAP001", "CAP013" or'],
  ])('%s', (name, question) => expect(notNamed('rule', name, RULES)).toContain(question));

  it('gets no suggestion when nothing is near', () => {
    expect(notNamed('rule', 'colour', RULES)).toBe('There is no rule "colour".');
    expect(nearNames('', ['ab', 'cd'])).toEqual([]);
  });

  it('gets three suggestions at most, the nearest first', () => {
    expect(nearNames('wordx', ['word', 'words', 'wards', 'wordxy', 'wordx1'])).toEqual([
      'wordxy',
      'wordx1',
      'word',
    ]);
  });
});
