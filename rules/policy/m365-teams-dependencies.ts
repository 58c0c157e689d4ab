/**
 * Teams is picked as a single app without Exchange Online or SharePoint Online, whose policies a user has to meet before Teams opens.
 * Microsoft's What If tool does not test such dependencies. Silent for blocks: one of Teams alone must not become one of mail and files.
 * In a tenant that is known whole it is settled where others ask the same for the two services, or ask more of Teams as well.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  ALL,
  EXCHANGE_ONLINE,
  OFFICE_365,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
} from '../../src/policy/well-known-ids.ts';
import { blocks } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { covers, isResourcePolicy, listed, lists } from '../facts/resources.ts';
import { coveredByOthers } from '../facts/scope.ts';
import { AUTHENTICATION_FLOWS, SERVICE_DEPENDENCIES, TARGET_RESOURCES, WHAT_IF } from '../facts/sources.ts';
import { asksAtLeast } from '../facts/strictness.ts';
import { policyNames } from '../facts/tenant.ts';
import { joined } from '../facts/words.ts';

const NEEDED = [EXCHANGE_ONLINE, SHAREPOINT_ONLINE];

export default defineRule({
  id: 'm365-teams-dependencies',
  ref: 'CAP003',
  title: 'Teams is picked without the services it needs first',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [SERVICE_DEPENDENCIES, TARGET_RESOURCES, WHAT_IF, AUTHENTICATION_FLOWS],
  falsePositives: 'Policies for the special accounts of Teams Rooms and Teams phones.',
  restsOn: [
    'users.include',
    'targetResources.include',
    'targetResources.exclude',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'grant',
  ],
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      lists(policy, 'include', TEAMS_SERVICES),
      not(lists(policy, 'include', ALL)),
      not(lists(policy, 'include', OFFICE_365)),
      any(...NEEDED.map((service) => not(covers(policy, service)))),
      not(blocks(policy)),
    ),
  severity: () => ladder('warning'),
  settledBy,
  text: (policy) => {
    const missing = NEEDED.filter((service) => covers(policy, service).value === false);
    const areMissing =
      missing.length === NEEDED.length
        ? 'those two are not'
        : `${joined(resourceNames(missing), 'and')} is not`;
    return {
      what:
        'Teams is early-bound to Exchange Online and SharePoint Online: a user must meet their policies before Teams opens, and ' +
        `${areMissing} in this policy.`,
      why: 'Different rules for the three give confusing prompts or failed sign-ins.',
      safeFix: steps(policy, missing),
      lessSafe: {
        what: 'Keep Teams alone and check that the policies on Exchange and SharePoint are at least as strict.',
        risk: 'This policy is not a full barrier for the content of Teams, which lies in the other two.',
      },
      heardElsewhere: {
        claim: 'Review Teams too, since it uses the device code grant as OneDrive does.',
        documentation:
          'Neither app is documented to sign in on a computer by the device code flow. Teams Rooms and Teams panels, TVs, printers and command lines ' +
          'typically do. What Teams needs is Exchange Online and SharePoint Online.',
      },
    };
  },
});

/** A policy on Teams too is met at the same time, so it may ask more; one on the other service alone has to ask the same. */
function settledBy(policy: Draft, tenant: Tenant): string | null {
  const missing = NEEDED.filter((service) => covers(policy, service).value !== true);
  const others = coveredByOthers(
    tenant,
    policy,
    missing,
    (other) =>
      asksAtLeast(other, policy) &&
      (covers(other, TEAMS_SERVICES).value === true || asksAtLeast(policy, other)),
  );
  return others === null
    ? null
    : `The same as for Teams is asked of these users for ${joined(resourceNames(missing), 'and')} by ${policyNames(others)}.`;
}

function steps(policy: Draft, missing: readonly string[]): string[] {
  const excluded = listed(policy, 'exclude', [...NEEDED, OFFICE_365]);
  const areIncluded = listed(policy, 'include', missing).length === missing.length;
  return [
    ...(excluded.length > 0
      ? [`Target resources > Exclude: remove ${joined(resourceNames(excluded), 'and')}.`]
      : []),
    ...(areIncluded
      ? []
      : [
          'Target resources > Include: choose the Office 365 group, or list Teams, Exchange and SharePoint together.',
        ]),
    `That tightens mail and files as well: try the change ${inReportOnly(policy)} first.`,
  ];
}
