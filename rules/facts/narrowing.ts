/**
 * What narrows a policy: conditions under which it applies to some sign-ins only. Every rule that asks whether a policy covers everything,
 * or whether it is aimed at something, asks here. Conditions that we do not know might narrow it as well.
 * Source: Graph reference of conditionalAccessConditionSet; Microsoft Learn, "Conditional Access: Conditions", "... Network".
 */
import { all, any, isEmpty, not, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft, PartName } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { appliesToEveryFlow } from './authentication-flows.ts';
import { appliesToClientType, leavesClientTypesOut } from './client-types.ts';
import { ANY_TEXT, hasEntries, holds } from './lists.ts';
import { perDraftAnd } from './per-draft.ts';
import { appliesToPlatform, leavesPlatformsOut } from './platforms.ts';

/** Each condition, and whether it narrows the policy. */
const NARROWS = {
  userRisk: ({ parts }: Draft) => hasEntries(parts['conditions.userRisk'].leaves.levels),
  signInRisk: ({ parts }: Draft) => hasEntries(parts['conditions.signInRisk'].leaves.levels),
  insiderRisk: ({ parts }: Draft) => hasEntries(parts['conditions.insiderRisk'].leaves.levels),
  agentRisk: ({ parts }: Draft) => hasEntries(parts['conditions.agentRisk'].leaves.levels),
  servicePrincipalRisk: ({ parts }: Draft) =>
    hasEntries(parts['conditions.servicePrincipalRisk'].leaves.levels),
  platforms: leavesPlatformsOut,
  clientApps: leavesClientTypesOut,
  locations: locationsNarrow,
  devices: devicesNarrow,
  authenticationFlows: (draft: Draft) => not(appliesToEveryFlow(draft)),
  other: otherConditions,
} as const satisfies Record<string, (draft: Draft) => Truth>;

export type NarrowingCondition = keyof typeof NARROWS;

export const ALL_CONDITIONS = Object.keys(NARROWS) as readonly NarrowingCondition[];

/** The parts that the conditions stand in, for rules that rest on all of them. */
export const NARROWING_PARTS = [
  'network',
  'conditions.userRisk',
  'conditions.signInRisk',
  'conditions.insiderRisk',
  'conditions.agentRisk',
  'conditions.servicePrincipalRisk',
  'conditions.devicePlatforms',
  'conditions.clientApps',
  'conditions.deviceFilter',
  'conditions.authenticationFlows',
  'conditions.other',
] as const satisfies readonly PartName[];

/** Whether one condition narrows the policy. */
export const narrowsBy = perDraftAnd(
  (draft: Draft, condition: NarrowingCondition): Truth => NARROWS[condition](draft),
);

/** Whether the policy applies to some sign-ins only. @param besides conditions that are not asked, since the rule asks them itself */
export const narrowed = (draft: Draft, besides: readonly NarrowingCondition[] = []): Truth =>
  any(
    ...ALL_CONDITIONS.filter((condition) => !besides.includes(condition)).map((condition) =>
      narrowsBy(draft, condition),
    ),
  );

/**
 * As `narrowed`, for the question whom a policy can lock out: whoever signs in uses a browser or a desktop app, on one of four platforms,
 * so that policies for all of these do not count as narrowed by them.
 */
export const narrowedForLockout = (draft: Draft): Truth =>
  any(
    narrowed(draft, ['clientApps', 'platforms']),
    not(
      all(
        appliesToClientType(draft, 'browser'),
        appliesToClientType(draft, 'mobileAppsAndDesktopClients'),
        appliesToPlatform(draft, 'android'),
        appliesToPlatform(draft, 'iOS'),
        appliesToPlatform(draft, 'windows'),
        appliesToPlatform(draft, 'macOS'),
      ),
    ),
  );

/** Whether the policy is aimed at certain risks of users, devices, places or platforms. */
export const isAimed = (draft: Draft): Truth =>
  narrowed(draft, ['agentRisk', 'servicePrincipalRisk', 'clientApps', 'authenticationFlows']);

/** Whether the policy applies in some places only: locations are set, and are not "any network or location" without exclusion. */
function locationsNarrow({ parts }: Draft): Truth {
  const { include, exclude } = parts.network.leaves;
  return all(
    any(hasEntries(include), hasEntries(exclude)),
    not(all(holds(include, 'All', PLACES), isEmpty(exclude))),
  );
}

/** Ids, words, names and placeholders are places alike. */
const PLACES = ANY_TEXT;

function devicesNarrow({ parts }: Draft): Truth {
  const { filter, deviceStates } = parts['conditions.deviceFilter'].leaves;
  return any(
    when(filter, (value) => value !== null),
    when(deviceStates, (value) => value !== null),
  );
}

function otherConditions({ parts }: Draft): Truth {
  const { names } = parts['conditions.other'].leaves;
  const doubts = names.members.map((name) =>
    unknown(cannotJudge(`What the condition ${name} does to this policy is not known.`)),
  );
  return any(...doubts, ...(names.missing.length === 0 ? [] : [unknown(...names.missing)]));
}
