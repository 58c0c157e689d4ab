import { known } from '../../src/policy/known.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR, PLATFORMS, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './and-compliant-and-hybrid.ts';

const BOTH = ['compliantDevice', 'domainJoinedDevice'];
const both = { [OPERATOR]: 'AND', [BUILT_IN]: BOTH };
const on = (includePlatforms: readonly string[], excludePlatforms: readonly string[] = []) => ({
  [PLATFORMS]: { includePlatforms, excludePlatforms },
});
const part = 'conditions.devicePlatforms';

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'on all platforms',
      patch: both,
      severity: 'warning',
      says: [
        'only Windows PCs that are hybrid joined and compliant in Intune get in.',
        "Microsoft's own template asks for one of the two",
        /limit this policy to Windows .*, in a Report-only copy \(leave this policy On\) first, and keep both/,
        'or by platform: "Require Microsoft Entra hybrid joined device" for Windows, "Require device to be marked as compliant"',
        'Do not split by a filter for devices in Include mode',
        'even when it is not compliant',
      ],
      saysNot: ['is limited to Windows', 'the other controls'],
    },
    {
      name: 'the fix: Windows only',
      patch: { ...both, ...on(['Windows']) },
      severity: 'info',
      says: ['this policy is limited to Windows', 'If that is the aim, keep it', 'Do not split by'],
      saysNot: ['only then limit'],
    },
    { name: 'Windows and macOS', patch: { ...both, ...on(['windows', 'macOS']) }, severity: 'warning' },
    { name: 'macOS', patch: { ...both, ...on(['macOS']) }, severity: 'warning' },
    {
      name: 'Windows and platforms that no list names',
      patch: { ...both, ...on(['all'], ['android', 'iOS', 'macOS', 'linux', 'windowsPhone']) },
      severity: 'warning',
    },
    {
      name: 'Windows and perhaps another platform: the lowest level',
      patch: { ...both, ...on(['windows', 'visionOS']) },
      severity: 'info',
      saysNot: ['is limited to Windows'],
    },
    {
      name: 'platforms not read: the lowest level',
      patch: both,
      notRead: [part],
      severity: 'info',
      saysNot: ['is limited to Windows'],
    },
    {
      name: 'platforms half read, macOS among them',
      patch: both,
      draft: (draft) => withLeaves(draft, part, { include: partly(part, ['macOS']) }),
      severity: 'warning',
    },
    {
      name: 'in any letter case',
      patch: { [OPERATOR]: 'and', [BUILT_IN]: ['CompliantDevice', 'DOMAINJOINEDDEVICE'] },
      severity: 'warning',
    },
    {
      name: 'with MFA',
      patch: { ...both, [BUILT_IN]: ['mfa', ...BOTH] },
      severity: 'warning',
      says: [
        'after moving the other controls out',
        '(compliant device, with the other controls of this policy)',
      ],
    },
    { name: 'with terms of use', patch: { ...both, [TERMS_OF_USE]: ['t'] }, severity: 'warning' },
    { name: 'with a strength', patch: { ...both, [STRENGTH]: { id: 's' } }, severity: 'warning' },
    {
      name: 'with an unknown control',
      patch: { ...both, [BUILT_IN]: [...BOTH, 'futureControl'] },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...both, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/, in Report-only first/],
    },
    { name: 'off', patch: { ...both, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'one of the two', patch: { ...both, [OPERATOR]: 'OR' } },
    { name: 'the compliant device alone', patch: { ...both, [BUILT_IN]: ['compliantDevice'] } },
    { name: 'hybrid join alone', patch: { ...both, [BUILT_IN]: ['domainJoinedDevice'] } },
    { name: 'MFA and a compliant device', patch: { ...both, [BUILT_IN]: ['mfa', 'compliantDevice'] } },
    { name: 'MFA and hybrid join', patch: { ...both, [BUILT_IN]: ['mfa', 'domainJoinedDevice'] } },
  ],
  unread: [
    { name: 'grant', patch: both, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    { name: 'operator', patch: both, notRead: ['grant/operator'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'one of the controls, on Windows',
      patch: { ...both, ...on(['windows']) },
      draft: (draft) =>
        withLeaves(draft, 'grant', {
          builtInControls: partly('grant', ['compliantDevice']),
          controlCount: known(2),
        }),
      parts: ['grant'],
      mightBe: 'info',
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
      name: 'an unknown control beside one of the two',
      patch: { ...both, [BUILT_IN]: ['compliantDevice', 'futureControl'] },
      mightBe: 'warning',
      because: 'futureControl',
    },
  ],
});
