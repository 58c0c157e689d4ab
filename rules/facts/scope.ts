/**
 * Whether one policy applies wherever another does: to the same users or more, and under no condition that the other has not.
 * Only certain answers count: what is not known is never "the same or more".
 */
import type { Tenant } from '../../src/engine/context.ts';
import { when } from '../../src/engine/truth.ts';
import type { Draft, PartName } from '../../src/policy/draft.ts';
import { isComplete, type Known, type KnownList } from '../../src/policy/known.ts';
import { isAmong } from '../../src/policy/same-text.ts';
import { ALL, NONE } from '../../src/policy/well-known-ids.ts';
import { excludesGuests, guestsWithin } from './guests.ts';
import { same } from './lists.ts';
import { ALL_CONDITIONS, type NarrowingCondition, narrowsBy } from './narrowing.ts';
import { perDraft } from './per-draft.ts';
import { covers, excludesWithin, included, isResourcePolicy } from './resources.ts';
import { othersEnabled } from './tenant.ts';
import { GUESTS_WORD, includesAllUsers, isForPeople, otherCondition } from './users.ts';

/** Whether everybody whom the second policy is for is certainly in the first one's scope too, and no condition keeps the first from acting. */
export const appliesWhereverDoes = (one: Draft, other: Draft): boolean =>
  usersWithin(other, one) && conditionsWithin(other, one);

/**
 * Other policies that are on and make up for this one on each of several resources: certainly there, for the same users or more, wherever
 * this one applies, and such that they pass a test. Null where a resource has none.
 */
export function coveredByOthers(
  tenant: Tenant,
  policy: Draft,
  resources: readonly string[],
  passes: (other: Draft) => boolean,
): Draft[] | null {
  const others = othersEnabled(tenant, policy).filter(
    (other) => isResourcePolicy(other).value === true && appliesWhereverDoes(other, policy) && passes(other),
  );
  const covering = (resource: string) => others.filter((other) => covers(other, resource).value === true);
  const found = resources.map(covering);
  return found.some(({ length }) => length === 0) ? null : [...new Set(found.flat())];
}

/** Whether everybody in the first policy's scope is certainly in the second's. */
export function usersWithin(inner: Draft, outer: Draft): boolean {
  const { include: mine, exclude: minus } = usersOf(inner);
  const { include: theirs, exclude: without } = usersOf(outer);
  if (!usersAreRead(inner) || !usersAreRead(outer)) return false;
  if (!isForKnownPeople(inner) || !isForKnownPeople(outer)) return false;
  return (
    isWithin(without.users, minus.users) &&
    isWithin(without.groups, minus.groups) &&
    isWithin(without.roles, minus.roles) &&
    isNothingOrSame(without.guests, minus.guests) &&
    ((includesAllUsers(outer).value === true && !named(mine.users, AGENT_USERS)) ||
      (isWithin(withoutNone(mine.users), theirs.users) &&
        isWithin(mine.groups, theirs.groups) &&
        isWithin(mine.roles, theirs.roles) &&
        isNothingOrSame(mine.guests, theirs.guests)))
  );
}

/** Whether everybody whom the first policy leaves out as a guest is certainly in the second's scope. */
export function excludedGuestsWithin(inner: Draft, outer: Draft): boolean {
  const { exclude: minus } = usersOf(inner);
  const { include: theirs, exclude: without } = usersOf(outer);
  const areKnown = [minus, theirs, without].every((leaves) => Object.values(leaves).every(isComplete));
  if (!areKnown || !isForKnownPeople(outer) || excludesGuests(outer).value !== false) return false;
  return (
    isWithin(without.users, minus.users) &&
    isWithin(without.groups, minus.groups) &&
    isWithin(without.roles, minus.roles) &&
    (includesAllUsers(outer).value === true ||
      ((named(theirs.users, GUESTS_WORD) || !named(minus.users, GUESTS_WORD)) &&
        guestsWithin(minus.guests, theirs.guests)))
  );
}

/** Whether the second policy certainly applies to every resource that the first does. */
export function resourcesWithin(inner: Draft, outer: Draft): boolean {
  const { applications, filter, otherMembers } = inner.parts['targetResources.include'].leaves;
  const { applications: minus } = inner.parts['targetResources.exclude'].leaves;
  const isListed =
    [applications, filter, otherMembers].every(isComplete) &&
    when(filter, (value) => value === null).value === true &&
    otherMembers.members.length === 0 &&
    applications.members.every((resource) => included(outer, resource).value === true);
  return (
    isResourcePolicy(inner).value === true &&
    isResourcePolicy(outer).value === true &&
    excludesWithin(outer, minus.members).value === true &&
    (isListed || included(outer, ALL).value === true)
  );
}

/** Whether each condition of the second policy is certainly one of the first too. */
export const conditionsWithin = (inner: Draft, outer: Draft): boolean =>
  ALL_CONDITIONS.every(
    (condition) =>
      narrowsBy(outer, condition).value === false ||
      (CONDITION_PARTS[condition] !== null && sameLeaves(inner, outer, CONDITION_PARTS[condition])),
  );

/** The part that holds each condition. */
export const CONDITION_PARTS: Readonly<Record<NarrowingCondition, PartName | null>> = {
  userRisk: 'conditions.userRisk',
  signInRisk: 'conditions.signInRisk',
  insiderRisk: 'conditions.insiderRisk',
  agentRisk: 'conditions.agentRisk',
  servicePrincipalRisk: 'conditions.servicePrincipalRisk',
  platforms: 'conditions.devicePlatforms',
  clientApps: 'conditions.clientApps',
  locations: 'network',
  devices: 'conditions.deviceFilter',
  authenticationFlows: 'conditions.authenticationFlows',
  // Of these only the names are known, so that two policies with the same ones may still differ.
  other: null,
};

const usersOf = ({ parts }: Draft) => ({
  include: parts['users.include'].leaves,
  exclude: parts['users.exclude'].leaves,
});

const isForKnownPeople = perDraft(
  (draft): boolean =>
    isForPeople(draft).value === true &&
    otherCondition(draft, 'include').value === false &&
    otherCondition(draft, 'exclude').value === false,
);

const usersAreRead = perDraft((draft): boolean =>
  Object.values(usersOf(draft)).every((leaves) => Object.values(leaves).every(isComplete)),
);

/** Accounts of agents; that "All users" includes them is not documented. */
const AGENT_USERS = 'AllAgentIdUsers';

const named = (list: KnownList, wanted: string): boolean => isAmong(list.members, wanted);

const withoutNone = (list: KnownList): KnownList => ({
  ...list,
  members: list.members.filter((member) => !same(member, NONE)),
});

const isWithin = (inner: KnownList, outer: KnownList): boolean =>
  inner.members.every((member) => named(outer, member));

const isNothingOrSame = (one: Known<unknown>, other: Known<unknown>): boolean =>
  one.known && (one.value === null || (other.known && sameValue(one.value, other.value)));

/** Whether two policies certainly hold the same in one part; the order of lists does not matter. */
export function sameLeaves(one: Draft, other: Draft, part: PartName): boolean {
  const [mine, theirs] = [one, other].map(
    (draft) => draft.parts[part].leaves as unknown as Record<string, Known<unknown> | KnownList>,
  );
  return Object.entries(mine ?? {}).every(([name, leaf]) => {
    const another = theirs?.[name];
    if (another === undefined || !isComplete(leaf) || !isComplete(another)) return false;
    if ('members' in leaf && 'members' in another) return isWithin(leaf, another) && isWithin(another, leaf);
    return 'known' in leaf && 'known' in another && leaf.known && another.known
      ? sameValue(leaf.value, another.value)
      : false;
  });
}

/** Values of Graph's JSON; another order of members counts as another value, which is on the safe side. */
const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one).toLowerCase() === JSON.stringify(other).toLowerCase();
