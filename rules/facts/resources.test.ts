import { describe, expect, it } from 'vitest';
import { draftFrom, patched, withUnread } from '../testing/drafts.ts';
import { EXCLUDE, EXO, FILTER, GOOD, INCLUDE, OTHER_APP, SOME_FILTER, SPO } from '../testing/policies.ts';
import { covers, included, isResourcePolicy, listed, lists, targetsUserAction } from './resources.ts';

const draft = (patch: Record<string, unknown>, ...notRead: string[]) =>
  withUnread(draftFrom(patched(GOOD, patch)), notRead);
const TAGS = 'conditions.applications';

describe('covers Exchange', () => {
  it.each<[boolean | 'unknown', string, Record<string, unknown>]>([
    [true, 'All', { [INCLUDE]: ['all'] }],
    [true, 'Office365', { [INCLUDE]: ['office365'] }],
    [true, 'its id', { [INCLUDE]: [EXO] }],
    [true, 'its id, beside a name', { [INCLUDE]: [EXO, 'Contoso'] }],
    [true, 'an exclusion of something else', { [INCLUDE]: ['All'], [EXCLUDE]: [SPO] }],
    [true, 'an unknown member of users', { [INCLUDE]: ['All'], 'conditions.users.includeTeams': ['t'] }],
    [false, 'SharePoint', { [INCLUDE]: [SPO] }],
    [false, 'None', { [INCLUDE]: ['None'] }],
    [false, 'nothing', { [INCLUDE]: [] }],
    [false, 'an exclusion by id', { [EXCLUDE]: [EXO] }],
    [false, 'an exclusion by group', { [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] }],
    [false, 'an exclusion, whatever the filter', { [FILTER]: SOME_FILTER, [EXCLUDE]: [EXO] }],
    [false, 'an exclusion, whatever else excludes', { [EXCLUDE]: [EXO], [`${TAGS}.excludeTags`]: ['x'] }],
    ['unknown', 'a filter', { [FILTER]: SOME_FILTER }],
    ['unknown', 'a name', { [INCLUDE]: ['Exchange'] }],
    ['unknown', 'an excluded name', { [EXCLUDE]: ['Exchange'] }],
    ['unknown', 'a shortened id', { [INCLUDE]: ['00000002-…'] }],
    ['unknown', 'an unknown inclusion', { [`${TAGS}.includeTags`]: ['x'] }],
    ['unknown', 'an unknown exclusion', { [`${TAGS}.excludeTags`]: ['x'] }],
    ['unknown', 'an unknown condition', { [`${TAGS}.tags`]: ['x'] }],
  ])('%s: %s', (expected, _, patch) => expect(covers(draft(patch), EXO).value).toBe(expected));

  it('leaves the Include tab alone for what only excludes', () => {
    expect(included(draft({ [`${TAGS}.excludeTags`]: ['x'] }), EXO).value).toBe(true);
  });

  it('asks the group for its services only', () => {
    expect(covers(draft({}), OTHER_APP).value).toBe(false);
    expect(covers(draft({ [INCLUDE]: ['All'], [EXCLUDE]: ['Office365'] }), OTHER_APP).value).toBe(true);
  });

  it('names both tabs when neither was read', () => {
    expect(covers(draft({}, 'targetResources.include', 'targetResources.exclude'), EXO)).toMatchObject({
      reasons: [{ part: 'targetResources.include' }, { part: 'targetResources.exclude' }],
    });
  });
});

describe('what stands on a tab', () => {
  it('is read from the list alone', () => {
    const policy = draft({ [INCLUDE]: [SPO], [FILTER]: SOME_FILTER, [`${TAGS}.includeTags`]: ['x'] });
    expect(lists(policy, 'include', SPO).value).toBe(true);
    expect(lists(policy, 'include', EXO).value).toBe(false);
    expect(listed(policy, 'include', [SPO, EXO])).toEqual([SPO]);
  });
});

describe('a policy about resources', () => {
  it.each<[boolean | 'unknown', string, Record<string, unknown>]>([
    [true, 'the good one', {}],
    [true, 'agent resources beside others', { [INCLUDE]: ['AllAgentIdResources', SPO] }],
    [true, 'agent users beside others', { 'conditions.users.includeUsers': ['AllAgentIdUsers', 'u'] }],
    [true, 'empty conditions', { 'conditions.clientApplications': { includeServicePrincipals: [] } }],
    [false, 'a user action', { [`${TAGS}.includeUserActions`]: ['urn:user:registerdevice'] }],
    [false, 'a context', { [`${TAGS}.includeAuthenticationContextClassReferences`]: ['c1'] }],
    [false, 'workload identities', { 'conditions.clientApplications': { includeServicePrincipals: ['x'] } }],
    [false, 'agents', { 'conditions.agents': { includeAgentUsers: ['All'] } }],
    [
      false,
      'agent context',
      { 'conditions.agentContext': { includeAgentContexts: ['allAgentAssistedFlows'] } },
    ],
    [false, 'agent risk', { 'conditions.agentIdRiskLevels': 'high' }],
    [false, 'service principal risk', { 'conditions.servicePrincipalRiskLevels': ['high'] }],
    [false, 'agent resources', { [INCLUDE]: ['allagentidresources'] }],
    [false, 'agent users', { 'conditions.users.includeUsers': ['AllAgentIdUsers'] }],
    ['unknown', 'a name that might be agent resources', { [INCLUDE]: ['All agents'] }],
  ])('%s: %s', (expected, _, patch) => expect(isResourcePolicy(draft(patch)).value).toBe(expected));
});

it.each<[string, string, boolean | 'unknown']>([
  ['the action itself', 'urn:user:RegisterSecurityInfo', true],
  ['another action', 'urn:user:registerdevice', false],
  ['an action that other rules do not ask for', 'urn:user:accountrecovery', false],
  ['an action nobody knows', 'urn:user:somethingnew', 'unknown'],
])('registration of security info: %s', (_, action, expected) => {
  const policy = draft({ [INCLUDE]: [], [`${TAGS}.includeUserActions`]: [action] });
  expect(targetsUserAction(policy, 'urn:user:registersecurityinfo').value).toBe(expected);
  expect(isResourcePolicy(policy).value).toBe(false);
});
