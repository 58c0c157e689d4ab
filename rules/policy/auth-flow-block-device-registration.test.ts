import { BUILT_IN, EXCLUDE, FILTER, GOOD, INCLUDE, OTHER_APP, SOME_FILTER } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './auth-flow-block-device-registration.ts';

const DEVICE_REGISTRATION = '01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9';
const FLOWS = 'conditions.authenticationFlows';

const block = {
  [INCLUDE]: ['All'],
  [FLOWS]: { transferMethods: 'deviceCodeFlow' },
  [BUILT_IN]: ['block'],
};

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'block on All resources',
      patch: block,
      severity: 'info',
      says: ['Since September 2024', 'Good as it is', 'Keep the block', 'get a primary refresh token'],
    },
    {
      name: 'in any letter case, with both flows',
      patch: {
        [INCLUDE]: ['ALL'],
        [FLOWS]: { transferMethods: 'DeviceCodeFlow, authenticationTransfer' },
        [BUILT_IN]: ['Block'],
      },
      severity: 'info',
    },
    { name: 'another resource excluded', patch: { ...block, [EXCLUDE]: [OTHER_APP] }, severity: 'info' },
    {
      name: 'the service itself included as well',
      patch: { ...block, [INCLUDE]: ['All', DEVICE_REGISTRATION] },
      severity: 'info',
    },
    {
      name: 'for some users',
      patch: { ...block, 'conditions.users': { includeGroups: ['g'] } },
      severity: 'info',
    },
    {
      name: 'report-only',
      patch: { ...block, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...block, state: 'disabled' }, severity: 'info' },
    {
      name: 'nobody read yet',
      patch: block,
      notRead: ['users.include', 'users.exclude', 'network'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'the service excluded', patch: { ...block, [EXCLUDE]: [DEVICE_REGISTRATION.toUpperCase()] } },
    { name: 'Office 365', patch: { ...block, [INCLUDE]: ['Office365'] } },
    { name: 'the service alone', patch: { ...block, [INCLUDE]: [DEVICE_REGISTRATION] } },
    { name: 'MFA', patch: { ...block, [BUILT_IN]: ['mfa'] } },
    {
      name: 'authentication transfer',
      patch: { ...block, [FLOWS]: { transferMethods: 'authenticationTransfer' } },
    },
    { name: 'no flow', patch: { ...block, [FLOWS]: null } },
    { name: 'no conditions', patch: { ...block, conditions: undefined } },
    {
      name: 'the service excluded, whatever Include says',
      patch: { ...block, [EXCLUDE]: [DEVICE_REGISTRATION] },
      notRead: ['targetResources.include/applications'],
    },
  ],
  unread: [
    {
      name: 'the Exclude tab',
      patch: block,
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'info',
    },
    {
      name: 'everything',
      patch: block,
      notRead: [
        'targetResources.include',
        'targetResources.exclude',
        'conditions.authenticationFlows',
        'grant',
      ],
      parts: [
        'targetResources.include',
        'targetResources.exclude',
        'conditions.authenticationFlows',
        'grant',
      ],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'a flow nobody knows',
      patch: { ...block, [FLOWS]: { transferMethods: 'newFlow' } },
      mightBe: 'info',
      because: 'newFlow',
    },
    {
      name: 'a control nobody knows',
      patch: { ...block, [BUILT_IN]: ['futureControl'] },
      mightBe: 'info',
      because: 'futureControl',
    },
    {
      name: 'a name on Include',
      patch: { ...block, [INCLUDE]: ['Contoso'] },
      mightBe: 'info',
      because: 'Contoso',
    },
    {
      name: 'a name on Exclude',
      patch: { ...block, [EXCLUDE]: ['Device Registration Service'] },
      mightBe: 'info',
      because: '"Device Registration Service"',
    },
    {
      name: 'a filter beside All resources',
      patch: { ...block, [FILTER]: SOME_FILTER },
      mightBe: 'info',
      because: 'filter',
    },
    {
      name: 'an exclusion nobody knows',
      patch: { ...block, 'conditions.applications.excludeTags': ['t'] },
      mightBe: 'info',
      because: 'excludeTags',
    },
  ],
});
