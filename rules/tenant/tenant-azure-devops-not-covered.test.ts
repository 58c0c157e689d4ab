import { withUnread } from '../testing/drafts.ts';
import {
  BUILT_IN,
  EXCLUDE,
  FILTER,
  INCLUDE,
  OPERATOR,
  SOME_FILTER,
  TERMS_OF_USE,
} from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-azure-devops-not-covered.ts';

const MANAGEMENT = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
const DEVOPS = '499b84ac-1321-427f-aa17-267ca6975798';
const everything = { displayName: 'All', [INCLUDE]: ['All'] };
const group = (name: string) => ({
  'conditions.users.includeUsers': [],
  'conditions.users.includeGroups': [name],
});
const SOME_PLACES = { 'conditions.locations': { includeLocations: ['l'] } };

testTenantRule(rule, {
  base: policyOf('Azure', { [INCLUDE]: [MANAGEMENT] }),
  fires: [
    {
      name: 'Azure management alone',
      policies: [{}],
      says: ['"Azure" lists Windows Azure Service Management API', 'were not read'],
      saysNot: ['blocks'],
      concerns: ['Azure'],
    },
    { name: 'in capitals', policies: [{ [INCLUDE]: [MANAGEMENT.toUpperCase()] }] },
    { name: 'a block', policies: [{ [BUILT_IN]: ['block'] }], says: ['then blocks Azure DevOps too'] },
    { name: 'DevOps on both tabs', policies: [{ [INCLUDE]: [MANAGEMENT, DEVOPS], [EXCLUDE]: [DEVOPS] }] },
    { name: 'the other policy leaves DevOps out', policies: [{}, { ...everything, [EXCLUDE]: [DEVOPS] }] },
    { name: 'the other policy is off', policies: [{}, { ...everything, state: 'disabled' }] },
    { name: 'the other policy is for some users', policies: [{}, { ...everything, ...group('g') }] },
    { name: 'the other policy is for some places', policies: [{}, { ...everything, ...SOME_PLACES }] },
    {
      name: 'the other policy has no such control',
      policies: [{}, { ...everything, [BUILT_IN]: [], [TERMS_OF_USE]: ['t'] }],
    },
    {
      name: 'the other policy has an easier control to choose',
      policies: [{}, { ...everything, [TERMS_OF_USE]: ['t'], [OPERATOR]: 'OR' }],
    },
    {
      name: 'the other policy leaves guests out',
      policies: [{}, { ...everything, 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }],
    },
    {
      name: 'the other policy leaves a role out',
      policies: [
        {},
        { ...everything, 'conditions.users.excludeRoles': ['62e90394-69f5-4237-9190-012177145e10'] },
      ],
    },
    {
      name: 'two policies',
      policies: [{}, { displayName: 'B', ...SOME_PLACES }],
      says: ['"Azure" and "B" list', 'and do not cover'],
      concerns: ['Azure', 'B'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'no policy that lists Azure management', policies: [everything] },
    { name: 'DevOps listed too', policies: [{ [INCLUDE]: [MANAGEMENT, DEVOPS] }] },
    { name: 'All listed too', policies: [{ [INCLUDE]: [MANAGEMENT, 'All'] }] },
    { name: 'off', policies: [{ state: 'disabled' }] },
    { name: 'Azure management on both tabs', policies: [{ [EXCLUDE]: [MANAGEMENT] }] },
    { name: 'another policy for all resources', policies: [{}, everything] },
    { name: 'another policy for DevOps', policies: [{}, { [INCLUDE]: [DEVOPS] }] },
    {
      name: 'another policy with other accounts excluded',
      policies: [{}, { ...everything, 'conditions.users.excludeUsers': ['u'] }],
    },
    { name: 'the same group', policies: [group('g'), { ...everything, ...group('G') }] },
    { name: 'the same places', policies: [SOME_PLACES, { ...everything, ...SOME_PLACES }] },
    {
      name: 'both without guests',
      policies: [
        { 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] },
        { ...everything, 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] },
      ],
    },
    {
      name: 'both without a role',
      policies: [
        { 'conditions.users.excludeRoles': ['r'] },
        { ...everything, 'conditions.users.excludeRoles': ['r'] },
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
      name: 'another policy may be there',
      policies: [{}],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'controls not read',
      policies: [{}, everything],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['grant'])),
      outcome: 'unread',
      because: 'grant',
    },
    {
      name: 'another group',
      policies: [group('g'), { ...everything, ...group('h') }],
      outcome: 'cannot-judge',
      because: 'groups and roles',
    },
    {
      name: 'a role and a group',
      policies: [
        { 'conditions.users.includeUsers': [], 'conditions.users.includeRoles': ['r'] },
        { ...everything, ...group('h') },
      ],
      outcome: 'cannot-judge',
      because: 'groups and roles',
    },
    {
      name: 'a filter',
      policies: [{}, { ...everything, [INCLUDE]: [], [FILTER]: SOME_FILTER }],
      outcome: 'cannot-judge',
      because: 'filter',
    },
  ],
});
