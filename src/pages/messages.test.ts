import { expect, it } from 'vitest';
import { FABRIKAM } from '../store/testing.ts';
import { parsePageMessage } from './messages.ts';

it.each([
  { kind: 'summary-of-active-tab', windowId: 3 },
  { kind: 'set-rule', rule: 'x', to: 'off' },
  { kind: 'set-rule', rule: 'x', to: null },
  {
    kind: 'replace-settings',
    before: { rules: { off: ['x'], severities: {} }, tenant: null },
    next: {
      rules: { off: [], severities: { x: 'info' } },
      tenant: { key: 'x', emergencyAccounts: null, accepted: [] },
    },
  },
  { kind: 'import-policies', tenant: FABRIKAM, policies: [{ json: { a: 1 }, file: 'a.json' }], whole: true },
])('is one of our pages’: $kind', (message) => {
  expect(parsePageMessage(message)).toEqual(message);
});

it.each([
  null,
  { kind: 'judge' },
  { kind: 'set-rule', rule: 'x', to: 'louder' },
  { kind: 'replace-settings', next: { rules: { off: [], severities: {} }, tenant: null } },
  {
    kind: 'accept-finding',
    key: 'x',
    finding: {
      policy: null,
      policyName: null,
      ref: 'CAP001',
      fingerprint: 'f',
      reason: ' ',
      expires: null,
      at: '',
    },
  },
])('is none: %j', (message) => {
  expect(parsePageMessage(message)).toBeNull();
});
