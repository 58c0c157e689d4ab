/**
 * A user, group, role or application that an enabled policy excludes and no other one takes up: with MFA, a device control or a block, on as
 * much, at every ordinary sign-in. A policy takes an object up where it includes it, or all users or resources, and does not exclude it; who
 * is in a group is not read. One that depends on a place, a platform, a device, a risk or a flow lets other sign-ins pass, so that it is no
 * fallback; policies that cover every sign-in only together are not put together. Where a policy is for all resources, a fallback on
 * Office 365 will do. A user action or an authentication context is taken up by a policy for the same one; what one for all resources
 * does there cannot be told. Guests are left to tenant-guest-mfa-missing.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { NOT_ALL_POLICIES } from '../../src/engine/run-tenant.ts';
import {
  all,
  any,
  contains,
  every,
  FALSE,
  isEmpty,
  not,
  TRUE,
  type Truth,
  unknown,
  when,
} from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, isComplete, type KnownList } from '../../src/policy/known.ts';
import {
  ALL,
  DIRECTORY_SYNC_ROLES,
  EXCHANGE_ONLINE,
  NONE,
  OFFICE_365,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
} from '../../src/policy/well-known-ids.ts';
import { anyOf } from '../facts/any-of.ts';
import { requiresMfaOr } from '../facts/baselines.ts';
import { appliesToClientType } from '../facts/client-types.ts';
import { controlCountAtLeast } from '../facts/controls.ts';
import { same } from '../facts/lists.ts';
import { narrowed } from '../facts/narrowing.ts';
import { perDraft, perTenant } from '../facts/per-draft.ts';
import { reachesUsers } from '../facts/reach.ts';
import { covers, included, isResourcePolicy, otherMember } from '../facts/resources.ts';
import { appliesToRole, isToldRole } from '../facts/roles.ts';
import { PLAN_DEPLOYMENT } from '../facts/sources.ts';
import { acts, enabledPolicies, someEnabled } from '../facts/tenant.ts';
import { appliesTo, GUESTS_WORD, includesAllUsers, isForPeople, otherCondition } from '../facts/users.ts';
import { exclusionText } from './tenant-exclusion-without-fallback.text.ts';

export default defineTenantRule({
  id: 'tenant-exclusion-without-fallback',
  ref: 'CAT03',
  title: 'Something excluded is covered by no other policy',
  field: 'users.exclude',
  evidence: 'community-standard',
  sources: [PLAN_DEPLOYMENT],
  falsePositives:
    'Emergency accounts, which are not reported once they are declared, and synchronisation accounts that are excluded by name. Members of ' +
    'groups are not read, so an object may be covered through another group.',
  severity: 'warning',
  check: (tenant, context) => someEnabled(tenant, leavesSomethingOut(tenant, context)),
  concerns: (tenant, context) => [
    ...new Set(exclusionsWithoutFallback(tenant, context).map(({ policy }) => policy)),
  ],
  text: (tenant, context) => exclusionText(tenant, exclusionsWithoutFallback(tenant, context)),
});

/** Something that a policy excludes. */
export interface Exclusion {
  readonly kind: 'users' | 'groups' | 'roles' | 'applications';
  readonly id: string;
  readonly policy: Draft;
}

/** A policy that asks for something at ordinary sign-ins, or may. */
interface Fallback {
  readonly policy: Draft;
  readonly isOne: Truth;
}

interface Fallbacks {
  readonly policies: readonly Fallback[];
  /** Those that certainly do not take something up: they exclude it, or are not for all users and do not name it. */
  readonly areNot: (exclusion: Exclusion) => (fallback: Fallback) => boolean;
  /** Whether there may be others that are not known. */
  readonly others: Truth;
}

function fallbacksIn(tenant: Tenant): Fallbacks {
  const policies = enabledPolicies(tenant)
    .map((policy) => ({ policy, isOne: isFallback(policy) }))
    .filter(({ isOne }) => isOne.value !== false);
  return {
    policies,
    areNot: thoseThatAreNot(policies),
    others: tenant.complete ? FALSE : unknown(cannotJudge(NOT_ALL_POLICIES)),
  };
}

/** Looked up in an index: a tenant may have hundreds of policies with dozens of exclusions each, and each is compared with every policy. */
function thoseThatAreNot(fallbacks: readonly Fallback[]): Fallbacks['areNot'] {
  const [naming, excluding] = [new Map<string, Set<Fallback>>(), new Map<string, Set<Fallback>>()];
  const enter = (index: typeof naming, key: string, fallback: Fallback) =>
    index.set(key, (index.get(key) ?? new Set()).add(fallback));
  const forSome = new Set<Fallback>();
  for (const fallback of fallbacks) {
    const { users, groups, roles } = fallback.policy.parts['users.include'].leaves;
    const areRead = [users, groups, roles].every(isComplete);
    if (areRead && includesAllUsers(fallback.policy).value === false) forSome.add(fallback);
    for (const [kind, list] of Object.entries({ users, groups, roles }))
      for (const id of list.members) enter(naming, keyOf(kind, id), fallback);
    for (const { kind, list } of listsOf(fallback.policy))
      for (const id of list.members) enter(excluding, keyOf(kind, id), fallback);
  }
  return ({ kind, id }) => {
    const key = keyOf(kind, id);
    const [named, excluded] = [naming.get(key), excluding.get(key)];
    // A role may stand there by id or by name.
    const isSomebody = kind === 'users' || kind === 'groups';
    return (fallback) =>
      excluded?.has(fallback) === true ||
      (isSomebody && forSome.has(fallback) && named?.has(fallback) !== true);
  };
}

const keyOf = (kind: string, id: string): string => `${kind} ${id}`.toLowerCase();

/** Whether ordinary sign-ins have to meet MFA or a device control, or are blocked. */
const isFallback = (policy: Draft): Truth =>
  all(
    acts(policy),
    isForPeople(policy),
    requiresMfaOr(policy, ['block', 'compliantDevice', 'domainJoinedDevice']),
    not(narrowed(policy, ['clientApps'])),
    appliesToClientType(policy, 'browser'),
    appliesToClientType(policy, 'mobileAppsAndDesktopClients'),
  );

/** Whether something that a policy excludes is taken up by no fallback. */
const leavesSomethingOut =
  (tenant: Tenant, context: Context) =>
  (policy: Draft): Truth =>
    all(
      asksPeople(policy),
      any(
        otherCondition(policy, 'exclude'),
        listsOf(policy).map(({ list }) => (list.missing.length === 0 ? FALSE : unknown(...list.missing))),
        (judgedExclusions(tenant, context).get(policy) ?? []).map(({ isLeft }) => isLeft),
      ),
    );

const asksPeople = (policy: Draft): Truth => all(isForPeople(policy), controlCountAtLeast(policy, 1));

/**
 * Whether something that a policy excludes is taken up by no fallback. What each fallback is to the policy is asked once for all that the
 * policy excludes, of which there may be hundreds.
 */
function leftBy(policy: Draft, { policies, areNot, others }: Fallbacks): (exclusion: Exclusion) => Truth {
  const asMuch = perDraft((fallback) => appliesToAsMuch(fallback, policy));
  const asMany = perDraft((fallback) => all(isResourcePolicy(fallback), reachesUsers(policy, fallback)));
  const takesUp = (fallback: Draft, { kind, id }: Exclusion): Truth => {
    const isOnIt = kind === 'applications' ? covers(fallback, id) : asMuch(fallback);
    if (isOnIt.value === false) return FALSE;
    return all(isOnIt, kind === 'applications' ? asMany(fallback) : appliesToPeople(fallback, kind, id));
  };
  return (exclusion) => {
    const isNot = areNot(exclusion);
    const isTakenUp = anyOf(policies, (fallback) =>
      isNot(fallback) ? FALSE : all(fallback.isOne, takesUp(fallback.policy, exclusion)),
    );
    return all(not(any(isTakenUp, others)), exclusion.kind === 'roles' ? isToldRole(exclusion.id) : TRUE);
  };
}

const appliesToPeople = (fallback: Draft, kind: 'users' | 'groups' | 'roles', id: string): Truth =>
  kind === 'roles' ? appliesToRole(fallback, id) : appliesTo(fallback, kind, id);

/** Whether a fallback is on all that the policy is on, or on Office 365 where that is all resources. */
function appliesToAsMuch(fallback: Draft, policy: Draft): Truth {
  const { applications, userActions, authenticationContexts, ...others } =
    policy.parts['targetResources.include'].leaves;
  const theirs = fallback.parts['targetResources.include'].leaves;
  const isResources = isResourcePolicy(fallback);
  const excludesNoMore = leavesNoMoreOut(fallback, policy);
  const isOnEverything = all(isResources, included(fallback, ALL), excludesNoMore);
  const isOnThese = (list: KnownList, their: KnownList): Truth =>
    every(list, (one) => any(contains(their, one), all(isOnEverything, unknown(cannotJudge(ELSEWHERE)))));
  return any(
    all(included(policy, ALL), isResources, ...OFFICE.map((resource) => covers(fallback, resource))),
    all(
      every(applications, (resource) =>
        same(resource, NONE) ? TRUE : all(isResources, covers(fallback, resource)),
      ),
      excludesNoMore,
      isOnThese(userActions, theirs.userActions),
      isOnThese(authenticationContexts, theirs.authenticationContexts),
      any(
        isOnEverything,
        all(
          when(others.filter, (filter) => filter === null),
          when(others.globalSecureAccess, (profile) => profile === null),
          isEmpty(others.otherMembers),
        ),
        unknown(cannotJudge(WHICH_RESOURCES)),
      ),
    ),
  );
}

/** What has to be covered for Office 365 to be. */
const OFFICE = [OFFICE_365, EXCHANGE_ONLINE, SHAREPOINT_ONLINE, TEAMS_SERVICES];

const ELSEWHERE =
  'What a policy for all resources asks of those whom a policy for a user action or an authentication context excludes is not known.';
const WHICH_RESOURCES = 'Which resources a policy that excludes somebody applies to is not known.';

/** Whether a fallback excludes no resource that the policy is on. */
const leavesNoMoreOut = (fallback: Draft, policy: Draft): Truth =>
  all(
    every(fallback.parts['targetResources.exclude'].leaves.applications, (resource) =>
      not(covers(policy, resource)),
    ),
    not(otherMember(fallback, 'exclude')),
  );

const listsOf = ({ parts }: Draft) => {
  const { users, groups, roles } = parts['users.exclude'].leaves;
  const { applications } = parts['targetResources.exclude'].leaves;
  return [
    { kind: 'users', list: users },
    { kind: 'groups', list: groups },
    { kind: 'roles', list: roles },
    { kind: 'applications', list: applications },
  ] as const;
};

/** What a policy excludes, each once, without guests, synchronisation accounts and declared emergency accounts. */
function exclusionsOf(policy: Draft, { emergencyAccounts }: Context): Exclusion[] {
  const meant = {
    users: [GUESTS_WORD, NONE, ...(emergencyAccounts?.users ?? [])],
    groups: [NONE, ...(emergencyAccounts?.groups ?? [])],
    roles: DIRECTORY_SYNC_ROLES,
    applications: [NONE],
  } as const;
  return listsOf(policy).flatMap(({ kind, list }) => {
    const ids = new Map(list.members.map((id) => [id.toLowerCase(), id]));
    for (const id of meant[kind]) ids.delete(id.toLowerCase());
    return [...ids.values()].map((id) => ({ kind, id, policy }));
  });
}

/** What enabled policies exclude, and whether it is taken up by no fallback. */
const judgedExclusions = perTenant((tenant, context) => {
  const fallbacks = fallbacksIn(tenant);
  const judged = (policy: Draft) => {
    const isLeft = leftBy(policy, fallbacks);
    return exclusionsOf(policy, context).map((exclusion) => ({ exclusion, isLeft: isLeft(exclusion) }));
  };
  return new Map(enabledPolicies(tenant).map((policy) => [policy, judged(policy)]));
});

const exclusionsWithoutFallback = (tenant: Tenant, context: Context): Exclusion[] =>
  [...judgedExclusions(tenant, context)]
    .filter(([policy]) => all(acts(policy), asksPeople(policy)).value === true)
    .flatMap(([, judged]) => judged.filter(({ isLeft }) => isLeft.value === true))
    .map(({ exclusion }) => exclusion);
