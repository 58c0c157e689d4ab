/**
 * One account at least is to be outside every enabled policy that all users or a role are in, so that no change locks out everybody. Policies
 * of workload identities and agents do not count. Who is in an excluded group or role is not read: such a policy may leave out any account.
 * Where emergency accounts are declared the question is of those, and a declared group holds them; so nothing is left in doubt.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { NOT_ALL_POLICIES } from '../../src/engine/run-tenant.ts';
import { all, any, FALSE, not, TRUE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { DIRECTORY_SYNC_ROLES } from '../../src/policy/well-known-ids.ts';
import { declaredIn, excludesDeclared } from '../facts/emergency-accounts.ts';
import { same } from '../facts/lists.ts';
import { EMERGENCY_ACCESS, MFA_FOR_ALL } from '../facts/sources.ts';
import { isStateOn } from '../facts/state.ts';
import { planNote, policyNames } from '../facts/tenant.ts';
import {
  excludes,
  excludesNoMember,
  GUESTS_WORD,
  includesAllUsers,
  includesRoles,
  isForPeople,
  otherCondition,
} from '../facts/users.ts';

export default defineTenantRule({
  id: 'tenant-emergency-account-not-excluded-everywhere',
  ref: 'CAT09',
  title: 'No account is excluded from every policy',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [EMERGENCY_ACCESS, MFA_FOR_ALL],
  falsePositives:
    'Policies that Microsoft manages, and policies made for these very accounts. Members of groups are not read; declaring the emergency ' +
    'accounts settles it.',
  severity: 'warning',
  check: (tenant, context) =>
    not(all(someIsOutside(tenant, context), tenant.complete ? TRUE : unknown(cannotJudge(NOT_ALL_POLICIES)))),
  concerns: (tenant, context) => withoutException(tenant, context),
  text: (tenant, context) => {
    const inAll = withoutException(tenant, context);
    const isDeclared = declaredIn(context) !== null;
    const nobody = isDeclared ? 'No declared emergency account' : 'No single account or group';
    const whom = isDeclared ? 'none of them' : 'nobody';
    const excludes = inAll.length === 1 ? 'excludes' : 'exclude';
    return {
      what:
        `${nobody} is excluded from all enabled policies for all users or roles.` +
        (inAll.length === 0 ? '' : ` ${policyNames(inAll)} ${excludes} ${whom}.`),
      why: `So one wrong change could lock out everybody.${planNote(tenant)}`,
      safeFix: [
        'Name two emergency accounts, and exclude them from every policy by one group that only few can change.',
        'Guard them by phishing-resistant sign-in, and by an alert on each of their sign-ins.',
      ],
      lessSafe: { what: 'Have one account only.', risk: 'It is a single point of failure.' },
    };
  },
});

/** Whether an account is outside every policy that it could be locked out by. */
function someIsOutside(tenant: Tenant, context: Context): Truth {
  const declared = declaredIn(context);
  const asked = tenant.policies
    .map((policy) => ({ policy, isNoMatter: not(isForEverybodyOrRoles(policy)) }))
    .filter(({ isNoMatter }) => isNoMatter.value !== true);
  const outsideAll = (isOutside: (policy: Draft) => Truth): Truth =>
    all(...asked.map(({ policy, isNoMatter }) => any(isNoMatter, isOutside(policy))));
  const isOutsideAll = (kind: 'users' | 'groups', id: string, otherwise: (policy: Draft) => Truth): Truth =>
    outsideAll((policy) => any(excludes(policy, kind, id), otherwise(policy)));
  if (declared === null)
    return any(
      outsideAll(mayExcludeAnybody),
      ...excludedSomewhere(tenant, 'users').map((id) => isOutsideAll('users', id, mayExcludeAnybody)),
      ...excludedSomewhere(tenant, 'groups').map((id) => isOutsideAll('groups', id, () => FALSE)),
    );
  const declaredGroupIsOut = (policy: Draft): Truth =>
    any(...declared.groups.map((id) => excludes(policy, 'groups', id)));
  return any(
    outsideAll(() => FALSE),
    ...declared.users.map((id) => isOutsideAll('users', id, declaredGroupIsOut)),
    ...declared.groups.map((id) => isOutsideAll('groups', id, () => FALSE)),
  );
}

/** Whether the policy is on and for all users or for roles; others lock out only those whom they name. */
const isForEverybodyOrRoles = (policy: Draft): Truth =>
  all(isStateOn(policy), isForPeople(policy), any(includesAllUsers(policy), includesRoles(policy)));

/** Unknown where the policy may leave out an account that it does not name: as a member of a group or role, or in what was not read. */
function mayExcludeAnybody(policy: Draft): Truth {
  const { users, groups, roles } = policy.parts['users.exclude'].leaves;
  const holders = [
    ...groups.members,
    ...roles.members.filter((role) => !DIRECTORY_SYNC_ROLES.some((sync) => same(sync, role))),
  ];
  const missing = [users, groups, roles].flatMap((list) => list.missing);
  return any(
    holders.length === 0 ? FALSE : unknown(cannotJudge(MEMBERS_NOT_READ)),
    missing.length === 0 ? FALSE : unknown(...missing),
    otherCondition(policy, 'exclude'),
  );
}

const MEMBERS_NOT_READ =
  'Who is in the groups and roles that policies exclude was not read, so whether one account is excluded from all of them cannot be told: declare your emergency accounts.';

/** Users or groups that some policy excludes. Guests are no account. */
const excludedSomewhere = ({ policies }: Tenant, kind: 'users' | 'groups'): string[] => [
  ...new Set(
    policies
      .flatMap(({ parts }) => parts['users.exclude'].leaves[kind].members)
      .filter((id) => !same(id, GUESTS_WORD))
      .map((id) => id.toLowerCase()),
  ),
];

/** Policies that certainly let no account out: none of those that are declared, or none at all. */
const withoutException = ({ policies }: Tenant, context: Context): Draft[] =>
  policies.filter(
    (policy) =>
      isForEverybodyOrRoles(policy).value === true &&
      (declaredIn(context) === null
        ? excludesNoMember(policy).value === true
        : excludesDeclared(policy, context).value === false),
  );
