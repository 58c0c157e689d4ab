/** Checks the policies in files: reads each, and runs the rules. */
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
import type { CheckedPolicy, NotChecked, Report, RulesOfCheck } from '../report/report.ts';
import { findFiles } from './files.ts';
import { type ReadPolicy, readPolicies } from './read.ts';

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

/** Is told after each file how many of all are read. */
export type OnProgress = (read: number, of: number) => void;

/**
 * Checks every policy in files and folders.
 * @param paths as given on the command line
 * @param folder that relative ones start from
 */
export async function checkPaths(
  paths: readonly string[],
  folder: string,
  check: Check,
  onProgress: OnProgress,
): Promise<Report> {
  const found = await findFiles(paths, folder);
  const skipped: NotChecked[] = [...found.skipped];
  const unreadable: NotChecked[] = [...found.unreadable];
  const waiting: ReadPolicy[] = [];
  const policies: CheckedPolicy[] = [];
  const alone = contextOf(check, null);
  for (const [index, file] of found.files.entries()) {
    const read = await readPolicies(file);
    skipped.push(...read.skipped);
    unreadable.push(...read.unreadable);
    // Rules that ask the other policies have to wait for them; else a policy is let go once it is checked.
    if (check.asTenant) waiting.push(...read.policies);
    else policies.push(...read.policies.map((policy) => checkedPolicy(policy, check, alone)));
    onProgress(index + 1, found.files.length);
  }

  const tenant = check.asTenant ? tenantOf(waiting, unreadable.length === 0, check) : null;
  const context = contextOf(check, tenant);
  policies.push(...waiting.map((policy) => checkedPolicy(policy, check, context)));
  const onTenant =
    tenant &&
    withTenantAcceptances(runTenantRules(check.tenantRules, tenant, context), tenant, check.acceptances);
  const run = [...check.policyRules, ...(tenant ? check.tenantRules : [])];
  const refs = new Map([...run, ...check.rules.off].map(({ id, ref }): [string, string] => [ref, id]));
  return {
    policies,
    tenant: onTenant && tenant && { complete: tenant.complete, results: onTenant },
    skipped,
    unreadable,
    rules: { ...check.rules, run },
    unused: unusedAcceptances(check.acceptances, policies, onTenant).map((unused) => ({
      ...unused,
      rule: refs.get(unused.acceptance.ref) ?? unused.acceptance.ref,
    })),
  };
}

function checkedPolicy({ draft, ...read }: ReadPolicy, check: Check, context: Context): CheckedPolicy {
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
