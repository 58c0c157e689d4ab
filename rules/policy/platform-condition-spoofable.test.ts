import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, PLATFORMS } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './platform-condition-spoofable.ts';

const platforms = (includePlatforms: readonly string[], excludePlatforms: readonly string[] = []) => ({
  [PLATFORMS]: { includePlatforms, excludePlatforms },
});
const windows = platforms(['windows']);
const STRENGTH = { id: '00000000-0000-0000-0000-000000000004' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'MFA on two platforms',
      patch: platforms(['windows', 'macOS']),
      severity: 'info',
      says: [
        'goes by the device platform and applies on Windows and macOS. The platform is derived from what the client says',
        'is not verified',
        'Pair the policy with one that blocks unknown or unsupported device platforms, or with device compliance.',
        'include "Any device" there, and exclude the platforms that your organization uses',
        'An attacker names a platform',
      ],
    },
    {
      name: 'in any letter case',
      patch: { ...platforms(['ALL'], ['IOS']), [BUILT_IN]: ['MFA'] },
      severity: 'info',
      says: ['applies on Android, Windows, Windows Phone, macOS, Linux and unknown platforms.'],
    },
    { name: 'nothing included, one excluded', patch: platforms([], ['linux']), severity: 'info' },
    {
      name: 'every platform excluded: none to name',
      patch: platforms(['all'], ['all']),
      severity: 'info',
      says: ['goes by the device platform. The platform'],
    },
    {
      name: 'a block of some platforms',
      patch: { ...windows, [BUILT_IN]: ['block'] },
      severity: 'info',
    },
    {
      name: 'MFA on all platforms but one',
      patch: platforms(['all'], ['windows']),
      severity: 'info',
    },
    {
      name: 'a strength alone',
      patch: { ...windows, [BUILT_IN]: [], 'grantControls.authenticationStrength': STRENGTH },
      severity: 'info',
    },
    {
      name: 'terms of use alone',
      patch: { ...windows, [BUILT_IN]: [], 'grantControls.termsOfUse': ['t'] },
      severity: 'info',
    },
    {
      name: 'another device control',
      patch: { ...windows, [BUILT_IN]: ['domainJoinedDevice'] },
      severity: 'info',
    },
    {
      name: 'a known platform beside a strange one',
      patch: platforms(['windows', 'visionOS']),
      severity: 'info',
    },
    {
      name: 'excluded platforms seen, Include not read, no block',
      patch: platforms(['all'], ['iOS']),
      notRead: ['conditions.devicePlatforms/include'],
      severity: 'info',
      says: ['goes by the device platform. The platform'],
    },
    {
      name: 'report-only',
      patch: { ...windows, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...windows, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'all platforms', patch: platforms(['all']) },
    { name: 'nothing included', patch: platforms([]) },
    { name: 'no condition', patch: { [PLATFORMS]: undefined } },
    { name: 'no grant control', patch: { ...windows, grantControls: null } },
    { name: 'a compliant device', patch: { ...windows, [BUILT_IN]: ['compliantDevice'] } },
    { name: 'a compliant device or MFA', patch: { ...windows, [BUILT_IN]: ['mfa', 'compliantDevice'] } },
    {
      name: 'the block of all other platforms',
      patch: { ...platforms(['all'], ['windows', 'iOS']), [BUILT_IN]: ['block'] },
    },
    {
      name: 'the same with nothing included',
      patch: { ...platforms([], ['windows', 'iOS']), [BUILT_IN]: ['block'] },
    },
    {
      name: 'a compliant device, platforms not read',
      patch: { [BUILT_IN]: ['compliantDevice'] },
      notRead: ['conditions.devicePlatforms'],
    },
    { name: 'all platforms, grant not read', notRead: ['grant'] },
  ],
  unread: [
    {
      name: 'platforms',
      notRead: ['conditions.devicePlatforms'],
      parts: ['conditions.devicePlatforms'],
      mightBe: 'info',
    },
    { name: 'grant', patch: windows, notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'which controls, of two',
      patch: { ...windows, [BUILT_IN]: ['mfa', 'compliantApplication'] },
      notRead: ['grant/builtInControls'],
      parts: ['grant'],
      mightBe: 'info',
    },
    {
      name: 'a block, Include not read',
      patch: { ...platforms(['windows'], ['iOS']), [BUILT_IN]: ['block'] },
      notRead: ['conditions.devicePlatforms/include'],
      parts: ['conditions.devicePlatforms'],
      mightBe: 'info',
    },
    {
      name: 'some platforms seen, not whether all are chosen',
      patch: windows,
      draft: (draft) =>
        withLeaves(draft, 'conditions.devicePlatforms', {
          include: partly('conditions.devicePlatforms', ['windows']),
        }),
      parts: ['conditions.devicePlatforms'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'a strange platform excluded',
      patch: platforms(['all'], ['visionOS']),
      mightBe: 'info',
      because: 'visionOS',
    },
    {
      name: 'a strange control, which might be a compliant device',
      patch: { ...windows, [BUILT_IN]: ['futureControl'] },
      mightBe: 'info',
      because: 'futureControl',
    },
  ],
});
