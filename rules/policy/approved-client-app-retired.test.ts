import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './approved-client-app-retired.ts';

const alone = { [BUILT_IN]: ['approvedApplication'] };
const joinedBy = (operator: string, ...others: string[]) => ({
  [OPERATOR]: operator,
  [BUILT_IN]: ['approvedApplication', ...others],
});
const LAST_DAY = { today: '2026-06-30' };
const DAY_AFTER = { today: '2026-07-01' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'alone',
      patch: alone,
      severity: 'error',
      says: [
        'Microsoft announced that "Require approved client app" is not enforced after 30 June 2026 and then counts as not selected',
        'only grant control, so this policy now demands nothing before it gives access',
        'Create a new policy in Report-only for iOS and Android',
        'Just remove "Require approved client app", or delete the policy',
        'Phones without app protection get in',
      ],
    },
    {
      name: 'alone, on the last day',
      patch: alone,
      context: LAST_DAY,
      severity: 'warning',
      says: ['this policy then demands nothing'],
    },
    {
      name: 'alone, the day after',
      patch: alone,
      context: DAY_AFTER,
      severity: 'error',
      says: ['this policy now demands nothing'],
    },
    {
      name: 'alone with a session control, which does not count',
      patch: { ...alone, 'sessionControls.signInFrequency': { isEnabled: true, value: 1, type: 'days' } },
      severity: 'error',
    },
    { name: 'in any letter case', patch: { [BUILT_IN]: ['APPROVEDAPPLICATION'] }, severity: 'error' },
    {
      name: 'and MFA',
      patch: joinedBy('AND', 'mfa'),
      severity: 'warning',
      says: ['The other controls here are still demanded'],
      saysNot: ['only grant control', 'or delete the policy'],
    },
    {
      name: 'or MFA',
      patch: joinedBy('OR', 'mfa'),
      severity: 'warning',
      says: ['What becomes of "Require one of the selected controls" without it is not documented'],
    },
    {
      name: 'or app protection, as in the migration',
      patch: joinedBy('OR', 'compliantApplication'),
      severity: 'warning',
      says: ['Remove "Require approved client app" here and keep "Require app protection policy"'],
      saysNot: ['Create a new policy'],
    },
    {
      name: 'and terms of use',
      patch: { ...alone, [OPERATOR]: 'AND', [TERMS_OF_USE]: ['t'] },
      severity: 'warning',
    },
    {
      name: 'and a strength',
      patch: { ...alone, [OPERATOR]: 'AND', [STRENGTH]: { id: 's' } },
      severity: 'warning',
    },
    {
      name: 'and an unknown control: the lowest level',
      patch: joinedBy('AND', 'futureControl'),
      severity: 'warning',
    },
    {
      name: 'and perhaps others that were not read: the lowest level',
      patch: alone,
      notRead: ['grant/termsOfUse', 'grant/controlCount'],
      severity: 'warning',
      says: ['should no longer rest on it'],
    },
    {
      name: 'operator missing',
      patch: { ...joinedBy('AND', 'mfa'), [OPERATOR]: undefined },
      severity: 'warning',
      says: ['should no longer rest on it'],
    },
    {
      name: 'report-only',
      patch: { ...alone, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
    },
    { name: 'off', patch: { ...alone, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'the fix: app protection', patch: { [BUILT_IN]: ['compliantApplication'] } },
    { name: 'no control', patch: { grantControls: null } },
    {
      name: 'app protection before the date',
      patch: { [BUILT_IN]: ['compliantApplication', 'mfa'] },
      context: LAST_DAY,
    },
  ],
  unread: [
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'error' },
    {
      name: 'grant, before the date',
      notRead: ['grant'],
      context: LAST_DAY,
      parts: ['grant'],
      mightBe: 'warning',
    },
    {
      name: 'more controls than MFA',
      draft: (draft) => withLeaves(draft, 'grant', { builtInControls: partly('grant', []) }),
      notRead: ['grant/controlCount'],
      parts: ['grant'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown control',
      patch: { [BUILT_IN]: ['futureControl'] },
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'an unknown control beside MFA',
      patch: { [BUILT_IN]: ['mfa', 'futureControl'] },
      mightBe: 'warning',
      because: 'futureControl',
    },
  ],
});
