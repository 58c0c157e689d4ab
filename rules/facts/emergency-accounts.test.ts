/** Declared emergency accounts: by id or name, users apart from groups, and never guessed. */
import { describe, expect, it } from 'vitest';
import type { EmergencyAccounts } from '../../src/engine/context.ts';
import { CONTEXT } from '../testing/context.ts';
import { draftFrom, partly, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { declaredIn, excludesDeclared } from './emergency-accounts.ts';

const ID = '0a1b2c3d-0000-4000-8000-00000000000e';
const OTHER = '0a1b2c3d-0000-4000-8000-00000000000f';
const inContext = (emergencyAccounts: EmergencyAccounts | null) => ({ ...CONTEXT, emergencyAccounts });
const declared = inContext({ users: [ID, 'emergency@contoso.example'], groups: ['Break glass'] });
const excluding = (users: object) => draftFrom(patched(GOOD, { 'conditions.users': users }));

describe('a declaration', () => {
  it('that names nobody is none', () => {
    expect(declaredIn(inContext(null))).toBe(null);
    expect(declaredIn(inContext({ users: [], groups: [] }))).toBe(null);
  });

  it('of a user or a group is one', () => {
    expect(declaredIn(inContext({ users: [ID], groups: [] }))).toEqual({ users: [ID], groups: [] });
    expect(declaredIn(inContext({ users: [], groups: [ID] }))).toEqual({ users: [], groups: [ID] });
  });
});

describe('a declared account', () => {
  it.each<[string, object, boolean | 'unknown']>([
    ['excluded by id', { excludeUsers: ['u', ID] }, true],
    ['excluded by id, in capitals', { excludeUsers: [ID.toUpperCase()] }, true],
    ['excluded by name', { excludeUsers: ['Emergency@contoso.example'] }, true],
    ['excluded by its group', { excludeGroups: ['break glass'] }, true],
    ['included only', { includeUsers: [ID], includeGroups: ['Break glass'] }, false],
    ['beside other groups that are excluded by name', { excludeGroups: ['g'] }, false],
    ['declared by name, where another is excluded by id', { excludeGroups: [OTHER] }, 'unknown'],
    ['declared by id, where another is excluded by name', { excludeUsers: ['u'] }, 'unknown'],
    ['beside words that name no account', { excludeUsers: ['None', 'GuestsOrExternalUsers'] }, false],
    ['whose role is excluded', { excludeRoles: ['r'] }, false],
    ['with nobody excluded', { includeUsers: ['All'] }, false],
    ['with an exclusion nobody knows', { excludeTeams: ['t'] }, 'unknown'],
    ['excluded beside one nobody knows', { excludeUsers: [ID], excludeTeams: ['t'] }, true],
  ])('%s', (_, users, expected) => expect(excludesDeclared(excluding(users), declared).value).toBe(expected));

  it('is looked for among its kind, and ids are compared with ids', () => {
    const byId = inContext({ users: [ID], groups: [OTHER] });
    const excludes = (users: object) => excludesDeclared(excluding(users), byId).value;
    expect([{ excludeUsers: [OTHER] }, { excludeGroups: [ID] }].map(excludes)).toEqual([false, false]);
    expect([{ excludeUsers: [ID] }, { excludeGroups: [OTHER] }].map(excludes)).toEqual([true, true]);
  });

  it('is never guessed', () => {
    const policy = excluding({ excludeGroups: ['Break glass'], excludeUsers: ['emergency access'] });
    expect(excludesDeclared(policy, inContext(null)).value).toBe(false);
    expect(excludesDeclared(policy, inContext({ users: [], groups: [] })).value).toBe(false);
  });

  it('of a half-read policy', () => {
    const seen = (members: string[], absent?: string[]) =>
      excludesDeclared(
        withLeaves(excluding({}), 'users.exclude', { groups: partly('users.exclude', members, absent) }),
        declared,
      ).value;
    expect([seen(['Break glass']), seen(['g']), seen(['g'], ['Break glass'])]).toEqual([
      true,
      'unknown',
      false,
    ]);
    const open = excludesDeclared(withUnread(excluding({}), ['users.exclude']), declared);
    expect(open).toEqual({ value: 'unknown', reasons: [{ kind: 'unread', part: 'users.exclude' }] });
  });
});
