import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  FILTER,
  GOOD,
  INCLUDE,
  OTHER_APP,
  PLATFORMS,
  SOME_FILTER,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './directory-sync-accounts-not-excluded.ts';

const USERS = 'conditions.users';
const ROLES = `${USERS}.excludeRoles`;
const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000';
const all = { [INCLUDE]: ['All'] };
const controls = (...builtIn: string[]) => ({ ...all, [BUILT_IN]: builtIn });

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'MFA on all resources, a group excluded',
      patch: all,
      severity: 'info',
      says: [
        'it cannot answer MFA or device checks',
        'Directory Synchronization Accounts role; an excluded user or group may already hold it.',
        "ScubaGear's MFA checks want no role excluded",
        'try it in a Report-only copy (leave this policy On)',
        'No security is lost',
      ],
    },
    {
      name: 'nobody excluded',
      patch: { ...all, [`${USERS}.excludeGroups`]: [] },
      severity: 'info',
      says: ['Directory Synchronization Accounts role.'],
      saysNot: ['may already hold it'],
    },
    { name: 'another role excluded', patch: { ...all, [ROLES]: ['r'] }, severity: 'info' },
    {
      name: 'the service itself, in any letter case',
      patch: { [INCLUDE]: [AZURE_AD_GRAPH.toUpperCase()], [BUILT_IN]: ['MFA'] },
      severity: 'info',
    },
    { name: 'another resource excluded', patch: { ...all, [EXCLUDE]: [OTHER_APP] }, severity: 'info' },
    ...['compliantDevice', 'domainJoinedDevice', 'compliantApplication'].map(
      (control) => ({ name: control, patch: controls(control), severity: 'info' }) as const,
    ),
    {
      name: 'a strength',
      patch: {
        ...controls(),
        'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' },
      },
      severity: 'info',
    },
    { name: 'terms of use', patch: { ...controls(), 'grantControls.termsOfUse': ['t'] }, severity: 'info' },
    {
      name: 'a custom control',
      patch: { ...controls(), 'grantControls.customAuthenticationFactors': ['c'] },
      severity: 'info',
    },
    {
      name: 'desktop clients',
      patch: { ...all, [CLIENTS]: ['mobileAppsAndDesktopClients'] },
      severity: 'info',
    },
    { name: 'Windows', patch: { ...all, [PLATFORMS]: { includePlatforms: ['windows'] } }, severity: 'info' },
    {
      name: 'untrusted places',
      patch: {
        ...all,
        'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
      },
      severity: 'info',
    },
    {
      name: 'report-only',
      patch: { ...all, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['try it in Report-only.'],
    },
    { name: 'off', patch: { ...all, state: 'disabled' }, severity: 'info' },
    {
      name: 'conditions that it does not ask for, not read',
      patch: all,
      notRead: ['network', 'conditions.deviceFilter', 'conditions.other'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'the role excluded', patch: { ...all, [ROLES]: ['D29B2B05-8046-44BA-8758-1E26182FCF32'] } },
    { name: 'the other role excluded', patch: { ...all, [ROLES]: ['a92aed5d-d78a-4d16-b381-09adb37eb3b0'] } },
    { name: 'the role excluded by name', patch: { ...all, [ROLES]: ['Directory Synchronization Accounts'] } },
    { name: 'the service excluded', patch: { ...all, [EXCLUDE]: [AZURE_AD_GRAPH] } },
    { name: 'another resource', patch: { [INCLUDE]: [OTHER_APP] } },
    { name: 'block', patch: controls('block') },
    { name: 'the approved app', patch: controls('approvedApplication') },
    { name: 'password change', patch: controls('passwordChange') },
    { name: 'no control', patch: { ...all, grantControls: null } },
    { name: 'a group of users', patch: { ...all, [USERS]: { includeGroups: ['g'] } } },
    { name: 'roles', patch: { ...all, [USERS]: { includeRoles: ['r'] } } },
    { name: 'browsers', patch: { ...all, [CLIENTS]: ['browser'] } },
    { name: 'phones', patch: { ...all, [PLATFORMS]: { includePlatforms: ['iOS', 'android'] } } },
    {
      name: 'all platforms but Windows',
      patch: { ...all, [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['windows'] } },
    },
    { name: 'user risk', patch: { ...all, 'conditions.userRiskLevels': ['high'] } },
    { name: 'sign-in risk', patch: { ...all, 'conditions.signInRiskLevels': ['high'] } },
    { name: 'insider risk', patch: { ...all, 'conditions.insiderRiskLevels': 'elevated' } },
    {
      name: 'device code flow',
      patch: { ...all, 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } },
    },
    {
      name: 'a user action',
      patch: { [INCLUDE]: [], 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
    },
    { name: 'no conditions', patch: { conditions: undefined } },
  ],
  unread: [
    {
      name: 'the excluded roles',
      patch: all,
      notRead: ['users.exclude/roles'],
      parts: ['users.exclude'],
      mightBe: 'info',
    },
    {
      name: 'conditions',
      patch: all,
      notRead: [
        'conditions.clientApps',
        'conditions.devicePlatforms',
        'conditions.signInRisk',
        'conditions.authenticationFlows',
      ],
      parts: [
        'conditions.clientApps',
        'conditions.devicePlatforms',
        'conditions.signInRisk',
        'conditions.authenticationFlows',
      ],
      mightBe: 'info',
    },
    {
      name: 'grant and both tabs of the resources',
      patch: all,
      notRead: ['grant', 'targetResources.include', 'targetResources.exclude'],
      parts: ['grant', 'targetResources.include', 'targetResources.exclude'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    { name: 'a filter', patch: { ...all, [FILTER]: SOME_FILTER }, mightBe: 'info', because: 'filter' },
    { name: 'a name on Include', patch: { [INCLUDE]: ['Contoso'] }, mightBe: 'info', because: 'Contoso' },
    {
      name: 'a name on Exclude',
      patch: { ...all, [EXCLUDE]: ['Contoso'] },
      mightBe: 'info',
      because: 'Contoso',
    },
    {
      name: 'a control nobody knows',
      patch: controls('futureControl'),
      mightBe: 'info',
      because: 'futureControl',
    },
    {
      name: 'an exclusion nobody knows',
      patch: { ...all, [`${USERS}.excludeTeams`]: ['t'] },
      mightBe: 'info',
      because: 'excludeTeams',
    },
    {
      name: 'a platform nobody knows',
      patch: { ...all, [PLATFORMS]: { includePlatforms: ['visionOS'] } },
      mightBe: 'info',
      because: 'visionOS',
    },
  ],
});
