import { known } from '../../src/policy/known.ts';
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
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './all-resources-with-exclusions.ts';

const INTUNE = '0000000a-0000-0000-c000-000000000000';
const ENROLMENT = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';
const REGISTRATION = '01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9';
const STORE = '45a330b1-b1ec-4cc1-9161-9f03992aa49f';
const TEAMS = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';

const allBut = (...excluded: string[]) => ({ [INCLUDE]: ['All'], [EXCLUDE]: excluded });
const oneApp = allBut(OTHER_APP);
const control = (...names: string[]) => ({ [BUILT_IN]: names });
const STRENGTH = { 'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' } };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'one app, under MFA for all users',
      patch: oneApp,
      severity: 'warning',
      says: [
        `Every excluded resource is open to every client without this policy: ${OTHER_APP}.`,
        'By a rollout that Microsoft began on 15 June 2026, sign-ins that ask only for basic directory scopes',
        'checked against this policy all the same, unless your tenant chose the old behaviour',
        'in a Report-only copy (leave this policy On) first',
        'A looser extra policy relaxes nothing.',
      ],
      saysNot: ['enrolment', 'KB5034848'],
    },
    { name: 'a strength', patch: { ...oneApp, ...control(), ...STRENGTH }, severity: 'warning' },
    { name: 'All in another letter case', patch: { ...oneApp, [INCLUDE]: ['ALL'] }, severity: 'warning' },
    {
      name: 'MFA, for a group',
      patch: { ...oneApp, 'conditions.users': { includeGroups: ['g'] } },
      severity: 'info',
    },
    { name: 'a device control', patch: { ...oneApp, ...control('domainJoinedDevice') }, severity: 'info' },
    {
      name: 'terms of use',
      patch: { ...oneApp, ...control(), 'grantControls.termsOfUse': ['t'] },
      severity: 'info',
    },
    {
      name: 'an app beside Microsoft 365',
      patch: allBut(SPO, OTHER_APP),
      severity: 'warning',
      says: [`Office 365 SharePoint Online and ${OTHER_APP}`],
    },
    {
      name: 'enrolment, under MFA',
      patch: allBut(INTUNE, ENROLMENT),
      severity: 'warning',
      says: ['Microsoft Intune and Microsoft Intune Enrollment'],
      saysNot: ['does not block'],
    },
    {
      name: 'enrolment, under compliant device',
      patch: { ...allBut(INTUNE, ENROLMENT.toUpperCase(), REGISTRATION), ...control('compliantDevice') },
      severity: 'info',
      says: ['Microsoft says that compliant device does not block Intune enrolment'],
    },
    {
      name: 'enrolment, under MFA and compliant device',
      patch: { ...allBut(INTUNE), ...control('mfa', 'compliantDevice') },
      severity: 'info',
    },
    {
      name: 'the store, under compliant device',
      patch: { ...allBut(STORE), ...control('compliantDevice') },
      severity: 'info',
      says: ['Microsoft once asked to leave out Windows Store for Business', 'KB5034848'],
      saysNot: ['does not block'],
    },
    {
      name: 'the store and enrolment, under a hybrid join',
      patch: { ...allBut(STORE, INTUNE), ...control('mfa', 'domainJoinedDevice') },
      severity: 'info',
    },
    { name: 'the store, under MFA', patch: allBut(STORE), severity: 'warning', says: ['KB5034848'] },
    {
      name: 'enrolment and an app, under a hybrid join and MFA',
      patch: { ...allBut(INTUNE, OTHER_APP), ...control('mfa', 'domainJoinedDevice') },
      severity: 'warning',
    },
    {
      name: 'block beside another control',
      patch: { ...oneApp, ...control('block', 'mfa') },
      severity: 'warning',
    },
    {
      name: 'an unknown control beside MFA',
      patch: { ...oneApp, ...control('mfa', 'futureControl') },
      severity: 'warning',
    },
    {
      name: 'controls of which nothing says how they are joined',
      patch: { ...oneApp, ...control('mfa', 'compliantDevice'), [OPERATOR]: undefined },
      severity: 'warning',
    },
    {
      name: 'an app beside a name',
      patch: allBut(OTHER_APP, 'Contoso'),
      severity: 'warning',
      says: ['"Contoso"'],
    },
    { name: 'a filter', patch: { ...oneApp, [FILTER]: SOME_FILTER }, severity: 'warning' },
    {
      name: 'many',
      patch: allBut(OTHER_APP, SPO, EXO, TEAMS, INTUNE, STORE, REGISTRATION),
      severity: 'warning',
      says: ['and 2 more.'],
    },
    {
      name: 'report-only',
      patch: { ...oneApp, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/, in Report-only first/],
    },
    { name: 'off', patch: { ...oneApp, state: 'disabled' }, severity: 'info' },
    { name: 'users not read: the lowest level', patch: oneApp, notRead: ['users.include'], severity: 'info' },
    {
      name: 'one control, which is not Block: more was not read',
      patch: oneApp,
      draft: (draft) =>
        withLeaves(draft, 'grant', {
          builtInControls: partly('grant', [], ['block']),
          termsOfUse: partly('grant', []),
          customAuthenticationFactors: partly('grant', []),
          controlCount: known(1),
        }),
      severity: 'info',
    },
    {
      name: 'one excluded app seen, the rest of the tab not',
      patch: oneApp,
      draft: (draft) =>
        withLeaves(draft, 'targetResources.exclude', {
          applications: partly('targetResources.exclude', [OTHER_APP]),
        }),
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'the exclusion removed', patch: allBut() },
    { name: 'a group of resources', patch: { [INCLUDE]: ['Office365'], [EXCLUDE]: [OTHER_APP] } },
    { name: 'Microsoft 365 services only', patch: allBut(SPO, EXO, TEAMS, 'office365') },
    { name: 'Exchange', patch: allBut(EXO) },
    { name: 'a block', patch: { ...oneApp, ...control('block') } },
    { name: 'no control', patch: { ...oneApp, grantControls: null } },
    {
      name: 'enrolment, under a hybrid join',
      patch: { ...allBut(INTUNE), ...control('domainJoinedDevice') },
    },
    {
      name: 'enrolment, under compliant device or a hybrid join',
      patch: { ...allBut(INTUNE, REGISTRATION), ...control('compliantDevice', 'domainJoinedDevice') },
    },
    {
      name: 'enrolment, under app protection',
      patch: { ...allBut(ENROLMENT), ...control('compliantApplication') },
    },
    {
      name: 'nothing excluded, and nothing else read',
      patch: allBut(),
      notRead: ['users.include', 'grant', 'targetResources.include/applications'],
    },
  ],
  unread: [
    {
      name: 'Exclude',
      patch: oneApp,
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'Include',
      patch: oneApp,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
    { name: 'grant', patch: oneApp, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'grant, of a policy without enrolment',
      patch: { ...allBut(INTUNE), ...control('compliantDevice') },
      notRead: ['grant'],
      parts: ['grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a name, which may be of Microsoft 365',
      patch: allBut('Contoso'),
      mightBe: 'warning',
      because: '"Contoso"',
    },
    {
      name: 'an unknown exclusion',
      patch: { ...allBut(SPO), 'conditions.applications.excludeTags': ['a'] },
      mightBe: 'warning',
      because: 'excludeTags',
    },
    {
      name: 'an unknown exclusion alone',
      patch: { ...allBut(), 'conditions.applications.excludeTags': ['a'] },
      mightBe: 'warning',
      because: 'excludeTags',
    },
    {
      name: 'an unknown control beside enrolment',
      patch: { ...allBut(INTUNE), ...control('compliantDevice', 'futureControl') },
      mightBe: 'info',
      because: '"futureControl"',
    },
    {
      name: 'a name on Include',
      patch: { ...oneApp, [INCLUDE]: ['Alles'] },
      mightBe: 'warning',
      because: '"Alles"',
    },
  ],
});
