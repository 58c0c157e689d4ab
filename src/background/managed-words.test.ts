import { expect, it } from 'vitest';
import { parseManaged } from '../store/managed.ts';
import { managedProblems, managedWords } from './managed-words.ts';

it('names what the organisation sets, and nothing where it sets nothing', () => {
  expect(managedWords(parseManaged({}))).toEqual([]);
  expect(
    managedWords(
      parseManaged({
        rulesOff: ['cae-disabled', 'grant-require-all-controls'],
        ruleSeverities: { 'cae-disabled': 'info' },
        emergencyAccounts: [{ tenant: 'contoso.com', users: ['x'] }],
        allowedTenants: ['contoso.com', 'fabrikam.com'],
      }),
    ),
  ).toEqual([
    'how 2 rules speak',
    'emergency access accounts of 1 tenant',
    'which tenants are stored: contoso.com, fabrikam.com only',
  ]);
  expect(managedWords(parseManaged({ rulesOff: ['cae-disabled'], allowedTenants: [] }))).toEqual([
    'how 1 rule speaks',
    'which tenants are stored: none',
  ]);
});

it('a rule that there is none of is named, and not counted', () => {
  const rules = { off: ['CAP013', 'grant-require-all-controls'], severities: {} };
  const set = {
    rules,
    emergencyAccounts: {},
    allowedTenants: null,
    listTapForbidden: false,
    problems: ['x'],
  };
  expect(managedProblems(set)).toEqual(['x', expect.stringContaining('"CAP013", which is not known')]);
  expect(managedWords(set)).toEqual(['how 1 rule speaks']);
});
