import { known } from '../../src/policy/known.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, CUSTOM_CONTROLS, GOOD, OPERATOR } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './custom-controls-retired.ts';

const custom = { [BUILT_IN]: [], [CUSTOM_CONTROLS]: ['RequireOtherMfa'] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'alone',
      patch: custom,
      severity: 'warning',
      says: [
        'Microsoft retired custom controls in September 2026',
        'reported: since 30 September 2026 none can be created or edited',
        'existing ones are reported to stop in May 2027',
        'never counted as MFA',
        '30 September 2026 and May 2027 are field-reported',
        'not with an authentication strength',
        'exclude the pilot group from this policy',
        'Delete the custom control last',
        'no second factor in between',
      ],
    },
    {
      name: 'the day before',
      patch: custom,
      context: { today: '2026-09-29' },
      severity: 'warning',
      says: [
        'Microsoft retires custom controls',
        'from 30 September 2026 on',
        'reported to stop in May 2027',
      ],
    },
    {
      name: 'the day itself',
      patch: custom,
      context: { today: '2026-09-30' },
      severity: 'warning',
      says: ['Microsoft retired custom controls', 'since 30 September 2026'],
    },
    {
      name: 'the last day of the last month',
      patch: custom,
      context: { today: '2027-05-31' },
      severity: 'warning',
      says: ['reported to stop in May 2027'],
    },
    {
      name: 'the day after',
      patch: custom,
      context: { today: '2027-06-01' },
      severity: 'warning',
      says: ['reported to have stopped in May 2027', 'check in the sign-in log'],
    },
    { name: 'beside MFA', patch: { [CUSTOM_CONTROLS]: ['c'], [OPERATOR]: 'AND' }, severity: 'warning' },
    {
      name: 'beside an unknown control',
      patch: { ...custom, [BUILT_IN]: ['futureControl'] },
      severity: 'warning',
    },
    {
      name: 'operator missing',
      patch: { [CUSTOM_CONTROLS]: ['c', 'd'], [OPERATOR]: undefined },
      severity: 'warning',
    },
    {
      name: 'half read',
      patch: custom,
      notRead: ['grant/builtInControls', 'grant/controlCount'],
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...custom, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...custom, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'the fix: MFA', patch: { [BUILT_IN]: ['mfa'], [CUSTOM_CONTROLS]: [] } },
    { name: 'an unknown built-in control is none', patch: { [BUILT_IN]: ['futureControl'] } },
    {
      name: 'no room for one among the controls that are selected',
      draft: (draft) =>
        withLeaves(draft, 'grant', {
          customAuthenticationFactors: partly('grant', []),
          controlCount: known(1),
        }),
    },
  ],
  unread: [
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'whether there is one beside MFA',
      notRead: ['grant/customAuthenticationFactors', 'grant/controlCount'],
      parts: ['grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a list that cannot be read',
      patch: { [CUSTOM_CONTROLS]: { value: 1 } },
      mightBe: 'warning',
      because: 'customAuthenticationFactors holds could not be read',
    },
  ],
});
