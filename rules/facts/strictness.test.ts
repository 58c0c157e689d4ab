/** Which policy asks more: the order of controls, AND and OR, strengths, and session controls. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuts, lessOf, policyJsonNear } from '../testing/arbitraries.ts';
import { draftFrom, partly, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { asksAtLeast, asksLess, asksMfa } from './strictness.ts';

interface Grant {
  readonly operator?: string;
  readonly builtInControls?: readonly string[];
  readonly termsOfUse?: readonly string[];
  readonly customAuthenticationFactors?: readonly string[];
  readonly authenticationStrength?: { readonly id: string | null; readonly displayName?: string } | null;
}
const grant = (grantControls: Grant | null) => draftFrom(patched(GOOD, { grantControls }));
const and = (...builtInControls: string[]): Grant => ({ operator: 'AND', builtInControls });
const or = (...builtInControls: string[]): Grant => ({ operator: 'OR', builtInControls });
const strength = (number: string): Grant => ({
  authenticationStrength: { id: `00000000-0000-0000-0000-00000000000${number}` },
});
const [MFA, PASSWORDLESS, PHISHING_RESISTANT] = [strength('2'), strength('3'), strength('4')];
const OWN: Grant = { authenticationStrength: { id: 'a1b2c3d4-0000-4000-8000-000000000001' } };
const NAMED_ONLY: Grant = { authenticationStrength: { id: null, displayName: 'Ours' } };
const TERMS: Grant = { termsOfUse: ['t'] };
const CUSTOM: Grant = { customAuthenticationFactors: ['c'] };

/** What the first asks compared with the second: as much as it and more, just as much, less, or nothing that can be compared. */
type Order = 'more' | 'same' | 'less' | 'neither';
function order(one: Grant | null, other: Grant | null): Order {
  const [more, less] = [asksAtLeast(grant(one), grant(other)), asksAtLeast(grant(other), grant(one))];
  if (more && less) return 'same';
  return more ? 'more' : less ? 'less' : 'neither';
}

describe('one control', () => {
  it.each<[Order, Grant | null, Grant | null]>([
    ['same', and('mfa'), or('MFA')],
    ['more', and('mfa'), null],
    ['same', null, and()],
    ['more', and('block'), and('mfa')],
    ['more', and('block'), PHISHING_RESISTANT],
    ['more', and('block'), null],
    ['neither', and('mfa'), and('compliantDevice')],
    ['neither', and('compliantDevice'), and('domainJoinedDevice')],
    ['neither', and('compliantApplication'), and('compliantDevice')],
    ['same', and('futureControl'), and('futureControl')],
    ['neither', and('unknownFutureValue'), and('unknownFutureValue')],
    ['same', TERMS, { termsOfUse: ['T'] }],
    ['neither', TERMS, { termsOfUse: ['u'] }],
    ['same', CUSTOM, CUSTOM],
    ['neither', CUSTOM, TERMS],
    // A custom control never counts as MFA.
    ['neither', CUSTOM, and('mfa')],
  ])('%s: %j and %j', (expected, one, other) => expect(order(one, other)).toBe(expected));
});

describe('authentication strengths', () => {
  it.each<[Order, Grant, Grant]>([
    // External MFA satisfies the control, but no strength.
    ['more', MFA, and('mfa')],
    ['more', PASSWORDLESS, and('mfa')],
    ['more', PHISHING_RESISTANT, and('mfa')],
    ['more', PASSWORDLESS, MFA],
    ['more', PHISHING_RESISTANT, PASSWORDLESS],
    ['more', PHISHING_RESISTANT, MFA],
    ['same', PHISHING_RESISTANT, PHISHING_RESISTANT],
    // What a tenant's own strength allows is not in the policy, and need not be MFA.
    ['same', OWN, OWN],
    ['neither', OWN, and('mfa')],
    ['neither', OWN, MFA],
    ['neither', NAMED_ONLY, NAMED_ONLY],
  ])('%s: %j and %j', (expected, one, other) => expect(order(one, other)).toBe(expected));
});

describe('several controls', () => {
  const both = and('mfa', 'compliantDevice');
  const either = or('mfa', 'compliantDevice');
  it.each<[Order, Grant, Grant]>([
    ['more', both, and('mfa')],
    ['more', both, either],
    ['less', either, and('mfa')],
    ['same', either, or('compliantDevice', 'mfa')],
    ['more', either, or('mfa', 'compliantDevice', 'domainJoinedDevice')],
    ['more', and('mfa', 'compliantDevice', 'domainJoinedDevice'), both],
    ['neither', both, and('mfa', 'domainJoinedDevice')],
    ['neither', either, and('domainJoinedDevice')],
    ['neither', either, or('mfa', 'domainJoinedDevice')],
    ['more', { ...PHISHING_RESISTANT, ...and('compliantDevice') }, both],
    ['more', { ...PHISHING_RESISTANT, ...or('compliantDevice') }, either],
    ['more', { ...TERMS, ...and('mfa') }, TERMS],
    // A block decides, whatever stands beside it.
    ['same', or('block', 'mfa'), and('block')],
    ['more', or('block', 'mfa'), and('compliantDevice')],
    ['neither', { ...both, operator: 'XOR' }, and('mfa')],
    ['neither', { builtInControls: ['mfa', 'compliantDevice'] }, and('mfa')],
  ])('%s: %j and %j', (expected, one, other) => expect(order(one, other)).toBe(expected));
});

describe('the approved client app, which retires', () => {
  const [approved, either] = [and('approvedApplication'), or('approvedApplication', 'compliantApplication')];
  it.each<[Order, Grant, Grant]>([
    ['same', approved, approved],
    ['same', either, either],
    ['less', either, and('compliantApplication')],
    // It asks nothing any more, while the choice that it is one of may still ask the other.
    ['neither', approved, either],
    ['more', and('approvedApplication', 'mfa'), and('mfa')],
    ['more', and('approvedApplication', 'mfa'), approved],
  ])('%s: %j and %j', (expected, one, other) => expect(order(one, other)).toBe(expected));
});

describe('MFA', () => {
  it.each<[boolean, Grant | null]>([
    [true, and('mfa')],
    [true, MFA],
    [true, PHISHING_RESISTANT],
    [true, { ...PASSWORDLESS, ...or('mfa') }],
    [true, and('mfa', 'compliantDevice')],
    [true, and('block')],
    [false, or('mfa', 'compliantDevice')],
    [false, { ...TERMS, ...or('mfa') }],
    [false, and('compliantDevice')],
    [false, OWN],
    [false, null],
  ])('is certainly asked, %s: %j', (expected, given) => expect(asksMfa(grant(given))).toBe(expected));
});

describe('session controls', () => {
  const session = (sessionControls: unknown) => draftFrom(patched(GOOD, { sessionControls }));
  const every = { signInFrequency: { frequencyInterval: 'everyTime' } };
  const hours = (value: number) => ({ signInFrequency: { value, type: 'hours' } });
  const days = (value: number) => ({
    signInFrequency: { frequencyInterval: 'timeBased', value, type: 'days' },
  });
  const evaluation = (mode: string) => ({ continuousAccessEvaluation: { mode } });
  const restrictions = { applicationEnforcedRestrictions: { isEnabled: true } };
  const browser = { persistentBrowser: { mode: 'never' } };

  it.each<[Order, object | null, object | null]>([
    ['same', null, {}],
    ['more', restrictions, null],
    ['same', restrictions, restrictions],
    ['neither', restrictions, { secureSignInSession: { isEnabled: true } }],
    ['more', every, hours(1)],
    ['same', every, every],
    ['more', hours(1), hours(2)],
    ['same', hours(24), days(1)],
    ['less', days(2), hours(47)],
    ['more', hours(1), null],
    ['neither', { signInFrequency: { value: 1, type: 'weeks' } }, hours(1)],
    ['neither', { signInFrequency: { frequencyInterval: 'sometimes', value: 1, type: 'hours' } }, hours(1)],
    // What these ask is not in the draft.
    ['neither', browser, browser],
    ['more', browser, null],
    ['less', evaluation('disabled'), null],
    ['same', evaluation('disabled'), evaluation('Disabled')],
    ['more', evaluation('strictLocation'), null],
    ['more', evaluation('strictLocation'), evaluation('disabled')],
    ['neither', evaluation('unknownFutureValue'), evaluation('unknownFutureValue')],
    ['neither', evaluation('strictEnforcement'), null],
  ])('%s: %j and %j', (expected, one, other) => {
    const [more, less] = [
      asksAtLeast(session(one), session(other)),
      asksAtLeast(session(other), session(one)),
    ];
    expect([more, less]).toEqual([['more', 'same'].includes(expected), ['less', 'same'].includes(expected)]);
  });
});

describe('what was not read', () => {
  const [mfa, both] = [grant(and('mfa')), grant(and('mfa', 'compliantDevice'))];
  it('is never at least as strict', () => {
    expect(asksAtLeast(withUnread(both, ['grant']), mfa)).toBe(false);
    expect(asksAtLeast(withUnread(both, ['grant/operator']), mfa)).toBe(false);
    expect(asksAtLeast(both, withUnread(mfa, ['grant']))).toBe(false);
    expect(asksAtLeast(both, withUnread(mfa, ['session']))).toBe(false);
    expect(asksAtLeast(both, withUnread(mfa, ['session/on']))).toBe(false);
    expect(asksMfa(withUnread(mfa, ['grant']))).toBe(false);
  });

  it('never takes back what was certain of less', () => {
    const near = policyJsonNear([GOOD, patched(GOOD, { grantControls: and('mfa', 'compliantDevice') })]);
    let certain = 0;
    fc.assert(
      fc.property(near.map(draftFrom), near.map(draftFrom), cuts, cuts, (one, other, first, second) => {
        const [mine, theirs] = [lessOf(one, first), lessOf(other, second)];
        if (asksMfa(mine)) expect(asksMfa(one)).toBe(true);
        if (!asksAtLeast(mine, theirs)) return;
        certain += 1;
        expect(asksAtLeast(one, other)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(certain).toBeGreaterThan(10);
  });

  it('does not matter beside a block', () => {
    const blocked = withLeaves(withUnread(mfa, ['grant']), 'grant', {
      builtInControls: partly('grant', ['block']),
    });
    expect(asksAtLeast(blocked, both)).toBe(true);
    expect(asksAtLeast(blocked, withUnread(both, ['grant', 'session']))).toBe(true);
  });
});

it('asks less where the other asks at least as much, and not the other way round', () => {
  const [mfa, both] = [grant(and('mfa')), grant(and('mfa', 'compliantDevice'))];
  expect([asksLess(mfa, both), asksLess(both, mfa), asksLess(mfa, mfa)]).toEqual([true, false, false]);
  expect(asksLess(mfa, grant(and('compliantDevice')))).toBe(false);
});
