import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './device-control-with-device-code-flow.ts';

const flows = (transferMethods: unknown) => ({ 'conditions.authenticationFlows': { transferMethods } });
const grant = (operator: string, ...controls: string[]) => ({
  ...flows('deviceCodeFlow'),
  [OPERATOR]: operator,
  [BUILT_IN]: controls,
});
const compliant = grant('OR', 'compliantDevice');

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'a compliant device',
      patch: compliant,
      severity: 'error',
      says: [
        'so "Require device to be marked as compliant" can never be met there',
        'Use "Block access", or MFA',
        'Try it in a Report-only copy (leave this policy On) first',
      ],
      saysNot: ['hybrid'],
    },
    {
      name: 'a hybrid joined device, with AND',
      patch: grant('AND', 'domainJoinedDevice'),
      severity: 'error',
      says: ['"Require Microsoft Entra hybrid joined device" can never'],
    },
    {
      name: 'one device or the other',
      patch: grant('OR', 'compliantDevice', 'domainJoinedDevice'),
      severity: 'error',
      says: ['compliant" and "Require Microsoft Entra hybrid joined device" can never'],
    },
    { name: 'a device and MFA', patch: grant('AND', 'compliantDevice', 'mfa'), severity: 'error' },
    {
      name: 'both flows, as a list, in any letter case',
      patch: { ...grant('or', 'COMPLIANTDEVICE'), ...flows(['DeviceCodeFlow', 'AuthenticationTransfer']) },
      severity: 'error',
    },
    {
      name: 'without other conditions',
      patch: { ...compliant, conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow' } } },
      severity: 'error',
    },
    {
      name: 'a device and a control nobody knows',
      patch: grant('AND', 'compliantDevice', 'futureControl'),
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...compliant, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
      says: ['Try it in Report-only first'],
    },
    { name: 'off', patch: { ...compliant, state: 'disabled' }, severity: 'info' },
    {
      name: 'a device and one that was not read, all required',
      patch: grant('AND', 'compliantDevice', 'mfa'),
      draft: (draft) => withLeaves(draft, 'grant', { builtInControls: partly('grant', ['compliantDevice']) }),
      severity: 'error',
    },
  ],
  silent: [
    { name: 'a device or MFA', patch: grant('OR', 'compliantDevice', 'mfa') },
    { name: 'a device or app protection', patch: grant('OR', 'compliantDevice', 'compliantApplication') },
    { name: 'block', patch: grant('OR', 'block') },
    { name: 'MFA', patch: grant('OR', 'mfa') },
    { name: 'authentication transfer', patch: { ...compliant, ...flows('authenticationTransfer') } },
    { name: 'no flow', patch: { ...compliant, 'conditions.authenticationFlows': null } },
    { name: 'no flow, and the grant not read', notRead: ['grant'] },
    { name: 'MFA, and the flow not read', notRead: ['conditions.authenticationFlows'] },
  ],
  unread: [
    {
      name: 'flows',
      patch: compliant,
      notRead: ['conditions.authenticationFlows'],
      parts: ['conditions.authenticationFlows'],
      mightBe: 'error',
    },
    { name: 'grant', patch: compliant, notRead: ['grant'], parts: ['grant'], mightBe: 'error' },
    {
      name: 'operator',
      patch: grant('AND', 'compliantDevice', 'mfa'),
      notRead: ['grant/operator'],
      parts: ['grant'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'a flow nobody knows',
      patch: { ...compliant, ...flows('newFlow') },
      mightBe: 'error',
      because: 'newFlow',
    },
    {
      name: 'a control nobody knows',
      patch: grant('OR', 'futureControl'),
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'a device or a control nobody knows',
      patch: grant('OR', 'compliantDevice', 'futureControl'),
      mightBe: 'error',
      because: 'futureControl',
    },
    {
      name: 'no operator',
      patch: { ...grant('AND', 'compliantDevice', 'mfa'), [OPERATOR]: undefined },
      mightBe: 'error',
      because: 'does not say',
    },
  ],
});
