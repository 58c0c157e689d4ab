import {
  BUILT_IN,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  SOME_FILTER,
  SPO,
  TEAMS,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './m365-teams-dependencies.ts';

const teams = { [INCLUDE]: [TEAMS] };
const mail = { [INCLUDE]: [EXO], displayName: 'Mail' };
const files = { [INCLUDE]: [SPO], displayName: 'Files' };
const both = { [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'AND' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'Teams alone',
      patch: teams,
      severity: 'warning',
      says: [
        'those two are not in this policy',
        'Include: choose the Office 365 group, or list Teams, Exchange and SharePoint together.',
        'in a Report-only copy (leave this policy On)',
      ],
      saysNot: ['Exclude: remove'],
    },
    {
      name: 'Teams and Exchange',
      patch: { [INCLUDE]: [TEAMS.toUpperCase(), EXO] },
      severity: 'warning',
      says: ['before Teams opens, and Office 365 SharePoint Online is not in this policy'],
    },
    {
      name: 'Teams and SharePoint',
      patch: { [INCLUDE]: [TEAMS, SPO] },
      severity: 'warning',
      says: ['and Office 365 Exchange Online is not in this policy'],
    },
    {
      name: 'all three, with SharePoint excluded',
      patch: { [INCLUDE]: [TEAMS, EXO, SPO], [EXCLUDE]: [SPO] },
      severity: 'warning',
      says: ['Exclude: remove Office 365 SharePoint Online.'],
      saysNot: ['Include: choose'],
    },
    {
      name: 'all three, with Office 365 excluded',
      patch: { [INCLUDE]: [TEAMS, EXO, SPO], [EXCLUDE]: ['Office365'] },
      severity: 'warning',
      says: ['those two are not', 'Exclude: remove Office 365.'],
    },
    {
      name: 'a filter, with Exchange excluded by name',
      patch: { ...teams, [EXCLUDE]: [EXO], [FILTER]: SOME_FILTER },
      severity: 'warning',
      says: ['Office 365 Exchange Online is not'],
    },
    { name: 'one control with AND', patch: { ...teams, [OPERATOR]: 'AND' }, severity: 'warning' },
    { name: 'no control', patch: { ...teams, grantControls: null }, severity: 'warning' },
    {
      name: 'report-only',
      patch: { ...teams, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/try the change in Report-only first/],
    },
    { name: 'off', patch: { ...teams, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...teams, state: undefined }, severity: 'warning' },
    ...(
      [
        ['cover Exchange only', [mail]],
        ['ask less for SharePoint', [mail, { ...files, [BUILT_IN]: [] }]],
        ['ask something else for SharePoint', [mail, { ...files, [BUILT_IN]: ['compliantDevice'] }]],
        ['ask more for SharePoint than for Teams', [mail, { ...files, ...both }]],
        ['are for fewer users', [mail, { ...files, 'conditions.users.includeUsers': ['u'] }]],
        ['are in report-only', [mail, { ...files, state: 'enabledForReportingButNotEnforced' }]],
      ] as const
    ).map(
      ([name, others]) =>
        ({ name: `other policies ${name}`, patch: teams, others, severity: 'warning' }) as const,
    ),
  ],
  silent: [
    { name: 'all three', patch: { [INCLUDE]: [TEAMS, EXO, SPO] } },
    { name: 'All', patch: { [INCLUDE]: ['All', TEAMS], [EXCLUDE]: [EXO] } },
    { name: 'Office 365', patch: { [INCLUDE]: ['Office365', TEAMS], [EXCLUDE]: [EXO] } },
    { name: 'another service', patch: { [INCLUDE]: [EXO] } },
    { name: 'a block', patch: { ...teams, [BUILT_IN]: ['Block'] } },
    {
      name: 'an authentication context',
      patch: { ...teams, 'conditions.applications.includeAuthenticationContextClassReferences': ['c1'] },
    },
    { name: 'agents', patch: { ...teams, 'conditions.agents': { includeAgentUsers: ['All'] } } },
    {
      name: 'a block of which no resource was read',
      patch: { [BUILT_IN]: ['block'] },
      notRead: ['targetResources.include'],
    },
    {
      name: 'others ask the same for the two',
      patch: teams,
      others: [mail, files],
      because: 'for Office 365 Exchange Online and Office 365 SharePoint Online by "Mail" and "Files"',
    },
    {
      name: 'another asks the same for the one that is missing',
      patch: { [INCLUDE]: [TEAMS, EXO] },
      others: [files],
      because: /these users for Office 365 SharePoint Online by "Files"\.$/,
    },
    {
      name: 'another asks more for all three',
      patch: teams,
      others: [{ [INCLUDE]: ['All'], ...both, displayName: 'Baseline' }],
      because: '"Baseline"',
    },
  ],
  unread: [
    {
      name: 'Include',
      patch: teams,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
    {
      name: 'Exclude, with all three listed',
      patch: { [INCLUDE]: [TEAMS, EXO, SPO] },
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    { name: 'grant', patch: teams, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'users',
      patch: teams,
      notRead: ['users.include', 'conditions.agentRisk'],
      parts: ['users.include', 'conditions.agentRisk'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    { name: 'a filter', patch: { ...teams, [FILTER]: SOME_FILTER }, mightBe: 'warning', because: 'filter' },
    {
      name: 'Teams by name',
      patch: { [INCLUDE]: ['Microsoft Teams Services'] },
      mightBe: 'warning',
      because: '"Microsoft Teams Services"',
    },
    {
      name: 'an unknown control',
      patch: { ...teams, [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
    {
      name: 'an unknown inclusion',
      patch: { ...teams, 'conditions.applications.includeTags': ['a'] },
      mightBe: 'warning',
      because: 'includeTags',
    },
  ],
});
