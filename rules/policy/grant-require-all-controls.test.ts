import { known } from '../../src/policy/known.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, INCLUDE, OPERATOR, SPO } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './grant-require-all-controls.ts';

const and = (...builtIn: string[]) => ({ [OPERATOR]: 'AND', [BUILT_IN]: builtIn });
const both = and('mfa', 'compliantDevice');
const STRENGTH = { id: '00000000-0000-0000-0000-000000000004', displayName: 'Phishing-resistant MFA' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'MFA and compliant device',
      patch: both,
      severity: 'warning',
      says: [
        'every selected control (Require multifactor authentication, Require device to be marked as compliant)',
        'Run the policy in a Report-only copy (leave this policy On)',
        'MFA and a managed device becomes MFA on any device',
      ],
    },
    {
      name: 'in any letter case',
      patch: { [OPERATOR]: 'and', [BUILT_IN]: ['MFA', 'COMPLIANTDEVICE'] },
      severity: 'warning',
    },
    {
      name: 'terms of use as second control',
      patch: { ...and('mfa'), 'grantControls.termsOfUse': ['t'] },
      severity: 'warning',
      says: ['terms of use'],
    },
    {
      name: 'two terms of use',
      patch: { ...and(), 'grantControls.termsOfUse': ['t', 'u'] },
      severity: 'warning',
      says: ['(2 × terms of use)'],
    },
    {
      name: 'a custom control as second',
      patch: { ...and('mfa'), 'grantControls.customAuthenticationFactors': ['c'] },
      severity: 'warning',
      says: ['custom control'],
    },
    {
      name: 'a strength as second control',
      patch: { ...and('compliantDevice'), 'grantControls.authenticationStrength': STRENGTH },
      severity: 'warning',
      says: ['Require authentication strength (Phishing-resistant MFA)'],
    },
    {
      name: 'an unknown control beside MFA: the lowest level',
      patch: and('mfa', 'futureControl'),
      severity: 'info',
      says: ['"futureControl"'],
    },
    {
      name: 'MFA and a strength, without risk',
      patch: { ...and('mfa'), 'grantControls.authenticationStrength': STRENGTH },
      severity: 'warning',
    },
    {
      name: 'an unknown control beside a device',
      patch: and('compliantDevice', 'futureControl'),
      severity: 'warning',
    },
    {
      name: 'password change with MFA',
      patch: and('passwordChange', 'mfa'),
      severity: 'info',
      says: [
        'Require all is mandatory here: Require password change works only together with Require multifactor authentication',
        'never stand in one policy',
      ],
      saysNot: ['Require one'.concat(' of the selected controls".')],
    },
    {
      name: 'risk remediation with a strength',
      patch: { ...and('riskRemediation'), 'grantControls.authenticationStrength': STRENGTH },
      severity: 'info',
      says: ['Require risk remediation works only together with an authentication strength'],
    },
    {
      name: 'password change and risk remediation',
      patch: and('passwordChange', 'riskRemediation'),
      severity: 'info',
      says: ['yet both are selected here'],
    },
    {
      name: 'password change with MFA and a device',
      patch: and('passwordChange', 'mfa', 'compliantDevice'),
      severity: 'warning',
    },
    {
      name: 'password change with an unknown control: the lowest level',
      patch: and('passwordChange', 'futureControl'),
      severity: 'info',
      saysNot: ['mandatory here'],
    },
    {
      name: 'a user action',
      patch: { ...both, 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } },
      severity: 'warning',
    },
    {
      name: 'an authentication context',
      patch: { ...both, 'conditions.applications': { includeAuthenticationContextClassReferences: ['c1'] } },
      severity: 'warning',
    },
    {
      name: 'workload identities',
      patch: { ...both, 'conditions.clientApplications': { includeServicePrincipals: ['All'] } },
      severity: 'warning',
    },
    {
      name: 'phones only',
      patch: { ...both, 'conditions.platforms': { includePlatforms: ['iOS', 'android'] } },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...both, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['Run the policy in Report-only'],
    },
    { name: 'off', patch: { ...both, state: 'disabled' }, severity: 'info' },
    {
      name: 'two controls that were not read, joined by AND',
      patch: both,
      notRead: ['grant/builtInControls', 'grant/termsOfUse'],
      severity: 'info',
      says: [/every selected control at each/],
    },
    {
      name: 'MFA and one that was not read',
      patch: both,
      draft: (draft) => withLeaves(draft, 'grant', { builtInControls: partly('grant', ['mfa']) }),
      severity: 'info',
      says: ['(Require multifactor authentication and others)'],
    },
    {
      name: 'nothing but the grant was read',
      patch: both,
      notRead: ['targetResources.include', 'users.include', 'session'],
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'one control with AND', patch: and('mfa'), outcome: 'not-applicable' },
    {
      name: 'a strength alone with AND',
      patch: { ...and(), 'grantControls.authenticationStrength': STRENGTH },
      outcome: 'not-applicable',
    },
    { name: 'no control', patch: { grantControls: null }, outcome: 'not-applicable' },
    { name: 'one unknown control', patch: and('futureControl'), outcome: 'not-applicable' },
    { name: 'one control without operator', patch: { [OPERATOR]: null }, outcome: 'not-applicable' },
    { name: 'Require one', patch: { ...both, [OPERATOR]: 'OR' } },
    { name: 'Require one on SharePoint', patch: { ...both, [OPERATOR]: 'OR', [INCLUDE]: [SPO] } },
    {
      name: 'one control, of which only the number was read',
      notRead: ['grant/builtInControls', 'grant/operator'],
      outcome: 'not-applicable',
    },
  ],
  unread: [
    { name: 'grant', patch: both, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    { name: 'operator', patch: both, notRead: ['grant/operator'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'Require one, but perhaps of one control only',
      patch: { ...both, [OPERATOR]: 'OR' },
      notRead: ['grant/builtInControls', 'grant/controlCount'],
      parts: ['grant'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'operator missing',
      patch: { ...both, [OPERATOR]: undefined },
      mightBe: 'warning',
      because: 'does not say',
    },
    { name: 'operator unknown', patch: { ...both, [OPERATOR]: 'XOR' }, mightBe: 'warning', because: 'XOR' },
    {
      name: 'operator unknown, with the mandatory pair',
      patch: { ...and('passwordChange', 'mfa'), [OPERATOR]: 'XOR' },
      draft: (draft) => withLeaves(draft, 'grant', { controlCount: known(2) }),
      mightBe: 'info',
      because: 'XOR',
    },
  ],
});
