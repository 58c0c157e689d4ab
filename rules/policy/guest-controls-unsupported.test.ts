import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './guest-controls-unsupported.ts';

const USERS = 'conditions.users';
const SESSION = 'sessionControls';

const grant = (operator: string, ...controls: string[]) => ({ [OPERATOR]: operator, [BUILT_IN]: controls });
const types = (guestOrExternalUserTypes: string) => ({
  guestOrExternalUserTypes,
  externalTenants: { membershipKind: 'all' },
});
const appProtection = grant('OR', 'compliantApplication');
const compliant = grant('OR', 'compliantDevice');
const signInFrequency = { signInFrequency: { isEnabled: true, value: 12, type: 'hours' } };
const directConnect = {
  [USERS]: { includeGuestsOrExternalUsers: types('b2bCollaborationGuest,b2bDirectConnectUser') },
};

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'app protection for all users',
      patch: appProtection,
      severity: 'warning',
      says: [
        'Guests are in scope, but "Require app protection policy" is not supported for guests.',
        'are blocked',
        'Only then exclude guests here, and try that in a Report-only copy (leave this policy On) first.',
      ],
      saysNot: ['Cross-tenant access settings', 'direct connect'],
    },
    {
      name: 'password change with MFA',
      patch: grant('AND', 'passwordChange', 'mfa'),
      severity: 'warning',
      says: ['"Require password change" is not supported'],
    },
    {
      name: 'a compliant device',
      patch: compliant,
      severity: 'info',
      says: [
        '"Require device to be marked as compliant" works for guests only if inbound cross-tenant trust accepts',
        'Inbound access > Trust settings',
      ],
      saysNot: ['not supported'],
    },
    {
      name: 'a hybrid joined device and MFA',
      patch: grant('AND', 'domainJoinedDevice', 'mfa'),
      severity: 'info',
    },
    {
      name: 'one device or the other',
      patch: grant('OR', 'domainJoinedDevice', 'compliantDevice'),
      severity: 'info',
      says: ['compliant" and "Require Microsoft Entra hybrid joined device" work for guests'],
    },
    {
      name: 'app protection or a compliant device',
      patch: grant('OR', 'compliantApplication', 'compliantDevice'),
      severity: 'warning',
      says: ['is not supported for guests. Guests are in scope, but "Require device to be'],
    },
    {
      name: 'app protection and MFA',
      patch: grant('AND', 'compliantApplication', 'mfa'),
      severity: 'warning',
    },
    {
      name: 'app protection or the approved app, which is retired',
      patch: grant('OR', 'compliantApplication', 'approvedApplication'),
      severity: 'warning',
      saysNot: ['approved'],
    },
    {
      name: 'the approved app, on its last day',
      patch: grant('OR', 'approvedApplication'),
      context: { today: '2026-06-30' },
      severity: 'warning',
      says: ['"Require approved client app" is not supported'],
    },
    {
      name: 'both app controls, on the last day',
      patch: grant('OR', 'compliantApplication', 'approvedApplication'),
      context: { today: '2026-06-30' },
      severity: 'warning',
      says: ['" are not supported for guests'],
    },
    {
      name: 'a compliant device or the approved app, after its retirement',
      patch: grant('OR', 'compliantDevice', 'approvedApplication'),
      severity: 'info',
    },
    {
      name: 'guests by the word, in any letter case',
      patch: {
        [USERS]: { includeUsers: ['guestsorexternalusers'] },
        ...grant('or', 'COMPLIANTAPPLICATION'),
      },
      severity: 'warning',
    },
    {
      name: 'guests by type',
      patch: { [USERS]: { includeGuestsOrExternalUsers: types('internalGuest') }, ...appProtection },
      severity: 'warning',
    },
    {
      name: 'users and groups excluded',
      patch: { ...appProtection, [`${USERS}.excludeUsers`]: ['u'], [`${USERS}.excludeRoles`]: ['r'] },
      severity: 'warning',
    },
    {
      name: 'session controls for direct connect',
      patch: { ...directConnect, [SESSION]: signInFrequency },
      severity: 'warning',
      says: [
        'B2B direct connect users are included, but session controls are not supported for them.',
        'untick that type of guest',
      ],
      saysNot: ['terms of use', 'are blocked', 'Give guests a policy'],
    },
    {
      name: 'terms of use for direct connect',
      patch: { ...directConnect, 'grantControls.termsOfUse': ['t'], [SESSION]: signInFrequency },
      severity: 'warning',
      says: ['terms of use and session controls are not supported'],
    },
    {
      name: 'a device and session controls for direct connect',
      patch: { ...directConnect, ...compliant, [SESSION]: signInFrequency },
      severity: 'warning',
      says: ['works for guests only if', 'B2B direct connect users are included'],
    },
    {
      name: 'without other conditions',
      patch: { conditions: { users: { includeUsers: ['All'] } }, ...appProtection },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...appProtection, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['and try that in Report-only first.'],
    },
    { name: 'off', patch: { ...appProtection, state: 'disabled' }, severity: 'info' },
    {
      name: 'a device and a control that was not read, all required: the lowest level',
      patch: grant('AND', 'compliantDevice', 'compliantApplication'),
      draft: (draft) => withLeaves(draft, 'grant', { builtInControls: partly('grant', ['compliantDevice']) }),
      severity: 'info',
    },
    {
      name: 'a device, the session controls not read: the lowest level',
      patch: { ...directConnect, ...compliant, [SESSION]: signInFrequency },
      notRead: ['session'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'MFA', patch: grant('OR', 'mfa') },
    {
      name: "compliant or hybrid or MFA, Microsoft's template",
      patch: grant('OR', 'mfa', 'compliantDevice', 'domainJoinedDevice'),
    },
    { name: 'app protection or MFA', patch: grant('OR', 'compliantApplication', 'mfa') },
    { name: 'block', patch: grant('OR', 'block') },
    {
      name: 'the approved app, the day after',
      patch: grant('OR', 'approvedApplication'),
      context: { today: '2026-07-01' },
    },
    {
      name: 'guests excluded by the word',
      patch: { ...appProtection, [`${USERS}.excludeUsers`]: ['GuestsOrExternalUsers'] },
    },
    {
      name: 'guests excluded by type',
      patch: { ...appProtection, [`${USERS}.excludeGuestsOrExternalUsers`]: types('b2bCollaborationGuest') },
    },
    { name: 'a group', patch: { ...appProtection, [USERS]: { includeGroups: ['g'] } } },
    { name: 'roles', patch: { ...appProtection, [USERS]: { includeRoles: ['r'] } } },
    { name: 'session controls for all users', patch: { [SESSION]: signInFrequency } },
    {
      name: 'session controls for other guests',
      patch: {
        [USERS]: { includeGuestsOrExternalUsers: types('b2bCollaborationGuest') },
        [SESSION]: signInFrequency,
      },
    },
    { name: 'terms of use for all users', patch: { 'grantControls.termsOfUse': ['t'] } },
    { name: 'MFA for direct connect', patch: directConnect },
    {
      name: 'session controls that are off, for direct connect',
      patch: { ...directConnect, [SESSION]: { signInFrequency: { isEnabled: false } } },
    },
    { name: 'MFA for all users, the Exclude tab not read', notRead: ['users.exclude'] },
  ],
  unread: [
    {
      name: 'the Exclude tab',
      patch: appProtection,
      notRead: ['users.exclude'],
      parts: ['users.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'the Include tab',
      patch: compliant,
      notRead: ['users.include'],
      parts: ['users.include'],
      mightBe: 'info',
    },
    {
      name: 'grant',
      patch: appProtection,
      notRead: ['grant'],
      parts: ['grant'],
      mightBe: 'warning',
    },
    {
      name: 'session, for direct connect',
      patch: directConnect,
      notRead: ['session'],
      parts: ['session'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a control nobody knows',
      patch: grant('OR', 'futureControl'),
      mightBe: 'warning',
      because: 'futureControl',
    },
    {
      name: 'no operator',
      patch: { ...grant('AND', 'compliantDevice', 'mfa'), [OPERATOR]: undefined },
      mightBe: 'info',
      because: 'does not say',
    },
    {
      name: 'an exclusion nobody knows',
      patch: { ...appProtection, [`${USERS}.excludeTeams`]: ['t'] },
      mightBe: 'warning',
      because: 'excludeTeams',
    },
    {
      name: 'an inclusion nobody knows',
      patch: { ...compliant, [`${USERS}.includeTeams`]: ['t'] },
      mightBe: 'info',
      because: 'includeTeams',
    },
  ],
});
