/**
 * A user, group, role or application that an enabled policy excludes and no other one takes up: with MFA, a device control or a block, on as
 * much, at ordinary sign-ins. A policy takes an object up where it includes it, or all users or resources, and does not exclude it; who is in
 * a group is not read. Location, platform and device conditions do not keep a policy from being a fallback; one for risks, legacy clients or
 * a flow lets ordinary sign-ins pass. Guests are left to tenant-guest-mfa-missing.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { NOT_ALL_POLICIES } from '../../src/engine/run-tenant.ts';
import { all, any, every, FALSE, not, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { DIRECTORY_SYNC_ROLES, OFFICE_365 } from '../../src/policy/well-known-ids.ts';
import { requiresMfaOr } from '../facts/baselines.ts';
import { appliesToClientType } from '../facts/client-types.ts';
import { controlCountAtLeast } from '../facts/controls.ts';
import { same } from '../facts/lists.ts';
import { narrowed } from '../facts/narrowing.ts';
import { perTenant } from '../facts/per-draft.ts';
import { reachesUsers } from '../facts/reach.ts';
import { covers, included, isResourcePolicy } from '../facts/resources.ts';
import { PLAN_DEPLOYMENT } from '../facts/sources.ts';
import { isStateOn } from '../facts/state.ts';
import { enabledPolicies, someEnabled } from '../facts/tenant.ts';
import { appliesTo, GUESTS_WORD, isForPeople, otherCondition } from '../facts/users.ts';
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
  check: (tenant, context) => {
    const fallbacks = fallbacksIn(tenant);
    return someEnabled(tenant, (policy) => leavesSomethingOut(policy, fallbacks, context));
  },
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

interface Fallbacks {
  readonly policies: readonly { readonly policy: Draft; readonly isOne: Truth }[];
  /** Whether there may be others that are not known. */
  readonly others: Truth;
}

const fallbacksIn = (tenant: Tenant): Fallbacks => ({
  policies: enabledPolicies(tenant)
    .map((policy) => ({ policy, isOne: isFallback(policy) }))
    .filter(({ isOne }) => isOne.value !== false),
  others: tenant.complete ? FALSE : unknown(cannotJudge(NOT_ALL_POLICIES)),
});

/** Whether ordinary sign-ins have to meet MFA or a device control, or are blocked. */
const isFallback = (policy: Draft): Truth =>
  all(
    isStateOn(policy),
    isResourcePolicy(policy),
    requiresMfaOr(policy, ['block', 'compliantDevice', 'domainJoinedDevice']),
    not(narrowed(policy, ['locations', 'platforms', 'devices', 'clientApps'])),
    appliesToClientType(policy, 'browser'),
    appliesToClientType(policy, 'mobileAppsAndDesktopClients'),
  );

/** Whether something that the policy excludes is taken up by no fallback. */
const leavesSomethingOut = (policy: Draft, fallbacks: Fallbacks, context: Context): Truth =>
  all(
    asksPeople(policy),
    any(
      otherCondition(policy, 'exclude'),
      ...listsOf(policy).map(({ list }) => (list.missing.length === 0 ? FALSE : unknown(...list.missing))),
      ...exclusionsOf(policy, context).map((exclusion) => not(isTakenUp(exclusion, fallbacks))),
    ),
  );

const asksPeople = (policy: Draft): Truth => all(isForPeople(policy), controlCountAtLeast(policy, 1));

const isTakenUp = (exclusion: Exclusion, { policies, others }: Fallbacks): Truth =>
  any(...policies.map(({ policy, isOne }) => all(isOne, takesUp(policy, exclusion))), others);

/** A user, group or role is taken up on what the policy covers that excludes it, or on Office 365; an application for its users. */
const takesUp = (fallback: Draft, { kind, id, policy }: Exclusion): Truth =>
  kind === 'applications'
    ? all(covers(fallback, id), reachesUsers(policy, fallback))
    : all(
        appliesTo(fallback, kind, id),
        any(
          included(fallback, OFFICE_365),
          every(policy.parts['targetResources.include'].leaves.applications, (resource) =>
            covers(fallback, resource),
          ),
        ),
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

/** What a policy excludes, without guests, synchronisation accounts and declared emergency accounts. */
function exclusionsOf(policy: Draft, { emergencyAccounts }: Context): Exclusion[] {
  const meant = {
    users: [GUESTS_WORD, ...(emergencyAccounts?.users ?? [])],
    groups: emergencyAccounts?.groups ?? [],
    roles: DIRECTORY_SYNC_ROLES,
    applications: [],
  } as const;
  return listsOf(policy).flatMap(({ kind, list }) =>
    list.members
      .filter((id) => !meant[kind].some((other) => same(other, id)))
      .map((id) => ({ kind, id, policy })),
  );
}

const exclusionsWithoutFallback = perTenant((tenant, context): Exclusion[] => {
  const fallbacks = fallbacksIn(tenant);
  return enabledPolicies(tenant)
    .filter((policy) => all(isStateOn(policy), asksPeople(policy)).value === true)
    .flatMap((policy) => exclusionsOf(policy, context))
    .filter((exclusion) => isTakenUp(exclusion, fallbacks).value === false);
});
