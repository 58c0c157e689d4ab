import {
  BUILT_IN,
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
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './sif-on-sync-clients.ts';

const FREQUENCY = 'sessionControls.signInFrequency';
const every = { [FREQUENCY]: { isEnabled: true, frequencyInterval: 'everyTime', value: null, type: null } };
const timed = (value: unknown, type: unknown = 'hours') => ({
  [FREQUENCY]: { isEnabled: true, frequencyInterval: 'timeBased', value, type },
});
const filter = (mode: string, rule: string) => ({ 'conditions.devices': { deviceFilter: { mode, rule } } });
const roles = { 'conditions.users': { includeRoles: ['r'] } };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'every time',
      patch: every,
      severity: 'warning',
      says: [
        'with "Every time" the sync app can stop',
        'AADSTS70043',
        'choose a time-based value',
        'in a Report-only copy (leave this policy On)',
      ],
    },
    {
      name: 'some hours',
      patch: timed(12),
      severity: 'info',
      says: [
        'Sign-in frequency (12 hours) applies to OneDrive sync',
        'renewed only every 4 hours',
        'make it longer (4 hours or more)',
        'a policy of its own for browsers',
      ],
      saysNot: ['with "Every time"', 'Session > Sign-in frequency'],
    },
    { name: 'an hour', patch: timed(1, 'HOURS'), severity: 'info', says: ['(1 hour)'] },
    { name: '23 hours', patch: timed(23), severity: 'info' },
    {
      name: 'hours without an interval',
      patch: { [FREQUENCY]: { value: 8, type: 'hours' } },
      severity: 'info',
    },
    {
      name: 'hours, of an interval nobody knows',
      patch: { [FREQUENCY]: { frequencyInterval: 'sometimes', value: 8, type: 'hours' } },
      severity: 'info',
      says: ['(8 hours)'],
    },
    { name: 'every time, for roles', patch: { ...every, ...roles }, severity: 'info' },
    {
      name: 'every time, for roles and a group',
      patch: { ...every, 'conditions.users': { includeRoles: ['r'], includeGroups: ['g'] } },
      severity: 'warning',
    },
    {
      name: 'every time, users by a condition nobody knows: the lowest level',
      patch: { ...every, 'conditions.users': { includeRoles: ['r'], includeTeams: ['t'] } },
      severity: 'info',
    },
    { name: 'SharePoint', patch: { ...every, [INCLUDE]: [SPO] }, severity: 'warning' },
    { name: 'Exchange', patch: { ...every, [INCLUDE]: [EXO] }, severity: 'warning' },
    {
      name: 'desktop clients on Macs',
      patch: {
        ...every,
        [CLIENTS]: ['mobileAppsAndDesktopClients'],
        [PLATFORMS]: { includePlatforms: ['MacOS'] },
      },
      severity: 'warning',
    },
    {
      name: 'conditions missing',
      patch: { ...every, [CLIENTS]: undefined, 'conditions.users.excludeGroups': undefined },
      severity: 'warning',
    },
    {
      name: 'insider risk, which is no risk of the sign-in',
      patch: { ...every, 'conditions.insiderRiskLevels': 'elevated' },
      severity: 'warning',
    },
    {
      name: 'managed devices',
      patch: { ...every, ...filter('include', 'device.isCompliant -eq True') },
      severity: 'warning',
    },
    {
      name: 'devices of one model',
      patch: { ...every, ...filter('exclude', 'device.model -eq "x"') },
      severity: 'warning',
    },
    { name: 'no grant', patch: { ...every, grantControls: null }, severity: 'warning' },
    {
      name: 'report-only',
      patch: { ...every, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [', in Report-only first.'],
    },
    { name: 'off', patch: { ...every, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...every, state: undefined }, severity: 'warning' },
    {
      name: 'platforms of which Windows was seen',
      patch: { ...every, [PLATFORMS]: { includePlatforms: ['windows', 'visionOS'] } },
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'a day', patch: timed(1, 'days') },
    { name: '24 hours', patch: timed(24) },
    { name: 'the control off', patch: { [FREQUENCY]: { isEnabled: false, frequencyInterval: 'everyTime' } } },
    { name: 'another session control', patch: { 'sessionControls.persistentBrowser': { mode: 'never' } } },
    { name: 'browsers', patch: { ...every, [CLIENTS]: ['browser'] } },
    { name: 'phones', patch: { ...every, [PLATFORMS]: { includePlatforms: ['iOS', 'android'] } } },
    { name: 'another app', patch: { ...every, [INCLUDE]: [OTHER_APP] } },
    { name: 'Office 365 excluded', patch: { ...every, [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] } },
    {
      name: 'a user action',
      patch: { ...every, 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
    },
    {
      name: 'one flow',
      patch: { ...every, 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } },
    },
    { name: 'user risk', patch: { ...every, 'conditions.userRiskLevels': ['high'] } },
    { name: 'sign-in risk', patch: { ...every, 'conditions.signInRiskLevels': ['high'] } },
    { name: 'risk remediation', patch: { ...every, [BUILT_IN]: ['riskRemediation'] } },
    {
      name: 'unmanaged devices',
      patch: {
        ...every,
        ...filter('exclude', 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"'),
      },
    },
    {
      name: 'unmanaged devices, the other way',
      patch: { ...timed(1), ...filter('include', 'device.isCompliant -ne True') },
    },
    {
      name: 'browsers, with nothing else read',
      patch: { ...every, [CLIENTS]: ['browser'] },
      notRead: ['session', 'targetResources.include', 'grant'],
    },
  ],
  unread: [
    { name: 'session', patch: every, notRead: ['session'], parts: ['session'], mightBe: 'warning' },
    {
      name: 'how often',
      patch: timed(1),
      notRead: ['session/signInFrequency'],
      parts: ['session'],
      mightBe: 'warning',
    },
    {
      name: 'resources',
      patch: every,
      notRead: ['targetResources.include', 'targetResources.exclude'],
      parts: ['targetResources.include', 'targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'risks',
      patch: every,
      notRead: ['conditions.userRisk', 'conditions.signInRisk'],
      parts: ['conditions.userRisk', 'conditions.signInRisk'],
      mightBe: 'warning',
    },
    {
      name: 'users',
      patch: { ...every, ...roles },
      notRead: ['users.include'],
      parts: ['users.include'],
      mightBe: 'warning',
    },
    {
      name: 'client apps, platforms, flows and devices',
      patch: timed(1),
      notRead: [
        'conditions.clientApps',
        'conditions.devicePlatforms',
        'conditions.authenticationFlows',
        'conditions.deviceFilter',
      ],
      parts: [
        'conditions.clientApps',
        'conditions.devicePlatforms',
        'conditions.authenticationFlows',
        'conditions.deviceFilter',
      ],
      mightBe: 'info',
    },
    { name: 'grant', patch: every, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
  ],
  cannotJudge: [
    {
      name: 'an interval nobody knows',
      patch: { [FREQUENCY]: { frequencyInterval: 'unknownFutureValue' } },
      mightBe: 'warning',
      because: 'unknownFutureValue',
    },
    { name: 'a unit nobody knows', patch: timed(8, 'weeks'), mightBe: 'info', because: 'weeks' },
    { name: 'a unit that is missing', patch: timed(8, null), mightBe: 'info', because: 'missing' },
    {
      name: 'a device filter that cannot be read',
      patch: { ...every, ...filter('exclude', '?') },
      mightBe: 'warning',
      because: 'filter for devices',
    },
    {
      name: 'a filter mode nobody knows',
      patch: { ...every, ...filter('some', 'device.isCompliant -eq True') },
      mightBe: 'warning',
      because: 'some',
    },
    {
      name: 'a resource filter',
      patch: { ...every, [FILTER]: SOME_FILTER },
      mightBe: 'warning',
      because: 'filter',
    },
    {
      name: 'a control nobody knows',
      patch: { ...every, [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
    {
      name: 'a flow nobody knows',
      patch: { ...every, 'conditions.authenticationFlows': { transferMethods: 'newFlow' } },
      mightBe: 'warning',
      because: '"newFlow"',
    },
    {
      name: 'a platform nobody knows',
      patch: { ...every, [PLATFORMS]: { includePlatforms: ['visionOS'] } },
      mightBe: 'warning',
      because: '"visionOS"',
    },
  ],
});
