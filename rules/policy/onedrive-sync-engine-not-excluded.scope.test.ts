/** Whom, what and where the policy has to reach. */
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
  SYNC_ENGINE,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './onedrive-sync-engine-not-excluded.ts';

const compliant = { [BUILT_IN]: ['compliantDevice'] };
const block = { [BUILT_IN]: ['block'] };

testRule(rule, {
  base: { ...GOOD, grantControls: null },
  fires: [
    {
      name: 'roles only',
      patch: { ...compliant, 'conditions.users': { includeRoles: ['r'] } },
      severity: 'info',
    },
    {
      name: 'roles, users None',
      patch: { ...compliant, 'conditions.users': { includeRoles: ['r'], includeUsers: ['None'] } },
      severity: 'info',
    },
    {
      name: 'roles and a group',
      patch: { ...compliant, 'conditions.users': { includeRoles: ['r'], includeGroups: ['g'] } },
      severity: 'warning',
    },
    {
      name: 'roles and a user',
      patch: { ...compliant, 'conditions.users': { includeRoles: ['r'], includeUsers: ['u'] } },
      severity: 'warning',
    },
    {
      name: 'roles and guests',
      patch: {
        ...compliant,
        'conditions.users': {
          includeRoles: ['r'],
          includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' },
        },
      },
      severity: 'warning',
    },
    {
      name: 'roles and an unknown inclusion: the lowest level',
      patch: { ...compliant, 'conditions.users': { includeRoles: ['r'], includeTeams: ['x'] } },
      severity: 'info',
    },
    { name: 'Exchange alone', patch: { ...compliant, [INCLUDE]: [EXO] }, severity: 'info' },
    { name: 'SharePoint alone', patch: { ...compliant, [INCLUDE]: [SPO] }, severity: 'warning' },
    {
      name: 'All, with Exchange excluded',
      patch: { ...compliant, [INCLUDE]: ['All'], [EXCLUDE]: [EXO] },
      severity: 'warning',
    },
    {
      name: 'SyncEngine on Include',
      patch: { ...compliant, [INCLUDE]: [SPO, SYNC_ENGINE] },
      severity: 'warning',
    },
    {
      name: 'block for any location',
      patch: { ...block, 'conditions.locations': { includeLocations: ['All'] } },
      severity: 'warning',
    },
    {
      name: 'compliant device at high risk',
      patch: { ...compliant, 'conditions.signInRiskLevels': ['high'] },
      severity: 'warning',
    },
    {
      name: 'mobile apps and desktop clients',
      patch: { ...compliant, [CLIENTS]: ['mobileAppsAndDesktopClients'] },
      severity: 'warning',
    },
    { name: 'client types missing', patch: { ...compliant, [CLIENTS]: undefined }, severity: 'warning' },
    { name: 'the old word modern', patch: { ...compliant, [CLIENTS]: ['modern'] }, severity: 'warning' },
    {
      name: 'Macs only',
      patch: { ...compliant, [PLATFORMS]: { includePlatforms: ['macOS'] } },
      severity: 'warning',
    },
    {
      name: 'all platforms but phones',
      patch: {
        ...compliant,
        [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['iOS', 'android'] },
      },
      severity: 'warning',
    },
    {
      name: 'flow none',
      patch: { ...compliant, 'conditions.authenticationFlows': { transferMethods: 'none' } },
      severity: 'warning',
    },
    {
      name: 'users not read: the lowest level',
      patch: { ...compliant, 'conditions.users': { includeUsers: ['None'] } },
      notRead: ['users.include/roles', 'users.include/groups'],
      severity: 'info',
    },
    {
      name: 'MFA, and locations not read',
      patch: { [BUILT_IN]: ['mfa'] },
      notRead: ['network', 'conditions.signInRisk', 'conditions.other'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'another app', patch: { ...compliant, [INCLUDE]: [OTHER_APP] } },
    { name: 'Office 365 excluded', patch: { ...compliant, [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] } },
    { name: 'phones only', patch: { ...compliant, [PLATFORMS]: { includePlatforms: ['iOS', 'android'] } } },
    {
      name: 'every platform excluded',
      patch: { ...compliant, [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['all'] } },
    },
    { name: 'browsers only', patch: { ...compliant, [CLIENTS]: ['browser'] } },
    { name: 'Exchange ActiveSync only', patch: { ...compliant, [CLIENTS]: ['easSupported'] } },
    {
      name: 'the device code flow',
      patch: {
        ...block,
        'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow,authenticationTransfer' },
      },
    },
    {
      name: 'a user action',
      patch: { ...compliant, 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } },
    },
    {
      name: 'an authentication context',
      patch: {
        ...compliant,
        'conditions.applications': { includeAuthenticationContextClassReferences: ['c1'] },
      },
    },
    {
      name: 'workload identities',
      patch: { ...block, 'conditions.clientApplications': { includeServicePrincipals: ['All'] } },
    },
    { name: 'block of countries', patch: { ...block, 'conditions.locations': { includeLocations: ['l'] } } },
    {
      name: 'block outside of trusted places',
      patch: {
        ...block,
        'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
      },
    },
    { name: 'block of user risk', patch: { ...block, 'conditions.userRiskLevels': ['high'] } },
    { name: 'block of sign-in risk', patch: { ...block, 'conditions.signInRiskLevels': ['high'] } },
    { name: 'block of insider risk', patch: { ...block, 'conditions.insiderRiskLevels': 'elevated' } },
    {
      name: 'block of some devices',
      patch: {
        ...block,
        'conditions.devices': { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } },
      },
    },
    {
      name: 'block by older device states',
      patch: { ...block, 'conditions.devices': { includeDevices: ['All'], excludeDevices: ['Compliant'] } },
    },
    {
      name: 'block of unknown platforms',
      patch: { ...block, [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['windows'] } },
    },
    { name: 'block on Windows', patch: { ...block, [PLATFORMS]: { includePlatforms: ['windows'] } } },
    {
      name: 'browsers only, the rest not read',
      patch: { ...compliant, [CLIENTS]: ['browser'] },
      notRead: ['grant', 'targetResources.include', 'network'],
    },
  ],
  unread: [
    {
      name: 'client apps',
      patch: compliant,
      notRead: ['conditions.clientApps'],
      parts: ['conditions.clientApps'],
      mightBe: 'warning',
    },
    {
      name: 'platforms and flows',
      patch: compliant,
      notRead: ['conditions.devicePlatforms', 'conditions.authenticationFlows'],
      parts: ['conditions.devicePlatforms', 'conditions.authenticationFlows'],
      mightBe: 'warning',
    },
    {
      name: 'Exclude',
      patch: compliant,
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'what a block is aimed at',
      patch: block,
      notRead: ['network', 'conditions.userRisk', 'conditions.deviceFilter', 'conditions.other'],
      parts: ['network', 'conditions.userRisk', 'conditions.deviceFilter', 'conditions.other'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a filter',
      patch: { ...compliant, [FILTER]: SOME_FILTER },
      mightBe: 'warning',
      because: 'filter',
    },
    {
      name: 'a name on Exclude',
      patch: { ...compliant, [EXCLUDE]: ['OneDrive'] },
      mightBe: 'warning',
      because: '"OneDrive"',
    },
    {
      name: 'an unknown kind of client',
      patch: { ...compliant, [CLIENTS]: ['browser', 'watch'] },
      mightBe: 'warning',
      because: '"watch"',
    },
    {
      name: 'an unknown platform',
      patch: { ...compliant, [PLATFORMS]: { includePlatforms: ['iOS', 'visionOS'] } },
      mightBe: 'warning',
      because: '"visionOS"',
    },
    {
      name: 'an unknown flow',
      patch: { ...compliant, 'conditions.authenticationFlows': { transferMethods: 'newFlow' } },
      mightBe: 'warning',
      because: '"newFlow"',
    },
    {
      name: 'a block with a condition that nobody knows',
      patch: { ...block, 'conditions.times': { includeAllTimes: true } },
      mightBe: 'warning',
      because: 'times',
    },
  ],
});
