/** Whether two lists name the same: what stands on both tabs of a condition is excluded. */
import { all, any, contains, FALSE, type Truth, unknown } from '../../src/engine/truth.ts';
import { cannotJudge, type KnownList } from '../../src/policy/known.ts';
import { same } from './lists.ts';

/** Whether two lists share a member, compared as text. False too where one of them is certainly empty, whatever the other holds. */
export const share = (one: KnownList, other: KnownList): Truth =>
  all(someIsIn(one, other), someIsIn(other, one));

/** Members that certainly stand in both lists, as the first writes them. */
export const sharedBy = (one: KnownList, other: KnownList): string[] =>
  one.members.filter((member) => isIn(other, member).value === true);

/** Whether some member of the first list stands in the second, seen from the first alone. */
function someIsIn(one: KnownList, other: KnownList): Truth {
  const missing = one.missing.length === 0 ? FALSE : unknown(...one.missing);
  return any(
    missing,
    one.members.map((member) => isIn(other, member)),
  );
}

/** Graph writes one word for every value that it does not tell, so that two of them need not be the same. */
function isIn(list: KnownList, member: string): Truth {
  const found = contains(list, member);
  return found.value === true && same(member, 'unknownFutureValue')
    ? unknown(cannotJudge('A value stands on both tabs as "unknownFutureValue", which does not tell it.'))
    : found;
}
