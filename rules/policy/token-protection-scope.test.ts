import {
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OTHER_APP,
  PLATFORMS,
  SOME_FILTER,
  SPO,
  TEAMS,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './token-protection-scope.ts';

const on = { 'sessionControls.secureSignInSession': { isEnabled: true } };
/** As the guide sets it up. */
const scoped = {
  ...on,
  grantControls: null,
  [INCLUDE]: [EXO, SPO, TEAMS],
  [CLIENTS]: ['mobileAppsAndDesktopClients'],
  [PLATFORMS]: { includePlatforms: ['windows'] },
};

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'everything at once',
      patch: on,
      severity: 'warning',
      says: [
        'this policy also reaches the other apps of Office 365, browsers and other platforms than Windows, macOS and iOS.',
        'Microsoft warns of unintended failures',
        'a policy of its own, and leave the other controls of this policy (Require multifactor authentication) here',
        'list Office 365 Exchange Online, Office 365 SharePoint Online and Microsoft Teams Services one by one',
        'choose Mobile apps and desktop clients only',
        'choose Windows (',
        'pilot group in Report-only',
        'here only when the new policy is On',
      ],
    },
    {
      name: 'Office 365 alone',
      patch: { ...scoped, [INCLUDE]: ['office365'] },
      severity: 'warning',
      says: ['reaches the other apps of Office 365.', 'Include: list'],
      saysNot: ['Client apps: choose', 'Device platforms: choose', 'a policy of its own'],
    },
    {
      name: 'All alone',
      patch: { ...scoped, [INCLUDE]: ['All'], [EXCLUDE]: [OTHER_APP] },
      severity: 'warning',
      says: ['reaches all resources.', 'pilot group in a Report-only copy (leave this policy On)'],
      saysNot: ['unintended failures'],
    },
    {
      name: 'browsers alone',
      patch: { ...scoped, [CLIENTS]: ['Browser', 'mobileAppsAndDesktopClients'] },
      severity: 'warning',
      says: ['reaches browsers.', 'Client apps: choose'],
      saysNot: ['Include: list', 'Device platforms: choose'],
    },
    {
      name: 'beside a frequency: that is to stay where it is',
      patch: {
        ...scoped,
        [INCLUDE]: ['All'],
        'sessionControls.signInFrequency': { isEnabled: true, type: 'days', value: 1 },
      },
      severity: 'warning',
      says: ['leave the other controls of this policy (session controls) here'],
    },
    { name: 'client apps missing', patch: { ...scoped, [CLIENTS]: undefined }, severity: 'warning' },
    {
      name: 'all platforms',
      patch: { ...scoped, [PLATFORMS]: null },
      severity: 'warning',
      says: ['reaches other platforms than Windows, macOS and iOS.', 'Device platforms: choose'],
      saysNot: ['Include: list', 'Client apps: choose'],
    },
    {
      name: 'Android',
      patch: { ...scoped, [PLATFORMS]: { includePlatforms: ['windows', 'Android'] } },
      severity: 'warning',
    },
    {
      name: 'all platforms but two',
      patch: {
        ...scoped,
        [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['android', 'linux'] },
      },
      severity: 'warning',
    },
    {
      name: 'Office 365, with a filter and a name beside it',
      patch: { ...scoped, [INCLUDE]: ['Office365', 'Contoso'], [FILTER]: SOME_FILTER },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...on, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['pilot group in Report-only'],
    },
    { name: 'off', patch: { ...on, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...on, state: undefined }, severity: 'warning' },
    {
      name: 'browsers, with nothing else read',
      patch: on,
      notRead: ['targetResources.include', 'conditions.devicePlatforms', 'grant'],
      severity: 'warning',
      says: ['reaches browsers.', 'leave any other controls of this policy here'],
    },
  ],
  silent: [
    { name: 'as the guide sets it up', patch: scoped },
    {
      name: 'Windows and Apple platforms',
      patch: { ...scoped, [PLATFORMS]: { includePlatforms: ['Windows', 'macOS', 'iOS'] } },
    },
    { name: 'another app listed by id', patch: { ...scoped, [INCLUDE]: [EXO, OTHER_APP] } },
    { name: 'the control off', patch: { 'sessionControls.secureSignInSession': { isEnabled: false } } },
    { name: 'another control', patch: { 'sessionControls.persistentBrowser': { mode: 'never' } } },
    {
      name: 'as the guide sets it up, Exclude and users not read',
      patch: scoped,
      notRead: ['targetResources.exclude', 'users.include'],
    },
  ],
  unread: [
    { name: 'session', patch: on, notRead: ['session'], parts: ['session'], mightBe: 'warning' },
    {
      name: 'Include',
      patch: scoped,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
    {
      name: 'client apps and platforms',
      patch: scoped,
      notRead: ['conditions.clientApps', 'conditions.devicePlatforms'],
      parts: ['conditions.clientApps', 'conditions.devicePlatforms'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a resource by name',
      patch: { ...scoped, [INCLUDE]: [EXO, 'Office 365'] },
      mightBe: 'warning',
      because: '"Office 365"',
    },
    {
      name: 'a client nobody knows',
      patch: { ...scoped, [CLIENTS]: ['mobileAppsAndDesktopClients', 'watch'] },
      mightBe: 'warning',
      because: '"watch"',
    },
    {
      name: 'a platform nobody knows',
      patch: { ...scoped, [PLATFORMS]: { includePlatforms: ['windows', 'visionOS'] } },
      mightBe: 'warning',
      because: '"visionOS"',
    },
  ],
});
