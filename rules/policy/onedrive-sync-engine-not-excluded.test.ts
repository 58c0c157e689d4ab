/** What the rule asks of controls, its levels by control, and its words. */
import { BUILT_IN, EXCLUDE, EXO, GOOD, INCLUDE, OPERATOR, SPO, SYNC_ENGINE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './onedrive-sync-engine-not-excluded.ts';

const compliant = { [BUILT_IN]: ['compliantDevice'] };
const block = { [BUILT_IN]: ['block'] };
const STRENGTH = { id: '00000000-0000-0000-0000-000000000004' };
const or = (...builtIn: string[]) => ({ [OPERATOR]: 'OR', [BUILT_IN]: builtIn });

testRule(rule, {
  base: { ...GOOD, grantControls: null },
  fires: [
    {
      name: 'compliant device',
      patch: compliant,
      severity: 'warning',
      says: [
        'Devices that sync must meet this control (Require device to be marked as compliant)',
        'enrol them in Intune',
        'in a Report-only copy (leave this policy On)',
      ],
    },
    {
      name: 'hybrid joined device',
      patch: { [BUILT_IN]: ['domainJoinedDevice'] },
      severity: 'warning',
      says: ['hybrid join domain-joined Windows PCs'],
      saysNot: ['Intune'],
    },
    {
      name: 'compliant and hybrid',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['compliantDevice', 'domainJoinedDevice'] },
      severity: 'warning',
      says: ['all of these controls'],
    },
    {
      name: 'compliant or hybrid',
      patch: or('compliantDevice', 'domainJoinedDevice'),
      severity: 'warning',
      says: ['Devices that sync must meet one of these controls'],
    },
    {
      name: 'app protection',
      patch: { [BUILT_IN]: ['compliantApplication'] },
      severity: 'warning',
      says: ['cannot meet it: first switch on a second policy'],
    },
    {
      name: 'approved app',
      patch: { [BUILT_IN]: ['approvedApplication'] },
      severity: 'warning',
      says: [
        'no longer has to meet anything here, as Microsoft announced for the one control (Require approved client app)',
        '30 June 2026',
        'Switch both on before you remove it here.',
      ],
      saysNot: ['must meet'],
    },
    {
      name: 'approved app, on its last day',
      patch: { [BUILT_IN]: ['approvedApplication'] },
      context: { today: '2026-06-30' },
      severity: 'warning',
      says: ['Devices that sync must meet this control (Require approved client app)', '30 June 2026'],
    },
    {
      name: 'approved app and MFA, after its retirement',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'approvedApplication'] },
      severity: 'warning',
      says: ['must meet all of these controls', 'counts as not selected', 'Switch both on'],
    },
    {
      name: 'MFA and compliant device',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'compliantDevice'] },
      severity: 'warning',
    },
    {
      name: 'MFA and compliant device, operator missing: the lowest level',
      patch: { [OPERATOR]: null, [BUILT_IN]: ['mfa', 'compliantDevice'] },
      severity: 'info',
    },
    {
      name: 'MFA',
      patch: { [BUILT_IN]: ['mfa'] },
      severity: 'info',
      says: ['Whoever syncs must meet this control', 'Windows Hello for Business'],
    },
    {
      name: 'one control with AND is no OR',
      patch: { [OPERATOR]: 'AND', ...compliant, [INCLUDE]: ['All'] },
      severity: 'warning',
    },
    {
      name: 'a strength',
      patch: { 'grantControls.authenticationStrength': STRENGTH },
      severity: 'info',
      says: ['external MFA cannot meet'],
    },
    {
      name: 'terms of use',
      patch: { 'grantControls.termsOfUse': ['t'] },
      severity: 'info',
      says: ['accept the terms of use'],
    },
    {
      name: 'a custom control',
      patch: { 'grantControls.customAuthenticationFactors': ['c'] },
      severity: 'info',
    },
    {
      name: 'password change',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['passwordChange', 'mfa'] },
      severity: 'info',
      says: ['clear their risk'],
    },
    {
      name: 'risk remediation',
      patch: {
        [OPERATOR]: 'AND',
        [BUILT_IN]: ['riskRemediation'],
        'grantControls.authenticationStrength': STRENGTH,
      },
      severity: 'info',
    },
    {
      name: 'compliant device or MFA',
      patch: or('compliantDevice', 'mfa'),
      severity: 'info',
      says: ['Whoever syncs must meet one of these controls'],
    },
    {
      name: 'compliant device or a strength',
      patch: { ...or('compliantDevice'), 'grantControls.authenticationStrength': STRENGTH },
      severity: 'info',
    },
    {
      name: 'compliant device or terms of use',
      patch: { ...or('compliantDevice'), 'grantControls.termsOfUse': ['t'] },
      severity: 'info',
    },
    {
      name: 'compliant device or a custom control',
      patch: { ...or('compliantDevice'), 'grantControls.customAuthenticationFactors': ['c'] },
      severity: 'info',
    },
    {
      name: 'block',
      patch: block,
      severity: 'warning',
      says: [
        'Sync is blocked with everything else',
        'mark this note as intended',
        'Put the block on Browser',
      ],
    },
    {
      name: 'token protection',
      patch: {
        ...compliant,
        [INCLUDE]: [SPO, EXO],
        'sessionControls.secureSignInSession': { isEnabled: true },
      },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...compliant, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['first in Report-only'],
    },
    { name: 'off', patch: { ...compliant, state: 'disabled' }, severity: 'info' },
    {
      name: 'operator not read',
      patch: { [OPERATOR]: 'AND', [BUILT_IN]: ['compliantDevice', 'mfa'] },
      notRead: ['grant/operator'],
      severity: 'info',
      says: ['must meet these controls'],
    },
  ],
  silent: [
    { name: 'SyncEngine on Exclude', patch: { ...compliant, [EXCLUDE]: [SYNC_ENGINE] } },
    { name: 'verified ID alone', patch: { [BUILT_IN]: ['verifiedID'] } },
  ],
  unread: [{ name: 'grant', patch: compliant, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' }],
  cannotJudge: [
    {
      name: 'an unknown control alone',
      patch: { [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: '"futureControl"',
    },
  ],
});
