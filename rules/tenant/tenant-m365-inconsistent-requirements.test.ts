import { withUnread } from '../testing/drafts.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  INCLUDE,
  OPERATOR,
  PLATFORMS,
  SOME_FILTER,
  SPO,
  STRENGTH,
  TEAMS,
  TERMS_OF_USE,
} from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-m365-inconsistent-requirements.ts';

const rest = { displayName: 'Rest', [INCLUDE]: [EXO, TEAMS] };
const PLACES = { 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } };
const group = (name: string) => ({
  'conditions.users.includeUsers': [],
  'conditions.users.includeGroups': [name],
});
const either = { [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'OR' };
const block = { [BUILT_IN]: ['block'] };

testTenantRule(rule, {
  base: policyOf('Files', { [INCLUDE]: [SPO], [BUILT_IN]: ['compliantDevice'] }),
  fires: [
    {
      name: 'SharePoint alone',
      policies: [{}],
      says: [
        '"Files" asks for a managed device on SharePoint; for the same users',
        'does on Exchange or Teams.',
        'Office 365 group',
        'were not read',
      ],
      saysNot: ['like it', 'Exclude'],
      concerns: ['Files'],
    },
    {
      name: 'Exchange and Teams alone',
      policies: [rest],
      says: ['on Exchange and Teams; for', 'does on SharePoint.'],
    },
    {
      name: 'one service is taken up',
      policies: [{}, { ...rest, [INCLUDE]: [EXO] }],
      says: ['does on Teams.', 'One more policy is like it: "Rest".'],
    },
    {
      name: 'all resources but Exchange',
      policies: [{ [INCLUDE]: ['All'], [EXCLUDE]: [EXO] }],
      says: ['on SharePoint and Teams; for', 'Exclude: remove Office 365 Exchange Online,'],
      saysNot: ['Office 365 group'],
    },
    {
      name: 'the others ask for MFA',
      policies: [{}, { ...rest, [BUILT_IN]: ['mfa'] }],
      says: ['One more policy', '"Rest"'],
      concerns: ['Files', 'Rest'],
    },
    { name: 'the others have an easier control to choose', policies: [{}, { ...rest, ...either }] },
    {
      name: 'a choice on one, nothing on the others',
      policies: [either],
      says: ['asks for MFA or a managed device on SharePoint'],
    },
    { name: 'the others are off', policies: [{}, { ...rest, state: 'disabled' }], concerns: ['Files'] },
    { name: 'the others are for some users', policies: [{}, { ...rest, ...group('g') }] },
    { name: 'the others are for some places', policies: [{}, { ...rest, ...PLACES }] },
    { name: 'the others are for browsers', policies: [{}, { ...rest, [CLIENTS]: ['browser'] }] },
    {
      name: 'the others leave guests out',
      policies: [{}, { ...rest, 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }],
    },
    {
      name: 'a strength',
      policies: [{ [BUILT_IN]: [], [STRENGTH]: { id: '00000000-0000-0000-0000-000000000004' } }],
      says: ['asks for MFA on'],
    },
    {
      name: 'app protection',
      policies: [{ [BUILT_IN]: ['compliantApplication'] }],
      says: ['asks for a protected app on'],
    },
    {
      name: 'the approved app before its retirement',
      policies: [{ [BUILT_IN]: ['approvedApplication'] }],
      today: '2026-06-30',
    },
    {
      name: 'a block outside trusted places',
      policies: [{ ...block, ...PLACES }],
      says: ['"Files" blocks SharePoint; for', 'mail, files and chat'],
    },
    {
      name: 'three policies',
      policies: [{}, { displayName: 'B', [BUILT_IN]: ['mfa'] }, { displayName: 'C' }],
      says: ['2 more policies are like it: "B" and "C".'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'Office 365', policies: [{ [INCLUDE]: ['Office365'] }] },
    { name: 'all three listed', policies: [{ [INCLUDE]: [EXO, SPO, TEAMS] }] },
    { name: 'none of the three', policies: [{ [INCLUDE]: ['MicrosoftAdminPortals'] }] },
    { name: 'as much on the others', policies: [{}, rest] },
    { name: 'as much on all resources', policies: [{}, { ...rest, [INCLUDE]: ['All'] }] },
    { name: 'hybrid join on the others', policies: [{}, { ...rest, [BUILT_IN]: ['domainJoinedDevice'] }] },
    { name: 'a block on the others', policies: [{}, { ...rest, ...block }] },
    {
      name: 'a choice, and one of it on the others',
      policies: [either, { ...rest, [BUILT_IN]: ['mfa'] }, { [BUILT_IN]: ['mfa'] }],
    },
    {
      name: 'other accounts excluded from the others',
      policies: [{}, { ...rest, 'conditions.users.excludeUsers': ['u'] }],
    },
    { name: 'the same group', policies: [group('g'), { ...rest, ...group('G') }] },
    { name: 'the same places', policies: [PLACES, { ...rest, ...PLACES }] },
    { name: 'off', policies: [{ state: 'disabled' }] },
    { name: 'a plain block of one service', policies: [block] },
    {
      name: 'a block of legacy clients',
      policies: [{ ...block, [INCLUDE]: [EXO], [CLIENTS]: ['exchangeActiveSync', 'other'] }],
    },
    {
      name: 'app protection for Exchange ActiveSync',
      policies: [
        {
          [BUILT_IN]: ['compliantApplication'],
          [INCLUDE]: [EXO],
          [CLIENTS]: ['exchangeActiveSync'],
          [PLATFORMS]: null,
        },
      ],
    },
    { name: 'terms of use', policies: [{ [BUILT_IN]: [], [TERMS_OF_USE]: ['t'] }] },
    {
      name: 'session controls alone',
      policies: [
        { grantControls: null, 'sessionControls.applicationEnforcedRestrictions': { isEnabled: true } },
      ],
    },
    {
      name: 'the approved app after its retirement',
      policies: [{ [BUILT_IN]: ['approvedApplication'] }],
      today: '2026-07-01',
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
      name: 'the others may be there',
      policies: [{}],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'resources not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['targetResources.include'])),
      outcome: 'unread',
      because: 'targetResources.include',
    },
    {
      name: 'groups that cannot be compared',
      policies: [group('g'), { ...rest, ...group('h') }],
      outcome: 'cannot-judge',
      because: 'groups and roles',
    },
    {
      name: 'a filter',
      policies: [{}, { ...rest, [FILTER]: SOME_FILTER }],
      outcome: 'cannot-judge',
      because: 'filter',
    },
    {
      name: 'a strength of its own on the others',
      policies: [
        { [BUILT_IN]: ['mfa'] },
        { ...rest, [BUILT_IN]: [], [STRENGTH]: { id: '11111111-0000-4000-8000-000000000001' } },
      ],
      outcome: 'cannot-judge',
      because: 'authentication strength',
    },
  ],
});
