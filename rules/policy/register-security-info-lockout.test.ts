import { partly, patched, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './register-security-info-lockout.ts';

const ACTIONS = 'conditions.applications.includeUserActions';
const PLACES = 'conditions.locations';
const EXCLUDE_GUESTS = 'conditions.users.excludeGuestsOrExternalUsers';
const REGISTER = { [ACTIONS]: ['urn:user:registersecurityinfo'] };
const noGuests = { [EXCLUDE_GUESTS]: { guestOrExternalUserTypes: 'b2bCollaborationGuest,serviceProvider' } };
const outside = { [PLACES]: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } };
const STRENGTH = { 'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' } };
const builtIn = (...names: string[]) => ({ ...REGISTER, [BUILT_IN]: names });

testRule(rule, {
  base: patched(GOOD, { 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } }),
  fires: [
    {
      name: 'MFA for everybody, everywhere',
      patch: REGISTER,
      severity: 'info',
      says: [
        /^A new user without any method cannot pass this to register the first one\./,
        'from July 2026 it also applies when Windows Hello for Business or macOS Platform SSO is set up',
        'A Temporary Access Pass solves it for your own users, not for guests.',
        'Issue Temporary Access Passes to new users.',
        'Give guests a policy of their own',
        'not evaluated in Report-only',
        'Exclude trusted locations.',
        'Anyone inside with a stolen password can register a method.',
      ],
    },
    {
      name: 'the action in another letter case',
      patch: { [ACTIONS]: ['urn:user:RegisterSecurityInfo'] },
      severity: 'info',
    },
    {
      name: 'a strength',
      patch: { ...builtIn(), ...STRENGTH },
      severity: 'info',
      says: ['the authentication strength has to accept them'],
    },
    {
      name: 'guests excluded, but no place',
      patch: { ...REGISTER, ...noGuests },
      severity: 'info',
      saysNot: ['Give guests'],
    },
    {
      name: 'a place excluded, but guests in scope',
      patch: { ...REGISTER, ...outside },
      severity: 'info',
      says: ['Give guests'],
      saysNot: ['Exclude trusted locations'],
    },
    {
      name: 'guests only, outside',
      patch: {
        ...REGISTER,
        ...outside,
        'conditions.users': { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' } },
      },
      severity: 'info',
    },
    {
      name: 'a group, everywhere',
      patch: { ...REGISTER, 'conditions.users': { includeGroups: ['g'] } },
      severity: 'info',
    },
    {
      name: 'a place included',
      patch: { ...REGISTER, ...noGuests, [PLACES]: { includeLocations: ['l'] } },
      severity: 'info',
    },
    {
      name: 'block outside trusted places, for guests too',
      patch: { ...builtIn('block'), ...outside },
      severity: 'info',
      says: ['Where this policy blocks, a new user', 'does not lift a block', 'in a trusted network say'],
      saysNot: ['Issue Temporary Access Passes'],
    },
    {
      name: 'block in one place',
      patch: { ...builtIn('block'), [PLACES]: { includeLocations: ['l'] } },
      severity: 'info',
    },
    {
      name: 'a compliant device',
      patch: builtIn('compliantDevice'),
      severity: 'info',
      says: [
        'A new user who cannot meet Require device to be marked as compliant cannot pass this',
        'A Temporary Access Pass does not help',
        'on a device that meets the control already',
      ],
    },
    { name: 'a hybrid join', patch: builtIn('domainJoinedDevice'), severity: 'info' },
    { name: 'app protection', patch: builtIn('compliantApplication'), severity: 'info' },
    {
      name: 'MFA or a compliant device',
      patch: builtIn('mfa', 'compliantDevice'),
      severity: 'info',
      says: ['unless another of the selected controls can be met', 'solves it for your own users'],
    },
    {
      name: 'MFA and a compliant device',
      patch: { ...builtIn('mfa', 'compliantDevice'), [OPERATOR]: 'AND' },
      severity: 'info',
      says: ['meets the MFA part of it'],
      saysNot: ['unless another'],
    },
    {
      name: 'MFA and a compliant device, with nothing that joins them',
      patch: { ...builtIn('mfa', 'compliantDevice'), [OPERATOR]: undefined },
      severity: 'info',
      saysNot: ['unless another', 'MFA part'],
    },
    { name: 'MFA beside a control nobody knows', patch: builtIn('mfa', 'futureControl'), severity: 'info' },
    {
      name: 'report-only',
      patch: { ...REGISTER, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...REGISTER, state: 'disabled' }, severity: 'info' },
    {
      name: 'no place excluded, users not read',
      patch: REGISTER,
      notRead: ['users.include', 'users.exclude'],
      severity: 'info',
    },
    { name: 'guests in scope, places not read', patch: REGISTER, notRead: ['network'], severity: 'info' },
  ],
  silent: [
    { name: 'another action, without conditions', patch: { [ACTIONS]: ['urn:user:registerdevice'] } },
    { name: 'resources', patch: { 'conditions.applications': { includeApplications: ['All'] } } },
    { name: 'guests and trusted places excluded', patch: { ...REGISTER, ...noGuests, ...outside } },
    {
      name: 'guests excluded by the word',
      patch: { ...REGISTER, ...outside, 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] },
    },
    {
      name: 'a group, without trusted places',
      patch: { ...REGISTER, ...outside, 'conditions.users': { includeGroups: ['g'] } },
    },
    { name: 'block without a place', patch: builtIn('block') },
    {
      name: 'block everywhere, said',
      patch: { ...builtIn('block'), [PLACES]: { includeLocations: ['All'] } },
    },
    { name: 'block outside, without guests', patch: { ...builtIn('block'), ...noGuests, ...outside } },
    { name: 'terms of use', patch: { ...builtIn(), 'grantControls.termsOfUse': ['t'] } },
    { name: 'password change', patch: builtIn('passwordChange') },
    { name: 'no control', patch: { ...REGISTER, grantControls: null } },
    {
      name: 'terms of use, with nothing else read',
      patch: { ...builtIn(), 'grantControls.termsOfUse': ['t'] },
      notRead: ['users.include', 'users.exclude', 'network', 'targetResources.include'],
    },
  ],
  unread: [
    {
      name: 'the action',
      patch: REGISTER,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'info',
    },
    { name: 'grant', patch: REGISTER, notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'guests and places',
      patch: REGISTER,
      notRead: ['users.exclude', 'network'],
      parts: ['users.exclude', 'network'],
      mightBe: 'info',
    },
    {
      name: 'places that a block needs',
      patch: builtIn('block'),
      notRead: ['network'],
      parts: ['network'],
      mightBe: 'info',
    },
    {
      name: 'All users not seen yet, places excluded',
      patch: { ...REGISTER, ...outside },
      draft: (draft) => withLeaves(draft, 'users.include', { users: partly('users.include', ['u']) }),
      parts: ['users.include'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown control',
      patch: builtIn('futureControl'),
      mightBe: 'info',
      because: '"futureControl"',
    },
    {
      name: 'an unknown exclusion, with places excluded',
      patch: { ...REGISTER, ...outside, 'conditions.users.excludeTeams': ['t'] },
      mightBe: 'info',
      because: 'excludeTeams',
    },
  ],
});
