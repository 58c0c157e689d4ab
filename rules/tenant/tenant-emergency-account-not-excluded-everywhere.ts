/**
 * One account at least is to be outside every enabled policy that all users or a role are in, so that no change locks out everybody. Policies
 * of workload identities and agents do not count. Who is in a group or role is not read: a policy that excludes one may leave out any account,
 * and one for groups that blocks or asks for a managed device may lock out any that it does not exclude. Where emergency accounts are declared
 * the question is of those, and a declared group holds them.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { NOT_ALL_POLICIES } from '../../src/engine/run-tenant.ts';
import { all, any, FALSE, not, TRUE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { blocks, DEVICE_OR_APP, demandsOneOf } from '../facts/controls.ts';
import { declaredIn, excludesAccount, excludesDeclared } from '../facts/emergency-accounts.ts';
import { perDraft } from '../facts/per-draft.ts';
import { EMERGENCY_ACCESS, MFA_FOR_ALL } from '../facts/sources.ts';
import { acts, isForEverybodyOrRoles, planNote, policyNames } from '../facts/tenant.ts';
import {
  excludedMembers,
  excludes,
  excludesNoMember,
  includesGroups,
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

/** A policy, and whether it locks out accounts that it does not exclude. */
interface Asked {
  readonly policy: Draft;
  readonly isFor: Truth;
}

/** Whether an account is outside every policy that it could be locked out by. */
function someIsOutside(tenant: Tenant, context: Context): Truth {
  const declared = declaredIn(context);
  const asked = tenant.policies
    .map((policy) => ({ policy, isFor: mayLockOut(policy) }))
    .filter(({ isFor }) => isFor.value !== false);
  const outsideAll = (isOutside: (policy: Draft) => Truth): Truth =>
    all(asked.map(({ policy, isFor }) => any(not(isFor), isOutside(policy))));
  if (declared === null)
    return any(
      outsideAll(mayExcludeAnybody),
      candidates(asked, 'users', mayExcludeAnybody).map((id) =>
        outsideAll((policy) => any(excludes(policy, 'users', id), mayExcludeAnybody(policy))),
      ),
      candidates(asked, 'groups', () => FALSE).map((id) =>
        outsideAll((policy) => excludes(policy, 'groups', id)),
      ),
    );
  const declaredGroupIsOut = (policy: Draft): Truth =>
    any(declared.groups.map((id) => excludesAccount(policy, 'groups', id)));
  return any(
    outsideAll(() => FALSE),
    declared.users.map((id) =>
      outsideAll((policy) => any(excludesAccount(policy, 'users', id), declaredGroupIsOut(policy))),
    ),
    declared.groups.map((id) => outsideAll((policy) => excludesAccount(policy, 'groups', id))),
  );
}

const mayLockOut = (policy: Draft): Truth =>
  any(isForEverybodyOrRoles(policy), all(locksOutGroups(policy), unknown(cannotJudge(GROUPS_NOT_READ))));

/** Whether the policy is on and keeps members of groups out, wherever they sign in or on a device of their own. */
const locksOutGroups = (policy: Draft): Truth =>
  all(
    acts(policy),
    isForPeople(policy),
    includesGroups(policy),
    any(blocks(policy), demandsOneOf(policy, DEVICE_OR_APP)),
  );

const GROUPS_NOT_READ =
  'Who is in the groups that policies are for was not read, so whether an account that such a policy does not exclude is outside it cannot be told.';

/**
 * Users or groups that may be excluded from all: those that one policy excludes, since nobody else is. It is one that certainly leaves out
 * nobody but them, where there is such a policy; and of those the one that excludes the fewest.
 */
function candidates(
  asked: readonly Asked[],
  kind: 'users' | 'groups',
  otherwise: (policy: Draft) => Truth,
): readonly string[] {
  const isFirm = ({ policy, isFor }: Asked) =>
    all(isFor, not(otherwise(policy)), not(otherCondition(policy, 'exclude'))).value === true &&
    policy.parts['users.exclude'].leaves[kind].missing.length === 0;
  const firm = asked.filter(isFirm);
  const [fewest = []] = (firm.length > 0 ? firm : asked)
    .map(({ policy }) => excludedMembers(policy)[kind].members)
    .toSorted((one, other) => one.length - other.length);
  return [...new Set(fewest.map((id) => id.toLowerCase()))];
}

/** Unknown where the policy may leave out an account that it does not name: as a member of a group or role, or in what was not read. */
const mayExcludeAnybody = perDraft((policy: Draft): Truth => {
  const { users, groups, roles } = excludedMembers(policy);
  const missing = [users, groups, roles].flatMap((list) => list.missing);
  return any(
    groups.members.length + roles.members.length === 0 ? FALSE : unknown(cannotJudge(MEMBERS_NOT_READ)),
    missing.length === 0 ? FALSE : unknown(...missing),
    otherCondition(policy, 'exclude'),
  );
});

const MEMBERS_NOT_READ =
  'Who is in the groups and roles that policies exclude was not read, so whether one account is excluded from all of them cannot be told: declare your emergency accounts.';

/** Policies that certainly let no account out: none of those that are declared, or none at all. */
const withoutException = ({ policies }: Tenant, context: Context): Draft[] =>
  policies.filter(
    (policy) =>
      isForEverybodyOrRoles(policy).value === true &&
      (declaredIn(context) === null
        ? excludesNoMember(policy).value === true
        : excludesDeclared(policy, context).value === false),
  );
