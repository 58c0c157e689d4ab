/**
 * What every tenant should have a policy for: whether one policy does it, and whether it is done to everybody. A policy that does it at some
 * sign-ins or resources only, or beside an easier control, does not do it.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { all, any, every, FALSE, not, TRUE, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import {
  ALL,
  BUILT_IN_STRENGTHS,
  EXCHANGE_ONLINE,
  PHISHING_RESISTANT_STRENGTH,
} from '../../src/policy/well-known-ids.ts';
import { appliesToEveryFlow, type Flow, singlesOut } from './authentication-flows.ts';
import { appliesToClientType, type ClientType } from './client-types.ts';
import { blocks, type Control, demandsOneOf, grantOf } from './controls.ts';
import { appliesToGuestType, GUEST_TYPES, type GuestType } from './guests.ts';
import { same } from './lists.ts';
import { type NarrowingCondition, narrowed } from './narrowing.ts';
import { covers, coversEverything, included, isResourcePolicy, targetsUserAction } from './resources.ts';
import { appliesToRole, isSyncRole, isToldRole } from './roles.ts';
import { policyNames, someEnabled } from './tenant.ts';
import { includesAllUsers, isForPeople, otherCondition } from './users.ts';

/** Kinds of client that can do no MFA. */
export const LEGACY_CLIENTS = ['exchangeActiveSync', 'other'] as const satisfies readonly ClientType[];

/**
 * Whether the policy blocks one kind of legacy client for all users and all resources, everywhere; legacy authentication is blocked where both
 * kinds are, by one policy or by two. Users and resources may be excluded, but not Exchange Online, which most legacy clients ask for.
 * Source: Microsoft Learn, "Block legacy authentication with Conditional Access".
 */
export const blocksLegacyClient = (draft: Draft, type: (typeof LEGACY_CLIENTS)[number]): Truth =>
  all(
    isResourcePolicy(draft),
    blocks(draft),
    appliesToClientType(draft, type),
    includesAllUsers(draft),
    included(draft, ALL),
    covers(draft, EXCHANGE_ONLINE),
    not(narrowed(draft, ['clientApps'])),
  );

/**
 * Whether the policy applies to all resources, at every sign-in of those whom it is for: no condition narrows it and no resource is excluded.
 * @param besides conditions that the rule asks itself
 */
export const isForEverySignIn = (draft: Draft, besides: readonly NarrowingCondition[] = []): Truth =>
  all(isResourcePolicy(draft), coversEverything(draft), not(narrowed(draft, besides)));

/** Whether the policy blocks, and nothing can be chosen in place of the block. */
export const blocksOutright = (draft: Draft): Truth => demandsOneOf(draft, ['block']);

/** Whether the policy blocks a flow on all resources, wherever it is used. */
export const blocksFlow = (draft: Draft, flow: Flow): Truth =>
  all(
    blocksOutright(draft),
    any(appliesToEveryFlow(draft), singlesOut(draft, flow)),
    isForEverySignIn(draft, ['authenticationFlows']),
  );

/** Whether MFA is demanded, by the control or by a strength that is MFA, and nothing easier can be chosen. */
export const requiresMfa = (draft: Draft): Truth => requiresMfaOr(draft, []);

/** Whether MFA or one of some other controls is demanded, and nothing easier can be chosen. */
export const requiresMfaOr = (draft: Draft, others: readonly Control[]): Truth =>
  any(
    demandsOneOf(draft, ['mfa', ...others]),
    all(
      demandsOneOf(draft, ['mfa', 'authenticationStrength', ...others]),
      strengthIsOneOf(draft, BUILT_IN_STRENGTHS),
    ),
  );

/**
 * Whether the authentication strength is one of these built-in ones. What one of the tenant's own allows is not in the policy; it need
 * not be MFA. Source: Microsoft Learn, "Conditional Access authentication strength".
 */
export function strengthIsOneOf(draft: Draft, strengths: readonly string[]): Truth {
  const { authenticationStrength } = grantOf(draft);
  const strength = authenticationStrength.known ? authenticationStrength.value : null;
  const isAmong = (ids: readonly string[]) => ids.some((id) => same(id, strength?.id ?? ''));
  if (strength === null || isAmong(BUILT_IN_STRENGTHS))
    return when(authenticationStrength, () => isAmong(strengths));
  const name = strength.displayName ?? strength.id;
  return unknown(
    cannotJudge(
      `Which methods the authentication strength${name === null ? '' : ` "${name}"`} allows is not in the policy.`,
    ),
  );
}

/** Whether phishing-resistant MFA is demanded, and nothing easier can be chosen. */
export const requiresPhishingResistantMfa = (draft: Draft): Truth =>
  all(demandsOneOf(draft, ['authenticationStrength']), strengthIsOneOf(draft, [PHISHING_RESISTANT_STRENGTH]));

/** Whether the policy is about the registration of security info. */
export const registersSecurityInfo = (draft: Draft): Truth =>
  targetsUserAction(draft, 'urn:user:registersecurityinfo');

/** Whether people need more than a password to register security info: MFA, a device of the organisation, or they cannot at all. */
export const guardsRegistration = (draft: Draft): Truth =>
  all(
    registersSecurityInfo(draft),
    isForPeople(draft),
    requiresMfaOr(draft, ['block', 'compliantDevice', 'domainJoinedDevice']),
  );

/** Whether an enabled policy does something to the holders of a role. */
export const doneToRole = (tenant: Tenant, role: string, does: (policy: Draft) => Truth): Truth =>
  someEnabled(tenant, (policy) => all(does(policy), appliesToRole(policy, role)));

/** Whether an enabled policy does something to all guests of a type. */
export const doneToGuests = (tenant: Tenant, type: GuestType, does: (policy: Draft) => Truth): Truth =>
  someEnabled(tenant, (policy) => all(does(policy), appliesToGuestType(policy, type)));

/**
 * Whether enabled policies do something to all members: one is for all users, and for each role that it excludes there is another.
 * Excluded users and groups are taken for emergency and synchronisation accounts, and so are the roles of synchronisation accounts.
 */
export const doneToMembers = (tenant: Tenant, does: (policy: Draft) => Truth): Truth =>
  someEnabled(tenant, (policy) => {
    const isWide = all(does(policy), includesAllUsers(policy), not(otherCondition(policy, 'exclude')));
    // Only such a policy is compared with the others.
    if (isWide.value === false) return FALSE;
    return all(
      isWide,
      every(policy.parts['users.exclude'].leaves.roles, (role) =>
        isSyncRole(role) ? TRUE : any(doneToRole(tenant, role, does), not(isToldRole(role))),
      ),
    );
  });

/** Whether enabled policies do something to all users: to members, and by the same or another policy to guests of every type. */
export const doneToEverybody = (tenant: Tenant, does: (policy: Draft) => Truth): Truth =>
  all(doneToMembers(tenant, does), ...ALL_GUEST_TYPES.map((type) => doneToGuests(tenant, type, does)));

export const ALL_GUEST_TYPES = Object.keys(GUEST_TYPES) as readonly GuestType[];

/**
 * A sentence on the policies that come near to what is missing, so that an admin who has one sees why it does not count. Empty where there
 * is none.
 */
export function nearNote({ policies }: Tenant, comesNear: (policy: Draft) => Truth): string {
  const near = policies.filter((policy) => comesNear(policy).value === true);
  const [comes, each] = near.length === 1 ? ['comes', 'it'] : ['come', 'each'];
  return near.length === 0
    ? ''
    : ` ${policyNames(near)} ${comes} near, but ${each} is not on, has an easier control to choose, or leaves out some users, resources or sign-ins.`;
}
