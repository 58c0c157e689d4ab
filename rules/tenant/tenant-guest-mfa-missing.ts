/**
 * MFA for guests: every type of guest is to be in a policy that requires MFA on all resources or on Office 365, as part of all users or by type.
 * Several policies may share the types; the text names those that are left.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { OFFICE_365 } from '../../src/policy/well-known-ids.ts';
import { ALL_GUEST_TYPES, doneToGuests, nearNote, requiresMfa } from '../facts/baselines.ts';
import { hasMfa } from '../facts/controls.ts';
import { GUEST_TYPES, includesGuests } from '../facts/guests.ts';
import { narrowed } from '../facts/narrowing.ts';
import { excludesNoResource, included, isResourcePolicy } from '../facts/resources.ts';
import { GUEST_CONDITIONAL_ACCESS, TEMPLATES } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';
import { joined } from '../facts/words.ts';

export default defineTenantRule({
  id: 'tenant-guest-mfa-missing',
  ref: 'CAT14',
  title: 'Guests without MFA',
  field: 'tenant',
  evidence: 'community-standard',
  sources: [GUEST_CONDITIONAL_ACCESS, TEMPLATES],
  falsePositives:
    'Tenants in which guest access is switched off. Service provider users are often left out on purpose, since partners manage the tenant by them.',
  severity: 'warning',
  check: (tenant) =>
    not(all(...ALL_GUEST_TYPES.map((type) => doneToGuests(tenant, type, requiresMfaWidely)))),
  text: (tenant) => ({
    what: `No enabled policy requires MFA from ${guestsWithout(tenant)} on all resources or Office 365.${nearNote(tenant, comesNear)}`,
    why: `They sign in with whatever their home organisation asks, which may be a password alone.${planNote(tenant)}`,
    safeFix: [
      'Use the template "Require multifactor authentication for guest access" in Report-only first.',
      'Trust the MFA of partners where you can (External Identities > Cross-tenant access settings), so that their users are not asked twice.',
      'Where people sign in with external MFA, use Require multifactor authentication, not an authentication strength.',
    ],
    lessSafe: { what: "Rely on the partners' own rules.", risk: 'What those are is not known.' },
  }),
});

const requiresMfaWidely = (policy: Draft): Truth =>
  all(
    isResourcePolicy(policy),
    included(policy, OFFICE_365),
    excludesNoResource(policy),
    requiresMfa(policy),
    not(narrowed(policy)),
  );

/** The types of guest that are certainly left: "guests", or which of them. */
function guestsWithout(tenant: Tenant): string {
  const types = ALL_GUEST_TYPES.filter(
    (type) => doneToGuests(tenant, type, requiresMfaWidely).value === false,
  );
  if (types.length === ALL_GUEST_TYPES.length) return 'guests';
  return `these guests: ${joined(
    types.map((type) => GUEST_TYPES[type]),
    'and',
  )},`;
}

const comesNear = (policy: Draft): Truth => all(hasMfa(policy), includesGuests(policy));
