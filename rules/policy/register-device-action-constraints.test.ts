import { patched, withUnread } from '../testing/drafts.ts';
import { BUILT_IN, CLIENTS, GOOD, OPERATOR } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './register-device-action-constraints.ts';

const ACTIONS = 'conditions.applications.includeUserActions';
const DEVICES = 'conditions.devices';
const compliant = { [BUILT_IN]: ['compliantDevice'] };
const STRENGTH = { 'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' } };

testRule(rule, {
  base: patched(GOOD, { 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } }),
  fires: [
    {
      name: 'a compliant device',
      patch: compliant,
      severity: 'warning',
      says: [
        /^For the user action "Register or join devices" only MFA or an authentication strength works/,
        'Here Grant has Require device to be marked as compliant.',
        'in Devices > Device settings has to be No',
        'Windows Hello for Business and device-bound passkeys do not work here',
        'Leave the device setting at Yes until this policy is On',
        'user actions are not evaluated there',
      ],
      saysNot: ['Not configured', 'Report-only copy'],
    },
    {
      name: 'the action in another letter case',
      patch: { ...compliant, [ACTIONS]: ['URN:user:RegisterDevice'] },
      severity: 'warning',
    },
    { name: 'MFA beside it', patch: { [BUILT_IN]: ['mfa', 'domainJoinedDevice'] }, severity: 'warning' },
    { name: 'a block', patch: { [BUILT_IN]: ['block'] }, severity: 'warning', says: ['Block access'] },
    {
      name: 'terms of use',
      patch: { 'grantControls.termsOfUse': ['t'] },
      severity: 'warning',
      says: ['terms of use'],
    },
    {
      name: 'a custom control',
      patch: { 'grantControls.customAuthenticationFactors': ['c'] },
      severity: 'warning',
    },
    {
      name: 'client apps',
      patch: { [CLIENTS]: ['browser'] },
      severity: 'warning',
      says: ['Here Client apps is set.', 'Conditions: set Client apps to Not configured.'],
      saysNot: ['Grant has'],
    },
    {
      name: 'a filter for devices',
      patch: { [DEVICES]: { deviceFilter: { mode: 'include', rule: 'device.isCompliant -eq True' } } },
      severity: 'warning',
      says: ['Here Filter for devices is set.'],
    },
    {
      name: 'device states, and a control',
      patch: {
        ...compliant,
        'conditions.deviceStates': { includeStates: ['All'], excludeStates: ['Compliant'] },
      },
      severity: 'warning',
      says: ['Here Grant has Require device to be marked as compliant and Device state is set.'],
    },
    {
      name: 'client apps and a filter',
      patch: { [CLIENTS]: ['other'], [DEVICES]: { deviceFilter: { mode: 'exclude', rule: 'x' } } },
      severity: 'warning',
      says: ['Client apps and Filter for devices are set'],
    },
    {
      name: 'a control beside one nobody knows',
      patch: { [BUILT_IN]: ['compliantDevice', 'futureControl'] },
      severity: 'warning',
    },
    {
      name: 'controls that nothing joins',
      patch: { [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: undefined },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...compliant, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...compliant, state: 'disabled' }, severity: 'info' },
    {
      name: 'a control, with the conditions not read',
      patch: compliant,
      notRead: ['conditions.clientApps', 'conditions.deviceFilter'],
      severity: 'warning',
    },
    {
      name: 'client apps, with the grant not read',
      patch: { [CLIENTS]: ['browser'] },
      notRead: ['grant'],
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'a strength', patch: { [BUILT_IN]: [], ...STRENGTH } },
    { name: 'MFA and a strength', patch: STRENGTH },
    { name: 'no control', patch: { grantControls: null } },
    { name: 'client apps missing', patch: { [CLIENTS]: undefined } },
    {
      name: 'every kind of client',
      patch: { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] },
    },
    {
      name: 'conditions that do apply',
      patch: {
        'conditions.platforms': { includePlatforms: ['windows'] },
        'conditions.locations': { includeLocations: ['l'] },
      },
    },
    { name: 'another action', patch: { ...compliant, [ACTIONS]: ['urn:user:registersecurityinfo'] } },
    {
      name: 'resources',
      patch: { ...compliant, 'conditions.applications': { includeApplications: ['All'] } },
    },
    {
      name: 'resources, with nothing else read',
      patch: { 'conditions.applications': { includeApplications: ['All'] } },
      draft: (draft) => withUnread(draft, ['grant', 'conditions.clientApps', 'conditions.deviceFilter']),
    },
  ],
  unread: [
    {
      name: 'the action',
      patch: compliant,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'warning',
    },
    {
      name: 'everything that may be wrong',
      notRead: ['grant', 'conditions.clientApps', 'conditions.deviceFilter'],
      parts: ['grant', 'conditions.clientApps', 'conditions.deviceFilter'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown control',
      patch: { [BUILT_IN]: ['mfa', 'futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
    {
      name: 'an unknown kind of client beside all known ones',
      patch: { [CLIENTS]: ['all', 'watch'] },
      mightBe: 'warning',
      because: '"watch"',
    },
  ],
});
