import { expect, it } from 'vitest';
import { parseManaged } from '../store/managed.ts';
import { managedWords } from './managed-words.ts';

it('names what the organisation sets, and nothing where it sets nothing', () => {
  expect(managedWords(parseManaged({}))).toEqual([]);
  expect(
    managedWords(
      parseManaged({
        rulesOff: ['a', 'b'],
        ruleSeverities: { b: 'info' },
        emergencyAccounts: [{ tenant: 'contoso.com', users: ['x'] }],
        allowedTenants: ['contoso.com', 'fabrikam.com'],
      }),
    ),
  ).toEqual([
    'how 2 rules speak',
    'emergency access accounts of 1 tenant',
    'which tenants are stored: contoso.com, fabrikam.com only',
  ]);
  expect(managedWords(parseManaged({ rulesOff: ['a'], allowedTenants: [] }))).toEqual([
    'how 1 rule speaks',
    'which tenants are stored: none',
  ]);
});
