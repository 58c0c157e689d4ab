import { known } from '../../src/policy/known.ts';
import { withLeaves } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './device-filter-rule-quality.ts';

const filter = (mode: unknown, text: unknown) => ({
  'conditions.devices.deviceFilter': { mode, rule: text },
});
const exclude = (text: string) => filter('exclude', text);
const alone = exclude('device.displayName -startsWith "ROOM-"');

/** A rule of exactly so many characters. */
const ofLength = (length: number, start = 'device.deviceId -in ["') =>
  `${start}${'a'.repeat(length - start.length - 2)}"]`;
const extension = 'device.extensionAttribute1 -eq "SAW"';

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'a name alone frees a device',
      patch: alone,
      severity: 'warning',
      says: [
        'A user can change displayName on the device, and this filter alone decides by it which devices are exempt.',
        'Combine it with a property that users cannot change.',
        'add -and with trustType, isCompliant, physicalIds or an extension attribute, in a Report-only copy',
        'Whoever changes it on a device takes the device out of the policy.',
      ],
      saysNot: ['registry', 'characters', 'hybrid joined'],
    },
    {
      name: 'a name alone includes a device',
      patch: filter('include', 'device.model -eq "x" -and device.manufacturer -eq "y"'),
      severity: 'info',
      says: [
        'A user can change model and manufacturer on the device, and this filter alone decides by them which devices the policy applies to.',
        'an added -and can take devices out of the policy',
        'no longer sees a device on which somebody changed them',
      ],
    },
    ...(
      [
        ['in any letter case', 'DEVICE.DISPLAYNAME -NE "x"'],
        ['beside what does not guard', 'device.model -eq "x" -and device.operatingSystem -eq "Windows"'],
        ['beside ownership', 'device.model -eq "x" -and device.deviceOwnership -eq "Company"'],
        ['guarded in one way of two', 'device.model -eq "x" -or device.isCompliant -eq True'],
        ['-or before -and', 'device.model -eq "x" -or device.model -eq "y" -and device.isCompliant -eq True'],
        [
          'guarded by a choice that has a way round',
          'device.model -eq "x" -and (device.isCompliant -eq True -or device.displayName -eq "y")',
        ],
        ['a choice under -not', '-not (device.model -eq "x" -and device.isCompliant -eq True)'],
        ['by an unknown operator', '-not device.model -match "x"'],
      ] as const
    ).map(([name, text]) => ({ name, patch: exclude(text), severity: 'warning' as const })),
    {
      name: 'only the name of two properties is alone',
      patch: exclude(
        '(device.model -eq "x" -and device.trustType -eq "AzureAD") -or device.displayName -eq "y"',
      ),
      severity: 'warning',
      says: ['change displayName on the device'],
    },
    {
      name: 'an unknown mode: the lowest level',
      patch: filter('only', 'device.model -eq "x"'),
      severity: 'info',
      says: ['which devices the policy applies to'],
    },
    {
      name: 'nearly full',
      patch: exclude(ofLength(2901)),
      severity: 'info',
      says: ['The rule has 2901 characters, and the limit is 3072.', 'hardly room'],
      saysNot: ['A user can change'],
    },
    { name: 'full', patch: exclude(ofLength(3072)), severity: 'info', says: ['hardly room'] },
    { name: 'too long', patch: exclude(ofLength(3073)), severity: 'info', says: ['too long to be saved'] },
    {
      name: 'nearly full and cannot be parsed: the lowest level',
      patch: exclude(ofLength(2901, '? ["')),
      severity: 'info',
      says: ['2901'],
    },
    {
      name: 'far too long to be parsed',
      patch: exclude(ofLength(100_000)),
      severity: 'info',
      says: ['100000'],
    },
    {
      name: 'an extension attribute',
      patch: exclude(extension),
      severity: 'info',
      says: [
        'The filter asks for extensionAttribute1.',
        'this attribute only has a value where the device is managed by Intune, compliant or Microsoft Entra hybrid joined',
      ],
      saysNot: ['A user can change'],
    },
    {
      name: 'two extension attributes, one guarding a model',
      patch: exclude(`device.model -eq "x" -and (${extension} -or device.ExtensionAttribute15 -ne "y")`),
      severity: 'info',
      says: ['asks for extensionAttribute1 and extensionAttribute15.', 'these attributes only have values'],
    },
    {
      name: 'all three at once',
      patch: exclude(`device.model -eq "x" -or ${extension} -or ${ofLength(2900)}`),
      severity: 'warning',
      says: ['A user can change model', 'characters', 'asks for extensionAttribute1'],
    },
    {
      name: 'report-only',
      patch: { ...alone, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/attribute, in Report-only first/],
    },
    { name: 'off', patch: { ...alone, state: 'disabled' }, severity: 'info' },
    { name: 'without a control', patch: { ...alone, grantControls: null }, severity: 'warning' },
  ],
  silent: [
    {
      name: 'guarded by compliance',
      patch: exclude('device.model -eq "x" -and device.isCompliant -eq True'),
    },
    {
      name: 'guarded by the kind of join',
      patch: exclude('device.trustType -eq "ServerAD" -and device.displayName -eq "x"'),
    },
    {
      name: 'guarded by an id',
      patch: exclude('device.deviceId -in ["a", "b"] -and device.manufacturer -eq "x"'),
    },
    {
      name: 'guarded by a physical id',
      patch: exclude('device.model -eq "x" -and device.physicalIds -contains "a"'),
    },
    { name: 'guarded by management', patch: exclude('device.mdmAppId -eq "a" -and device.model -eq "x"') },
    {
      name: 'guarded from further out',
      patch: exclude(
        'device.isCompliant -eq True -and (device.model -eq "x" -or device.displayName -eq "y")',
      ),
    },
    {
      name: 'guarded by a choice of guards',
      patch: exclude(
        'device.model -eq "x" -and (device.isCompliant -eq True -or device.trustType -eq "ServerAD")',
      ),
    },
    {
      name: 'guarded in each way',
      patch: exclude(
        'device.model -eq "x" -and device.isCompliant -eq True -or device.model -eq "y" -and device.deviceId -eq "a"',
      ),
    },
    {
      name: 'guarded under -not',
      patch: exclude('-not (device.model -eq "x" -or device.isCompliant -ne True)'),
    },
    { name: 'no user-editable property', patch: exclude('device.operatingSystem -eq "Windows"') },
    { name: 'no such extension attribute', patch: exclude('device.extensionAttribute16 -eq "x"') },
    { name: 'not nearly full', patch: exclude(ofLength(2900)) },
    { name: 'no filter', patch: { 'conditions.devices': null } },
    { name: 'the grant not read', notRead: ['grant'] },
  ],
  unread: [
    {
      name: 'the filter',
      patch: alone,
      notRead: ['conditions.deviceFilter'],
      parts: ['conditions.deviceFilter'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a rule that cannot be parsed',
      patch: exclude('device.model'),
      mightBe: 'warning',
      because: 'could not be understood',
    },
    {
      name: 'the same, in Include',
      patch: filter('include', '('.repeat(2900)),
      mightBe: 'info',
      because: 'could not be understood',
    },
    { name: 'no rule', patch: filter('exclude', null), mightBe: 'warning', because: 'not shown' },
    {
      name: 'a filter on the page whose rule is not shown',
      draft: (draft) =>
        withLeaves(draft, 'conditions.deviceFilter', { filter: known({ mode: 'exclude', rule: null }) }),
      mightBe: 'warning',
      because: 'not shown',
    },
  ],
});
