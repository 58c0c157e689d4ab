import { CLIENTS, EXCLUDE, EXO, FILTER, GOOD, INCLUDE, SOME_FILTER, SPO } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './app-enforced-restrictions-stop-sync.ts';

const on = { 'sessionControls.applicationEnforcedRestrictions': { isEnabled: true } };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'Office 365',
      patch: { ...on, grantControls: null },
      severity: 'info',
      says: [
        'what the SharePoint admin center says',
        'The control itself denies no token',
        'Unmanaged devices',
      ],
    },
    { name: 'SharePoint', patch: { ...on, [INCLUDE]: [SPO] }, severity: 'info' },
    { name: 'All', patch: { ...on, [INCLUDE]: ['ALL'] }, severity: 'info' },
    {
      name: 'on without saying so',
      patch: { sessionControls: { ApplicationEnforcedRestrictions: { mode: 'x' } } },
      severity: 'info',
    },
    {
      name: 'desktop clients',
      patch: { ...on, [CLIENTS]: ['MobileAppsAndDesktopClients'] },
      severity: 'info',
    },
    { name: 'client apps missing', patch: { ...on, [CLIENTS]: undefined }, severity: 'info' },
    { name: 'report-only', patch: { ...on, state: 'enabledForReportingButNotEnforced' }, severity: 'info' },
    { name: 'off', patch: { ...on, state: 'disabled' }, severity: 'info' },
    {
      name: 'users, grant and platforms not read',
      patch: on,
      notRead: ['users.include', 'grant', 'conditions.devicePlatforms'],
      severity: 'info',
    },
  ],
  silent: [
    {
      name: 'the control off',
      patch: { 'sessionControls.applicationEnforcedRestrictions': { isEnabled: false } },
    },
    { name: 'another control', patch: { 'sessionControls.secureSignInSession': { isEnabled: true } } },
    { name: 'browsers', patch: { ...on, [CLIENTS]: ['browser'] } },
    { name: 'Exchange', patch: { ...on, [INCLUDE]: [EXO] } },
    { name: 'SharePoint excluded', patch: { ...on, [EXCLUDE]: [SPO] } },
    {
      name: 'browsers, with nothing else read',
      patch: { ...on, [CLIENTS]: ['browser'] },
      notRead: ['session', 'targetResources.include'],
    },
  ],
  unread: [
    { name: 'session', patch: on, notRead: ['session'], parts: ['session'], mightBe: 'info' },
    {
      name: 'resources and client apps',
      patch: on,
      notRead: ['targetResources.include', 'targetResources.exclude', 'conditions.clientApps'],
      parts: ['targetResources.include', 'targetResources.exclude', 'conditions.clientApps'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    { name: 'a filter', patch: { ...on, [FILTER]: SOME_FILTER }, mightBe: 'info', because: 'filter' },
    {
      name: 'SharePoint by name',
      patch: { ...on, [INCLUDE]: ['SharePoint'] },
      mightBe: 'info',
      because: '"SharePoint"',
    },
    {
      name: 'a client nobody knows',
      patch: { ...on, [CLIENTS]: ['watch'] },
      mightBe: 'info',
      because: '"watch"',
    },
  ],
});
