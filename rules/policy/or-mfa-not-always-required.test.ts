import { known } from '../../src/policy/known.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './or-mfa-not-always-required.ts';

const or = (...builtIn: string[]) => ({ [OPERATOR]: 'OR', [BUILT_IN]: builtIn });
const template = or('mfa', 'compliantDevice', 'domainJoinedDevice');
const strength = { [STRENGTH]: { id: 's' } };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'the template',
      patch: template,
      severity: 'info',
      says: [
        'meets "Require device to be marked as compliant" or "Require Microsoft Entra hybrid joined device" passes this policy without MFA',
        'meets "Require multifactor authentication" passes it without a managed device',
        'That is a documented Microsoft pattern, but it does not count as "MFA for all users"',
        'Keep it if another policy always requires MFA',
        'external MFA',
        'A stolen, unlocked managed PC',
      ],
    },
    { name: 'MFA or compliant', patch: or('mfa', 'compliantDevice'), severity: 'info' },
    { name: 'MFA or hybrid joined', patch: or('mfa', 'domainJoinedDevice'), severity: 'info' },
    {
      name: 'MFA or app protection, which is no template',
      patch: or('mfa', 'compliantApplication'),
      severity: 'info',
      says: ['without a managed app', 'It does not count', 'A protected app on a stolen, unlocked phone'],
      saysNot: ['documented Microsoft pattern'],
    },
    {
      name: 'a strength or compliant',
      patch: { ...or('compliantDevice'), ...strength },
      severity: 'info',
      says: ['meets "Require authentication strength" passes it'],
    },
    {
      name: 'in any letter case',
      patch: { [OPERATOR]: 'or', [BUILT_IN]: ['MFA', 'COMPLIANTDEVICE'] },
      severity: 'info',
    },
    { name: 'with terms of use', patch: { ...template, [TERMS_OF_USE]: ['t'] }, severity: 'info' },
    {
      name: 'with an unknown control',
      patch: or('mfa', 'compliantDevice', 'futureControl'),
      severity: 'info',
    },
    {
      name: 'controls half read',
      patch: template,
      draft: (draft) =>
        withLeaves(draft, 'grant', { builtInControls: partly('grant', ['mfa', 'compliantDevice']) }),
      severity: 'info',
      saysNot: ['hybrid joined'],
    },
    {
      name: 'report-only',
      patch: { ...template, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...template, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'all required', patch: { ...template, [OPERATOR]: 'AND' } },
    { name: 'compliant or hybrid joined', patch: or('compliantDevice', 'domainJoinedDevice') },
    { name: 'MFA or terms of use', patch: { ...or('mfa'), [TERMS_OF_USE]: ['t'] } },
    { name: 'MFA or the retired approved client app', patch: or('mfa', 'approvedApplication') },
    { name: 'a strength alone', patch: { ...or(), ...strength } },
  ],
  unread: [
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    { name: 'operator', patch: template, notRead: ['grant/operator'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'what MFA can be replaced by',
      patch: template,
      draft: (draft) =>
        withLeaves(draft, 'grant', { builtInControls: partly('grant', ['mfa']), controlCount: known(2) }),
      parts: ['grant'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'operator missing',
      patch: { ...template, [OPERATOR]: undefined },
      mightBe: 'info',
      because: 'does not say',
    },
    { name: 'operator unknown', patch: { ...template, [OPERATOR]: 'XOR' }, mightBe: 'info', because: 'XOR' },
    {
      name: 'MFA or an unknown control',
      patch: or('mfa', 'futureControl'),
      mightBe: 'info',
      because: 'futureControl',
    },
  ],
});
