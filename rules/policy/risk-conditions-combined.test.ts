import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './risk-conditions-combined.ts';

const USER = 'conditions.userRiskLevels';
const SIGN_IN = 'conditions.signInRiskLevels';
const both = { [USER]: ['high'], [SIGN_IN]: ['high', 'medium'] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'MFA',
      patch: both,
      severity: 'warning',
      says: [
        'Both conditions must be true at once, so a sign-in with only one kind of risk passes.',
        'Use two policies.',
        'sign-in risk: "Require multifactor authentication", and under Session > Sign-in frequency "Every time"',
        'never both in one policy',
        'Begin with both in Report-only. Remove this policy only when they are On.',
        'Most risky sign-ins are not caught.',
      ],
      saysNot: ['Block access', 'Keep the other controls', 'authentication strength'],
    },
    {
      name: 'what is stricter than the two stays asked for',
      patch: {
        ...both,
        'grantControls.operator': 'AND',
        [BUILT_IN]: ['compliantDevice'],
        'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' },
        'sessionControls.persistentBrowser': { isEnabled: true, mode: 'never' },
      },
      severity: 'warning',
      says: [
        'keep an authentication strength that this policy asks for',
        'Keep the other controls of this policy (Require device to be marked as compliant and session controls) for both kinds of risk',
        'for user risk give them a policy of their own',
      ],
    },
    {
      name: 'a block stays a block',
      patch: { ...both, [BUILT_IN]: ['block'] },
      severity: 'warning',
      says: ['each with "Block access" as here'],
      saysNot: ['Require'],
    },
    { name: 'any level', patch: { [USER]: ['none'], [SIGN_IN]: ['hidden'] }, severity: 'warning' },
    { name: 'levels nobody knows', patch: { [USER]: ['extreme'], [SIGN_IN]: ['LOW'] }, severity: 'warning' },
    {
      name: 'levels partly read',
      patch: both,
      draft: (draft) =>
        withLeaves(draft, 'conditions.userRisk', { levels: partly('conditions.userRisk', ['high']) }),
      severity: 'warning',
    },
    {
      name: 'the grant not read',
      patch: both,
      notRead: ['grant'],
      severity: 'warning',
      says: ['Require multifactor authentication', 'Keep any other controls of this policy for'],
    },
    { name: 'without a control', patch: { ...both, grantControls: null }, severity: 'warning' },
    {
      name: 'report-only',
      patch: { ...both, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...both, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'sign-in risk alone', patch: { ...both, [USER]: [] } },
    { name: 'user risk alone', patch: { ...both, [SIGN_IN]: undefined } },
    { name: 'neither', patch: { [USER]: null, [SIGN_IN]: null } },
    {
      name: 'user risk and insider risk',
      patch: { [USER]: ['high'], 'conditions.insiderRiskLevels': 'elevated' },
    },
    { name: 'no user risk, sign-in risk not read', notRead: ['conditions.signInRisk'] },
  ],
  unread: [
    {
      name: 'user risk',
      patch: both,
      notRead: ['conditions.userRisk'],
      parts: ['conditions.userRisk'],
      mightBe: 'warning',
    },
    {
      name: 'sign-in risk',
      patch: both,
      notRead: ['conditions.signInRisk'],
      parts: ['conditions.signInRisk'],
      mightBe: 'warning',
    },
    {
      name: 'both',
      notRead: ['conditions.userRisk', 'conditions.signInRisk'],
      parts: ['conditions.userRisk', 'conditions.signInRisk'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'levels that are no list',
      patch: { ...both, [USER]: { level: 'high' } },
      mightBe: 'warning',
      because: 'userRiskLevels',
    },
  ],
});
