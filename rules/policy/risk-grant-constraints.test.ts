import { asInEditor } from '../testing/example.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  OTHER_APP,
  PLATFORMS,
  SOME_FILTER,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './risk-grant-constraints.ts';

const STRENGTH = 'grantControls.authenticationStrength';
const USER_RISK = 'conditions.userRiskLevels';
const MFA_STRENGTH = { id: '00000000-0000-0000-0000-000000000002' };

const proper = {
  [INCLUDE]: ['All'],
  [USER_RISK]: ['high'],
  [OPERATOR]: 'AND',
  [BUILT_IN]: ['passwordChange', 'mfa'],
};
const remediation = { ...proper, [BUILT_IN]: ['riskRemediation'], [STRENGTH]: MFA_STRENGTH };

/** Changes that break the rule of either control. */
const SHARED = [
  ['no user risk', { [USER_RISK]: [] }, 'no user risk level is chosen'],
  ['one resource', { [INCLUDE]: [OTHER_APP] }, 'the Include tab of Target resources is not All resources'],
  ['Office 365', { [INCLUDE]: ['Office365'] }, 'is not All resources'],
  ['All and a resource', { [INCLUDE]: ['All', OTHER_APP] }, 'is not All resources'],
  [
    'a user action',
    { [INCLUDE]: [], 'conditions.applications.includeUserActions': ['urn:user:registersecurityinfo'] },
    'is not All resources',
  ],
  ['a resource excluded', { [EXCLUDE]: [OTHER_APP] }, 'a resource is excluded'],
  ['sign-in risk', { 'conditions.signInRiskLevels': ['high'] }, 'besides user risk is set (Sign-in risk)'],
  ['client apps', { [CLIENTS]: ['browser'] }, '(Client apps)'],
  [
    'platforms and places',
    { [PLATFORMS]: { includePlatforms: ['iOS'] }, 'conditions.locations': { includeLocations: ['l'] } },
    '(Device platforms and Locations)',
  ],
  [
    'a device filter',
    { 'conditions.devices': { deviceFilter: { mode: 'include', rule: 'device.isCompliant -eq True' } } },
    '(Filter for devices)',
  ],
  [
    'a flow',
    { 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } },
    '(Authentication flows)',
  ],
] as const;

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'password change alone',
      patch: { ...proper, [OPERATOR]: 'OR', [BUILT_IN]: ['passwordChange'] },
      severity: 'error',
      says: [
        'Require password change needs MFA with "Require all the selected controls"',
        'neither MFA nor an authentication strength is selected',
        'Or correct this one in a Report-only copy (leave this policy On)',
      ],
      saysNot: ['Require risk remediation needs', 'stand together', 'a policy of its own'],
    },
    {
      name: 'password change or MFA',
      patch: { ...proper, [OPERATOR]: 'OR' },
      severity: 'error',
      says: ['Here nothing is joined to the control by "Require all the selected controls", so'],
    },
    {
      name: 'password change with MFA and a device',
      patch: { ...proper, [BUILT_IN]: ['passwordChange', 'mfa', 'compliantDevice'] },
      severity: 'error',
      says: [
        'Here another control stands beside these, so',
        'switch on a policy of its own for the other controls of this policy (Require device to be marked as compliant), with the users',
        'Here only the control and its partner stay.',
      ],
    },
    {
      name: 'password change with MFA for everybody: MFA is kept for those without risk',
      patch: { ...proper, [OPERATOR]: 'OR', [USER_RISK]: [] },
      severity: 'error',
      says: [
        'a policy of its own for the other controls of this policy (Require multifactor authentication)',
        'no longer asked of anybody without that risk',
      ],
    },
    {
      name: 'password change with terms of use',
      patch: { ...proper, 'grantControls.termsOfUse': ['t'] },
      severity: 'error',
    },
    {
      name: 'password change with a control nobody knows, or',
      patch: { ...proper, [OPERATOR]: 'OR', [BUILT_IN]: ['passwordChange', 'futureControl'] },
      severity: 'error',
    },
    ...SHARED.map(
      ([name, change, says]) =>
        ({
          name: `password change, ${name}`,
          patch: { ...proper, ...change },
          severity: 'error',
          says: [says],
        }) as const,
    ),
    {
      name: 'risk remediation without a strength, saved',
      patch: { ...remediation, [STRENGTH]: null },
      severity: 'error',
      says: [
        'Require risk remediation needs an authentication strength with',
        'Here no authentication strength is selected, so',
      ],
      saysNot: ['Require password change needs'],
    },
    {
      name: 'risk remediation or a strength',
      patch: { ...remediation, [OPERATOR]: 'OR' },
      severity: 'error',
      says: ['nothing is joined to the control'],
    },
    {
      name: 'both',
      patch: { ...remediation, [BUILT_IN]: ['riskRemediation', 'passwordChange'] },
      severity: 'error',
      says: [
        'Require password change needs MFA, and Require risk remediation needs an authentication strength',
        'The two cannot stand together.',
        'both controls are selected',
      ],
    },
    ...SHARED.map(
      ([name, change]) =>
        ({
          name: `risk remediation, ${name}`,
          patch: { ...remediation, ...change },
          severity: 'error',
        }) as const,
    ),
    {
      name: 'risk remediation on one resource, unsaved',
      patch: { ...remediation, id: undefined, [STRENGTH]: undefined, [INCLUDE]: [OTHER_APP] },
      severity: 'error',
      saysNot: ['no authentication strength'],
    },
    {
      name: 'in any letter case',
      patch: { ...proper, [OPERATOR]: 'or', [BUILT_IN]: ['PASSWORDCHANGE'], [INCLUDE]: ['all'] },
      severity: 'error',
    },
    {
      name: 'without conditions',
      patch: { ...proper, conditions: undefined },
      severity: 'error',
      says: ['no user risk level is chosen and the Include tab of Target resources is not All resources'],
    },
    {
      name: 'report-only',
      patch: { ...proper, [OPERATOR]: 'OR', state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
      says: ['Or correct this one in Report-only'],
    },
    { name: 'off', patch: { ...proper, [OPERATOR]: 'OR', state: 'disabled' }, severity: 'info' },
    {
      name: 'a resource excluded, whatever else is not read',
      patch: { ...proper, [EXCLUDE]: [OTHER_APP] },
      notRead: ['conditions.userRisk', 'grant/operator', 'network'],
      severity: 'error',
      saysNot: ['no user risk level'],
    },
  ],
  silent: [
    { name: 'password change with MFA', patch: proper },
    {
      name: 'password change with a strength',
      patch: { ...proper, [BUILT_IN]: ['passwordChange'], [STRENGTH]: MFA_STRENGTH },
    },
    {
      name: 'password change with MFA, users excluded',
      patch: { ...proper, 'conditions.users.excludeUsers': ['u'], 'conditions.users.excludeRoles': ['r'] },
    },
    {
      name: 'every platform and place by word',
      patch: { ...proper, [PLATFORMS]: { includePlatforms: ['all'] } },
    },
    { name: 'risk remediation with a strength', patch: remediation },
    {
      name: 'risk remediation with a strength, unsaved',
      patch: { ...remediation, id: undefined },
    },
    {
      name: 'risk remediation with a strength and MFA',
      patch: { ...remediation, [BUILT_IN]: ['riskRemediation', 'mfa'] },
    },
    { name: 'other controls on the same', patch: { ...proper, [BUILT_IN]: ['mfa'] } },
    { name: 'block for high user risk', patch: { ...proper, [BUILT_IN]: ['block'] } },
    { name: 'no controls', patch: { ...proper, grantControls: null } },
  ],
  unread: [
    { name: 'grant', patch: proper, notRead: ['grant'], parts: ['grant'], mightBe: 'error' },
    {
      name: 'grant of one resource',
      patch: { ...proper, [INCLUDE]: [OTHER_APP] },
      notRead: ['grant'],
      parts: ['grant'],
      mightBe: 'error',
    },
    {
      name: 'the conditions and both tabs',
      patch: proper,
      notRead: ['conditions.userRisk', 'conditions.other', 'network', 'targetResources.exclude'],
      parts: ['conditions.userRisk', 'conditions.other', 'network', 'targetResources.exclude'],
      mightBe: 'error',
    },
    {
      name: 'the strength beside risk remediation',
      patch: remediation,
      notRead: ['grant/authenticationStrength'],
      parts: ['grant'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'risk remediation without a strength, unsaved',
      patch: { ...remediation, id: undefined, [STRENGTH]: null },
      mightBe: 'error',
      because: 'saved for the first time',
    },
    {
      name: 'risk remediation without a strength, in the editor',
      patch: { ...remediation, [STRENGTH]: null },
      draft: asInEditor,
      mightBe: 'error',
      because: 'saved for the first time',
    },
    {
      name: 'risk remediation whose strength was left out',
      patch: { ...proper, grantControls: { operator: 'OR', builtInControls: ['riskRemediation'] } },
      mightBe: 'error',
      because: 'left out of this policy',
    },
    {
      name: 'no operator',
      patch: { ...proper, [OPERATOR]: undefined },
      mightBe: 'error',
      because: 'does not say',
    },
    {
      name: 'a control nobody knows',
      patch: { ...proper, [BUILT_IN]: ['passwordChange', 'mfa', 'futureControl'] },
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'a condition nobody knows',
      patch: { ...proper, 'conditions.times': { includeAllTimes: true } },
      mightBe: 'error',
      because: 'times',
    },
    {
      name: 'a name beside All resources',
      patch: { ...proper, [INCLUDE]: ['All', 'Contoso'] },
      mightBe: 'error',
      because: 'Contoso',
    },
    {
      name: 'a filter beside All resources',
      patch: { ...proper, [FILTER]: SOME_FILTER },
      mightBe: 'error',
      because: 'filter',
    },
    {
      name: 'an exclusion nobody knows',
      patch: { ...proper, 'conditions.applications.excludeTags': ['t'] },
      mightBe: 'error',
      because: 'excludeTags',
    },
  ],
});
