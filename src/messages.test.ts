import { expect, it } from 'vitest';
import { parseMessage, send } from './messages.ts';
import { FABRIKAM, seen } from './store/testing.ts';

it.each([
  { kind: 'editor-opened', route: { policyId: null } },
  { kind: 'frames-changed' },
  { kind: 'which-route' },
  { kind: 'tell-route' },
  { kind: 'tell-tenant' },
  { kind: 'policy-seen', tenant: FABRIKAM, policy: seen() },
  {
    kind: 'policy-seen',
    tenant: FABRIKAM,
    policy: seen({ savedParts: { grant: { leaves: {} } } }),
    formerName: 'C',
  },
  { kind: 'saved-parts', tenant: FABRIKAM, policyId: 'x' },
  { kind: 'summary-of-active-tab', windowId: 3 },
])('is one of ours: $kind', (message) => {
  expect(parseMessage(message)).toEqual(message);
});

it.each([
  undefined,
  null,
  'tell-route',
  {},
  { kind: 'unknown' },
  { kind: 'editor-opened' },
  { kind: 'policy-seen', tenant: FABRIKAM, policy: { ...seen(), seenAt: 'yesterday' } },
  { kind: 'policy-seen', tenant: FABRIKAM, policy: { ...seen(), savedParts: { grant: 'text' } } },
])('is not one of ours: %j', (message) => {
  expect(parseMessage(message)).toBeNull();
});

it('an answer is parsed; none, a wrong one and a failure are null', async () => {
  const ask = (answer: () => Promise<unknown>) => send(answer, { kind: 'which-route' });
  expect(await ask(async () => ({ policyId: 'x' }))).toEqual({ policyId: 'x' });
  expect(await ask(async () => undefined)).toBeNull();
  expect(await ask(async () => ({ policyId: 7 }))).toBeNull();
  expect(await ask(() => Promise.reject(new Error('Extension context invalidated.')))).toBeNull();
});
