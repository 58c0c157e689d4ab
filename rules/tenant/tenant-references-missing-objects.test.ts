import { withUnread } from '../testing/drafts.ts';
import { EXCLUDE, INCLUDE, OTHER_APP } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-references-missing-objects.ts';

const ID = 'abcdef00-0000-4000-8000-000000000001';
const OTHER = 'abcdef00-0000-4000-8000-000000000002';
const GROUPS = 'conditions.users.excludeGroups';
const missing = { objects: { [ID]: false } };

testTenantRule(rule, {
  base: policyOf('MFA', { [GROUPS]: [] }),
  fires: [
    {
      name: 'an excluded group',
      policies: [{ [GROUPS]: [ID] }, { displayName: 'Fine' }],
      directory: missing,
      says: [
        `1 object named by "MFA" no longer exists: excluded group ${ID}.`,
        'emergency or synchronisation accounts',
      ],
      concerns: ['MFA'],
    },
    {
      name: 'an included group',
      policies: [{ 'conditions.users.includeGroups': [ID] }],
      directory: missing,
      says: [`included group ${ID}.`, 'are no longer covered'],
      saysNot: ['emergency'],
    },
    {
      name: 'a user',
      policies: [{ 'conditions.users.excludeUsers': [ID] }],
      directory: missing,
      says: ['excluded user'],
    },
    {
      name: 'a role',
      policies: [{ 'conditions.users.includeRoles': [ID] }],
      directory: missing,
      says: ['included role'],
    },
    {
      name: 'an application',
      policies: [{ [INCLUDE]: [ID] }],
      directory: missing,
      says: ['included application'],
    },
    {
      name: 'an excluded application',
      policies: [{ [EXCLUDE]: [ID] }],
      directory: missing,
      says: ['excluded application'],
    },
    {
      name: 'a location',
      policies: [{ 'conditions.locations': { includeLocations: ['All'], excludeLocations: [ID] } }],
      directory: missing,
      says: ['excluded location'],
      saysNot: ['Network > Include'],
    },
    {
      name: 'the only included location',
      policies: [{ 'conditions.locations': { includeLocations: [ID], excludeLocations: [] } }],
      directory: missing,
      says: [
        'included location',
        'No included location of "MFA" is left. Network > Include: first choose what took their place',
        'a block of everything',
      ],
    },
    {
      name: 'one of two included locations, and excluded elsewhere',
      policies: [
        { 'conditions.locations': { includeLocations: [ID, OTHER] } },
        { displayName: 'B', 'conditions.locations': { includeLocations: ['All'], excludeLocations: [ID] } },
      ],
      directory: { objects: { [ID]: false, [OTHER]: true } },
      saysNot: ['Network > Include'],
    },
    {
      name: 'in another letter case, while not all policies are known',
      policies: [{ [GROUPS]: [ID.toUpperCase()] }],
      directory: missing,
      complete: false,
    },
    {
      name: 'beside one that was not looked up',
      policies: [{ [GROUPS]: [OTHER, ID] }],
      directory: missing,
      says: [/^1 object/],
    },
    {
      name: 'one in two policies, and others',
      policies: [
        { displayName: 'A', 'conditions.users.includeGroups': ['g1', ID], [GROUPS]: ['g2'] },
        { displayName: 'B', [GROUPS]: [ID, 'g3'] },
      ],
      directory: { objects: { [ID]: false, g1: false, g2: false, g3: false } },
      says: [
        `4 objects named by "A" and "B" no longer exist: excluded group g2, excluded group ${ID}, excluded group g3 and 1 more.`,
      ],
      concerns: ['A', 'B'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    {
      name: 'words alone',
      policies: [
        {
          'conditions.users.excludeUsers': ['GuestsOrExternalUsers'],
          'conditions.locations': {
            includeLocations: ['All'],
            excludeLocations: ['AllTrusted', '00000000-0000-0000-0000-000000000000'],
          },
        },
      ],
    },
    {
      name: 'all there',
      policies: [{ [GROUPS]: [ID], [EXCLUDE]: [OTHER_APP] }],
      directory: { objects: { [ID]: true, [OTHER_APP]: true } },
    },
    {
      name: 'missing in policies that are not on',
      policies: [
        { [GROUPS]: [ID], state: 'disabled' },
        { [GROUPS]: [ID], state: 'enabledForReportingButNotEnforced' },
      ],
      directory: missing,
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
      name: 'all there, but not all policies known',
      policies: [{}],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'users not read',
      policies: [{}],
      directory: missing,
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.exclude'])),
      outcome: 'unread',
      because: 'users.exclude',
    },
    {
      name: 'nothing was looked up',
      policies: [{ [GROUPS]: [ID] }],
      outcome: 'cannot-judge',
      because: 'read them in the directory',
    },
    {
      name: 'one was not looked up',
      policies: [{ [GROUPS]: [ID, OTHER] }],
      directory: { objects: { [ID]: true } },
      outcome: 'cannot-judge',
      because: 'was looked up',
    },
    {
      name: 'a name in place of an id',
      policies: [{ [GROUPS]: ['Break glass'] }],
      directory: missing,
      outcome: 'cannot-judge',
      because: 'was looked up',
    },
  ],
});
