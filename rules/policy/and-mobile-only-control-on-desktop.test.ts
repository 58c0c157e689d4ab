import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, CLIENTS, GOOD, OPERATOR, PLATFORMS, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './and-mobile-only-control-on-desktop.ts';

const app = { [BUILT_IN]: ['compliantApplication'] };
const approved = { [BUILT_IN]: ['approvedApplication'] };
const both = { [BUILT_IN]: ['approvedApplication', 'compliantApplication'] };
const on = (includePlatforms: readonly string[], excludePlatforms: readonly string[] = []) => ({
  [PLATFORMS]: { includePlatforms, excludePlatforms },
});
const browsers = { [CLIENTS]: ['browser'] };
const LAST_DAY = { today: '2026-06-30' };
const DAY_AFTER = { today: '2026-07-01' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'app protection alone, on all platforms',
      patch: app,
      severity: 'warning',
      says: [
        '"Require app protection policy" can only be met on iOS and Android (app protection also in Edge on Windows)',
        'demands it on Windows, macOS and Linux too.',
        'OneDrive sync and Office desktop apps there can never pass.',
        'First switch on a second policy for the other platforms (compliant or hybrid joined device) and one that blocks',
        /limit this policy to iOS and Android .*, in a Report-only copy \(leave this policy On\) first/,
      ],
      saysNot: ['become a choice'],
    },
    {
      name: 'the portal writes AND for one control',
      patch: { ...app, [OPERATOR]: 'AND' },
      severity: 'warning',
      saysNot: ['become a choice'],
    },
    {
      name: 'in any letter case',
      patch: {
        [BUILT_IN]: ['COMPLIANTAPPLICATION'],
        ...on(['WINDOWS']),
        [CLIENTS]: ['MobileAppsAndDesktopClients'],
      },
      severity: 'error',
      says: ['demands it on Windows.'],
    },
    { name: 'no conditions but resources', patch: { ...app, [CLIENTS]: undefined }, severity: 'warning' },
    { name: 'Windows and phones', patch: { ...app, ...on(['windows', 'iOS']) }, severity: 'error' },
    {
      name: 'macOS',
      patch: { ...app, ...on(['macOS']) },
      severity: 'error',
      says: ['demands it on macOS.', 'OneDrive sync'],
    },
    {
      name: 'Linux',
      patch: { ...app, ...on(['linux', 'android']) },
      severity: 'error',
      says: ['on Linux too.', 'Desktop apps there'],
      saysNot: ['OneDrive sync and'],
    },
    {
      name: 'all but Windows',
      patch: { ...app, ...on(['all'], ['windows']) },
      severity: 'warning',
      says: ['on macOS and Linux too'],
    },
    {
      name: 'MFA and app protection, all required',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'compliantApplication'] },
      severity: 'warning',
      says: [
        'everybody must meet today become a choice',
        '(compliant or hybrid joined device, with the other controls of this policy)',
      ],
    },
    {
      name: 'terms of use and app protection, all required',
      patch: { ...app, [OPERATOR]: 'AND', [TERMS_OF_USE]: ['t'] },
      severity: 'warning',
    },
    {
      name: 'a strength and app protection, all required',
      patch: { ...app, [OPERATOR]: 'AND', [STRENGTH]: { id: 's' } },
      severity: 'warning',
    },
    {
      name: 'one of the two app controls: the approved app counts as not selected',
      patch: { ...both, [OPERATOR]: 'OR' },
      severity: 'warning',
      says: ['"Require app protection policy" can only be met'],
      saysNot: ['Require approved client app'],
    },
    {
      name: 'approved client app alone, on its last day',
      patch: approved,
      context: LAST_DAY,
      severity: 'warning',
      says: ['"Require approved client app" can only be met on iOS and Android, yet this policy demands it'],
    },
    {
      name: 'one of the two app controls, on the last day',
      patch: { ...both, [OPERATOR]: 'OR' },
      context: LAST_DAY,
      severity: 'warning',
      says: [
        '"Require approved client app" and "Require app protection policy" can only',
        'demands one of them on',
      ],
    },
    {
      name: 'both app controls, on the last day',
      patch: { ...both, [OPERATOR]: 'AND' },
      context: LAST_DAY,
      severity: 'warning',
      says: ['demands them on'],
      saysNot: ['with the other controls'],
    },
    { name: 'app protection alone, the day after', patch: app, context: DAY_AFTER, severity: 'warning' },
    {
      name: 'browsers on all platforms',
      patch: { ...app, ...browsers },
      severity: 'warning',
      says: ['Sign-ins there can never pass, Edge on Windows aside.'],
    },
    {
      name: 'browsers on Windows and macOS',
      patch: { ...app, ...browsers, ...on(['windows', 'macOS']) },
      severity: 'error',
    },
    {
      name: 'browsers on macOS',
      patch: { ...app, ...browsers, ...on(['macOS', 'iOS']) },
      severity: 'error',
      says: ['Sign-ins there can never pass.'],
    },
    {
      name: 'browsers on Windows, with the approved app, on its last day',
      patch: { ...both, [OPERATOR]: 'AND', ...browsers, ...on(['windows']) },
      context: LAST_DAY,
      severity: 'error',
      says: ['Sign-ins there can never pass.'],
    },
    {
      name: 'browsers and desktop apps on Windows',
      patch: { ...app, [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'], ...on(['windows', 'iOS']) },
      severity: 'error',
      says: ['Windows too'],
    },
    {
      name: 'other clients on Windows',
      patch: { ...app, [CLIENTS]: ['other'], ...on(['windows']) },
      severity: 'error',
      says: ['Sign-ins there can never pass.'],
    },
    {
      name: 'report-only, Windows',
      patch: { ...app, ...on(['windows']), state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
      says: [/, in Report-only first/],
    },
    { name: 'off', patch: { ...app, ...on(['windows']), state: 'disabled' }, severity: 'info' },
    {
      name: 'all platforms seen, the rest of the list not: the lowest level',
      patch: app,
      draft: (draft) =>
        withLeaves(draft, 'conditions.devicePlatforms', {
          include: partly('conditions.devicePlatforms', ['all']),
        }),
      severity: 'warning',
    },
    {
      name: 'a session control, which the other platforms have to keep',
      patch: { ...app, 'sessionControls.signInFrequency': { isEnabled: true, value: 1, type: 'hours' } },
      severity: 'warning',
      says: ['with the other controls of this policy'],
    },
    {
      name: 'who and what was not read',
      patch: app,
      notRead: ['users.include', 'targetResources.include', 'session'],
      severity: 'warning',
      says: ['with the other controls of this policy'],
    },
  ],
  silent: [
    { name: 'the fix: phones only', patch: { ...app, ...on(['iOS', 'android']) } },
    { name: 'all but desktops', patch: { ...app, ...on(['all'], ['windows', 'macOS', 'linux']) } },
    {
      name: 'an easier control to choose',
      patch: { [OPERATOR]: 'OR', [BUILT_IN]: ['mfa', 'compliantApplication'] },
    },
    { name: 'terms of use to choose', patch: { ...app, [OPERATOR]: 'OR', [TERMS_OF_USE]: ['t'] } },
    { name: 'a device control', patch: { [BUILT_IN]: ['compliantDevice'] } },
    { name: 'approved client app alone, retired', patch: approved },
    { name: 'approved client app alone, the day after its last', patch: approved, context: DAY_AFTER },
    {
      name: 'MFA and approved client app, retired',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'approvedApplication'] },
    },
    { name: 'Exchange ActiveSync', patch: { ...app, [CLIENTS]: ['exchangeActiveSync'] } },
    { name: 'Edge on Windows', patch: { ...app, ...browsers, ...on(['windows']) } },
    {
      name: 'Edge on Windows, and phones',
      patch: { ...app, ...browsers, ...on(['windows', 'iOS', 'android']) },
    },
    {
      name: 'Edge on Windows, beside the approved app that is retired',
      patch: { ...both, [OPERATOR]: 'AND', ...browsers, ...on(['windows']) },
    },
  ],
  unread: [
    { name: 'grant', patch: app, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'operator',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'compliantApplication'] },
      notRead: ['grant/operator'],
      parts: ['grant'],
      mightBe: 'warning',
    },
    {
      name: 'platforms',
      patch: app,
      notRead: ['conditions.devicePlatforms'],
      parts: ['conditions.devicePlatforms'],
      mightBe: 'error',
    },
    {
      name: 'client apps',
      patch: app,
      notRead: ['conditions.clientApps'],
      parts: ['conditions.clientApps'],
      mightBe: 'warning',
    },
    {
      name: 'all three',
      notRead: ['grant', 'conditions.clientApps', 'conditions.devicePlatforms'],
      parts: ['grant', 'conditions.clientApps', 'conditions.devicePlatforms'],
      mightBe: 'error',
    },
    {
      name: 'client apps, which may be browsers alone on Windows',
      patch: { ...app, ...on(['windows']) },
      notRead: ['conditions.clientApps'],
      parts: ['conditions.clientApps'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown control',
      patch: { [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: 'futureControl',
    },
    {
      name: 'one of app protection and an unknown control on the last day',
      patch: { [OPERATOR]: 'OR', [BUILT_IN]: ['compliantApplication', 'futureControl'] },
      context: LAST_DAY,
      mightBe: 'warning',
      because: 'futureControl',
    },
    {
      name: 'an unknown platform',
      patch: { ...app, ...on(['visionOS']) },
      mightBe: 'error',
      because: 'visionOS',
    },
    {
      name: 'browsers on Windows and an unknown platform',
      patch: { ...app, ...browsers, ...on(['windows', 'visionOS']) },
      mightBe: 'error',
      because: 'visionOS',
    },
    {
      name: 'browsers and an unknown client on Windows',
      patch: { ...app, [CLIENTS]: ['browser', 'watch'], ...on(['windows']) },
      mightBe: 'error',
      because: 'watch',
    },
    {
      name: 'an unknown client',
      patch: { ...app, [CLIENTS]: ['watch'] },
      mightBe: 'warning',
      because: 'watch',
    },
    {
      name: 'operator missing',
      patch: { [BUILT_IN]: ['mfa', 'compliantApplication'], [OPERATOR]: undefined },
      mightBe: 'warning',
      because: 'does not say',
    },
  ],
});
