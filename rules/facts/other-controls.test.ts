import { describe, expect, it } from 'vitest';
import { draftFrom, patched, withUnread } from '../testing/drafts.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';
import { otherControls } from './other-controls.ts';

const TOKENS = { 'sessionControls.secureSignInSession': { isEnabled: true } };
const FREQUENCY = { 'sessionControls.signInFrequency': { isEnabled: true, type: 'days', value: 1 } };
const STRENGTH = { 'grantControls.authenticationStrength': { id: 's', displayName: 'Keys' } };
const besides = { session: ['secureSignInSession'] };

describe('what a policy asks for besides some controls', () => {
  it.each([
    ['nothing', { ...TOKENS, grantControls: null }, besides, null],
    ['MFA', TOKENS, besides, '(Require multifactor authentication)'],
    ['session controls', { ...TOKENS, ...FREQUENCY, grantControls: null }, besides, '(session controls)'],
    ['both', FREQUENCY, besides, '(Require multifactor authentication and session controls)'],
    [
      'a session control in another letter case',
      FREQUENCY,
      { session: ['SIGNINFREQUENCY'], grant: ['mfa'] },
      null,
    ],
    [
      'those that are named, a strength among them',
      STRENGTH,
      { grant: ['mfa', 'authenticationStrength'] },
      null,
    ],
    [
      'more than is named',
      { [BUILT_IN]: ['mfa', 'compliantDevice'] },
      { grant: ['mfa'] },
      '(Require device to be marked as compliant)',
    ],
  ] as const)('%s', (_, patch, given, expected) => {
    const said = otherControls(draftFrom(patched(GOOD, patch)), given);
    expect(said).toBe(expected === null ? null : `the other controls of this policy ${expected}`);
  });

  it('may be more than was read', () => {
    const draft = withUnread(draftFrom(patched(GOOD, TOKENS)), ['grant']);
    expect(otherControls(draft, besides)).toBe('any other controls of this policy');
  });
});
