/**
 * Whom a policy is for. Names and placeholders of users, groups and roles count as they stand.
 * Source: Graph reference of conditionalAccessUsers; Microsoft Learn, "Conditional Access: Users, groups, agents, and workload identities".
 */
import { all, any, FALSE, isEmpty, not, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, type Known, type KnownList } from '../../src/policy/known.ts';
import type { JsonObject } from '../../src/policy/policy.ts';
import { isAmong } from '../../src/policy/same-text.ts';
import { DIRECTORY_SYNC_ROLES, NONE } from '../../src/policy/well-known-ids.ts';
import { namesGuests } from './guest-types.ts';
import { ANY_TEXT, hasEntries, holds, isWithin, same } from './lists.ts';
import { perDraft } from './per-draft.ts';

/** The word of includeUsers and excludeUsers that stands for every guest. */
export const GUESTS_WORD = 'GuestsOrExternalUsers';

/** Whether the policy is for all users. A condition on users that we do not know might narrow that. */
export const includesAllUsers = perDraft((draft: Draft): Truth => {
  const doubt = otherCondition(draft, 'include');
  return doubt.value === 'unknown' ? doubt : holds(includedUsers(draft), 'All', ANY_TEXT);
});

/** Whether the policy is about sign-ins of people, and of neither workload identities nor agents. */
export function isForPeople({ parts }: Draft): Truth {
  const { clientApplications, agents, agentContext } = parts['users.include'].leaves;
  return all([clientApplications, agents, agentContext].map(selectsNothing));
}

/** Whether a user, group or role is in scope, by itself or as part of all users, and not excluded by itself. Membership is not known. */
export const appliesTo = (draft: Draft, kind: 'users' | 'groups' | 'roles', wanted: string): Truth =>
  all(
    any(includesAllUsers(draft), holds(draft.parts['users.include'].leaves[kind], wanted, ANY_TEXT)),
    not(otherCondition(draft, 'include')),
    not(excludes(draft, kind, wanted)),
  );

/** Whether groups are included. */
export const includesGroups = ({ parts }: Draft): Truth => hasEntries(parts['users.include'].leaves.groups);

/** Whether directory roles are included. */
export const includesRoles = ({ parts }: Draft): Truth => hasEntries(parts['users.include'].leaves.roles);

/** Whether the policy is for holders of directory roles and nobody else. */
export function isForRolesOnly(draft: Draft): Truth {
  const { users, groups, roles, guests } = draft.parts['users.include'].leaves;
  return all(
    hasEntries(roles),
    isWithin(users, ['None'], ANY_TEXT),
    isEmpty(groups),
    not(namesGuests(guests)),
    not(otherCondition(draft, 'include')),
  );
}

/** Whether nobody is included, neither people nor workload identities nor agents. */
export function includesNobody(draft: Draft): Truth {
  const { users, groups, roles, guests } = draft.parts['users.include'].leaves;
  return all(
    isWithin(users, ['None'], ANY_TEXT),
    isEmpty(groups),
    isEmpty(roles),
    not(namesGuests(guests)),
    isForPeople(draft),
    not(otherCondition(draft, 'include')),
  );
}

/** Whether a condition on workload identities or agents selects none: what it includes is None, and an exclusion alone includes nothing. */
const selectsNothing = (leaf: Known<JsonObject | null>): Truth =>
  when(leaf, (condition) =>
    Object.entries(condition ?? {})
      .filter(([name]) => !name.toLowerCase().startsWith('exclude'))
      .flatMap(([, included]) => included)
      .every((entry) => typeof entry === 'string' && same(entry, NONE)),
  );

/** Whether nobody is excluded who could undo the policy. */
export const excludesNoMember = (draft: Draft): Truth =>
  all(not(excludesUsersOrGroups(draft)), isEmpty(excludedMembers(draft).roles));

/** Whether a user or a group is excluded that may be, or hold, an administrator. */
export function excludesUsersOrGroups(draft: Draft): Truth {
  const { users, groups } = excludedMembers(draft);
  return any(hasEntries(users), hasEntries(groups), otherCondition(draft, 'exclude'));
}

/** Who is excluded, without those who could undo no policy: guests, agents, accounts of directory synchronisation, and nobody at all. */
export function excludedMembers({ parts }: Draft): Record<'users' | 'groups' | 'roles', KnownList> {
  const { users, groups, roles } = parts['users.exclude'].leaves;
  const withoutThose = (list: KnownList): KnownList => ({
    ...list,
    members: list.members.filter((member) => !isAmong(NO_ADMINISTRATORS, member)),
  });
  return { users: withoutThose(users), groups: withoutThose(groups), roles: withoutThose(roles) };
}

const NO_ADMINISTRATORS = [NONE, GUESTS_WORD, 'AllAgentIdUsers', ...DIRECTORY_SYNC_ROLES];

/** Whether a user, group or role is excluded by id or name. */
export function excludes(draft: Draft, kind: 'users' | 'groups' | 'roles', wanted: string): Truth {
  return any(
    holds(draft.parts['users.exclude'].leaves[kind], wanted, ANY_TEXT),
    otherCondition(draft, 'exclude'),
  );
}

export const includedUsers = ({ parts }: Draft): KnownList => parts['users.include'].leaves.users;

/**
 * Unknown where a condition on users that Graph's schema does not name may change the tab, else false; its name tells which of the two.
 */
export function otherCondition({ parts }: Draft, tab: 'include' | 'exclude'): Truth {
  const { otherMembers } = parts['users.include'].leaves;
  const another = tab === 'include' ? 'exclude' : 'include';
  const names = otherMembers.members.filter((name) => !name.toLowerCase().startsWith(another));
  const found = names.map((name) =>
    unknown(cannotJudge(`The policy has a condition on users that is not known: ${name}.`)),
  );
  const missing = otherMembers.missing.length === 0 ? FALSE : unknown(...otherMembers.missing);
  return any(missing, found);
}
