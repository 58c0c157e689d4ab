/**
 * Guests do not have to pass this MFA policy. Policies on user or sign-in risk are left alone: a guest's risk is settled in the home
 * tenant. Another policy settles it only where it certainly asks MFA of all these guests, for the same resources, and of nobody else's
 * exceptions.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { requiresMfa } from '../facts/baselines.ts';
import { hasMfa } from '../facts/controls.ts';
import { excludesGuests, excludesServiceProvidersOnly } from '../facts/guests.ts';
import { NARROWING_PARTS, narrowed, narrowsBy } from '../facts/narrowing.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { isResourcePolicy } from '../facts/resources.ts';
import { conditionsWithin, excludedGuestsWithin, resourcesWithin } from '../facts/scope.ts';
import { GUEST_CONDITIONAL_ACCESS, TEMPLATES } from '../facts/sources.ts';
import { othersEnabled, policyNames } from '../facts/tenant.ts';
import { includesAllUsers } from '../facts/users.ts';

export default defineRule({
  id: 'guests-excluded-from-mfa',
  ref: 'CAP034',
  title: 'Guests are taken out of an MFA policy',
  field: 'users.exclude',
  evidence: 'community-standard',
  levels: ['warning', 'info'],
  sources: [GUEST_CONDITIONAL_ACCESS, TEMPLATES],
  restsOn: ['users.include', 'users.exclude', 'targetResources.include', ...NARROWING_PARTS, 'grant'],
  falsePositives:
    'Guests have an MFA policy of their own. Leaving out service providers, the administrators of a delegated partner, is common.',
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      hasMfa(policy),
      not(narrowsBy(policy, 'userRisk')),
      not(narrowsBy(policy, 'signInRisk')),
      excludesGuests(policy),
    ),
  severity: (policy) =>
    ladder(
      [excludesServiceProvidersOnly(policy), 'info'],
      [all(includesAllUsers(policy), not(narrowed(policy))), 'warning'],
      'info',
    ),
  text: (policy) => {
    const who = excludesServiceProvidersOnly(policy).value === true ? 'Service providers' : 'Guests';
    return {
      what: `${who} are excluded from this MFA policy.`,
      why: 'Unless another policy requires MFA for them, they sign in with whatever their home organisation asks.',
      safeFix: [
        `Users or agents > Exclude: clear "Guest or external users", ${inReportOnly(policy)} first. Or keep it, and have a policy that is On ` +
          'and requires MFA of guests for the same resources.',
        'External Identities > Cross-tenant access settings: trust the MFA of partner organisations, so that their people are not asked twice.',
      ],
      lessSafe: {
        what: 'Leave the exclusion.',
        risk: 'Shared files can be opened with a password alone where the home organisation asks for no more.',
      },
    };
  },
  settledBy,
});

function settledBy(policy: Draft, tenant: Tenant): string | null {
  const others = othersEnabled(tenant, policy).filter(
    (other) =>
      requiresMfa(other).value === true &&
      resourcesWithin(policy, other) &&
      conditionsWithin(policy, other) &&
      excludedGuestsWithin(policy, other),
  );
  return others.length === 0 ? null : `MFA is required of these guests by ${policyNames(others)}.`;
}
