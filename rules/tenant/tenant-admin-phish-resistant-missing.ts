/**
 * Holders of privileged roles are to use phishing-resistant MFA. Several policies may share the roles, and one for all users covers them too.
 * An authentication strength of the tenant's own may allow only such methods, which its policy object tells and the policy does not.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { PHISHING_RESISTANT_STRENGTH } from '../../src/policy/well-known-ids.ts';
import {
  doneToRole,
  isForEverySignIn,
  nearNote,
  requiresPhishingResistantMfa,
  strengthIsOneOf,
} from '../facts/baselines.ts';
import { PRIVILEGED_ROLES } from '../facts/roles.ts';
import { AUTHENTICATION_STRENGTHS, TEMPLATES } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';
import { fewOf } from '../facts/words.ts';

const ROLES = [...PRIVILEGED_ROLES.keys()];

export default defineTenantRule({
  id: 'tenant-admin-phish-resistant-missing',
  ref: 'CAT08',
  title: 'Administrators without phishing-resistant MFA',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [TEMPLATES, AUTHENTICATION_STRENGTHS],
  falsePositives:
    'Administrators who are in scope through a group are not seen, since its members are not read. A strength of your own cannot be judged ' +
    'from the policy alone.',
  severity: 'warning',
  check: (tenant) => not(all(...ROLES.map((role) => doneToRole(tenant, role, requiresItEverywhere)))),
  text: (tenant) => {
    const roles = uncovered(tenant);
    const from =
      roles.length === ROLES.length
        ? 'privileged roles'
        : fewOf(
            roles.map((role) => PRIVILEGED_ROLES.get(role) ?? role),
            3,
          );
    return {
      what: `No enabled policy demands phishing-resistant MFA from ${from} on all resources.${nearNote(tenant, comesNear)}`,
      why: `Other methods of MFA can be phished while the administrator signs in.${planNote(tenant)}`,
      safeFix: [
        'Let administrators register a phishing-resistant method first, such as a passkey or Windows Hello for Business. External MFA cannot meet an authentication strength.',
        'Use the template "Require phishing-resistant multifactor authentication for admins" in Report-only, with the emergency accounts excluded or equipped with security keys.',
        'Then switch it on.',
      ],
      lessSafe: {
        what: 'Require the strength Multifactor authentication only.',
        risk: 'Administrators can be phished in real time.',
      },
    };
  },
});

const requiresItEverywhere = (policy: Draft): Truth =>
  all(requiresPhishingResistantMfa(policy), isForEverySignIn(policy));

const uncovered = (tenant: Tenant): string[] =>
  ROLES.filter((role) => doneToRole(tenant, role, requiresItEverywhere).value === false);

const comesNear = (policy: Draft): Truth => strengthIsOneOf(policy, [PHISHING_RESISTANT_STRENGTH]);
