import { known } from '../../src/policy/known.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, CLIENTS, GOOD, OPERATOR } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './legacy-auth-not-blocked-properly.ts';

const legacy = { [CLIENTS]: ['exchangeActiveSync', 'other'] };
const sessionOnly = {
  ...legacy,
  grantControls: null,
  'sessionControls.signInFrequency': { isEnabled: true, value: 1, type: 'hours' },
};

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'MFA',
      patch: legacy,
      severity: 'info',
      says: [
        'Legacy clients cannot do MFA or send device state, so only Block gives a clear result here.',
        'failures that are hard to read',
        'Grant: choose Block access, in a Report-only copy (leave this policy On) first',
      ],
      saysNot: ['has no grant control'],
    },
    { name: 'in any letter case', patch: { [CLIENTS]: ['EXCHANGEACTIVESYNC'] }, severity: 'info' },
    { name: 'other clients alone', patch: { [CLIENTS]: ['other'] }, severity: 'info' },
    { name: 'ActiveSync, by an older word', patch: { [CLIENTS]: ['easSupported'] }, severity: 'info' },
    {
      name: 'ActiveSync with app protection',
      patch: { [CLIENTS]: ['exchangeActiveSync'], [BUILT_IN]: ['compliantApplication'] },
      severity: 'info',
    },
    {
      name: 'a strength',
      patch: { ...legacy, [BUILT_IN]: [], 'grantControls.authenticationStrength': { id: 's' } },
      severity: 'info',
    },
    {
      name: 'terms of use',
      patch: { ...legacy, [BUILT_IN]: [], 'grantControls.termsOfUse': ['t'] },
      severity: 'info',
    },
    {
      name: 'two controls, with nothing that joins them',
      patch: { ...legacy, [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: undefined },
      severity: 'info',
    },
    {
      name: 'a session control alone',
      patch: sessionOnly,
      severity: 'warning',
      says: [
        'This policy for legacy clients has no grant control.',
        'A session control alone stops no legacy sign-in; use Block access.',
      ],
    },
    { name: 'no control at all', patch: { ...legacy, grantControls: null }, severity: 'warning' },
    {
      name: 'report-only',
      patch: { ...sessionOnly, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/Block access, in Report-only first/],
    },
    { name: 'off', patch: { ...sessionOnly, state: 'disabled' }, severity: 'info' },
    {
      name: 'resources and users not read',
      patch: legacy,
      notRead: ['targetResources.include', 'users.include'],
      severity: 'info',
    },
    {
      name: 'one control, which is not Block: which one was not read',
      patch: legacy,
      draft: (draft) =>
        withLeaves(draft, 'grant', {
          builtInControls: partly('grant', [], ['block']),
          controlCount: known(1),
        }),
      severity: 'info',
    },
  ],
  silent: [
    { name: 'a block', patch: { ...legacy, [BUILT_IN]: ['block'] } },
    { name: 'client apps missing: all', patch: { [CLIENTS]: undefined } },
    { name: 'modern clients', patch: { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] } },
    { name: 'browsers beside them', patch: { [CLIENTS]: ['browser', 'other'] } },
    { name: 'desktop apps beside them', patch: { [CLIENTS]: ['mobileAppsAndDesktopClients', 'other'] } },
    { name: 'modern, the older word', patch: { [CLIENTS]: ['modern', 'exchangeActiveSync'] } },
    { name: 'browsers, with the grant not read', patch: { [CLIENTS]: ['browser'] }, notRead: ['grant'] },
    {
      name: 'browsers seen, the rest of the list not',
      draft: (draft) =>
        withLeaves(draft, 'conditions.clientApps', { types: partly('conditions.clientApps', ['browser']) }),
    },
  ],
  unread: [
    {
      name: 'client apps',
      patch: legacy,
      notRead: ['conditions.clientApps'],
      parts: ['conditions.clientApps'],
      mightBe: 'info',
    },
    { name: 'grant', patch: legacy, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'both',
      notRead: ['conditions.clientApps', 'grant'],
      parts: ['conditions.clientApps', 'grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown kind of client',
      patch: { [CLIENTS]: ['other', 'watch'] },
      mightBe: 'info',
      because: '"watch"',
    },
    {
      name: 'an unknown control',
      patch: { ...legacy, [BUILT_IN]: ['futureControl'] },
      mightBe: 'info',
      because: '"futureControl"',
    },
  ],
});
