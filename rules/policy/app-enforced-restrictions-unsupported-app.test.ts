import {
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OTHER_APP,
  SOME_FILTER,
  SPO,
  TEAMS,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './app-enforced-restrictions-unsupported-app.ts';

const on = { 'sessionControls.applicationEnforcedRestrictions': { isEnabled: true } };
const teams = { ...on, [INCLUDE]: [TEAMS] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'Teams',
      patch: teams,
      severity: 'warning',
      says: [
        'for the resources chosen here the control does nothing',
        'Only the other controls of this policy act',
        'Give app-enforced restrictions a policy of its own, in Report-only first.',
        'Leave the resources of this policy as they are: with others, the other controls of this policy (Require multifactor authentication)',
        'clear "Use app enforced restrictions" here',
      ],
    },
    {
      name: 'the only control',
      patch: { ...teams, grantControls: null },
      severity: 'warning',
      says: [
        'It is the only control, so this policy protects nothing.',
        /^Target resources: choose Office 365, /m,
        'Try it in a Report-only copy (leave this policy On) first.',
      ],
      saysNot: ['a policy of its own'],
    },
    {
      name: 'beside another session control',
      patch: { ...teams, grantControls: null, 'sessionControls.persistentBrowser': { mode: 'never' } },
      severity: 'warning',
      says: ['Only the other controls', 'the other controls of this policy (session controls)'],
    },
    {
      name: 'grant not read',
      patch: teams,
      notRead: ['grant'],
      severity: 'warning',
      says: ['If it is the only control', 'any other controls of this policy'],
    },
    { name: 'another app', patch: { ...on, [INCLUDE]: [OTHER_APP.toUpperCase()] }, severity: 'warning' },
    {
      name: 'both services excluded',
      patch: { ...on, [INCLUDE]: ['All'], [EXCLUDE]: [SPO, EXO] },
      severity: 'warning',
      says: ['not on the Exclude tab'],
    },
    {
      name: 'Office 365 excluded',
      patch: { ...on, [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] },
      severity: 'warning',
    },
    {
      name: 'a filter, with Office 365 excluded',
      patch: { ...teams, [FILTER]: SOME_FILTER, [EXCLUDE]: ['office365'] },
      severity: 'warning',
    },
    {
      name: 'a user action',
      patch: { ...on, 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...teams, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['in Report-only first.'],
    },
    { name: 'off', patch: { ...teams, state: 'disabled' }, severity: 'info' },
    { name: 'state missing', patch: { ...teams, state: undefined }, severity: 'warning' },
    {
      name: 'Exclude not read',
      patch: teams,
      notRead: ['targetResources.exclude', 'users.include'],
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'Office 365', patch: on },
    { name: 'Exchange beside another app', patch: { ...on, [INCLUDE]: [OTHER_APP, EXO] } },
    { name: 'SharePoint', patch: { ...on, [INCLUDE]: [SPO] } },
    { name: 'All, with one of the two excluded', patch: { ...on, [INCLUDE]: ['All'], [EXCLUDE]: [SPO] } },
    {
      name: 'the control off',
      patch: { ...teams, 'sessionControls.applicationEnforcedRestrictions': { isEnabled: false } },
    },
    {
      name: 'another control',
      patch: { [INCLUDE]: [TEAMS], 'sessionControls.persistentBrowser': { mode: 'never' } },
    },
  ],
  unread: [
    { name: 'session', patch: teams, notRead: ['session'], parts: ['session'], mightBe: 'warning' },
    {
      name: 'Include',
      patch: teams,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
    {
      name: 'Exclude, of Office 365',
      patch: on,
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    { name: 'a filter', patch: { ...teams, [FILTER]: SOME_FILTER }, mightBe: 'warning', because: 'filter' },
    {
      name: 'a resource by name',
      patch: { ...on, [INCLUDE]: ['Exchange'] },
      mightBe: 'warning',
      because: '"Exchange"',
    },
    {
      name: 'an unknown inclusion',
      patch: { ...teams, 'conditions.applications.includeTags': ['a'] },
      mightBe: 'warning',
      because: 'includeTags',
    },
  ],
});
