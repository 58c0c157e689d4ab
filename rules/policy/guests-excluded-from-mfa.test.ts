import { partly, withLeaves } from '../testing/drafts.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  SOME_FILTER,
  SPO,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './guests-excluded-from-mfa.ts';

const EXCLUDE_USERS = 'conditions.users.excludeUsers';
const EXCLUDE_GUESTS = 'conditions.users.excludeGuestsOrExternalUsers';
const INCLUDE_GUESTS = 'conditions.users.includeGuestsOrExternalUsers';
const INCLUDE_USERS = 'conditions.users.includeUsers';
const word = { [EXCLUDE_USERS]: ['GuestsOrExternalUsers'] };
const types = (guestOrExternalUserTypes: string, members?: string[]) => ({
  guestOrExternalUserTypes,
  ...(members && { externalTenants: { membershipKind: 'enumerated', members } }),
});
const PROVIDERS = { [EXCLUDE_GUESTS]: types('serviceProvider') };
const COLLABORATORS = { [EXCLUDE_GUESTS]: types('b2bCollaborationGuest,internalGuest') };
const STRENGTH = { 'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' } };
const OWN_STRENGTH = {
  'grantControls.authenticationStrength': { id: 'a1b2c3d4-0000-4000-8000-000000000001' },
};

/** The tenant's policy for guests, and what it must not lack. */
const guestPolicy = {
  displayName: 'Guests: MFA',
  [INCLUDE_USERS]: [],
  [INCLUDE_GUESTS]: types('internalGuest,b2bCollaborationGuest,serviceProvider'),
  [INCLUDE]: ['All'],
};

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'the word',
      patch: word,
      severity: 'warning',
      says: [
        'Guests are excluded from this MFA policy.',
        'whatever their home organisation asks',
        'clear "Guest or external users", in a Report-only copy (leave this policy On)',
      ],
    },
    {
      name: 'the word in another letter case',
      patch: { [EXCLUDE_USERS]: ['guestsOREXTERNALusers'] },
      severity: 'warning',
    },
    { name: 'types of guest', patch: COLLABORATORS, severity: 'warning' },
    {
      name: 'service providers alone',
      patch: PROVIDERS,
      severity: 'info',
      says: ['Service providers are excluded from this MFA policy.'],
    },
    {
      name: 'service providers, and the word',
      patch: { ...PROVIDERS, ...word },
      severity: 'warning',
      says: ['Guests are excluded'],
    },
    { name: 'a strength', patch: { ...word, [BUILT_IN]: [], ...STRENGTH }, severity: 'warning' },
    {
      name: 'MFA or a compliant device',
      patch: { ...word, [BUILT_IN]: ['mfa', 'compliantDevice'] },
      severity: 'warning',
    },
    {
      name: 'for a group',
      patch: { ...word, [INCLUDE_USERS]: [], 'conditions.users.includeGroups': ['g'] },
      severity: 'info',
    },
    { name: 'for browsers only', patch: { ...word, [CLIENTS]: ['browser'] }, severity: 'info' },
    {
      name: 'outside the office only',
      patch: {
        ...word,
        'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
      },
      severity: 'info',
    },
    {
      name: 'under insider risk',
      patch: { ...word, 'conditions.insiderRiskLevels': 'elevated' },
      severity: 'info',
    },
    {
      name: 'under a condition nobody knows: the lowest level',
      patch: { ...word, 'conditions.times': { includeAllTimes: true } },
      severity: 'info',
    },
    { name: 'a filter for apps', patch: { ...word, [FILTER]: SOME_FILTER }, severity: 'warning' },
    {
      name: 'beside an exclusion nobody knows',
      patch: { ...word, 'conditions.users.excludeTeams': ['t'] },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...word, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/users", in Report-only first/],
    },
    { name: 'off', patch: { ...word, state: 'disabled' }, severity: 'info' },
    {
      name: 'conditions not read: the lowest level',
      patch: word,
      notRead: ['network', 'conditions.clientApps'],
      severity: 'info',
    },
    { name: 'a tenant that has no other policy', patch: word, others: [], severity: 'warning' },
    {
      name: 'a guest policy that is off',
      patch: word,
      others: [{ ...guestPolicy, state: 'disabled' }],
      severity: 'warning',
    },
    {
      name: 'a guest policy in report-only',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, state: 'enabledForReportingButNotEnforced' }],
      severity: 'warning',
    },
    {
      name: 'a guest policy of another type',
      patch: { [EXCLUDE_GUESTS]: types('otherExternalUser') },
      others: [guestPolicy],
      severity: 'warning',
    },
    {
      name: 'the word, which stands for every type',
      patch: word,
      others: [guestPolicy],
      severity: 'warning',
    },
    {
      name: 'a guest policy for one tenant',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [INCLUDE_GUESTS]: types('internalGuest,b2bCollaborationGuest', ['t']) }],
      severity: 'warning',
    },
    {
      name: 'a guest policy for other resources',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [INCLUDE]: [SPO] }],
      severity: 'warning',
    },
    {
      name: 'a guest policy without Exchange',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [EXCLUDE]: [EXO] }],
      severity: 'warning',
    },
    {
      name: 'a guest policy with an exception of its own',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, 'conditions.users.excludeGroups': ['Break glass', 'Partners'] }],
      severity: 'warning',
    },
    {
      name: 'a guest policy for browsers',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [CLIENTS]: ['browser'] }],
      severity: 'warning',
    },
    {
      name: 'a guest policy with an easier control',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [BUILT_IN]: ['mfa', 'compliantDevice'] }],
      severity: 'warning',
    },
    {
      name: "a guest policy with a strength of the tenant's own, which need not be MFA",
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [BUILT_IN]: [], ...OWN_STRENGTH }],
      severity: 'warning',
    },
    {
      name: 'a guest policy with MFA or such a strength',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, ...OWN_STRENGTH, [OPERATOR]: 'OR' }],
      severity: 'warning',
    },
    {
      name: 'a guest policy without MFA',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [BUILT_IN]: ['compliantDevice'] }],
      severity: 'warning',
    },
    {
      name: 'a tenant of which not all policies are known',
      patch: COLLABORATORS,
      context: { tenant: { policies: [], complete: false } },
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'guests of no type', patch: { [EXCLUDE_GUESTS]: types('none') } },
    { name: 'a group is excluded', patch: { 'conditions.users.excludeGroups': ['Guests'] } },
    { name: 'block', patch: { ...word, [BUILT_IN]: ['block'] } },
    { name: 'a device control', patch: { ...word, [BUILT_IN]: ['compliantDevice'] } },
    { name: 'terms of use', patch: { ...word, [BUILT_IN]: [], 'grantControls.termsOfUse': ['t'] } },
    { name: 'no control', patch: { ...word, grantControls: null } },
    { name: 'user risk', patch: { ...word, 'conditions.userRiskLevels': ['high'] } },
    { name: 'sign-in risk', patch: { ...word, 'conditions.signInRiskLevels': ['medium'] } },
    {
      name: 'a user action',
      patch: { ...word, 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } },
    },
    {
      name: 'an authentication context',
      patch: { ...word, 'conditions.applications': { includeAuthenticationContextClassReferences: ['c1'] } },
    },
    {
      name: 'a guest policy for all resources',
      patch: COLLABORATORS,
      others: [guestPolicy],
      because: 'MFA is required of these guests by "Guests: MFA".',
    },
    {
      name: 'a guest policy with the word, of the word',
      patch: word,
      others: [{ ...guestPolicy, [INCLUDE_USERS]: ['GuestsOrExternalUsers'], [INCLUDE_GUESTS]: null }],
      because: 'Guests: MFA',
    },
    {
      name: 'another policy for all users and the same resources',
      patch: { ...word, ...PROVIDERS },
      others: [{ displayName: 'Everybody: strong MFA', [BUILT_IN]: [], ...STRENGTH }],
      because: 'Everybody: strong MFA',
    },
    {
      name: 'a guest policy that asks for more',
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'compliantDevice'] }],
      because: 'Guests: MFA',
    },
    {
      name: "a guest policy with MFA and a strength of the tenant's own",
      patch: COLLABORATORS,
      others: [{ ...guestPolicy, ...OWN_STRENGTH, [OPERATOR]: 'AND' }],
      because: 'Guests: MFA',
    },
    {
      name: 'a guest policy under the same condition',
      patch: { ...COLLABORATORS, [CLIENTS]: ['browser'] },
      others: [{ ...guestPolicy, [CLIENTS]: ['browser'] }],
      because: 'Guests: MFA',
    },
    {
      name: 'guests of one tenant, and a policy for them',
      patch: { [EXCLUDE_GUESTS]: types('internalGuest', ['t']) },
      others: [{ ...guestPolicy, [INCLUDE_GUESTS]: types('internalGuest', ['s', 'T']) }],
      because: 'Guests: MFA',
    },
    {
      name: 'block, with nothing else read',
      patch: { [BUILT_IN]: ['block'] },
      notRead: ['users.include', 'users.exclude', 'targetResources.include', 'conditions.userRisk'],
    },
  ],
  unread: [
    { name: 'users excluded', notRead: ['users.exclude'], parts: ['users.exclude'], mightBe: 'warning' },
    { name: 'grant', patch: word, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'risks',
      patch: word,
      notRead: ['conditions.userRisk', 'conditions.signInRisk'],
      parts: ['conditions.userRisk', 'conditions.signInRisk'],
      mightBe: 'warning',
    },
    {
      name: 'resources and users included',
      patch: word,
      notRead: ['targetResources.include', 'users.include'],
      parts: ['targetResources.include', 'users.include'],
      mightBe: 'warning',
    },
    {
      name: 'some excluded users seen, guests not among them yet',
      draft: (draft) => withLeaves(draft, 'users.exclude', { users: partly('users.exclude', ['u']) }),
      parts: ['users.exclude'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown control',
      patch: { ...word, [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
    {
      name: 'an unknown exclusion',
      patch: { 'conditions.users.excludeTeams': ['t'] },
      mightBe: 'warning',
      because: 'excludeTeams',
    },
    {
      name: 'the only resource named, not listed by id',
      patch: { ...word, [INCLUDE]: ['Contoso'] },
      mightBe: 'warning',
      because: '"Contoso"',
    },
  ],
});
