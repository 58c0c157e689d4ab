import { GOOD } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './resilience-defaults-disabled.ts';

const RESILIENCE = 'sessionControls.disableResilienceDefaults';
const users = (members: object) => ({ [RESILIENCE]: true, 'conditions.users': members });
const single = users({ includeUsers: ['u', 'v'] });
const SCOPED = 'The policy is scoped by group or role';

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'for all users but a group',
      patch: { [RESILIENCE]: true },
      severity: 'warning',
      says: [
        'access is denied in a Microsoft Entra outage whenever a condition cannot be checked live',
        `${SCOPED}: membership cannot be checked then either, so even users outside this policy lose the apps in it.`,
        'clear the check box on resilience defaults',
        'List all members, or somebody falls out of the policy.',
        'with data from the start of the session',
      ],
    },
    ...(
      [
        ['a group', { includeGroups: ['g'] }],
        ['a role', { includeRoles: ['r'] }],
        ['single users and a group', { includeUsers: ['u'], includeGroups: ['g'] }],
        ['single users and a role', { includeUsers: ['u'], includeRoles: ['r'] }],
        ['single users without a group', { includeUsers: ['u'], excludeGroups: ['g'] }],
        ['single users without a role', { includeUsers: ['u'], excludeRoles: ['r'] }],
      ] as const
    ).map(([name, members]) => ({
      name,
      patch: users(members),
      severity: 'warning' as const,
      says: [SCOPED],
    })),
    ...(
      [
        ['all users', { includeUsers: ['ALL'] }],
        ['nobody', {}],
        ['guests as a word', { includeUsers: ['guestsOrExternalUsers', 'u'] }],
        [
          'guests by type',
          {
            includeUsers: ['u'],
            includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationGuest' },
          },
        ],
      ] as const
    ).map(([name, members]) => ({
      name,
      patch: users(members),
      severity: 'warning' as const,
      says: ['Microsoft highly recommends to leave them on.'],
      saysNot: [SCOPED],
    })),
    { name: 'single users', patch: single, severity: 'info', saysNot: [SCOPED] },
    {
      name: 'single users without some and without guests',
      patch: users({
        includeUsers: ['u'],
        excludeUsers: ['v', 'GuestsOrExternalUsers'],
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' },
      }),
      severity: 'info',
    },
    {
      name: 'a condition on users that nobody knows: the lowest level',
      patch: users({ includeUsers: ['u'], excludeTeams: ['t'] }),
      severity: 'info',
    },
    {
      name: 'excluded users not read: the lowest level',
      patch: single,
      notRead: ['users.exclude'],
      severity: 'info',
    },
    {
      name: 'included users not read, a group excluded',
      patch: { [RESILIENCE]: true },
      notRead: ['users.include'],
      severity: 'warning',
    },
    { name: 'as an object', patch: { [RESILIENCE]: { isEnabled: true } }, severity: 'warning' },
    {
      name: 'report-only',
      patch: { [RESILIENCE]: true, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { [RESILIENCE]: true, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'false', patch: { [RESILIENCE]: false } },
    { name: 'missing', patch: { [RESILIENCE]: null } },
    {
      name: 'another session control',
      patch: { 'sessionControls.secureSignInSession': { isEnabled: true } },
    },
    { name: 'users not read', notRead: ['users.include', 'users.exclude'] },
  ],
  unread: [
    {
      name: 'session',
      patch: { [RESILIENCE]: true },
      notRead: ['session'],
      parts: ['session'],
      mightBe: 'warning',
    },
    {
      name: 'session, for single users',
      patch: single,
      notRead: ['session'],
      parts: ['session'],
      mightBe: 'info',
    },
    {
      name: 'session, with an exclusion that nobody knows',
      patch: users({ includeUsers: ['u'], excludeTeams: ['t'] }),
      notRead: ['session'],
      parts: ['session'],
      mightBe: 'warning',
    },
    {
      name: 'users too',
      patch: single,
      notRead: ['session', 'users.include'],
      parts: ['session'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'neither true nor false',
      patch: { [RESILIENCE]: 'yes' },
      mightBe: 'warning',
      because: 'disableResilienceDefaults',
    },
  ],
});
