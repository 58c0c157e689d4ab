import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, INCLUDE, OPERATOR, OTHER_APP, SPO, STRENGTH } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-relaxed-policy-has-no-effect.ts';

const loose = {
  displayName: 'Loose',
  [INCLUDE]: [SPO],
  [BUILT_IN]: ['compliantDevice', 'mfa'],
  [OPERATOR]: 'OR',
};
const group = { 'conditions.users.includeUsers': [], 'conditions.users.includeGroups': ['g'] };
const PLACES = { 'conditions.locations': { includeLocations: ['l'] } };

testTenantRule(rule, {
  base: policyOf('Strict', { [BUILT_IN]: ['compliantDevice'] }),
  fires: [
    {
      name: 'one control or another, beside the one alone',
      policies: [{}, loose],
      says: [
        '"Loose" asks for "Require multifactor authentication or Require device to be marked as compliant"',
        'within those of "Strict", which asks for "Require device to be marked as compliant".',
      ],
      saysNot: ['like it'],
      concerns: ['Loose'],
    },
    { name: 'while not all policies are known', policies: [loose, {}], complete: false, concerns: ['Loose'] },
    {
      name: 'MFA beside a strength',
      policies: [
        { [BUILT_IN]: [], [STRENGTH]: { id: '00000000-0000-0000-0000-000000000004' } },
        { ...loose, [BUILT_IN]: ['mfa'] },
      ],
    },
    { name: 'MFA beside a block', policies: [{ [BUILT_IN]: ['block'] }, { ...loose, [BUILT_IN]: ['mfa'] }] },
    { name: 'for a group of all users', policies: [{}, { ...loose, ...group }] },
    { name: 'in some places', policies: [{}, { ...loose, ...PLACES }] },
    { name: 'both in the same places', policies: [PLACES, { ...loose, ...PLACES }] },
    {
      name: 'the strict one with another resource excluded',
      policies: [{ [EXCLUDE]: [OTHER_APP] }, { ...loose, [EXCLUDE]: [OTHER_APP] }],
    },
    {
      name: 'two of them',
      policies: [{}, loose, { ...loose, displayName: 'Looser' }],
      says: ['One more policy is like it: "Looser".'],
      concerns: ['Loose', 'Looser'],
    },
    {
      name: 'three of them',
      policies: [{}, loose, { ...loose, displayName: 'B' }, { ...loose, displayName: 'C' }],
      says: ['2 more policies are like it: "B" and "C".'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'one policy', policies: [loose] },
    { name: 'the same controls', policies: [{}, { ...loose, [BUILT_IN]: ['compliantDevice'] }] },
    { name: 'another control', policies: [{}, { ...loose, [BUILT_IN]: ['mfa'] }] },
    { name: 'the stricter one is the smaller one', policies: [{ ...group }, loose] },
    { name: 'the strict one is off', policies: [{ state: 'disabled' }, loose] },
    {
      name: 'the loose one is in report-only',
      policies: [{}, { ...loose, state: 'enabledForReportingButNotEnforced' }],
    },
    { name: 'the strict one leaves the resource out', policies: [{ [EXCLUDE]: [SPO] }, loose] },
    {
      name: 'the strict one leaves users out',
      policies: [{ 'conditions.users.excludeUsers': ['u'] }, loose],
    },
    { name: 'the strict one is for some places', policies: [PLACES, loose] },
    {
      name: 'a session control of its own',
      policies: [
        {},
        { ...loose, 'sessionControls.signInFrequency': { isEnabled: true, value: 1, type: 'hours' } },
      ],
    },
    { name: 'no control at all', policies: [{}, { ...loose, [BUILT_IN]: [] }] },
    {
      name: 'a user action',
      policies: [
        {},
        {
          ...loose,
          [INCLUDE]: [],
          'conditions.applications.includeUserActions': ['urn:user:registerdevice'],
        },
      ],
    },
    {
      name: 'groups that cannot be compared',
      policies: [
        { ...group, 'conditions.users.includeGroups': ['h'] },
        { ...loose, ...group },
      ],
    },
  ],
  open: [
    {
      name: 'no policy known',
      policies: [],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'one policy, and others may be there',
      policies: [loose],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'network not read',
      policies: [{}, loose],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['network'])),
      outcome: 'unread',
      because: 'network',
    },
    {
      name: 'a list that could not be read',
      policies: [{}, { ...loose, 'conditions.users.excludeUsers': 7 }],
      outcome: 'cannot-judge',
      because: 'excludeUsers holds could not be read',
    },
  ],
});
