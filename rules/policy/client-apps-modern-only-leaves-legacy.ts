/**
 * The policy asks for MFA or a managed device of modern clients alone. Nearly all baselines are split like this, and it is fine as long as
 * another policy blocks legacy clients, or two do. They settle it where they certainly reach all these users and resources.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { blocksLegacyClient, LEGACY_CLIENTS } from '../facts/baselines.ts';
import { appliesToClientType, appliesToClientTypesWithin } from '../facts/client-types.ts';
import { hasOneControl } from '../facts/controls.ts';
import { CLIENT_APPS_CLAIM } from '../facts/heard-elsewhere.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { isResourcePolicy } from '../facts/resources.ts';
import { resourcesWithin, usersWithin } from '../facts/scope.ts';
import { BLOCK_LEGACY, CONDITIONS } from '../facts/sources.ts';
import { othersEnabled, policyNames } from '../facts/tenant.ts';

export default defineRule({
  id: 'client-apps-modern-only-leaves-legacy',
  ref: 'CAP040',
  title: 'Client apps set to modern clients only',
  field: 'conditions.clientApps',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['info'],
  sources: [CONDITIONS, BLOCK_LEGACY],
  grouped: { line: 'leave legacy clients (Exchange ActiveSync, other) to another policy', levels: 'all' },
  restsOn: [
    'users.include',
    'targetResources.include',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'conditions.clientApps',
    'grant',
  ],
  falsePositives:
    'Nearly all baselines are split like this, with a policy of its own that blocks legacy authentication.',
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      appliesToClientTypesWithin(policy, ['browser', 'mobileAppsAndDesktopClients']),
      // Of browsers alone, browser-only-leaves-desktop speaks.
      appliesToClientType(policy, 'mobileAppsAndDesktopClients'),
      hasOneControl(policy, ['mfa', 'authenticationStrength', 'compliantDevice', 'domainJoinedDevice']),
    ),
  severity: () => ladder('info'),
  text: (policy) => ({
    what: 'Legacy clients (Exchange ActiveSync, other) are outside this policy.',
    why: 'That is fine only if another policy blocks them; the Client apps condition does not choose sign-in flows such as device code.',
    safeFix: [
      'Make sure that a policy which is On blocks Exchange ActiveSync clients and Other clients for all users and all resources.',
      `Or set Conditions > Client apps to Not configured, which means all clients, ${inReportOnly(policy)} first.`,
    ],
    lessSafe: {
      what: 'Leave it, without a policy that blocks legacy clients.',
      risk: 'Protocols that know a password only escape this policy.',
    },
    heardElsewhere: CLIENT_APPS_CLAIM,
  }),
  settledBy,
});

function settledBy(policy: Draft, tenant: Tenant): string | null {
  const others = othersEnabled(tenant, policy).filter(
    (other) => usersWithin(policy, other) && resourcesWithin(policy, other),
  );
  const blocking = LEGACY_CLIENTS.map((type) =>
    others.filter((other) => blocksLegacyClient(other, type).value === true),
  );
  if (blocking.some(({ length }) => length === 0)) return null;
  return `Legacy authentication is blocked by ${policyNames([...new Set(blocking.flat())])}.`;
}
