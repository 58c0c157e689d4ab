import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, INCLUDE, OPERATOR, SPO } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './auth-flow-without-block.ts';

const flows = (transferMethods: unknown) => ({ 'conditions.authenticationFlows': { transferMethods } });
const deviceCode = flows('deviceCodeFlow');

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'device code flow with MFA',
      patch: deviceCode,
      severity: 'warning',
      says: [
        'singles out device code flow but does not block it.',
        'advises to block device code flow wherever possible',
        'needs it.',
        'in a Report-only copy (leave this policy On)',
      ],
      saysNot: ['Authentication transfer'],
    },
    {
      name: 'authentication transfer with MFA',
      patch: flows('authenticationTransfer'),
      severity: 'warning',
      says: [
        'singles out authentication transfer but does not block it.',
        'carries a sign-in from a computer to a phone',
      ],
      saysNot: ['advises to block device code flow wherever possible'],
    },
    {
      name: 'both',
      patch: flows('deviceCodeFlow,authenticationTransfer'),
      severity: 'warning',
      says: ['device code flow and authentication transfer but does not block them.', 'needs either.'],
    },
    {
      name: 'as a list, in any letter case',
      patch: flows(['DEVICECODEFLOW']),
      severity: 'warning',
    },
    { name: 'beside a flow nobody knows', patch: flows('deviceCodeFlow,newFlow'), severity: 'warning' },
    {
      name: 'a compliant device and MFA',
      patch: { ...deviceCode, [OPERATOR]: 'AND', [BUILT_IN]: ['compliantDevice', 'mfa'] },
      severity: 'warning',
    },
    {
      name: 'a strength',
      patch: {
        ...deviceCode,
        [BUILT_IN]: [],
        'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' },
      },
      severity: 'warning',
    },
    {
      name: 'session controls alone',
      patch: {
        ...deviceCode,
        grantControls: null,
        sessionControls: { signInFrequency: { isEnabled: true, value: 1, type: 'hours' } },
      },
      severity: 'warning',
    },
    { name: 'on one resource', patch: { ...deviceCode, [INCLUDE]: [SPO] }, severity: 'warning' },
    {
      name: 'without other conditions',
      patch: { conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow' } } },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...deviceCode, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['Try this in Report-only first'],
    },
    { name: 'off', patch: { ...deviceCode, state: 'disabled' }, severity: 'info' },
    {
      name: 'one of the flows seen',
      patch: deviceCode,
      draft: (draft) =>
        withLeaves(draft, 'conditions.authenticationFlows', {
          transferMethods: partly('conditions.authenticationFlows', ['deviceCodeFlow']),
        }),
      severity: 'warning',
    },
    {
      name: 'nothing else read',
      patch: deviceCode,
      notRead: ['users.include', 'targetResources.include', 'session'],
      severity: 'warning',
    },
  ],
  silent: [
    { name: 'blocked', patch: { ...deviceCode, [BUILT_IN]: ['block'] } },
    {
      name: 'both blocked',
      patch: { ...flows('deviceCodeFlow,authenticationTransfer'), [BUILT_IN]: ['Block'] },
    },
    { name: 'no flow', patch: flows('none') },
    { name: 'an empty condition', patch: flows(null) },
    { name: 'protocol flows, which are another thing', patch: flows('protocolFlows') },
    { name: 'no flow, and the grant not read', patch: flows(''), notRead: ['grant'] },
    {
      name: 'blocked, and the flows not read',
      patch: { [BUILT_IN]: ['block'] },
      notRead: ['conditions.authenticationFlows'],
    },
  ],
  unread: [
    {
      name: 'flows',
      patch: deviceCode,
      notRead: ['conditions.authenticationFlows'],
      parts: ['conditions.authenticationFlows'],
      mightBe: 'warning',
    },
    { name: 'grant', patch: deviceCode, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'flows and grant',
      notRead: ['grant', 'conditions.authenticationFlows'],
      parts: ['grant', 'conditions.authenticationFlows'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    { name: 'a flow nobody knows', patch: flows('newFlow'), mightBe: 'warning', because: 'newFlow' },
    {
      name: 'a control nobody knows',
      patch: { ...deviceCode, [BUILT_IN]: ['futureControl'] },
      mightBe: 'warning',
      because: 'futureControl',
    },
  ],
});
