import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  OTHER_APP,
  SOME_FILTER,
  SPO,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './browser-only-leaves-desktop.ts';

const browser = { [CLIENTS]: ['browser'] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'MFA in browsers',
      patch: browser,
      severity: 'info',
      says: [
        'on the desktop do not have to meet it',
        'select Mobile apps and desktop clients as well',
        'in a Report-only copy (leave this policy On)',
      ],
    },
    {
      name: 'a block in browsers',
      patch: { [CLIENTS]: ['BROWSER'], [BUILT_IN]: ['block'] },
      severity: 'info',
      says: ['are not blocked by it'],
    },
    { name: 'SharePoint', patch: { ...browser, [INCLUDE]: [SPO] }, severity: 'info' },
    { name: 'Exchange', patch: { ...browser, [INCLUDE]: [EXO] }, severity: 'info' },
    { name: 'one control with AND', patch: { ...browser, [OPERATOR]: 'AND' }, severity: 'info' },
    { name: 'terms of use', patch: { ...browser, grantControls: { termsOfUse: ['t'] } }, severity: 'info' },
    { name: 'an unknown control', patch: { ...browser, [BUILT_IN]: ['futureControl'] }, severity: 'info' },
    {
      name: 'report-only',
      patch: { ...browser, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['Try it in Report-only first.'],
    },
    { name: 'off', patch: { ...browser, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...browser, state: undefined }, severity: 'info' },
    {
      name: 'a control of which only the number was read',
      patch: browser,
      notRead: ['grant/builtInControls', 'grant/operator'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'browsers and desktop', patch: { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] } },
    { name: 'browsers and legacy clients', patch: { [CLIENTS]: ['browser', 'other'] } },
    { name: 'client apps missing', patch: { [CLIENTS]: undefined } },
    { name: 'modern clients by their older word', patch: { [CLIENTS]: ['modern'] } },
    {
      name: 'session controls only',
      patch: { ...browser, grantControls: null, 'sessionControls.persistentBrowser': { mode: 'never' } },
    },
    { name: 'another app', patch: { ...browser, [INCLUDE]: [OTHER_APP] } },
    { name: 'Office 365 excluded', patch: { ...browser, [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] } },
    {
      name: 'a user action',
      patch: { ...browser, 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
    },
    { name: 'agents', patch: { ...browser, 'conditions.agents': { includeAgentUsers: ['All'] } } },
    {
      name: 'desktop clients, with nothing else read',
      patch: { [CLIENTS]: ['mobileAppsAndDesktopClients'] },
      notRead: ['grant', 'targetResources.include'],
    },
  ],
  unread: [
    {
      name: 'client apps',
      patch: browser,
      notRead: ['conditions.clientApps'],
      parts: ['conditions.clientApps'],
      mightBe: 'info',
    },
    { name: 'grant', patch: browser, notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'resources and users',
      patch: browser,
      notRead: ['targetResources.include', 'targetResources.exclude', 'users.include'],
      parts: ['targetResources.include', 'targetResources.exclude', 'users.include'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'a client nobody knows',
      patch: { [CLIENTS]: ['browser', 'watch'] },
      mightBe: 'info',
      because: '"watch"',
    },
    { name: 'a filter', patch: { ...browser, [FILTER]: SOME_FILTER }, mightBe: 'info', because: 'filter' },
    {
      name: 'a resource by name',
      patch: { ...browser, [INCLUDE]: ['SharePoint'] },
      mightBe: 'info',
      because: '"SharePoint"',
    },
  ],
});
