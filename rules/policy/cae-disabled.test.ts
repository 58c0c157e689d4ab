import { CLIENTS, EXCLUDE, EXO, FILTER, GOOD, INCLUDE, PLATFORMS, SPO } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './cae-disabled.ts';

const MODE = 'sessionControls.continuousAccessEvaluation';
const base = { ...GOOD, conditions: { ...GOOD.conditions, applications: { includeApplications: ['All'] } } };
const off = { [MODE]: { mode: 'disabled' } };
const DENIED = 'takes effect only when the access token ends';
const NOTHING = 'Switching CAE off works only with All resources and no conditions; here it does nothing.';

testRule(rule, {
  base,
  fires: [
    {
      name: 'for all resources, without conditions',
      patch: off,
      severity: 'warning',
      says: [
        DENIED,
        'It is no documented cure for sync trouble: for OneDrive on Windows and Mac the policy part of CAE is not supported anyway.',
        'Session: remove "Customize continuous access evaluation".',
        'Keep it for a test group',
        'Up to an hour or more of access after a revocation.',
      ],
      saysNot: [NOTHING],
    },
    {
      name: 'in any letter case',
      patch: { [MODE]: { mode: 'DISABLED' }, [INCLUDE]: ['ALL'] },
      severity: 'warning',
    },
    { name: 'for a group', patch: { ...off, 'conditions.users.includeUsers': [] }, severity: 'warning' },
    { name: 'with an exclusion', patch: { ...off, [EXCLUDE]: [EXO] }, severity: 'warning' },
    { name: 'without clientAppTypes', patch: { ...off, [CLIENTS]: undefined }, severity: 'warning' },
    { name: 'without a grant control', patch: { ...off, grantControls: null }, severity: 'warning' },
    ...(
      [
        ['not for all resources', { [INCLUDE]: [SPO] }],
        ['for Office 365', { [INCLUDE]: ['Office365'] }],
        ['a platform', { [PLATFORMS]: { includePlatforms: ['windows'] } }],
        ['browsers', { [CLIENTS]: ['browser'] }],
        [
          'places',
          { 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
        ],
        ['user risk', { 'conditions.userRiskLevels': ['high'] }],
        ['sign-in risk', { 'conditions.signInRiskLevels': ['high'] }],
        ['insider risk', { 'conditions.insiderRiskLevels': 'elevated' }],
        ['agent risk', { 'conditions.agentIdRiskLevels': 'high' }],
        ['risk of service principals', { 'conditions.servicePrincipalRiskLevels': ['high'] }],
        ['devices', { 'conditions.devices.deviceFilter': { mode: 'include', rule: '?' } }],
        ['older device states', { 'conditions.deviceStates': { excludeStates: ['Compliant'] } }],
        ['a flow', { 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } }],
      ] as const
    ).map(([name, patch]) => ({
      name: `${name}: it does nothing`,
      patch: { ...off, ...patch },
      severity: 'info' as const,
      says: [NOTHING, 'Session: remove'],
      saysNot: [DENIED],
    })),
    {
      name: 'a condition nobody knows: the lowest level, and the graver text',
      patch: { ...off, 'conditions.times': { includeAllTimes: true } },
      severity: 'info',
      says: [DENIED],
    },
    {
      name: 'resources by name: the lowest level',
      patch: { ...off, [INCLUDE]: ['Contoso'] },
      severity: 'info',
      says: [DENIED],
    },
    {
      name: 'resources by filter alone',
      patch: { ...off, [INCLUDE]: [], [FILTER]: { mode: 'include', rule: 'x' } },
      severity: 'info',
      says: [NOTHING],
    },
    {
      name: 'conditions not read: the lowest level',
      patch: off,
      notRead: ['conditions.userRisk'],
      severity: 'info',
      says: [DENIED],
    },
    {
      name: 'not for all resources, conditions not read',
      patch: { ...off, [INCLUDE]: [SPO] },
      notRead: ['conditions.userRisk', 'network'],
      severity: 'info',
      says: [NOTHING],
    },
    {
      name: 'report-only',
      patch: { ...off, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [DENIED],
    },
    { name: 'off', patch: { ...off, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'strict location', patch: { [MODE]: { mode: 'strictLocation' } } },
    { name: 'strict enforcement', patch: { [MODE]: { mode: 'strictEnforcement' } } },
    { name: 'not customised', patch: { [MODE]: null } },
    { name: 'no session controls', patch: { sessionControls: {} } },
    {
      name: 'another control off',
      patch: { 'sessionControls.persistentBrowser': { mode: 'never', isEnabled: true } },
    },
    { name: 'conditions not read', notRead: ['conditions.userRisk', 'network', 'targetResources.include'] },
  ],
  unread: [
    { name: 'session', patch: off, notRead: ['session'], parts: ['session'], mightBe: 'warning' },
    {
      name: 'session, for one resource',
      patch: { ...off, [INCLUDE]: [SPO] },
      notRead: ['session'],
      parts: ['session'],
      mightBe: 'info',
    },
    {
      name: 'the mode alone',
      patch: off,
      notRead: ['session/continuousAccessEvaluation'],
      parts: ['session'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown mode',
      patch: { [MODE]: { mode: 'lenient' } },
      mightBe: 'warning',
      because: 'lenient',
    },
    {
      name: 'no object',
      patch: { [MODE]: 'disabled' },
      mightBe: 'warning',
      because: 'continuousAccessEvaluation',
    },
  ],
});
