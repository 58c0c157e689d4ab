import { expect, it } from 'vitest';
import { parseMessage, send } from './messages.ts';
import { unreadDraft } from './policy/draft.ts';
import { FABRIKAM, seen } from './store/testing.ts';

it.each([
  { kind: 'editor-opened', route: { policyId: null } },
  { kind: 'frames-changed' },
  { kind: 'which-route' },
  { kind: 'tell-route' },
  { kind: 'tell-tenant' },
  { kind: 'tell-overlay' },
  { kind: 'gave-way' },
  { kind: 'policy-seen', tenant: FABRIKAM, policy: seen() },
  {
    kind: 'policy-seen',
    tenant: FABRIKAM,
    policy: seen({ savedParts: { grant: { leaves: {} } } }),
    formerName: 'C',
  },
  { kind: 'judge', tenant: FABRIKAM, draft: unreadDraft('x') },
  { kind: 'saved-parts', tenant: FABRIKAM, policyId: 'x' },
  { kind: 'decide', tenant: FABRIKAM, decision: { is: 'rule-off', rule: 'x', title: 'X' } },
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
  { kind: 'judge', tenant: FABRIKAM, draft: { ...unreadDraft('x'), parts: {} } },
  { kind: 'policy-seen', tenant: FABRIKAM, policy: { ...seen(), seenAt: 'yesterday' } },
  { kind: 'policy-seen', tenant: FABRIKAM, policy: { ...seen(), savedParts: { grant: 'text' } } },
])('is not one of ours: %j', (message) => {
  expect(parseMessage(message)).toBeNull();
});

it('an answer is parsed; none, a wrong one and a failure are null', async () => {
  const ask = (answer: () => Promise<unknown>) => send(answer, { kind: 'which-route' });
  expect(await ask(async () => ({ policyId: 'x', tenant: null }))).toEqual({ policyId: 'x', tenant: null });
  expect(await ask(async () => undefined)).toBeNull();
  expect(await ask(async () => ({ policyId: 7 }))).toBeNull();
  expect(await ask(() => Promise.reject(new Error('Extension context invalidated.')))).toBeNull();
});

it.each([
  ['no result at all', []],
  ['a level that nobody knows', [{ ...resultOf('finding'), severity: 'fatal' }]],
  ['a result without a message', [{ ...resultOf('unread'), message: undefined }]],
  ['a part that nobody knows', [{ ...resultOf('unread'), restsOn: ['weather'] }]],
  ['one result that is none, among others', [resultOf('ok'), { ...resultOf('ok'), outcome: 'fine' }]],
])('an answer with %s has not judged', async (_, answer) => {
  const question = { kind: 'judge', tenant: FABRIKAM, draft: unreadDraft('x') } as const;
  expect(
    await send(async () => [resultOf('ok'), resultOf('finding'), resultOf('unread')], question),
  ).toHaveLength(3);
  expect(await send(async () => answer, question)).toBeNull();
});

function resultOf(outcome: 'finding' | 'ok' | 'unread') {
  const common = {
    rule: 'a-rule',
    ref: 'CAP001',
    title: 'Title',
    field: 'grant.operator',
    evidence: 'microsoft-documented',
    ourConclusion: false,
    sources: [],
    restsOn: ['grant'],
    outcome,
  };
  const text = { what: 'What.', why: 'Why.', safeFix: [] };
  if (outcome === 'ok') return common;
  return outcome === 'finding'
    ? { ...common, severity: 'error', text, message: 'What. Why.', accepted: false }
    : { ...common, parts: ['grant'], mightBe: 'error', message: 'Not read yet.' };
}
