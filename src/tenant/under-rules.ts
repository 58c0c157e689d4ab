/** A tenant under the rules as the admin set them: what popup and report both start from. */
import { policyRules, tenantRules } from '../../rules/index.ts';
import {
  type Acceptances,
  type Decided,
  type DecidedTenant,
  withAcceptances,
  withTenantAcceptances,
} from '../engine/accepted.ts';
import type { Context } from '../engine/context.ts';
import type { Rule, TenantRule } from '../engine/rule.ts';
import { policyRulesAsSet, tenantRulesAsSet } from '../engine/rule-settings.ts';
import { runRules } from '../engine/run.ts';
import { runTenantRules } from '../engine/run-tenant.ts';
import type { Draft } from '../policy/draft.ts';
import { acceptanceOf } from '../store/decisions.ts';
import type { KnownTenant } from '../store/known-tenant.ts';
import { type TenantDrafts, tenantDrafts } from './drafts.ts';

export interface TenantUnderRules extends TenantDrafts {
  readonly context: Context;
  readonly acceptances: Acceptances;
  /** The rules that are not off, at their levels. */
  readonly run: readonly (Rule | TenantRule)[];
  /** What is said of one policy. */
  readonly resultsOf: (draft: Draft) => Decided[];
  /** What is said of the tenant as a whole. */
  readonly onTenant: readonly DecidedTenant[];
}

/** @param today YYYY-MM-DD */
export function tenantUnderRules(known: KnownTenant, today: string): TenantUnderRules {
  const { key, emergencyAccounts, accepted, rules } = known;
  const { drafts, tenant } = tenantDrafts(known);
  const context: Context = { today, emergencyAccounts, tenant };
  const acceptances = { tenant: key, all: accepted.map((one) => acceptanceOf(key, one)), today };
  const onPolicies = policyRulesAsSet(policyRules, rules);
  const onTenants = tenantRulesAsSet(tenantRules, rules);
  return {
    ...{ drafts, tenant, context, acceptances },
    run: [...onPolicies, ...onTenants],
    resultsOf: (draft) => withAcceptances(runRules(onPolicies, draft, context), draft, acceptances),
    onTenant: withTenantAcceptances(runTenantRules(onTenants, tenant, context), tenant, acceptances),
  };
}
