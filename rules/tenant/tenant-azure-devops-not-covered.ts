/**
 * Azure DevOps no longer comes with the Windows Azure Service Management API: a policy that lists the one does not cover the other. Another
 * enabled policy may, for the same users and wherever that one applies, with a control of its own.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, FALSE, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { AZURE_DEVOPS, AZURE_MANAGEMENT } from '../../src/policy/well-known-ids.ts';
import { requiresMfaOr } from '../facts/baselines.ts';
import { blocks } from '../facts/controls.ts';
import { reaches } from '../facts/reach.ts';
import { covers, isResourcePolicy, lists } from '../facts/resources.ts';
import { TARGET_RESOURCES } from '../facts/sources.ts';
import { enabledThat, noneEnabled, planNote, policyNames, someEnabled } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-azure-devops-not-covered',
  ref: 'CAT16',
  title: 'Azure management is protected, Azure DevOps is not',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  sources: [TARGET_RESOURCES],
  falsePositives: 'Tenants without Azure DevOps, and rules that are meant for Azure management alone.',
  severity: 'info',
  check: (tenant) => someEnabled(tenant, (policy) => leavesDevOpsOut(policy, tenant)),
  concerns: (tenant) => enabledThat(tenant, (policy) => leavesDevOpsOut(policy, tenant)),
  text: (tenant) => {
    const policies = enabledThat(tenant, (policy) => leavesDevOpsOut(policy, tenant));
    const [lists, does] = policies.length === 1 ? ['lists', 'does'] : ['list', 'do'];
    return {
      what:
        `${policyNames(policies)} ${lists} Windows Azure Service Management API and ${does} not cover Azure DevOps, and no enabled policy ` +
        'covers it for those users.',
      why: `Policies on Windows Azure Service Management API no longer cover Azure DevOps.${planNote(tenant)}`,
      safeFix: [
        `Target resources > Include: add Azure DevOps to the same policy, in a Report-only copy (leave this policy On) first.${blockNote(policies)}`,
      ],
      lessSafe: { what: 'Leave it as it is.', risk: 'Source code is behind a weaker rule.' },
    };
  },
});

/** Whether the policy is on Azure management and no enabled policy makes up for Azure DevOps. Only such a policy is compared with the others. */
function leavesDevOpsOut(policy: Draft, tenant: Tenant): Truth {
  const isOnManagement = all(
    isResourcePolicy(policy),
    lists(policy, 'include', AZURE_MANAGEMENT),
    covers(policy, AZURE_MANAGEMENT),
    not(covers(policy, AZURE_DEVOPS)),
  );
  if (isOnManagement.value === false) return FALSE;
  return all(
    isOnManagement,
    noneEnabled(tenant, (other) => all(protectsDevOps(other), reaches(policy, other))),
  );
}

const protectsDevOps = (policy: Draft): Truth =>
  all(
    isResourcePolicy(policy),
    covers(policy, AZURE_DEVOPS),
    requiresMfaOr(policy, ['block', 'compliantDevice', 'domainJoinedDevice', 'compliantApplication']),
  );

const blockNote = (policies: readonly Draft[]): string =>
  policies.some((policy) => blocks(policy).value === true)
    ? ' A policy that blocks then blocks Azure DevOps too.'
    : '';
