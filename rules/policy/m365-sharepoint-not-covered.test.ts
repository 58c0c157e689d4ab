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
import rule from './m365-sharepoint-not-covered.ts';

const exo = { [INCLUDE]: [EXO] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'Exchange alone',
      patch: exo,
      severity: 'info',
      says: [
        'covers Exchange Online but not SharePoint Online',
        'Include: choose the Office 365 group, or add Office 365 SharePoint Online.',
        'in a Report-only copy (leave this policy On) first',
      ],
      saysNot: ['Exclude: remove'],
    },
    {
      name: 'All, with SharePoint excluded',
      patch: { [INCLUDE]: ['All'], [EXCLUDE]: [SPO.toUpperCase()] },
      severity: 'info',
      says: ['Exclude: remove Office 365 SharePoint Online.'],
      saysNot: ['Include: choose'],
    },
    {
      name: 'Exchange listed, SharePoint excluded',
      patch: { ...exo, [EXCLUDE]: [SPO] },
      severity: 'info',
      says: ['Exclude: remove Office 365 SharePoint Online.', 'Include: choose'],
    },
    { name: 'one control with AND', patch: { ...exo, [OPERATOR]: 'AND' }, severity: 'info' },
    { name: 'no control', patch: { ...exo, grantControls: null }, severity: 'info' },
    { name: 'client apps missing', patch: { ...exo, [CLIENTS]: undefined }, severity: 'info' },
    {
      name: 'Exchange ActiveSync and other legacy clients',
      patch: { ...exo, [CLIENTS]: ['exchangeActiveSync', 'other'] },
      severity: 'info',
    },
    {
      name: 'report-only',
      patch: { ...exo, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/try the change in Report-only first/],
    },
    { name: 'off', patch: { ...exo, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...exo, state: undefined }, severity: 'info' },
    {
      name: 'a kind of client that nobody knows beside browsers',
      patch: { ...exo, [CLIENTS]: ['browser', 'watch'] },
      severity: 'info',
    },
  ],
  silent: [
    { name: 'All', patch: { [INCLUDE]: ['All'] } },
    { name: 'both listed', patch: { [INCLUDE]: [EXO, SPO] } },
    { name: 'SharePoint alone', patch: { [INCLUDE]: [SPO] } },
    { name: 'another app', patch: { [INCLUDE]: [OTHER_APP] } },
    { name: 'Office 365 excluded', patch: { [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] } },
    { name: 'a block', patch: { ...exo, [BUILT_IN]: ['block'] } },
    { name: 'Exchange ActiveSync alone', patch: { ...exo, [CLIENTS]: ['EASSupported'] } },
    {
      name: 'a user action',
      patch: { ...exo, 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
    },
    {
      name: 'workload identities',
      patch: { ...exo, 'conditions.clientApplications': { includeServicePrincipals: ['All'] } },
    },
    { name: 'agent risk', patch: { ...exo, 'conditions.agentIdRiskLevels': 'high' } },
    {
      name: 'Exchange ActiveSync alone, nothing else read',
      patch: { ...exo, [CLIENTS]: ['exchangeActiveSync'] },
      notRead: ['grant', 'targetResources.exclude', 'users.include'],
    },
  ],
  unread: [
    {
      name: 'Include',
      patch: exo,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'info',
    },
    {
      name: 'Exclude',
      patch: exo,
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'info',
    },
    {
      name: 'Exclude, of Office 365',
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'info',
    },
    { name: 'grant', patch: exo, notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'client apps and users',
      patch: exo,
      notRead: ['conditions.clientApps', 'users.include'],
      parts: ['conditions.clientApps', 'users.include'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    { name: 'a filter', patch: { ...exo, [FILTER]: SOME_FILTER }, mightBe: 'info', because: 'filter' },
    {
      name: 'a name in place of an id',
      patch: { [INCLUDE]: [EXO, 'Office 365 SharePoint Online'] },
      mightBe: 'info',
      because: '"Office 365 SharePoint Online"',
    },
    {
      name: 'an unknown control',
      patch: { ...exo, [BUILT_IN]: ['futureControl'] },
      mightBe: 'info',
      because: '"futureControl"',
    },
    {
      name: 'Exchange ActiveSync beside a client nobody knows',
      patch: { ...exo, [CLIENTS]: ['exchangeActiveSync', 'watch'] },
      mightBe: 'info',
      because: '"watch"',
    },
    {
      name: 'an unknown exclusion',
      patch: { ...exo, 'conditions.applications.excludeTags': ['a'] },
      mightBe: 'info',
      because: 'excludeTags',
    },
  ],
});
