import { BUILT_IN, GOOD, OPERATOR, STRENGTH } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './mfa-and-auth-strength-together.ts';

const PHISHING_RESISTANT = {
  id: '00000000-0000-0000-0000-000000000004',
  displayName: 'Phishing-resistant MFA',
};
const both = { [OPERATOR]: 'AND', [STRENGTH]: PHISHING_RESISTANT };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'both',
      patch: both,
      severity: 'error',
      says: [
        /"Require multifactor authentication" and "Require authentication strength" \(Phishing-resistant MFA\) cannot be used/,
        'external MFA excepted',
        'keep "Require multifactor authentication" and untick',
        'Otherwise keep "Require authentication strength"',
        'SMS',
      ],
    },
    {
      name: 'a strength that is known by its id alone',
      patch: { ...both, [STRENGTH]: { id: PHISHING_RESISTANT.id } },
      severity: 'error',
      says: ['"Require authentication strength" cannot'],
    },
    { name: 'Require one', patch: { ...both, [OPERATOR]: 'OR' }, severity: 'error' },
    { name: 'operator missing', patch: { ...both, [OPERATOR]: undefined }, severity: 'error' },
    { name: 'in any letter case', patch: { ...both, [BUILT_IN]: ['MFA'] }, severity: 'error' },
    {
      name: 'beside others',
      patch: { ...both, [BUILT_IN]: ['mfa', 'compliantDevice', 'futureControl'] },
      severity: 'error',
    },
    {
      name: 'half read',
      patch: both,
      notRead: ['grant/termsOfUse', 'grant/controlCount'],
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...both, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
    },
    { name: 'off', patch: { ...both, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'the fix: the strength alone', patch: { ...both, [BUILT_IN]: [] } },
    { name: 'the other fix: MFA alone', patch: { ...both, [STRENGTH]: null } },
    { name: 'a strength and a compliant device', patch: { ...both, [BUILT_IN]: ['compliantDevice'] } },
    { name: 'a strength that holds nothing', patch: { ...both, [STRENGTH]: {} } },
    { name: 'the strength not read, but no room for it', notRead: ['grant/authenticationStrength'] },
  ],
  unread: [
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'error' },
    {
      name: 'the strength',
      patch: both,
      notRead: ['grant/authenticationStrength'],
      parts: ['grant'],
      mightBe: 'error',
    },
    {
      name: 'the built-in controls',
      patch: both,
      notRead: ['grant/builtInControls'],
      parts: ['grant'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'a strength and an unknown control',
      patch: { ...both, [BUILT_IN]: ['futureControl'] },
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'a strength that cannot be read',
      patch: { [STRENGTH]: 'strong' },
      mightBe: 'error',
      because: 'authenticationStrength holds could not be read',
    },
  ],
});
