/** What tenant rules ask: which policies are on, whether one of them does something, and what was not read. */
import type { Tenant } from '../../src/engine/context.ts';
import { NOT_ALL_POLICIES } from '../../src/engine/run-tenant.ts';
import { all, any, contains, FALSE, not, type Truth, truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import { same } from './lists.ts';
import { perDraft } from './per-draft.ts';
import { isStateOn } from './state.ts';
import { includesAllUsers, includesRoles, isForPeople } from './users.ts';

/** Whether a policy does anything: it is on, and does not exclude everybody. */
export const acts = perDraft(
  (policy: Draft): Truth =>
    all(isStateOn(policy), not(contains(policy.parts['users.exclude'].leaves.users, ALL))),
);

/** Whether a policy acts, and is for all users or for roles; others lock out only those whom they name. */
export const isForEverybodyOrRoles = (policy: Draft): Truth =>
  all(acts(policy), isForPeople(policy), any(includesAllUsers(policy), includesRoles(policy)));

/** The policies that act, or may. */
export const enabledPolicies = ({ policies }: Tenant): Draft[] =>
  policies.filter((policy) => acts(policy).value !== false);

/** The other policies of the tenant that certainly act. A policy is told by its id, and without one by being the same object. */
export const othersEnabled = ({ policies }: Tenant, policy: Draft): Draft[] =>
  policies.filter((other) => other !== policy && !haveOneId(other, policy) && acts(other).value === true);

const haveOneId = (one: Draft, other: Draft): boolean =>
  one.id !== null && other.id !== null && same(one.id, other.id);

/** Whether some policy of the tenant does something, in whatever state it is. While not all policies are known, "none" is unknown. */
export const somePolicy = ({ policies, complete }: Tenant, does: (policy: Draft) => Truth): Truth =>
  any(policies.map(does), complete ? FALSE : unknown(cannotJudge(NOT_ALL_POLICIES)));

/** Whether some enabled policy does something. While not all policies are known, "none" is unknown. */
export const someEnabled = (tenant: Tenant, does: (policy: Draft) => Truth): Truth =>
  somePolicy({ ...tenant, policies: enabledPolicies(tenant) }, (policy) => all(acts(policy), does(policy)));

/** Whether no enabled policy does something: what a rule on a missing policy checks. */
export const noneEnabled = (tenant: Tenant, does: (policy: Draft) => Truth): Truth =>
  not(someEnabled(tenant, does));

/** Those enabled policies that certainly do something. */
export const enabledThat = (tenant: Tenant, does: (policy: Draft) => Truth): Draft[] =>
  enabledPolicies(tenant).filter((policy) => all(acts(policy), does(policy)).value === true);

/** Whether something of the tenant beside its policies is so; unknown where it was not read. */
export const fromDirectory = (read: boolean | undefined, whyUnknown: string): Truth =>
  read === undefined ? unknown(cannotJudge(whyUnknown)) : truth(read);

/**
 * A sentence that belongs to every "no enabled policy ...": policy plans (Graph beta) are not among the policies. Empty where they were
 * read and there are none. Source: Graph beta reference of conditionalAccessPolicyPlan.
 */
export function planNote({ directory }: Tenant): string {
  const plans = directory?.policyPlans;
  if (plans === 0) return '';
  return plans === undefined
    ? ' Policy plans (a beta feature) were not read.'
    : ` The tenant has ${plans} policy ${plans === 1 ? 'plan' : 'plans'} (a beta feature), which ${plans === 1 ? 'is' : 'are'} not looked into.`;
}

/** Names of policies for a sentence: "A", "B" and 3 more. */
export function policyNames(policies: readonly Draft[], most = 3): string {
  const names = policies.map(({ id, parts }) => {
    const { displayName } = parts.name.leaves;
    const name = displayName.known ? displayName.value : null;
    return `"${name ?? id ?? 'a policy without a name'}"`;
  });
  const rest = names.length - most;
  if (rest > 0) return `${names.slice(0, most).join(', ')} and ${rest} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
