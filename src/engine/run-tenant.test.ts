import { describe, expect, it } from 'vitest';
import { type Draft, unreadDraft } from '../policy/draft.ts';
import { cannotJudge, known, unread } from '../policy/known.ts';
import { onDay, type Tenant } from './context.ts';
import { defineTenantRule, type TenantRule } from './rule.ts';
import { NOT_ALL_POLICIES, nameOf, runTenantRule, runTenantRules } from './run-tenant.ts';
import { FALSE, TRUE, unknown } from './truth.ts';

const TODAY = onDay('2026-11-24');

const rule = (changes: Partial<TenantRule> = {}): TenantRule =>
  defineTenantRule({
    id: 'tenant-rule',
    ref: 'CAT99',
    title: 'Some rule',
    field: 'tenant',
    evidence: 'community-standard',
    sources: [{ title: 'A page', url: 'https://example.com', checked: '2026-08-22' }],
    falsePositives: 'None is known.',
    severity: 'warning',
    check: () => TRUE,
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do.'] }),
    ...changes,
  });

function named(displayName: string | null, id: string | null = null): Draft {
  const draft = unreadDraft(id);
  const name = { ...draft.parts.name, leaves: { displayName: known(displayName) } };
  return { ...draft, parts: { ...draft.parts, name } };
}

const tenant: Tenant = { policies: [named('A', '1'), named('B')], complete: true };
const result = (changes: Partial<TenantRule> = {}, of = tenant) => runTenantRule(rule(changes), of, TODAY);

describe('the outcome', () => {
  const odd = cannotJudge('It is odd.');

  it.each([
    ['finding', {}, undefined],
    ['ok', { check: () => FALSE }, undefined],
    [
      'cannot-judge',
      { check: () => unknown(odd, cannotJudge('It is strange.')) },
      'It is odd. It is strange.',
    ],
    [
      'unread',
      { check: () => unknown(unread('grant'), odd) },
      'Not read yet of some policies: grant. It is odd.',
    ],
    [
      'unread',
      { check: () => unknown(odd, cannotJudge(NOT_ALL_POLICIES)) },
      `It is odd. ${NOT_ALL_POLICIES}`,
    ],
  ])('is %s', (outcome, changes, message) => {
    expect(result(changes)).toMatchObject({ outcome, ...(message && { message, mightBe: 'warning' }) });
  });

  it('carries what the rule says of itself, and what it rests on', () => {
    expect(result({ ourConclusion: true }, { ...tenant, complete: false })).toMatchObject({
      rule: 'tenant-rule',
      ref: 'CAT99',
      title: 'Some rule',
      field: 'tenant',
      evidence: 'community-standard',
      ourConclusion: true,
      basis: { policies: 2, complete: false },
      severity: 'warning',
      message: 'What. Why.',
      accepted: false,
      concerns: [],
    });
  });

  it('names the policies that a finding is about', () => {
    expect(result({ concerns: ({ policies }) => policies })).toMatchObject({
      concerns: [
        { id: '1', displayName: 'A' },
        { id: null, displayName: 'B' },
      ],
    });
  });

  it('gives the rule its context', () => {
    const seen: unknown[] = [];
    result({
      check: (...given) => {
        seen.push(...given);
        return FALSE;
      },
    });
    expect(seen).toEqual([tenant, TODAY]);
  });

  it('asks for the text of a finding only', () => {
    const text = () => {
      throw new Error('asked');
    };
    expect(result({ check: () => FALSE, text }).outcome).toBe('ok');
  });
});

describe('a rule that fails', () => {
  const failing = () => {
    throw new Error('no such leaf');
  };

  it.each([{ check: failing }, { text: failing }, { concerns: failing }])(
    'says so and is no pass: %o',
    (changes) => {
      expect(result(changes)).toMatchObject({
        outcome: 'cannot-judge',
        mightBe: 'error',
        message: expect.stringMatching('no such leaf'),
      });
    },
  );

  it('does not keep others from running', () => {
    const outcomes = runTenantRules([rule({ check: failing }), rule()], tenant, TODAY);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['cannot-judge', 'finding']);
  });
});

it('a policy whose name was not read has none', () => {
  expect(nameOf(unreadDraft('1'))).toEqual({ id: '1', displayName: null });
});
