/**
 * Whether one policy applies wherever another does: to the same users or more, and under no condition that the other has not.
 * Only certain answers count: what is not known is never "the same or more".
 */
import type { Draft, PartName } from '../../src/policy/draft.ts';
import { isComplete, type Known, type KnownList } from '../../src/policy/known.ts';
import { same } from './lists.ts';
import { ALL_CONDITIONS, type NarrowingCondition, narrowsBy } from './narrowing.ts';
import { includesAllUsers, otherCondition } from './users.ts';

/** Whether everybody whom the second policy is for is certainly in the first one's scope too, and no condition keeps the first from acting. */
export const appliesWhereverDoes = (one: Draft, other: Draft): boolean =>
  usersWithin(other, one) && conditionsWithin(other, one);

/** Whether everybody in the first policy's scope is certainly in the second's. */
export function usersWithin(inner: Draft, outer: Draft): boolean {
  const { include: mine, exclude: minus } = usersOf(inner);
  const { include: theirs, exclude: without } = usersOf(outer);
  const areKnown = [mine, minus, theirs, without].every((leaves) => Object.values(leaves).every(isComplete));
  if (!areKnown || !isForPeople(inner) || !isForPeople(outer)) return false;
  return (
    isWithin(without.users, minus.users) &&
    isWithin(without.groups, minus.groups) &&
    isWithin(without.roles, minus.roles) &&
    isNothingOrSame(without.guests, minus.guests) &&
    (includesAllUsers(outer).value === true ||
      (isWithin(mine.users, theirs.users) &&
        isWithin(mine.groups, theirs.groups) &&
        isWithin(mine.roles, theirs.roles) &&
        isNothingOrSame(mine.guests, theirs.guests)))
  );
}

/** Whether each condition of the second policy is certainly one of the first too. */
const conditionsWithin = (inner: Draft, outer: Draft): boolean =>
  ALL_CONDITIONS.every(
    (condition) =>
      narrowsBy(outer, condition).value === false ||
      (PARTS[condition] !== null && sameLeaves(inner, outer, PARTS[condition])),
  );

const PARTS: Readonly<Record<NarrowingCondition, PartName | null>> = {
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

function isForPeople(draft: Draft): boolean {
  const { clientApplications, agents, agentContext } = draft.parts['users.include'].leaves;
  const others = [clientApplications, agents, agentContext];
  return (
    others.every((leaf) => leaf.known && leaf.value === null) &&
    otherCondition(draft, 'include').value === false &&
    otherCondition(draft, 'exclude').value === false
  );
}

const isWithin = (inner: KnownList, outer: KnownList): boolean =>
  inner.members.every((member) => outer.members.some((other) => same(other, member)));

const isNothingOrSame = (one: Known<unknown>, other: Known<unknown>): boolean =>
  one.known && (one.value === null || (other.known && sameValue(one.value, other.value)));

/** Whether two policies certainly hold the same in one part; the order of lists does not matter. */
function sameLeaves(one: Draft, other: Draft, part: PartName): boolean {
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
