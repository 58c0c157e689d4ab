import { partly, withLeaves } from '../testing/drafts.ts';
import { EXCLUDES_NO_ADMINISTRATOR, LOCKS_OUT_FEWER, STILL_LOCKS_OUT } from '../testing/lockout.ts';
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
import rule from './lockout-block-all.ts';

const USERS = 'conditions.users';
const block = { [INCLUDE]: ['All'], [`${USERS}.excludeGroups`]: [], [BUILT_IN]: ['block'] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'nobody excluded',
      patch: block,
      severity: 'error',
      says: [
        'This blocks every user from every resource, administrators included.',
        'among the configurations to avoid',
        'save it as Report-only',
      ],
      saysNot: ['Everyone except'],
    },
    ...STILL_LOCKS_OUT.map(
      ([name, patch]) => ({ name, patch: { ...block, ...patch }, severity: 'error' }) as const,
    ),
    ...EXCLUDES_NO_ADMINISTRATOR.map(
      ([name, users]) =>
        ({
          name,
          patch: { ...block, [USERS]: { includeUsers: ['All'], ...users } },
          severity: 'error',
          says: ['This blocks every user from every resource, administrators included.'],
        }) as const,
    ),
    {
      name: 'a group excluded',
      patch: { ...block, [`${USERS}.excludeGroups`]: ['Personas'] },
      severity: 'info',
      says: [
        'Everyone except 1 group is blocked from everything.',
        'mark this note as intended',
        'try that in a Report-only copy (leave this policy On) first',
      ],
      saysNot: ['save it as Report-only'],
    },
    {
      name: 'users and a role excluded',
      patch: {
        ...block,
        [`${USERS}.excludeUsers`]: ['u', 'v', 'GuestsOrExternalUsers'],
        [`${USERS}.excludeRoles`]: ['r'],
      },
      severity: 'info',
      says: ['Everyone except 2 users and 1 role is'],
    },
    {
      name: 'in any letter case',
      patch: { [INCLUDE]: ['all'], [USERS]: { includeUsers: ['ALL'] }, [BUILT_IN]: ['BLOCK'] },
      severity: 'error',
    },
    {
      name: 'no kind of client and no platform given',
      patch: { ...block, [CLIENTS]: undefined, [PLATFORMS]: null },
      severity: 'error',
    },
    {
      name: 'a platform nobody knows beside the four',
      patch: {
        ...block,
        [PLATFORMS]: { includePlatforms: ['android', 'iOS', 'windows', 'macOS', 'visionOS'] },
      },
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...block, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
    },
    { name: 'off', patch: { ...block, state: 'disabled' }, severity: 'info' },
    { name: 'no state', patch: { ...block, state: undefined }, severity: 'error' },
    {
      name: 'the excluded users not read: the lowest level',
      patch: block,
      notRead: ['users.exclude'],
      severity: 'info',
      says: ['Everyone except whoever is excluded is blocked'],
    },
  ],
  silent: [
    { name: 'a group of users', patch: { ...block, [USERS]: { includeGroups: ['g'] } } },
    ...LOCKS_OUT_FEWER.map(([name, patch]) => ({ name, patch: { ...block, ...patch } })),
    { name: 'Office 365', patch: { ...block, [INCLUDE]: ['Office365'] } },
    { name: 'the admin portals', patch: { ...block, [INCLUDE]: ['MicrosoftAdminPortals'] } },
    {
      name: 'the admin portals, administrators excluded',
      patch: { ...block, [INCLUDE]: ['MicrosoftAdminPortals'], [`${USERS}.excludeRoles`]: ['r'] },
    },
    { name: 'all resources but one, an allow-list', patch: { ...block, [EXCLUDE]: [OTHER_APP] } },
    { name: 'all resources but Office 365', patch: { ...block, [EXCLUDE]: ['Office365'] } },
    { name: 'MFA', patch: { ...block, [BUILT_IN]: ['mfa'] } },
    {
      name: 'a user action',
      patch: {
        ...block,
        [INCLUDE]: [],
        'conditions.applications.includeUserActions': ['urn:user:registerdevice'],
      },
    },
    {
      name: 'an authentication context',
      patch: {
        ...block,
        [INCLUDE]: [],
        'conditions.applications.includeAuthenticationContextClassReferences': ['c1'],
      },
    },
    {
      name: 'workload identities',
      patch: {
        ...block,
        [USERS]: { includeUsers: ['None'] },
        'conditions.clientApplications': { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      },
    },
    { name: 'no conditions', patch: { ...block, conditions: undefined } },
    {
      name: 'one platform seen to be missing',
      patch: block,
      draft: (draft) =>
        withLeaves(draft, 'conditions.devicePlatforms', {
          include: partly('conditions.devicePlatforms', ['windows'], ['all', 'macOS']),
        }),
    },
  ],
  unread: [
    {
      name: 'conditions',
      patch: block,
      notRead: ['network', 'conditions.clientApps', 'conditions.devicePlatforms', 'conditions.other'],
      parts: ['network', 'conditions.clientApps', 'conditions.devicePlatforms', 'conditions.other'],
      mightBe: 'error',
    },
    {
      name: 'both tabs of the resources',
      patch: block,
      notRead: ['targetResources.include', 'targetResources.exclude'],
      parts: ['targetResources.include', 'targetResources.exclude'],
      mightBe: 'error',
    },
    {
      name: 'grant and users, a group excluded',
      patch: { ...block, [`${USERS}.excludeGroups`]: ['g'] },
      notRead: ['grant', 'users.include/users'],
      parts: ['grant', 'users.include'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'a kind of client nobody knows instead of desktop clients',
      patch: { ...block, [CLIENTS]: ['browser', 'watch'] },
      mightBe: 'error',
      because: 'watch',
    },
    {
      name: 'a platform nobody knows instead of Macs',
      patch: { ...block, [PLATFORMS]: { includePlatforms: ['android', 'iOS', 'windows', 'visionOS'] } },
      mightBe: 'error',
      because: 'visionOS',
    },
    {
      name: 'a condition nobody knows',
      patch: { ...block, 'conditions.times': { includeAllTimes: true } },
      mightBe: 'error',
      because: 'times',
    },
    {
      name: 'a control nobody knows',
      patch: { ...block, [BUILT_IN]: ['futureControl'] },
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'a name on Include',
      patch: { ...block, [INCLUDE]: ['Contoso'] },
      mightBe: 'error',
      because: 'Contoso',
    },
    { name: 'a filter', patch: { ...block, [FILTER]: SOME_FILTER }, mightBe: 'error', because: 'filter' },
    {
      name: 'an inclusion nobody knows',
      patch: { ...block, [`${USERS}.includeTeams`]: ['t'] },
      mightBe: 'error',
      because: 'includeTeams',
    },
  ],
});
