import { partly, withLeaves } from '../testing/drafts.ts';
import { EXCLUDES_NO_ADMINISTRATOR, LOCKS_OUT_FEWER, STILL_LOCKS_OUT } from '../testing/lockout.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  PLATFORMS,
  SOME_FILTER,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './lockout-device-or-app-control-all.ts';

const USERS = 'conditions.users';
const grant = (operator: string, ...controls: string[]) => ({
  [INCLUDE]: ['All'],
  [`${USERS}.excludeGroups`]: [],
  [OPERATOR]: operator,
  [BUILT_IN]: controls,
});
const compliant = grant('OR', 'compliantDevice');
const excluding = (users: object) => ({ ...compliant, [USERS]: { includeUsers: ['All'], ...users } });
const declared = { emergencyAccounts: { users: ['Emergency-1'], groups: ['Break glass'] } };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'a compliant device, nobody excluded',
      patch: compliant,
      severity: 'error',
      says: [
        'Anyone without a compliant device loses access to everything',
        'among the configurations to avoid',
        'no way back in',
        'Check in a Report-only copy (leave this policy On)',
      ],
      saysNot: ['you declared'],
    },
    {
      name: 'a hybrid joined device',
      patch: grant('OR', 'domainJoinedDevice'),
      severity: 'error',
      says: ['without a hybrid joined device loses'],
    },
    {
      name: 'app protection',
      patch: grant('AND', 'compliantApplication'),
      severity: 'error',
      says: ['without a protected app loses'],
    },
    {
      name: 'one device or the other',
      patch: grant('OR', 'compliantDevice', 'domainJoinedDevice'),
      severity: 'error',
      says: ['without a compliant device or a hybrid joined device loses'],
    },
    {
      name: 'app protection or the approved app',
      patch: grant('OR', 'compliantApplication', 'approvedApplication'),
      severity: 'error',
    },
    {
      name: 'a device and a protected app and MFA',
      patch: grant('AND', 'compliantDevice', 'compliantApplication', 'mfa'),
      severity: 'error',
      says: ['without a compliant device and a protected app loses'],
    },
    ...STILL_LOCKS_OUT.map(
      ([name, patch]) => ({ name, patch: { ...compliant, ...patch }, severity: 'error' }) as const,
    ),
    {
      name: 'the admin portals excluded, which is no way back',
      patch: { ...compliant, [EXCLUDE]: ['MicrosoftAdminPortals'] },
      severity: 'error',
    },
    {
      name: 'a name excluded',
      patch: { ...compliant, [EXCLUDE]: ['Contoso'] },
      severity: 'error',
    },
    ...EXCLUDES_NO_ADMINISTRATOR.map(
      ([name, users]) => ({ name, patch: excluding(users), severity: 'error' }) as const,
    ),
    { name: 'a group excluded', patch: excluding({ excludeGroups: ['g'] }), severity: 'warning' },
    { name: 'a user excluded', patch: excluding({ excludeUsers: ['u'] }), severity: 'warning' },
    { name: 'a role excluded', patch: excluding({ excludeRoles: ['r'] }), severity: 'warning' },
    {
      name: 'a declared account excluded',
      patch: excluding({ excludeUsers: ['u', 'emergency-1'] }),
      context: declared,
      severity: 'info',
      says: ['An emergency account that you declared is excluded'],
    },
    {
      name: 'a declared group excluded',
      patch: excluding({ excludeGroups: ['Break Glass'] }),
      context: declared,
      severity: 'info',
    },
    {
      name: 'somebody else than the declared accounts excluded',
      patch: excluding({ excludeUsers: ['u', 'Break glass'], excludeGroups: ['Emergency-1'] }),
      context: declared,
      severity: 'warning',
    },
    {
      name: 'nobody of the declared accounts excluded',
      patch: compliant,
      context: declared,
      severity: 'error',
    },
    {
      name: 'in any letter case',
      patch: { ...grant('or', 'COMPLIANTDEVICE'), [INCLUDE]: ['all'] },
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...compliant, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
      says: ['Check in Report-only that'],
    },
    { name: 'off', patch: { ...compliant, state: 'disabled' }, severity: 'info' },
    {
      name: 'the excluded users not read: the lowest level',
      patch: compliant,
      notRead: ['users.exclude'],
      severity: 'warning',
    },
    {
      name: 'the excluded users not read, with declared accounts: the lowest level',
      patch: compliant,
      notRead: ['users.exclude'],
      context: declared,
      severity: 'info',
    },
    {
      name: 'a group excluded, of which more may be',
      patch: compliant,
      draft: (draft) =>
        withLeaves(draft, 'users.exclude', { groups: partly('users.exclude', ['g'], ['Break glass']) }),
      context: declared,
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'a device or MFA', patch: grant('OR', 'compliantDevice', 'mfa') },
    {
      name: 'a device or a strength',
      patch: {
        ...compliant,
        'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' },
      },
    },
    { name: 'the approved app alone', patch: grant('OR', 'approvedApplication') },
    { name: 'MFA', patch: grant('OR', 'mfa') },
    { name: 'block', patch: grant('OR', 'block') },
    ...LOCKS_OUT_FEWER.map(([name, patch]) => ({ name, patch: { ...compliant, ...patch } })),
    { name: 'a group of users', patch: { ...compliant, [USERS]: { includeGroups: ['g'] } } },
    { name: 'roles', patch: { ...compliant, [USERS]: { includeRoles: ['r'] } } },
    { name: 'Office 365', patch: { ...compliant, [INCLUDE]: ['Office365'] } },
    { name: 'the admin portals', patch: { ...compliant, [INCLUDE]: ['MicrosoftAdminPortals'] } },
    {
      name: 'the admin portals, administrators excluded',
      patch: { ...excluding({ excludeRoles: ['r'] }), [INCLUDE]: ['MicrosoftAdminPortals'] },
    },
    {
      name: 'a user action',
      patch: {
        ...compliant,
        [INCLUDE]: [],
        'conditions.applications.includeUserActions': ['urn:user:registerdevice'],
      },
    },
    {
      name: 'an authentication context',
      patch: {
        ...compliant,
        [INCLUDE]: [],
        'conditions.applications.includeAuthenticationContextClassReferences': ['c1'],
      },
    },
    { name: 'no conditions', patch: { ...compliant, conditions: undefined } },
  ],
  unread: [
    {
      name: 'conditions',
      patch: compliant,
      notRead: ['network', 'conditions.clientApps', 'conditions.devicePlatforms', 'conditions.deviceFilter'],
      parts: ['network', 'conditions.clientApps', 'conditions.devicePlatforms', 'conditions.deviceFilter'],
      mightBe: 'error',
    },
    {
      name: 'grant, users and resources',
      patch: compliant,
      notRead: ['grant', 'users.include', 'targetResources.include'],
      parts: ['grant', 'users.include', 'targetResources.include'],
      mightBe: 'error',
    },
    {
      name: 'operator, a group excluded',
      patch: { ...excluding({ excludeGroups: ['g'] }), ...{ [BUILT_IN]: ['compliantDevice', 'mfa'] } },
      notRead: ['grant/operator'],
      parts: ['grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'no operator',
      patch: { ...grant('AND', 'compliantDevice', 'mfa'), [OPERATOR]: undefined },
      mightBe: 'error',
      because: 'does not say',
    },
    {
      name: 'a control nobody knows',
      patch: grant('OR', 'futureControl'),
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'a kind of client nobody knows instead of browsers',
      patch: { ...compliant, [CLIENTS]: ['mobileAppsAndDesktopClients', 'watch'] },
      mightBe: 'error',
      because: 'watch',
    },
    {
      name: 'a platform nobody knows excluded',
      patch: { ...compliant, [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['visionOS'] } },
      mightBe: 'error',
      because: 'visionOS',
    },
    {
      name: 'a condition nobody knows',
      patch: { ...compliant, 'conditions.times': { includeAllTimes: true } },
      mightBe: 'error',
      because: 'times',
    },
    { name: 'a filter', patch: { ...compliant, [FILTER]: SOME_FILTER }, mightBe: 'error', because: 'filter' },
    {
      name: 'a name on Include',
      patch: { ...compliant, [INCLUDE]: ['Contoso'] },
      mightBe: 'error',
      because: 'Contoso',
    },
  ],
});
