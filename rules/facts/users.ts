/** Whom a policy is for. Names and placeholders of users and groups count as they stand. */
import { all, isEmpty, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { ANY_TEXT, hasEntries, isWithin } from './lists.ts';

/** Whether the policy is for holders of directory roles and nobody else. */
export function isForRolesOnly(draft: Draft): Truth {
  const { users, groups, roles, guests } = draft.parts['users.include'].leaves;
  return all(
    hasEntries(roles),
    isWithin(users, ['None'], ANY_TEXT),
    isEmpty(groups),
    when(guests, (condition) => condition === null),
    noOtherInclusion(draft),
  );
}

/** Unknown where a condition that Graph's schema does not name may include others. */
function noOtherInclusion({ parts }: Draft): Truth {
  const { otherMembers } = parts['users.include'].leaves;
  const names = otherMembers.members.filter((name) => !name.toLowerCase().startsWith('exclude'));
  const doubts = names.map((name) =>
    unknown(cannotJudge(`The policy has a condition on users that is not known: ${name}.`)),
  );
  return all(...doubts, isEmpty({ ...otherMembers, members: [] }));
}
