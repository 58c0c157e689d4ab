/** Which policy applies wherever another does: users, conditions, and what was not read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/policy/draft.ts';
import { cuts, lessOf, policyJsonNear } from '../testing/arbitraries.ts';
import { draftFrom, type Patch, patched, withUnread } from '../testing/drafts.ts';
import {
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  PLATFORMS,
  SOME_FILTER,
  SPO,
} from '../testing/policies.ts';
import { appliesWhereverDoes, coveredByOthers, usersWithin } from './scope.ts';

const draft = (patch: Patch) => draftFrom(patched(GOOD, patch));
const forUsers = (users: object) => draft({ 'conditions.users': users });
const guests = (types: string) => ({ guestOrExternalUserTypes: types });

describe('users within those of another policy', () => {
  it.each<[string, object, object, boolean]>([
    ['all in all', { includeUsers: ['All'] }, { includeUsers: ['all'] }, true],
    ['one in all', { includeUsers: ['u'] }, { includeUsers: ['All'] }, true],
    ['all in one', { includeUsers: ['All'] }, { includeUsers: ['u'] }, false],
    ['one in two', { includeUsers: ['u'] }, { includeUsers: ['V', 'U'] }, true],
    ['two in one', { includeUsers: ['u', 'v'] }, { includeUsers: ['u'] }, false],
    ['a group in all', { includeGroups: ['g'] }, { includeUsers: ['All'] }, true],
    ['a group in the same', { includeGroups: ['g'] }, { includeGroups: ['g', 'h'] }, true],
    ['a group in another', { includeGroups: ['g'] }, { includeGroups: ['h'] }, false],
    ['a user in a group, who may not be in it', { includeUsers: ['u'] }, { includeGroups: ['g'] }, false],
    ['a role in the same', { includeRoles: ['r'] }, { includeRoles: ['r'] }, true],
    [
      'a role beside None in the same',
      { includeUsers: ['None'], includeRoles: ['r'] },
      { includeRoles: ['r'] },
      true,
    ],
    ['a role in another', { includeRoles: ['r'] }, { includeRoles: ['s'] }, false],
    [
      'guests in all',
      { includeGuestsOrExternalUsers: guests('internalGuest') },
      { includeUsers: ['All'] },
      true,
    ],
    [
      'guests in the same guests',
      { includeGuestsOrExternalUsers: guests('internalGuest') },
      { includeGuestsOrExternalUsers: guests('internalGuest') },
      true,
    ],
    [
      'guests in a group',
      { includeGuestsOrExternalUsers: guests('internalGuest') },
      { includeGroups: ['g'] },
      false,
    ],
    ['agents in all users', { includeUsers: ['AllAgentIdUsers'] }, { includeUsers: ['All'] }, false],
    ['an unknown inclusion', { includeUsers: ['u'], includeTeams: ['t'] }, { includeUsers: ['All'] }, false],
    ['an unknown exclusion', { includeUsers: ['u'] }, { includeUsers: ['All'], excludeTeams: ['t'] }, false],
  ])('%s', (_, inner, outer, expected) =>
    expect(usersWithin(forUsers(inner), forUsers(outer))).toBe(expected),
  );

  it.each<[string, object, object, boolean]>([
    ['nobody', { excludeUsers: ['u'] }, {}, true],
    ['the same user', { excludeUsers: ['u'] }, { excludeUsers: ['U'] }, true],
    ['one user more', { excludeUsers: ['u'] }, { excludeUsers: ['u', 'v'] }, false],
    ['a group more', {}, { excludeGroups: ['g'] }, false],
    ['a role more', {}, { excludeRoles: ['r'] }, false],
    ['guests more', {}, { excludeGuestsOrExternalUsers: guests('internalGuest') }, false],
    [
      'the same guests',
      { excludeGuestsOrExternalUsers: guests('internalGuest') },
      { excludeGuestsOrExternalUsers: guests('internalGuest') },
      true,
    ],
  ])('where the other leaves out %s', (_, inner, outer, expected) => {
    const all = { includeUsers: ['All'] };
    expect(usersWithin(forUsers({ ...all, ...inner }), forUsers({ ...all, ...outer }))).toBe(expected);
  });

  it('are people', () => {
    const workload = draft({ 'conditions.clientApplications': { includeServicePrincipals: ['All'] } });
    expect([usersWithin(workload, draft({})), usersWithin(draft({}), workload)]).toEqual([false, false]);
  });

  it.each([
    'users.include',
    'users.include/users',
    'users.include/groups',
    'users.include/roles',
    'users.exclude',
    'users.exclude/users',
    'users.exclude/groups',
    'users.exclude/roles',
  ])('are not certain while %s is not read', (part) => {
    const one = forUsers({ includeUsers: ['u'] });
    const less = withUnread(one, [part]);
    expect([usersWithin(one, one), usersWithin(less, one), usersWithin(one, less)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a policy applies wherever another does', () => {
  const everywhere = {};
  const phones = { [PLATFORMS]: { includePlatforms: ['iOS', 'android'] } };
  const abroad = {
    'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
  };
  const risky = { 'conditions.signInRiskLevels': ['high', 'medium'] };
  const filtered = (rule: string) => ({ 'conditions.devices': { deviceFilter: { mode: 'include', rule } } });
  const byCode = { 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } };
  const timed = { 'conditions.times': { includeAllTimes: true } };

  it.each<[string, Patch, Patch, boolean]>([
    ['both without conditions', everywhere, everywhere, true],
    ['browsers in all client apps', everywhere, { [CLIENTS]: ['browser'] }, true],
    ['all client apps in browsers', { [CLIENTS]: ['browser'] }, everywhere, false],
    ['browsers in browsers', { [CLIENTS]: ['BROWSER'] }, { [CLIENTS]: ['browser'] }, true],
    ['phones in all platforms', everywhere, phones, true],
    ['all platforms in phones', phones, everywhere, false],
    ['phones in phones', phones, { [PLATFORMS]: { includePlatforms: ['android', 'iOS'] } }, true],
    ['untrusted places in all', everywhere, abroad, true],
    ['all places in untrusted ones', abroad, everywhere, false],
    ['the same places', abroad, abroad, true],
    ['the same risk', risky, { 'conditions.signInRiskLevels': ['medium', 'high'] }, true],
    ['another risk', risky, { 'conditions.userRiskLevels': ['high', 'medium'] }, false],
    [
      'the same device filter',
      filtered('device.isCompliant -eq True'),
      filtered('device.isCompliant -eq True'),
      true,
    ],
    [
      'another device filter',
      filtered('device.isCompliant -eq True'),
      filtered('device.model -eq "x"'),
      false,
    ],
    ['all sign-ins in one flow', byCode, everywhere, false],
    ['the same flow', byCode, byCode, true],
    ['the same condition of which only the name is known', timed, timed, false],
    ['a condition that only the narrower one has', everywhere, timed, true],
    ['users left out of one only', { 'conditions.users.excludeUsers': ['u'] }, everywhere, false],
  ])('%s: %s', (_, one, other, expected) =>
    expect(appliesWhereverDoes(draft(one), draft(other))).toBe(expected),
  );

  it.each(['conditions.clientApps', 'network', 'conditions.other'])(
    'not certainly while its %s is not read',
    (part) => {
      expect(appliesWhereverDoes(withUnread(draft({}), [part]), draft({}))).toBe(false);
      expect(appliesWhereverDoes(draft({}), withUnread(draft({}), [part]))).toBe(true);
    },
  );
});

it('what was certain of less stays so when more is read', () => {
  const near = policyJsonNear([GOOD]).map(draftFrom);
  let certain = 0;
  fc.assert(
    fc.property(near, near, cuts, cuts, (one, other, first, second) => {
      const [mine, theirs] = [lessOf(one, first), lessOf(other, second)];
      if (!usersWithin(theirs, mine)) return;
      certain += 1;
      expect(usersWithin(other, one)).toBe(true);
      if (appliesWhereverDoes(mine, theirs)) expect(appliesWhereverDoes(one, other)).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(certain).toBeGreaterThan(10);
});

describe('other policies that make up for one', () => {
  const policy = draft({ [INCLUDE]: [SPO] });
  const covering = (others: readonly Draft[], resources = [EXO], passes = () => true) =>
    coveredByOthers({ policies: [policy, ...others], complete: true }, policy, resources, passes);

  it.each<[string, Patch, boolean]>([
    ['by name', { [INCLUDE]: [EXO] }, true],
    ['as one of Office 365', {}, true],
    ['as one of all', { [INCLUDE]: ['All'] }, true],
    ['not where it is excluded', { [EXCLUDE]: [EXO] }, false],
    ['not where a filter decides', { [FILTER]: SOME_FILTER }, false],
    [
      'not for a user action',
      { 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
      false,
    ],
    ['not in report-only', { state: 'enabledForReportingButNotEnforced' }, false],
    ['not under a condition', { [CLIENTS]: ['browser'] }, false],
    ['not for fewer users', { 'conditions.users.includeUsers': ['u'] }, false],
  ])('cover it %s', (_, patch, expected) => {
    const other = draft({ id: 'other', ...patch });
    expect(covering([other])).toEqual(expected ? [other] : null);
  });

  it('are others', () => expect(covering([draft({})])).toBeNull());
  it('pass the test', () => expect(covering([draft({ id: 'other' })], [EXO], () => false)).toBeNull());

  it('cover every resource, one for each or one for all', () => {
    const [mail, files] = [draft({ id: 'm', [INCLUDE]: [EXO] }), draft({ id: 'f', [INCLUDE]: [SPO] })];
    expect(covering([mail, files], [EXO, SPO])).toEqual([mail, files]);
    expect(covering([mail], [EXO, SPO])).toBeNull();
    const both = draft({ id: 'b' });
    expect(covering([both], [EXO, SPO])).toEqual([both]);
  });
});
