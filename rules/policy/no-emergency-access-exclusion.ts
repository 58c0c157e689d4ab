/**
 * No emergency access account is excluded from a policy for all users or for roles. Which excluded account is one a policy does not tell:
 * nobody excluded is a finding, somebody excluded is judged once the accounts are declared. Excluded guests are none, and excluded roles
 * are no accounts.
 * A policy for groups does not show how broad it is and is left alone; so are session controls by themselves, which lock nobody out.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, isEmpty, not, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import { controlCountAtLeast, DEVICE_OR_APP, hasOneControl } from '../facts/controls.ts';
import { declaredIn, excludesDeclared } from '../facts/emergency-accounts.ts';
import { NARROWING_PARTS, narrowedForLockout } from '../facts/narrowing.ts';
import {
  ADMIN_PLACES,
  lists,
  listsOne,
  targetsAuthenticationContexts,
  targetsUserActions,
} from '../facts/resources.ts';
import {
  EMERGENCY_ACCESS,
  MANDATORY_MFA,
  MFA_FOR_ALL,
  PLAN_DEPLOYMENT,
  TARGET_RESOURCES,
} from '../facts/sources.ts';
import {
  excludedMembers,
  excludesUsersOrGroups,
  includesAllUsers,
  includesRoles,
  isForPeople,
} from '../facts/users.ts';

export default defineRule({
  id: 'no-emergency-access-exclusion',
  ref: 'CAP030',
  title: 'No emergency access account is excluded',
  field: 'users.exclude',
  evidence: 'microsoft-documented',
  levels: ['error', 'warning', 'info'],
  sources: [MFA_FOR_ALL, EMERGENCY_ACCESS, PLAN_DEPLOYMENT, MANDATORY_MFA, TARGET_RESOURCES],
  falsePositives:
    'Sets of templates, which often come with their exclusions taken out. A policy does not tell which excluded account is an emergency ' +
    'account: declare yours once. Session controls alone lock nobody out and are not reported.',
  restsOn: ['users.include', 'users.exclude', 'targetResources.include', ...NARROWING_PARTS, 'grant'],
  grouped: { line: 'exclude no emergency access account', levels: 'all' },
  check: (policy, context) =>
    all(
      isForPeople(policy),
      not(targetsAuthenticationContexts(policy)),
      not(targetsUserActions(policy)),
      controlCountAtLeast(policy, 1),
      any(includesAllUsers(policy), includesRoles(policy)),
      declaredIn(context) ? not(excludesDeclared(policy, context)) : excludesNobody(policy),
    ),
  severity: (policy) => {
    const isWide = not(narrowedForLockout(policy));
    return ladder(
      [all(canLockOut(policy), isWide), 'error'],
      [any(canLockOut(policy), isWide), 'warning'],
      'info',
    );
  },
  text: (_policy, context) => ({
    what:
      `${declaredIn(context) ? 'None of your emergency accounts is excluded here' : 'No user and no group is excluded here'}: if this ` +
      'policy goes wrong, there may be no account left to switch it off.',
    why:
      'Microsoft advises to exclude emergency access (break-glass) accounts from Conditional Access policies, and to guard them with ' +
      'phishing-resistant sign-in and alerts.',
    safeFix: [
      'Register a passkey (FIDO2) or a certificate for each emergency account first: the admin portals demand MFA from them whatever you ' +
        'exclude.',
      'Users or agents > Exclude > Users and groups: choose a role-assignable or otherwise protected group with two or more emergency ' +
        'accounts.',
    ],
    lessSafe: {
      what: 'Leave it as it is.',
      risk: 'A full lockout, in which only Microsoft support can help.',
    },
  }),
});

/** Whether nobody is excluded who could be an emergency account. Of somebody it cannot be told while nothing is declared. */
const excludesNobody = (policy: Draft): Truth =>
  any(
    not(excludesUsersOrGroups(policy)),
    unknown(
      cannotJudge(
        'Somebody is excluded here; declare your emergency accounts once (in the options of the browser extension, or as ' +
          '"emergencyAccounts" in the file that the command line reads by --config), and this can tell whether they are.',
      ),
    ),
  );

/**
 * Whether the policy can keep everybody from where it is undone: it covers all resources, or the admin portals without leaving
 * administrators out by role, and asks for more than a person can do.
 */
const canLockOut = (policy: Draft): Truth =>
  all(
    includesAllUsers(policy),
    any(
      lists(policy, 'include', ALL),
      all(listsOne(policy, 'include', ADMIN_PLACES), isEmpty(excludedMembers(policy).roles)),
    ),
    hasOneControl(policy, ['block', ...DEVICE_OR_APP]),
  );
