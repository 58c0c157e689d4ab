import { known } from '../../src/policy/known.ts';
import { withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './device-filter-unregistered.ts';

const filter = (mode: unknown, text: unknown) => ({
  'conditions.devices.deviceFilter': { mode, rule: text },
});
const missed = filter('include', 'device.isCompliant -eq False');
const freed = filter('exclude', 'device.trustType -ne "ServerAD"');

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'a: includes devices that are not compliant',
      patch: missed,
      severity: 'warning',
      says: [
        'never matches a positive rule, so it stays outside this policy',
        'Use a negative operator such as device.trustType -ne "ServerAD".',
        'do it in a Report-only copy (leave this policy On) first, and keep the emergency accounts excluded',
        'slip past',
      ],
      saysNot: ['this Exclude'],
    },
    {
      name: 'b: excludes by a negative rule',
      patch: freed,
      severity: 'warning',
      says: ['so this Exclude frees it from this policy', 'Use Exclude with a positive operator.'],
      saysNot: ['stays outside'],
    },
    ...(
      [
        'device.isCompliant -eq "false"',
        'DEVICE.ISCOMPLIANT -EQ false',
        'device.deviceOwnership -eq "Personal"',
        'device.isCompliant -eq False -and device.trustType -ne "ServerAD"',
        'device.isCompliant -ne True -and device.model -eq "x"',
        'device.deviceOwnership -ne "Company" -and device.model -eq "x"',
        'device.trustType -notIn ["ServerAD", "AzureAD"] -and device.model -eq "x"',
        '-not (device.isCompliant -ne False)',
        '-not (device.isCompliant -eq True) -and device.operatingSystem -eq "Windows"',
        '-not (device.trustType -eq "ServerAD" -or device.model -ne "x")',
      ] as const
    ).map((text) => ({ name: `a: ${text}`, patch: filter('Include', text), severity: 'warning' as const })),
    ...(
      [
        'device.extensionAttribute1 -ne "SAW"',
        'device.model -notStartsWith "x" -or device.isCompliant -eq True',
        '-not (device.model -eq "x")',
        'device.isCompliant -ne True -or device.model -match "x"',
      ] as const
    ).map((text) => ({ name: `b: ${text}`, patch: filter('EXCLUDE', text), severity: 'warning' as const })),
    { name: 'b with a block', patch: { ...freed, [BUILT_IN]: ['block'] }, severity: 'warning' },
    {
      name: 'b without a control',
      patch: { ...freed, grantControls: null, 'sessionControls.secureSignInSession': { isEnabled: true } },
      severity: 'warning',
    },
    { name: 'b, grant not read', patch: freed, notRead: ['grant'], severity: 'warning' },
    {
      name: 'a, only the number of controls read',
      patch: missed,
      notRead: ['grant/builtInControls'],
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...missed, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/: do it in Report-only first/],
    },
    { name: 'off', patch: { ...freed, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'a fixed by a negative operator', patch: filter('include', 'device.isCompliant -ne True') },
    { name: 'b fixed by a positive operator', patch: filter('exclude', 'device.trustType -eq "ServerAD"') },
    {
      name: 'managed devices meant',
      patch: filter('include', 'device.isCompliant -eq True -and device.deviceOwnership -eq "Company"'),
    },
    {
      name: 'the opposite of unmanaged under -not',
      patch: filter('include', '-not (device.isCompliant -eq False) -and device.model -eq "x"'),
    },
    {
      name: 'excluded, though a negative comparison is in it',
      patch: filter('exclude', 'device.trustType -eq "AzureAD" -and device.model -ne "x"'),
    },
    { name: 'one kind of device', patch: filter('include', 'device.model -eq "Teams phone"') },
    {
      name: 'unmanaged either way',
      patch: filter('include', 'device.isCompliant -eq False -or device.trustType -ne "ServerAD"'),
    },
    { name: 'a without a control', patch: { ...missed, grantControls: null } },
    {
      name: 'other values: not compliant is not meant',
      patch: filter('include', 'device.isCompliant -ne False -and device.deviceOwnership -eq "Unknown"'),
    },
    { name: 'grant not read, no filter', notRead: ['grant'] },
    {
      name: 'included without a control, by a rule that cannot be parsed',
      patch: { ...filter('include', '?'), grantControls: null },
    },
    {
      name: 'a known answer beside an unknown one',
      patch: filter('exclude', 'device.isCompliant -eq True -and device.model -match "x"'),
    },
    {
      name: 'registered devices meant by null',
      patch: filter('include', 'device.trustType -ne null -and device.isCompliant -eq True'),
    },
  ],
  unread: [
    {
      name: 'the filter',
      notRead: ['conditions.deviceFilter'],
      parts: ['conditions.deviceFilter'],
      mightBe: 'warning',
    },
    { name: 'a, the grant', patch: missed, notRead: ['grant'], parts: ['grant'], mightBe: 'warning' },
    {
      name: 'both',
      patch: missed,
      notRead: ['grant', 'conditions.deviceFilter'],
      parts: ['grant', 'conditions.deviceFilter'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a rule that cannot be parsed',
      patch: filter('exclude', 'device.model == "x"'),
      mightBe: 'warning',
      because: 'could not be understood',
    },
    {
      name: 'no rule',
      patch: filter('exclude', null),
      mightBe: 'warning',
      because: 'its rule is not shown',
    },
    {
      name: 'a filter on the page whose rule is not shown',
      draft: (draft) =>
        withLeaves(draft, 'conditions.deviceFilter', { filter: known({ mode: 'include', rule: null }) }),
      mightBe: 'warning',
      because: 'its rule is not shown',
    },
    {
      name: 'an unknown operator',
      patch: filter('exclude', 'device.model -match "x"'),
      mightBe: 'warning',
      because: 'device.model -match',
    },
    {
      name: 'a comparison with null',
      patch: filter('exclude', 'device.trustType -eq null'),
      mightBe: 'warning',
      because: 'device.trustType -eq null',
    },
    {
      name: 'an unknown mode',
      patch: filter('only', 'device.trustType -ne "ServerAD"'),
      mightBe: 'warning',
      because: 'only',
    },
    {
      name: 'no mode',
      patch: filter(null, 'device.isCompliant -eq False'),
      mightBe: 'warning',
      because: 'missing',
    },
    {
      name: 'devices that are no object',
      patch: { 'conditions.devices': 'all' },
      mightBe: 'warning',
      because: 'could not be read',
    },
  ],
});
