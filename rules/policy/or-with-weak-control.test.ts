import { known } from '../../src/policy/known.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, CUSTOM_CONTROLS, GOOD, OPERATOR, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './or-with-weak-control.ts';

const or = (...builtIn: string[]) => ({ [OPERATOR]: 'OR', [BUILT_IN]: builtIn });
const terms = { [TERMS_OF_USE]: ['t'] };
const custom = { [CUSTOM_CONTROLS]: ['c'] };
const beside = (control: string, label: string) =>
  ({
    name: `terms of use beside ${control}`,
    patch: { ...or(control), ...terms },
    severity: 'warning',
    says: [`"${label}" may never be asked`, `People can sign in without "${label}"`],
  }) as const;

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'terms of use beside MFA',
      patch: { ...or('mfa'), ...terms },
      severity: 'warning',
      says: [
        'accepting the terms of use can be enough, and "Require multifactor authentication" may never be asked',
        'Give the terms of use a policy of their own',
        '"Require all the selected controls" closes the gap too',
        'Try the change in a Report-only copy',
      ],
      saysNot: ['custom control', 'no way round'],
    },
    beside('compliantDevice', 'Require device to be marked as compliant'),
    beside('domainJoinedDevice', 'Require Microsoft Entra hybrid joined device'),
    beside('compliantApplication', 'Require app protection policy'),
    {
      name: 'terms of use beside a strength',
      patch: { ...or(), ...terms, [STRENGTH]: { id: 's' } },
      severity: 'warning',
      says: ['"Require authentication strength" may never'],
    },
    {
      name: 'a custom control beside MFA',
      patch: { ...or('mfa'), ...custom },
      severity: 'warning',
      says: ['passing the custom control can be enough', 'Do not move the custom control to another policy'],
      saysNot: ['terms of use'],
    },
    {
      name: 'both weak controls beside two strong ones',
      patch: { ...or('mfa', 'compliantDevice'), ...terms, ...custom },
      severity: 'warning',
      says: [
        'accepting the terms of use or passing the custom control can be enough',
        '"Require multifactor authentication" and "Require device to be marked as compliant" may never',
        'is no way round',
      ],
      saysNot: ['closes the gap'],
    },
    {
      name: 'in any letter case',
      patch: { ...or('MFA'), ...terms, [OPERATOR]: 'or' },
      severity: 'warning',
    },
    {
      name: 'with an unknown control',
      patch: { ...or('mfa', 'futureControl'), ...terms },
      severity: 'warning',
      says: ['no way round'],
    },
    {
      name: 'with the retired approved client app',
      patch: { ...or('mfa', 'approvedApplication'), ...terms },
      severity: 'warning',
      saysNot: ['Require approved client app'],
    },
    {
      name: 'controls half read',
      patch: { ...or('mfa'), ...terms },
      draft: (draft) => withLeaves(draft, 'grant', { builtInControls: partly('grant', ['mfa']) }),
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...or('mfa'), ...terms, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['Try the change in Report-only first'],
    },
    { name: 'off', patch: { ...or('mfa'), ...terms, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'the fix: MFA alone', patch: or('mfa') },
    { name: 'the fix: all required', patch: { ...or('mfa'), ...terms, [OPERATOR]: 'AND' } },
    { name: 'terms of use alone', patch: { ...or(), ...terms } },
    { name: 'two terms of use', patch: { ...or(), [TERMS_OF_USE]: ['t', 'u'] } },
    { name: 'two strong controls', patch: or('mfa', 'compliantDevice') },
    {
      name: 'the retired approved client app beside terms of use',
      patch: { ...or('approvedApplication'), ...terms },
    },
    { name: 'the retired approved client app beside MFA', patch: or('mfa', 'approvedApplication') },
  ],
  unread: [
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'operator',
      patch: { ...or('mfa'), ...terms },
      notRead: ['grant/operator'],
      parts: ['grant'],
      mightBe: 'warning',
    },
    {
      name: 'which controls stand beside the terms of use',
      patch: { ...or('mfa'), ...terms },
      draft: (draft) =>
        withLeaves(draft, 'grant', { builtInControls: partly('grant', []), controlCount: known(2) }),
      parts: ['grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'operator missing',
      patch: { ...or('mfa'), ...terms, [OPERATOR]: undefined },
      mightBe: 'warning',
      because: 'does not say',
    },
    {
      name: 'operator unknown',
      patch: { ...or('mfa'), ...terms, [OPERATOR]: 'XOR' },
      mightBe: 'warning',
      because: 'XOR',
    },
    {
      name: 'an unknown control beside terms of use',
      patch: { ...or('futureControl'), ...terms },
      mightBe: 'warning',
      because: 'futureControl',
    },
  ],
});
