/**
 * Agent identities at high risk are to be blocked, where the tenant has any: all agent identities, on all resources, with none left out. The
 * conditions are beta. Whether there are agent identities does not stand in the policies.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import type { JsonObject } from '../../src/policy/policy.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import { blocksOutright, nearNote } from '../facts/baselines.ts';
import { same } from '../facts/lists.ts';
import { narrowed } from '../facts/narrowing.ts';
import { coversEverything, targetsAuthenticationContexts, targetsUserActions } from '../facts/resources.ts';
import { isForHighRisk } from '../facts/risk-levels.ts';
import { AGENT_ID } from '../facts/sources.ts';
import { fromDirectory, noneEnabled, planNote } from '../facts/tenant.ts';
import { otherCondition } from '../facts/users.ts';

export default defineTenantRule({
  id: 'tenant-high-risk-agents-not-blocked',
  ref: 'CAT20',
  title: 'High-risk agents are not blocked',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [AGENT_ID],
  falsePositives: 'Tenants without agents are not reported. The feature is a preview and may change.',
  severity: 'info',
  check: (tenant) =>
    all(
      fromDirectory(
        tenant.directory?.agentIdentities,
        'Whether the tenant has agent identities was not read: read its agent identities to judge this.',
      ),
      noneEnabled(tenant, blocksHighRiskAgents),
    ),
  text: (tenant) => ({
    what: `No enabled policy blocks all agent identities at high risk on all resources.${nearNote(tenant, (policy) => isForHighRisk(policy, 'agentRisk'))}`,
    why: `An agent signs in without a person who would notice.${planNote(tenant)}`,
    safeFix: [
      'Use the template for agents at high risk in Report-only first, look at the sign-ins of agents, then switch it on.',
    ],
    lessSafe: { what: 'Leave it as it is.', risk: 'A compromised agent keeps its access.' },
  }),
});

const blocksHighRiskAgents = (policy: Draft): Truth =>
  all(
    isForHighRisk(policy, 'agentRisk'),
    blocksOutright(policy),
    when(policy.parts['users.include'].leaves.clientApplications, isAllAgentIdentities),
    not(otherCondition(policy, 'include')),
    not(otherCondition(policy, 'exclude')),
    not(targetsUserActions(policy)),
    not(targetsAuthenticationContexts(policy)),
    coversEverything(policy),
    not(narrowed(policy, ['agentRisk'])),
  );

/** Whether a condition on workload identities means all agent identities: by the word, with none excluded and no filter. */
function isAllAgentIdentities(condition: JsonObject | null): boolean {
  const { includeAgentIdServicePrincipals: included } = condition ?? {};
  const isAll =
    Array.isArray(included) && included.some((entry) => typeof entry === 'string' && same(entry, ALL));
  const mayBeFewer = Object.keys(condition ?? {}).some((name) => /^exclude|filter$/i.test(name));
  return isAll && !mayBeFewer;
}
