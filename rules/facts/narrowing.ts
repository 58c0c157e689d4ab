/** Conditions that aim a policy at some places, risks, devices or platforms only. */
import { all, any, contains, isEmpty, not, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { hasEntries } from './lists.ts';
import { leavesPlatformsOut } from './platforms.ts';

/** Whether the policy applies in some places only: locations are set, and are not "any network or location" without exclusion. */
export function locationsNarrow({ parts }: Draft): Truth {
  const { include, exclude } = parts.network.leaves;
  return all(
    any(hasEntries(include), hasEntries(exclude)),
    not(all(contains(include, 'All'), isEmpty(exclude))),
  );
}

/** Whether the policy is aimed at certain risks, devices, places or platforms. Conditions that we do not know might do the same. */
export function isAimed(draft: Draft): Truth {
  const { parts } = draft;
  return any(
    hasEntries(parts['conditions.userRisk'].leaves.levels),
    hasEntries(parts['conditions.signInRisk'].leaves.levels),
    hasEntries(parts['conditions.insiderRisk'].leaves.levels),
    when(parts['conditions.deviceFilter'].leaves.filter, (filter) => filter !== null),
    when(parts['conditions.deviceFilter'].leaves.deviceStates, (states) => states !== null),
    locationsNarrow(draft),
    leavesPlatformsOut(draft),
    otherConditions(draft),
  );
}

function otherConditions({ parts }: Draft): Truth {
  const { names } = parts['conditions.other'].leaves;
  const doubts = names.members.map((name) =>
    unknown(cannotJudge(`What the condition ${name} does to this policy is not known.`)),
  );
  return any(...doubts, ...(names.missing.length === 0 ? [] : [unknown(...names.missing)]));
}
