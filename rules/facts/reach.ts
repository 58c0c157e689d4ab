/**
 * Whether one policy reaches the users and the sign-ins of another, as a truth: unknown where it depends on who is in a group or role.
 * Users and groups that the further one excludes do not count: they are taken for emergency and synchronisation accounts.
 */
import { all, any, every, FALSE, not, TRUE, type Truth, truth, unknown } from '../../src/engine/truth.ts';
import type { Draft, PartName } from '../../src/policy/draft.ts';
import { cannotJudge, isList, type Known, type KnownList, type Reason } from '../../src/policy/known.ts';
import { isAmong } from '../../src/policy/same-text.ts';
import { NONE } from '../../src/policy/well-known-ids.ts';
import { excludesGuests, guestsWithin, includesGuests } from './guests.ts';
import { same } from './lists.ts';
import { ALL_CONDITIONS, narrowsBy } from './narrowing.ts';
import { perDraftAnd } from './per-draft.ts';
import { excludesRole, isSyncRole, isToldRole } from './roles.ts';
import { CONDITION_PARTS, sameLeaves } from './scope.ts';
import {
  GUESTS_WORD,
  includesAllUsers,
  includesGroups,
  includesRoles,
  isForPeople,
  otherCondition,
} from './users.ts';

/** Whether the second policy applies to the users of the first, whenever the first does. Sign-ins are compared only where the users may be. */
export function reaches(inner: Draft, outer: Draft): Truth {
  const users = reachesUsers(inner, outer);
  return users.value === false ? FALSE : all(users, reachesSignIns(inner, outer));
}

/** Whether whoever is in the first policy's scope is in the second's too. */
export const reachesUsers = (inner: Draft, outer: Draft): Truth =>
  all(
    isForPeople(outer),
    not(otherCondition(outer, 'include')),
    not(otherCondition(outer, 'exclude')),
    includesThose(inner, outer),
    every(outer.parts['users.exclude'].leaves.roles, (role) =>
      isSyncRole(role) ? TRUE : any(excludesRole(inner, role), not(isToldRole(role))),
    ),
    any(
      not(excludesGuests(outer)),
      not(any(includesAllUsers(inner), includesGuests(inner))),
      firmly([inner, outer], ['users.exclude'], () => excludesNoOtherGuests(inner, outer)),
    ),
  );

/** Whether each condition that narrows the second policy is one of the first too. */
const reachesSignIns = (inner: Draft, outer: Draft): Truth =>
  all(
    ...ALL_CONDITIONS.map((condition) => {
      const part = CONDITION_PARTS[condition];
      const isFree = not(narrowsBy(outer, condition));
      return isFree.value === true || part === null
        ? isFree
        : any(
            isFree,
            firmly([inner, outer], [part], () => sameLeaves(inner, outer, part)),
          );
    }),
  );

/** The answer to a question about some parts of policies, once they are known whole. */
export function firmly(policies: readonly Draft[], parts: readonly PartName[], ask: () => boolean): Truth {
  const reasons = policies.flatMap((policy) => parts.flatMap((part) => openIn(policy, part)));
  return reasons.length === 0 ? truth(ask()) : unknown(...reasons);
}

const openIn = perDraftAnd((policy, part: PartName): readonly Reason[] => {
  const leaves = Object.values(policy.parts[part].leaves) as (Known<unknown> | KnownList)[];
  return leaves.flatMap((leaf) => {
    if (isList(leaf)) return leaf.missing;
    return leaf.known ? [] : leaf.reasons;
  });
});

const MEMBERS_NOT_READ =
  'Whether policies are for the same users depends on who is in their groups and roles, which was not read.';

const includesThose = (inner: Draft, outer: Draft): Truth =>
  any(
    includesAllUsers(outer),
    firmly([inner, outer], ['users.include'], () => listsThose(inner, outer)),
    // Whoever is named here may be a member there; but all users are reached by all users alone.
    all(
      not(includesAllUsers(inner)),
      any(...[inner, outer].flatMap((one) => [includesGroups(one), includesRoles(one), includesGuests(one)])),
      unknown(cannotJudge(MEMBERS_NOT_READ)),
    ),
  );

/** Whether everything that stands on the first policy's Include tab stands on the second's. */
function listsThose(inner: Draft, outer: Draft): boolean {
  const [mine, theirs] = [inner.parts['users.include'].leaves, outer.parts['users.include'].leaves];
  const isIn = (list: KnownList, member: string) => isAmong(list.members, member);
  return (
    mine.users.members.every((user) => same(user, NONE) || isIn(theirs.users, user)) &&
    mine.groups.members.every((group) => isIn(theirs.groups, group)) &&
    mine.roles.members.every((role) => isIn(theirs.roles, role)) &&
    (isIn(theirs.users, GUESTS_WORD) || guestsWithin(mine.guests, theirs.guests))
  );
}

/** Whether the second policy excludes no other guests than the first. */
function excludesNoOtherGuests(inner: Draft, outer: Draft): boolean {
  const [mine, theirs] = [inner.parts['users.exclude'].leaves, outer.parts['users.exclude'].leaves];
  const hasWord = ({ members }: KnownList) => isAmong(members, GUESTS_WORD);
  return hasWord(mine.users) || (!hasWord(theirs.users) && guestsWithin(theirs.guests, mine.guests));
}
