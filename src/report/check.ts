/** Runs the rules on policies that were read from files. */
import {
  type Acceptances,
  unusedAcceptances,
  withAcceptances,
  withTenantAcceptances,
} from '../engine/accepted.ts';
import type { Context, Directory, EmergencyAccounts, Tenant } from '../engine/context.ts';
import type { Rule, TenantRule } from '../engine/rule.ts';
import { runRules } from '../engine/run.ts';
import { runTenantRules } from '../engine/run-tenant.ts';
import type { ReadFile, ReadPolicy } from './read.ts';
import type { CheckedPolicy, NotChecked, Report, RulesOfCheck } from './report.ts';

export interface Check {
  readonly policyRules: readonly Rule[];
  readonly tenantRules: readonly TenantRule[];
  /** Whether the policies are looked at as all those of one tenant. */
  readonly asTenant: boolean;
  readonly rules: Omit<RulesOfCheck, 'run'>;
  readonly emergencyAccounts: EmergencyAccounts | null;
  /** What is known of the tenant beside its policies. */
  readonly directory: Directory | null;
  readonly acceptances: Acceptances;
}

export interface Checking {
  /** Takes what was read of one file. */
  add(read: Partial<ReadFile>): void;
  /**
   * What was found in everything that was added.
   * @param complete whether these are all policies of the tenant; left out, they are when everything could be read
   */
  report(complete?: boolean): Report;
}

/** A check that is given one file after the other. */
export function checking(check: Check): Checking {
  const skipped: NotChecked[] = [];
  const unreadable: NotChecked[] = [];
  const waiting: ReadPolicy[] = [];
  const policies: CheckedPolicy[] = [];
  const alone = contextOf(check, null);
  return {
    add(read) {
      skipped.push(...(read.skipped ?? []));
      unreadable.push(...(read.unreadable ?? []));
      // Rules that ask the other policies have to wait for them; else a policy is let go once it is checked.
      if (check.asTenant) waiting.push(...(read.policies ?? []));
      else policies.push(...(read.policies ?? []).map((policy) => checkedPolicy(policy, check, alone)));
    },
    report(complete = unreadable.length === 0) {
      const tenant = check.asTenant ? tenantOf(waiting, complete, check) : null;
      const context = contextOf(check, tenant);
      const checked = [...policies, ...waiting.map((policy) => checkedPolicy(policy, check, context))];
      const onTenant =
        tenant &&
        withTenantAcceptances(runTenantRules(check.tenantRules, tenant, context), tenant, check.acceptances);
      const run = [...check.policyRules, ...(tenant ? check.tenantRules : [])];
      const refs = new Map([...run, ...check.rules.off].map(({ id, ref }): [string, string] => [ref, id]));
      return {
        policies: checked,
        tenant: onTenant && tenant && { complete: tenant.complete, results: onTenant },
        skipped,
        unreadable,
        rules: { ...check.rules, run },
        unused: unusedAcceptances(check.acceptances, checked, onTenant).map((unused) => ({
          ...unused,
          rule: refs.get(unused.acceptance.ref) ?? unused.acceptance.ref,
        })),
      };
    },
  };
}

function checkedPolicy(
  { draft, json: _, ...read }: ReadPolicy,
  check: Check,
  context: Context,
): CheckedPolicy {
  const results = runRules(check.policyRules, draft, context);
  return { ...read, results: withAcceptances(results, draft, check.acceptances) };
}

const tenantOf = (policies: readonly ReadPolicy[], complete: boolean, { directory }: Check): Tenant => ({
  policies: policies.map(({ draft }) => draft),
  complete,
  ...(directory && { directory }),
});

/** Without the other policies a rule may still ask what is known of the directory. */
function contextOf({ acceptances, emergencyAccounts, directory }: Check, tenant: Tenant | null): Context {
  const known = tenant ?? (directory && { policies: [], complete: false, directory });
  return { today: acceptances.today, emergencyAccounts, ...(known && { tenant: known }) };
}
