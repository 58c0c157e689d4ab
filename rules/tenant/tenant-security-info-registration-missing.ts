/**
 * Registering security info is to need more than a password. Guests may be left out, as Microsoft's template does: they cannot use a
 * Temporary Access Pass. The template also leaves trusted locations out; that protects in part only, and the text says so.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { doneToMembers, guardsRegistration, nearNote, registersSecurityInfo } from '../facts/baselines.ts';
import { narrowed } from '../facts/narrowing.ts';
import { excludesNoResource, otherMember } from '../facts/resources.ts';
import { SECURITY_INFO_REGISTRATION } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-security-info-registration-missing',
  ref: 'CAT11',
  title: 'Registration of security info is not protected',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [SECURITY_INFO_REGISTRATION],
  falsePositives:
    'Guests and new staff need a way in, so that a policy may leave out certain places on purpose. A policy that leaves out trusted ' +
    'locations, as the template does, is named but not counted.',
  severity: 'info',
  check: (tenant) => not(doneToMembers(tenant, protectsRegistration)),
  text: (tenant) => ({
    what: `No enabled policy protects the registration of security info for all users everywhere.${nearNote(tenant, registersSecurityInfo)}`,
    why:
      'Where nothing protects it, a stolen password is enough to add a method to an account that has none.' +
      planNote(tenant),
    safeFix: [
      'Use the template "Securing security info registration" in Report-only first, with the emergency accounts excluded.',
      'Give new staff a Temporary Access Pass, so that they can register from anywhere and trusted locations need not be left out.',
    ],
    lessSafe: {
      what: 'Let people register from trusted locations without it.',
      risk: 'Insiders, and attackers with a foothold in the network, can add a method.',
    },
  }),
});

const protectsRegistration = (policy: Draft): Truth =>
  all(
    guardsRegistration(policy),
    excludesNoResource(policy),
    not(otherMember(policy, 'include')),
    when(policy.parts['targetResources.include'].leaves.filter, (filter) => filter === null),
    not(narrowed(policy)),
  );
