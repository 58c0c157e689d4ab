import { partly, withLeaves } from '../testing/drafts.ts';
import {
  BUILT_IN,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  OTHER_APP,
  SOME_FILTER,
  SPO,
  STRENGTH,
  SYNC_ENGINE,
  TEAMS,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './m365-resource-excluded.ts';

const all = { [INCLUDE]: ['All'] };
const spo = { ...all, [EXCLUDE]: [SPO] };
const group = { ...all, [EXCLUDE]: ['Office365'] };
const SIF = { signInFrequency: { isEnabled: true, value: 12, type: 'hours' } };
const files = { [INCLUDE]: [SPO], displayName: 'Files' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'SharePoint from All',
      patch: spo,
      severity: 'warning',
      says: [
        'Excluding Office 365 SharePoint Online removes this policy for every app and browser that opens that service',
        'Exclude: remove Office 365 SharePoint Online, in a Report-only copy (leave this policy On) first.',
      ],
    },
    {
      name: 'Exchange from Office 365',
      patch: { [EXCLUDE]: [EXO.toUpperCase()] },
      severity: 'warning',
      says: ['Excluding Office 365 Exchange Online removes'],
    },
    {
      name: 'Teams from All',
      patch: { ...all, [EXCLUDE]: [TEAMS] },
      severity: 'warning',
      says: ['Microsoft Teams Services'],
    },
    {
      name: 'Office 365 from All',
      patch: group,
      severity: 'warning',
      says: ['Excluding Office 365 removes', 'opens those services'],
    },
    { name: 'Office 365 from itself', patch: { [EXCLUDE]: ['OFFICE365'] }, severity: 'warning' },
    {
      name: 'two services and another app',
      patch: { ...all, [EXCLUDE]: [EXO, OTHER_APP, SPO] },
      severity: 'warning',
      says: [
        'Excluding Office 365 SharePoint Online and Office 365 Exchange Online removes',
        'opens those services',
      ],
      saysNot: [OTHER_APP],
    },
    { name: 'a filter beside the list', patch: { ...spo, [FILTER]: SOME_FILTER }, severity: 'warning' },
    {
      name: 'session controls only',
      patch: { ...spo, grantControls: null, sessionControls: SIF },
      severity: 'info',
    },
    { name: 'a strength', patch: { ...spo, [BUILT_IN]: [], [STRENGTH]: { id: 's' } }, severity: 'warning' },
    {
      name: 'an unknown exclusion beside it',
      patch: { ...spo, 'conditions.applications.excludeTags': ['a'] },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...spo, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [', in Report-only first.'],
    },
    { name: 'off', patch: { ...spo, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...spo, state: undefined }, severity: 'warning' },
    {
      name: 'a grant of which only that it is no block was read: the lowest level',
      patch: spo,
      notRead: ['grant'],
      draft: (draft) => withLeaves(draft, 'grant', { builtInControls: partly('grant', [], ['block']) }),
      severity: 'info',
    },
    ...(
      [
        ['asks nothing for it', { ...files, [BUILT_IN]: [] }],
        ['asks a device for it', { ...files, [BUILT_IN]: ['compliantDevice'] }],
        ['lets MFA be skipped', { ...files, [BUILT_IN]: ['mfa', 'compliantDevice'] }],
        ["asks a strength of the tenant's own", { ...files, [BUILT_IN]: [], [STRENGTH]: { id: 's' } }],
        ['covers another service', { [INCLUDE]: [EXO] }],
        ['is for fewer users', { ...files, 'conditions.users.includeUsers': ['u'] }],
        ['is in report-only', { ...files, state: 'enabledForReportingButNotEnforced' }],
      ] as const
    ).map(
      ([name, other]) =>
        ({ name: `another policy ${name}`, patch: spo, others: [other], severity: 'warning' }) as const,
    ),
    {
      name: 'another policy covers one of two',
      patch: { ...all, [EXCLUDE]: [SPO, EXO] },
      others: [files],
      severity: 'warning',
    },
    {
      name: 'another policy covers Office 365, but perhaps not all of it',
      patch: group,
      others: [{ ...all, [EXCLUDE]: [OTHER_APP] }],
      severity: 'warning',
    },
    {
      name: 'another policy covers three services of the group',
      patch: group,
      others: [{ [INCLUDE]: [SPO, EXO, TEAMS] }],
      severity: 'warning',
    },
    {
      name: 'another policy covers it, but more may be excluded',
      patch: spo,
      draft: (draft) =>
        withLeaves(draft, 'targetResources.exclude', {
          applications: partly('targetResources.exclude', [SPO]),
        }),
      others: [files],
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'All without exclusions', patch: all },
    { name: 'another app excluded', patch: { ...all, [EXCLUDE]: [OTHER_APP, SYNC_ENGINE] } },
    { name: 'single services, one of them excluded', patch: { [INCLUDE]: [SPO, EXO], [EXCLUDE]: [SPO] } },
    { name: 'a block on all but Office 365', patch: { ...group, [BUILT_IN]: ['block'] } },
    { name: 'nothing excluded, the rest not read', notRead: ['targetResources.include', 'grant'] },
    {
      name: 'another policy asks MFA for it',
      patch: spo,
      others: [files],
      because: /^MFA or more is asked of the same users for Office 365 SharePoint Online by "Files"\.$/,
    },
    {
      name: 'another asks a built-in strength and a device',
      patch: spo,
      others: [
        {
          ...files,
          [OPERATOR]: 'AND',
          [BUILT_IN]: ['compliantDevice'],
          [STRENGTH]: { id: '00000000-0000-0000-0000-000000000004' },
        },
      ],
      because: '"Files"',
    },
    {
      name: 'another blocks it',
      patch: spo,
      others: [{ ...files, [BUILT_IN]: ['block'] }],
      because: '"Files"',
    },
    {
      name: 'two others cover two services',
      patch: { ...all, [EXCLUDE]: [SPO, EXO] },
      others: [files, { [INCLUDE]: [EXO], displayName: 'Mail' }],
      because: 'Office 365 SharePoint Online and Office 365 Exchange Online by "Files" and "Mail"',
    },
    {
      name: 'another asks MFA for all of Office 365',
      patch: group,
      others: [{ displayName: 'Suite' }],
      because: '"Suite"',
    },
  ],
  unread: [
    {
      name: 'Exclude',
      patch: spo,
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'Include',
      patch: spo,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
    { name: 'grant', patch: spo, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'everything but Exclude',
      patch: { ...spo, grantControls: null },
      notRead: ['targetResources.include', 'grant'],
      parts: ['targetResources.include', 'grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a name on Exclude',
      patch: { ...all, [EXCLUDE]: ['SharePoint'] },
      mightBe: 'warning',
      because: '"SharePoint"',
    },
    {
      name: 'a name on Include',
      patch: { [INCLUDE]: ['%all%'], [EXCLUDE]: [SPO] },
      mightBe: 'warning',
      because: '"%all%"',
    },
    {
      name: 'an unknown control',
      patch: { ...spo, [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
  ],
});
