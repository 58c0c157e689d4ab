import { draftFrom, partly, withLeaves } from '../testing/drafts.ts';
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
  PLATFORMS,
  SOME_FILTER,
  SPO,
  SYNC_ENGINE,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './m365-exchange-not-covered.ts';

const spo = { [INCLUDE]: [SPO] };
const exo = { [INCLUDE]: [EXO] };
const MOBILE = 'b26aadf8-566f-4478-926f-589f601d9c74';

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'SharePoint alone',
      patch: spo,
      severity: 'warning',
      says: [
        'This policy covers SharePoint and OneDrive but not Office 365 Exchange Online',
        'choose the Office 365 group',
        'in a Report-only copy (leave this policy On)',
      ],
      saysNot: ['Exclude'],
    },
    {
      name: 'All, with Exchange excluded',
      patch: { [INCLUDE]: ['All'], [EXCLUDE]: [EXO] },
      severity: 'warning',
      says: [
        /^Exchange Online is on the Exclude tab: this policy/,
        'Exclude: remove Office 365 Exchange Online.',
      ],
      saysNot: ['choose the Office 365 group'],
    },
    {
      name: 'Office 365, with Exchange excluded',
      patch: { [EXCLUDE]: [EXO.toUpperCase()] },
      severity: 'warning',
      says: [/^Exchange Online is on the Exclude tab/],
    },
    {
      name: 'SharePoint included and Exchange excluded',
      patch: { ...spo, [EXCLUDE]: [EXO] },
      severity: 'warning',
      says: [
        /^This policy covers SharePoint/,
        'remove Office 365 Exchange Online',
        'choose the Office 365 group',
      ],
    },
    {
      name: 'the sync app alone',
      patch: { [INCLUDE]: [SYNC_ENGINE] },
      severity: 'warning',
      says: [
        'names the OneDrive app but covers neither SharePoint nor Exchange',
        'and Office 365 SharePoint Online',
      ],
    },
    { name: 'the mobile app alone', patch: { [INCLUDE]: [MOBILE] }, severity: 'warning' },
    {
      name: 'the sync app, with Office 365 on both tabs',
      patch: { [INCLUDE]: ['Office365', SYNC_ENGINE], [EXCLUDE]: ['Office365'] },
      severity: 'warning',
      says: ['covers neither', 'remove Office 365.'],
    },
    {
      name: 'the sync app, excluded resources not read',
      patch: { [INCLUDE]: [SYNC_ENGINE, SPO] },
      notRead: ['targetResources.exclude'],
      severity: 'warning',
      says: ['names the OneDrive app but does not cover Office 365 Exchange Online'],
    },
    { name: 'one control with AND', patch: { ...spo, [OPERATOR]: 'AND' }, severity: 'warning' },
    { name: 'no control', patch: { ...spo, grantControls: null }, severity: 'warning' },
    {
      name: 'no control but sign-in frequency',
      patch: { ...spo, grantControls: null, 'sessionControls.signInFrequency': { value: 1, type: 'hours' } },
      severity: 'warning',
    },
    { name: 'browsers only', patch: { ...spo, [CLIENTS]: ['browser'] }, severity: 'warning' },
    {
      name: 'phones only',
      patch: { ...spo, [PLATFORMS]: { includePlatforms: ['iOS'] } },
      severity: 'warning',
    },
    {
      name: 'token protection',
      patch: { ...spo, 'sessionControls.secureSignInSession': { isEnabled: true } },
      severity: 'info',
    },
    {
      name: 'token protection that is off',
      patch: { ...spo, 'sessionControls.secureSignInSession': { isEnabled: false } },
      severity: 'warning',
    },
    {
      name: 'app-enforced restrictions alone',
      patch: {
        ...spo,
        grantControls: null,
        'sessionControls.applicationEnforcedRestrictions': { isEnabled: true },
      },
      severity: 'info',
    },
    {
      name: 'app-enforced restrictions with MFA',
      patch: { ...spo, 'sessionControls.applicationEnforcedRestrictions': { isEnabled: true } },
      severity: 'warning',
    },
    {
      name: 'app-enforced restrictions with another session control',
      patch: {
        ...spo,
        grantControls: null,
        'sessionControls.applicationEnforcedRestrictions': { isEnabled: true },
        'sessionControls.persistentBrowser': { isEnabled: true, mode: 'never' },
      },
      severity: 'warning',
    },
    {
      name: 'made by the SharePoint admin center',
      patch: { ...spo, displayName: '[sharepoint admin center]Block access - 2024/01/01' },
      severity: 'info',
    },
    {
      name: 'report-only',
      patch: { ...spo, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/test the change in Report-only first/],
      saysNot: ['copy'],
    },
    { name: 'off', patch: { ...spo, state: 'disabled' }, severity: 'info' },
    { name: 'state missing counts as on', patch: { ...spo, state: undefined }, severity: 'warning' },
    {
      name: 'session and name not read: the lowest level',
      patch: spo,
      notRead: ['session', 'name'],
      severity: 'info',
    },
    {
      name: 'state not read',
      patch: spo,
      notRead: ['state'],
      severity: 'info',
      says: ['in a Report-only copy (leave this policy itself as it is)'],
    },
    {
      name: 'a filter, but Exchange excluded beside SyncEngine',
      patch: { [INCLUDE]: [SYNC_ENGINE], [EXCLUDE]: [EXO], [FILTER]: SOME_FILTER },
      severity: 'warning',
    },
    ...(
      [
        ['asks less for Exchange', [{ ...exo, [BUILT_IN]: [] }]],
        ['asks something else for Exchange', [{ ...exo, [BUILT_IN]: ['compliantDevice'] }]],
        ['leaves a choice', [{ ...exo, [BUILT_IN]: ['mfa', 'compliantDevice'] }]],
        ['covers SharePoint alone', [spo]],
        ['excludes Exchange', [{ [INCLUDE]: ['All'], [EXCLUDE]: [EXO] }]],
        ['is for fewer users', [{ ...exo, 'conditions.users.includeUsers': ['u'] }]],
        ['leaves more users out', [{ ...exo, 'conditions.users.excludeGroups': ['Break glass', 'g'] }]],
        ['is for browsers only', [{ ...exo, [CLIENTS]: ['browser'] }]],
        ['is in report-only', [{ ...exo, state: 'enabledForReportingButNotEnforced' }]],
        ['is off', [{ ...exo, state: 'disabled' }]],
      ] as const
    ).map(
      ([name, others]) =>
        ({ name: `another policy ${name}`, patch: spo, others, severity: 'warning' }) as const,
    ),
    {
      name: 'nothing else covers the files of the sync app',
      patch: { [INCLUDE]: [SYNC_ENGINE] },
      others: [exo],
      severity: 'warning',
    },
    {
      name: 'a filter decides whether the files are covered here, and nothing else covers them',
      patch: { [INCLUDE]: [SYNC_ENGINE], [EXCLUDE]: [EXO], [FILTER]: SOME_FILTER },
      others: [exo],
      severity: 'warning',
    },
    {
      name: 'not all policies of the tenant are known',
      patch: spo,
      context: { tenant: { policies: [draftFrom(GOOD)], complete: false } },
      severity: 'warning',
    },
    {
      name: 'another policy asks as much, but the grant was not read',
      patch: spo,
      notRead: ['grant/termsOfUse', 'grant/controlCount'],
      others: [exo],
      severity: 'warning',
    },
  ],
  silent: [
    {
      name: 'another policy asks as much for Exchange',
      patch: spo,
      others: [{ ...exo, displayName: 'Mail: MFA' }],
      because:
        /^At least as much is asked of the same users for Office 365 Exchange Online by "Mail: MFA"\.$/,
    },
    {
      name: 'another policy asks more, for more users',
      patch: { ...spo, 'conditions.users.includeUsers': ['u'] },
      others: [{ [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'AND' }],
      because: 'Office 365: MFA',
    },
    {
      name: 'another policy blocks Exchange',
      patch: spo,
      others: [{ ...exo, [BUILT_IN]: ['block'] }],
      because: 'At least as much',
    },
    {
      name: 'others cover what the sync app opens',
      patch: { [INCLUDE]: [SYNC_ENGINE] },
      others: [
        { ...exo, displayName: 'Mail' },
        { ...spo, displayName: 'Files' },
      ],
      because: 'Exchange Online and Office 365 SharePoint Online by "Mail" and "Files"',
    },
    { name: 'All', patch: { [INCLUDE]: ['All'] } },
    { name: 'both listed', patch: { [INCLUDE]: [SPO, EXO] } },
    { name: 'Office365 excluded', patch: { [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] } },
    { name: 'Exchange alone', patch: { [INCLUDE]: [EXO] } },
    { name: 'another app', patch: { [INCLUDE]: [OTHER_APP] } },
    { name: 'block on SharePoint alone', patch: { ...spo, [BUILT_IN]: ['block'] } },
    {
      name: 'block on all but Exchange',
      patch: { [INCLUDE]: ['All'], [EXCLUDE]: [EXO], [BUILT_IN]: ['block'] },
    },
    {
      name: 'a user action',
      patch: { ...spo, 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
    },
    {
      name: 'an authentication context',
      patch: { ...spo, 'conditions.applications.includeAuthenticationContextClassReferences': ['c1'] },
    },
    {
      name: 'workload identities',
      patch: {
        ...spo,
        'conditions.clientApplications': { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      },
    },
    { name: 'agents', patch: { ...spo, 'conditions.agents': { includeAgentUsers: ['All'] } } },
    { name: 'agent users', patch: { ...spo, 'conditions.users.includeUsers': ['AllAgentIdUsers'] } },
    { name: 'agent risk', patch: { ...spo, 'conditions.agentIdRiskLevels': 'high' } },
    { name: 'service principal risk', patch: { ...spo, 'conditions.servicePrincipalRiskLevels': ['high'] } },
    {
      name: 'a block, resources not read',
      patch: { [BUILT_IN]: ['block'] },
      notRead: ['targetResources.include'],
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
    { name: 'controls', patch: spo, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'users and risks',
      patch: spo,
      notRead: ['users.include', 'conditions.agentRisk'],
      parts: ['users.include', 'conditions.agentRisk'],
      mightBe: 'warning',
    },
    {
      name: 'Exclude, of a policy for Office 365',
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'SharePoint seen, the rest of the list not',
      patch: spo,
      draft: (draft) =>
        withLeaves(draft, 'targetResources.include', {
          applications: partly('targetResources.include', [SPO]),
        }),
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    { name: 'a filter', patch: { ...spo, [FILTER]: SOME_FILTER }, mightBe: 'warning', because: 'filter' },
    {
      name: 'an unknown control',
      patch: { ...spo, [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
    {
      name: 'a name in place of an id',
      patch: { [INCLUDE]: [SPO, 'Office 365 Exchange Online'] },
      mightBe: 'warning',
      because: '"Office 365 Exchange Online"',
    },
    {
      name: 'an unknown inclusion',
      patch: { ...spo, 'conditions.applications.includeTags': ['a'] },
      mightBe: 'warning',
      because: 'includeTags',
    },
    {
      name: 'an unknown exclusion',
      patch: { ...spo, 'conditions.applications.excludeTags': ['a'] },
      mightBe: 'warning',
      because: 'excludeTags',
    },
    {
      name: 'an unknown condition on resources',
      patch: { ...spo, 'conditions.applications.tags': ['a'] },
      mightBe: 'warning',
      because: 'tags',
    },
  ],
});
