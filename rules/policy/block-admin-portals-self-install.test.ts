import { EXCLUDES_NO_ADMINISTRATOR } from '../testing/lockout.ts';
import {
  BUILT_IN,
  CLIENTS,
  FILTER,
  GOOD,
  INCLUDE,
  OTHER_APP,
  PLATFORMS,
  SOME_FILTER,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './block-admin-portals-self-install.ts';

const PORTALS = 'MicrosoftAdminPortals';
const USERS = 'conditions.users';
const blockAll = { [INCLUDE]: [PORTALS], [BUILT_IN]: ['block'], [USERS]: { includeUsers: ['All'] } };
const without = (exclusion: object) => ({ ...blockAll, [USERS]: { includeUsers: ['All'], ...exclusion } });

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'everybody',
      patch: blockAll,
      severity: 'error',
      says: [
        /^This keeps every user, administrators included, out of the Entra, Azure, Intune and Microsoft 365 admin portals/,
        'also keeps ordinary users from the Microsoft 365 self-install page.',
        'It does not stop Graph, PowerShell or Azure CLI',
        'Users or agents > Exclude: choose the administrators',
        'Windows Azure Service Management API',
      ],
    },
    {
      name: 'in any letter case',
      patch: { ...blockAll, [INCLUDE]: ['MICROSOFTadminportals', OTHER_APP], [BUILT_IN]: ['BLOCK'] },
      severity: 'error',
    },
    ...EXCLUDES_NO_ADMINISTRATOR.map(
      ([name, users]) => ({ name, patch: without(users), severity: 'error' }) as const,
    ),
    {
      name: 'on browsers and desktop apps',
      patch: { ...blockAll, [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] },
      severity: 'error',
    },
    {
      name: 'on the five platforms',
      patch: {
        ...blockAll,
        [PLATFORMS]: { includePlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'] },
      },
      severity: 'error',
    },
    {
      name: 'a user excluded',
      patch: without({ excludeUsers: ['u'] }),
      severity: 'info',
      says: [/^A block on Microsoft Admin Portals/],
      saysNot: ['every user'],
    },
    { name: 'a group excluded', patch: without({ excludeGroups: ['Break glass'] }), severity: 'info' },
    { name: 'a role excluded', patch: without({ excludeRoles: ['r'] }), severity: 'info' },
    {
      name: 'a group, not everybody',
      patch: { ...blockAll, [USERS]: { includeGroups: ['g'] } },
      severity: 'info',
    },
    {
      name: 'on desktop apps only',
      patch: { ...blockAll, [CLIENTS]: ['mobileAppsAndDesktopClients'] },
      severity: 'info',
    },
    {
      name: 'on Windows only',
      patch: { ...blockAll, [PLATFORMS]: { includePlatforms: ['windows'] } },
      severity: 'info',
    },
    {
      name: 'outside the office only',
      patch: {
        ...blockAll,
        'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
      },
      severity: 'info',
    },
    {
      name: 'under risk only',
      patch: { ...blockAll, 'conditions.userRiskLevels': ['high'] },
      severity: 'info',
    },
    {
      name: 'under a condition nobody knows: the lowest level',
      patch: { ...blockAll, 'conditions.times': { includeAllTimes: true } },
      severity: 'info',
    },
    {
      name: 'an exclusion nobody knows: the lowest level',
      patch: without({ excludeTeams: ['t'] }),
      severity: 'info',
    },
    { name: 'a filter for apps', patch: { ...blockAll, [FILTER]: SOME_FILTER }, severity: 'error' },
    {
      name: 'no condition but users and resources',
      patch: { ...blockAll, [CLIENTS]: undefined },
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...blockAll, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
    },
    { name: 'off', patch: { ...blockAll, state: 'disabled' }, severity: 'info' },
    {
      name: 'exclusions and conditions not read: the lowest level',
      patch: blockAll,
      notRead: ['users.exclude', 'network'],
      severity: 'info',
      saysNot: ['every user'],
    },
  ],
  silent: [
    { name: 'MFA', patch: { ...blockAll, [BUILT_IN]: ['mfa'] } },
    { name: 'no control', patch: { ...blockAll, grantControls: null } },
    { name: 'other resources', patch: { ...blockAll, [INCLUDE]: ['Office365'] } },
    { name: 'all resources, of which another rule speaks', patch: { ...blockAll, [INCLUDE]: ['All'] } },
    { name: 'single users', patch: { ...blockAll, [USERS]: { includeUsers: ['u'] } } },
    { name: 'roles', patch: { ...blockAll, [USERS]: { includeRoles: ['r'] } } },
    { name: 'MFA, with nothing else read', notRead: ['users.include', 'targetResources.include'] },
  ],
  unread: [
    { name: 'grant', patch: blockAll, notRead: ['grant'], parts: ['grant'], mightBe: 'error' },
    {
      name: 'resources and users',
      patch: blockAll,
      notRead: ['targetResources.include', 'users.include'],
      parts: ['targetResources.include', 'users.include'],
      mightBe: 'error',
    },
    {
      name: 'grant, of a policy that excludes a group',
      patch: without({ excludeGroups: ['g'] }),
      notRead: ['grant'],
      parts: ['grant'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'the portals by name',
      patch: { ...blockAll, [INCLUDE]: ['Microsoft Admin Portals'] },
      mightBe: 'error',
      because: '"Microsoft Admin Portals"',
    },
    {
      name: 'an unknown control',
      patch: { ...blockAll, [BUILT_IN]: ['futureControl'] },
      mightBe: 'error',
      because: '"futureControl"',
    },
    {
      name: 'an unknown inclusion',
      patch: without({ includeTeams: ['t'] }),
      mightBe: 'error',
      because: 'includeTeams',
    },
  ],
});
