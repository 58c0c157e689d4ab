import { expect, it } from 'vitest';
import type { EmergencyAccounts } from '../engine/context.ts';
import type { RuleSettings } from '../engine/rule-settings.ts';
import type { AcceptedFinding, AdminSettings } from '../store/decisions.ts';
import { changesOf } from './settings-changes.ts';

const finding = (changes: Partial<AcceptedFinding> = {}): AcceptedFinding => ({
  policy: 'P',
  policyName: 'Policy',
  ref: 'CAP999',
  fingerprint: 'f',
  reason: 'Agreed.',
  expires: null,
  at: '2026-01-01T09:00:00Z',
  ...changes,
});

const set = ({
  off = [],
  severities = {},
  accepted = [],
  ...accounts
}: Partial<RuleSettings & EmergencyAccounts & { accepted: AcceptedFinding[] }> = {}): AdminSettings => ({
  rules: { off, severities },
  tenant: {
    key: 'fabrikam.onmicrosoft.com',
    emergencyAccounts: { users: [], groups: [], ...accounts },
    accepted,
  },
});

const changes = (before: AdminSettings, next: AdminSettings) => changesOf(before, next, '2026-11-24');

it('names what goes, also where as much comes', () => {
  expect(
    changes(
      set({ users: ['own-glass@fabrikam.example'], off: ['one'] }),
      set({ users: ['glass@contoso.example'], off: ['other'] }),
    ),
  ).toEqual({
    lines: [
      'No longer: emergency account “own-glass@fabrikam.example”',
      'New: emergency account “glass@contoso.example”',
      'No longer: rule “one”, off',
      'New: rule “other”, off',
    ],
    summary: 'One by one: 2 new and 2 no longer set',
  });
});

it('says how it was where it is set in another way', () => {
  expect(
    changes(
      set({ off: ['rule'], accepted: [finding()] }),
      set({
        severities: { rule: 'info' },
        accepted: [finding({ reason: 'Still.', expires: '2026-01-01', at: '2026-11-24T09:00:00Z' })],
      }),
    ),
  ).toEqual({
    lines: [
      expect.stringMatching(
        /^Changed: finding “CAP999” \(CAP999\) on “Policy”, intended because “Still\.”, ended after .+; before: intended because “Agreed\.”, without an end$/,
      ),
      'Changed: rule “rule”, at the level Note; before: off',
    ],
    summary: 'One by one: 2 changed',
  });
});

it('has accounts first, then findings, then rules, and counts what stays', () => {
  const kept = { off: ['report-only-limits'], severities: { kept: 'info' } } as const;
  expect(
    changes(
      set({ ...kept, users: ['Glass'], accepted: [finding({ policy: 'p' })] }),
      set({
        ...{ off: ['x', ...kept.off], severities: kept.severities },
        ...{ users: ['glass'], groups: ['g'] },
        accepted: [finding(), finding({ policy: null, policyName: null })],
      }),
    ),
  ).toEqual({
    lines: [
      'New: group of emergency accounts “g”',
      'New: finding “CAP999” (CAP999) on the tenant as a whole, intended because “Agreed.”, without an end',
      'New: rule “x”, off',
    ],
    summary: 'One by one: 3 new and 4 that stay as they are',
  });
});

it.each([
  ['nothing is set', set(), 'Nothing would change.'],
  ['all stays', set({ users: ['u'] }), 'Nothing would change: 1 setting stays as it is.'],
  ['no tenant is chosen', { ...set(), tenant: null }, 'Nothing would change.'],
])('says that nothing would change: %s', (_, same, summary) => {
  expect(changes(same, same)).toEqual({ lines: [], summary });
});
