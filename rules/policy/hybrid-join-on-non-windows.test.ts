import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, CLIENTS, GOOD, OPERATOR, PLATFORMS, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './hybrid-join-on-non-windows.ts';

const hybrid = { [BUILT_IN]: ['domainJoinedDevice'] };
const withMfa = { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'domainJoinedDevice'] };
const on = (includePlatforms: readonly string[], excludePlatforms: readonly string[] = []) => ({
  [PLATFORMS]: { includePlatforms, excludePlatforms },
});
const only = (platform: string, named: string) =>
  ({
    name: `${named} alone`,
    patch: { ...hybrid, ...on([platform]) },
    severity: 'warning',
    says: [`on ${named}.`],
  }) as const;

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'on all platforms',
      patch: hybrid,
      severity: 'warning',
      says: [
        'demands it on Android, iOS, macOS and Linux too.',
        'cloud-only',
        'OneDrive stops on them where the policy covers it',
        'Or ask for "Require device to be marked as compliant" or "Require Microsoft Entra hybrid joined device" with "Require one',
        'compliant but not hybrid joined',
        /limit this policy to Windows .*, in a Report-only copy \(leave this policy On\) first/,
      ],
      saysNot: ['policy of its own'],
    },
    {
      name: 'the portal writes AND for one control',
      patch: { ...hybrid, [OPERATOR]: 'AND' },
      severity: 'warning',
    },
    {
      name: 'in any letter case',
      patch: { [BUILT_IN]: ['DOMAINJOINEDDEVICE'], ...on(['MACOS']) },
      severity: 'warning',
    },
    {
      name: 'with MFA, all required',
      patch: withMfa,
      severity: 'warning',
      says: [
        'other platforms (compliant device, with the other controls of this policy)',
        'Or switch on a policy of its own',
        'then untick "Require Microsoft Entra hybrid joined device" here',
      ],
      saysNot: [/with "Require one/],
    },
    {
      name: 'with a strength, all required',
      patch: { ...hybrid, [OPERATOR]: 'AND', [STRENGTH]: { id: 's' } },
      severity: 'warning',
    },
    {
      name: 'with terms of use, all required',
      patch: { ...hybrid, [OPERATOR]: 'and', [TERMS_OF_USE]: ['t'] },
      severity: 'warning',
    },
    {
      name: 'with a compliant device, all required',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['compliantDevice', 'domainJoinedDevice'] },
      severity: 'warning',
      saysNot: ['template'],
    },
    only('android', 'Android'),
    only('iOS', 'iOS'),
    only('macOS', 'macOS'),
    only('linux', 'Linux'),
    {
      name: 'all but phones',
      patch: { ...hybrid, ...on(['all'], ['iOS', 'android']) },
      severity: 'warning',
      says: ['on macOS and Linux too'],
    },
    {
      name: 'all but Windows',
      patch: { ...hybrid, ...on(['all'], ['windows']) },
      severity: 'warning',
      saysNot: ['cloud-only', 'too'],
    },
    { name: 'browsers', patch: { ...hybrid, [CLIENTS]: ['browser'] }, severity: 'warning' },
    {
      name: 'an unknown platform beside macOS',
      patch: { ...hybrid, ...on(['macOS', 'visionOS']) },
      severity: 'warning',
    },
    {
      name: 'platforms half read',
      patch: hybrid,
      draft: (draft) =>
        withLeaves(draft, 'conditions.devicePlatforms', {
          include: partly('conditions.devicePlatforms', ['macOS']),
        }),
      severity: 'warning',
      says: ['on macOS.'],
    },
    {
      name: 'report-only',
      patch: { ...hybrid, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/, in Report-only first/],
    },
    { name: 'off', patch: { ...hybrid, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'the fix: Windows only', patch: { ...hybrid, ...on(['windows']) } },
    {
      name: 'Windows, Windows Phone and unknown platforms',
      patch: { ...hybrid, ...on(['all'], ['android', 'iOS', 'macOS', 'linux']) },
    },
    { name: 'Windows Phone', patch: { ...hybrid, ...on(['windowsPhone']) } },
    { name: 'no platform', patch: { ...hybrid, ...on(['all'], ['all']) } },
    {
      name: 'the other fix: compliant or hybrid joined',
      patch: { [OPERATOR]: 'OR', [BUILT_IN]: ['compliantDevice', 'domainJoinedDevice'] },
    },
    { name: 'terms of use to choose', patch: { ...hybrid, [OPERATOR]: 'OR', [TERMS_OF_USE]: ['t'] } },
    { name: 'a compliant device', patch: { [BUILT_IN]: ['compliantDevice'] } },
  ],
  unread: [
    { name: 'grant', patch: hybrid, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    { name: 'operator', patch: withMfa, notRead: ['grant/operator'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'platforms',
      patch: hybrid,
      notRead: ['conditions.devicePlatforms'],
      parts: ['conditions.devicePlatforms'],
      mightBe: 'warning',
    },
    {
      name: 'which platforms are excluded',
      patch: hybrid,
      notRead: ['conditions.devicePlatforms/exclude', 'grant'],
      parts: ['conditions.devicePlatforms', 'grant'],
      mightBe: 'warning',
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
      name: 'an unknown platform',
      patch: { ...hybrid, ...on(['windows', 'visionOS']) },
      mightBe: 'warning',
      because: 'visionOS',
    },
    {
      name: 'an unknown platform excluded',
      patch: { ...hybrid, ...on([], ['visionOS']) },
      mightBe: 'warning',
      because: 'visionOS',
    },
    {
      name: 'operator missing',
      patch: { ...withMfa, [OPERATOR]: undefined },
      mightBe: 'warning',
      because: 'does not say',
    },
    {
      name: 'operator unknown',
      patch: { ...withMfa, [OPERATOR]: 'XOR' },
      mightBe: 'warning',
      because: 'XOR',
    },
  ],
});
