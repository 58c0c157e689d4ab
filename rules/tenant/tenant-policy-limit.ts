/** Close to the number of policies that a tenant can hold. Policies in every state count; policy plans are not among them. */
import type { Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { NOT_ALL_POLICIES } from '../../src/engine/run-tenant.ts';
import { any, FALSE, truth, unknown } from '../../src/engine/truth.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { POLICY_LIMIT, POLICY_LIMIT_IS_NEAR } from '../facts/dates.ts';
import { PLAN_DEPLOYMENT } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-policy-limit',
  ref: 'CAT17',
  title: 'Close to the policy limit',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [PLAN_DEPLOYMENT],
  falsePositives: `Pages of September 2025 and before say 195; Microsoft changed the limit to ${POLICY_LIMIT} on 3 June 2026.`,
  severity: 'info',
  check: (tenant) =>
    any(
      truth(countOf(tenant) >= POLICY_LIMIT_IS_NEAR),
      tenant.complete ? FALSE : unknown(cannotJudge(NOT_ALL_POLICIES)),
    ),
  text: (tenant) => ({
    what: `A tenant can hold ${POLICY_LIMIT} Conditional Access policies in any state; you have ${countOf(tenant)}${tenant.complete ? '' : ' or more'}.`,
    why: `Microsoft calls it a hard limit: at the limit no policy can be added, not even in an emergency.${planNote(tenant)}`,
    safeFix: [
      'Merge policies that have the same users, exclusions and controls and differ in their resources, in a Report-only copy (leave these policies On) first.',
      'Delete policies that are Off and not needed any more.',
    ],
  }),
});

/** Policies by their ids; one without an id counts by itself. */
function countOf({ policies }: Tenant): number {
  const ids = policies.flatMap(({ id }) => (id === null ? [] : [id.toLowerCase()]));
  return new Set(ids).size + policies.length - ids.length;
}
