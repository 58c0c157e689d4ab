/**
 * The baseline: MFA for all users on all resources. Beside users and groups, a policy may leave out guests and roles only where another
 * requires MFA of them just as widely. An authentication strength of the tenant's own need not be MFA, so it cannot be judged.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { doneToEverybody, isForEverySignIn, nearNote, requiresMfa } from '../facts/baselines.ts';
import { hasMfa } from '../facts/controls.ts';
import { isResourcePolicy } from '../facts/resources.ts';
import { EXTERNAL_MFA, MFA_FOR_ALL, PLAN_DEPLOYMENT, TARGET_RESOURCES } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';
import { includesAllUsers } from '../facts/users.ts';

export default defineTenantRule({
  id: 'tenant-mfa-all-users-missing',
  ref: 'CAT04',
  title: 'No enabled policy requires MFA for all users on all resources',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [MFA_FOR_ALL, TARGET_RESOURCES, PLAN_DEPLOYMENT, EXTERNAL_MFA],
  falsePositives:
    'Security defaults, MFA at a federated identity provider and per-user MFA do not show in the policies. Policies for groups that together ' +
    'hold everybody are not counted either, since the members of groups are not read.',
  severity: 'warning',
  check: (tenant) => not(doneToEverybody(tenant, requiresMfaEverywhere)),
  text: (tenant) => ({
    what: `No enabled policy requires MFA from all users on all resources.${nearNote(tenant, comesNear)}`,
    why: `Microsoft recommends one without resource exclusions as the baseline.${planNote(tenant)}`,
    safeFix: [
      'Create it from the template "Require multifactor authentication for all users" in Report-only, with the emergency accounts excluded.',
      'Where people sign in with external MFA, use Require multifactor authentication: an authentication strength does not work with external MFA.',
      'Switch it on once the sign-in log shows whom it would stop.',
    ],
    lessSafe: {
      what: 'Use security defaults, only in a tenant without any Conditional Access policy; never switch policies off to get there.',
      risk: 'Security defaults know no exceptions and no conditions.',
    },
  }),
});

const requiresMfaEverywhere = (policy: Draft): Truth => all(requiresMfa(policy), isForEverySignIn(policy));

const comesNear = (policy: Draft): Truth =>
  all(isResourcePolicy(policy), hasMfa(policy), includesAllUsers(policy));
