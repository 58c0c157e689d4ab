/**
 * What does a part of what every tenant should have: for somebody, on something, at some sign-ins. Whether policies do the whole of it is
 * what tenant rules ask. State is not asked here.
 */
import type { Context } from '../../src/engine/context.ts';
import { all, any, FALSE, not, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import type { KnownList } from '../../src/policy/known.ts';
import { ALL, NONE } from '../../src/policy/well-known-ids.ts';
import { appliesToEveryFlow, type Flow, singlesOut } from './authentication-flows.ts';
import {
  ALL_GUEST_TYPES,
  blocksOutright,
  guardsRegistration,
  isForEverySignIn,
  LEGACY_CLIENTS,
  requiresMfa,
  requiresPhishingResistantMfa,
} from './baselines.ts';
import { appliesToClientTypesWithin, appliesToOneClientType } from './client-types.ts';
import { excludesDeclared } from './emergency-accounts.ts';
import { appliesToGuestType, excludesGuests, includesGuests } from './guests.ts';
import { same } from './lists.ts';
import { covers, isResourcePolicy, lists } from './resources.ts';
import { answersSignInRisk, answersUserRisk } from './risk-answers.ts';
import { appliesToRole, PRIVILEGED_ROLES } from './roles.ts';
import { isForEverybodyOrRoles } from './tenant.ts';
import { appliesTo, GUESTS_WORD, includesAllUsers } from './users.ts';

/** MFA for some users. */
export const requiresMfaOfSome = (policy: Draft): Truth =>
  all(requiresMfa(policy), opensSomething(policy), isForSomebody(policy));

/** Phishing-resistant MFA for the holders of some privileged role. */
export const requiresPhishingResistantMfaOfSome = (policy: Draft): Truth =>
  all(
    requiresPhishingResistantMfa(policy),
    opensSomething(policy),
    any(...[...PRIVILEGED_ROLES.keys()].map((role) => appliesToRole(policy, role))),
  );

/**
 * A block of some legacy clients. One that stands for other clients too counts only where it is for every sign-in: a block of a country is
 * none of legacy clients.
 */
export const blocksSomeLegacyClients = (policy: Draft): Truth =>
  all(
    blocksOutright(policy),
    appliesToOneClientType(policy, LEGACY_CLIENTS),
    any(appliesToClientTypesWithin(policy, LEGACY_CLIENTS), isForEverySignIn(policy, ['clientApps'])),
    opensSomething(policy),
    isForSomebody(policy),
  );

/** A block of a flow for some users. One that stands for every flow counts only where it is for every sign-in, likewise. */
export const blocksFlowOfSome = (policy: Draft, flow: Flow): Truth =>
  all(
    blocksOutright(policy),
    any(singlesOut(policy, flow), all(appliesToEveryFlow(policy), isForEverySignIn(policy))),
    opensSomething(policy),
    isForSomebody(policy),
  );

/** MFA for some guests. */
export const requiresMfaOfSomeGuests = (policy: Draft): Truth =>
  all(requiresMfa(policy), opensSomething(policy), isForSomeGuests(policy));

/** More than a password for some who register security info. */
export const guardsRegistrationOfSome = (policy: Draft): Truth =>
  all(guardsRegistration(policy), isForSomebody(policy));

/** An answer to high sign-in risk or to high user risk. */
export const answersSomeRisk = (policy: Draft): Truth =>
  all(any(answersSignInRisk(policy), answersUserRisk(policy)), opensSomething(policy), isForSomebody(policy));

/** A declared emergency account excluded, from a policy that it could be locked out by. */
export const leavesOutDeclared = (policy: Draft, context: Context): Truth =>
  all(isForEverybodyOrRoles(policy), excludesDeclared(policy, context));

/** Whether somebody is in scope by what the policy says: all users, or one who is included and not excluded in the same words. */
function isForSomebody(policy: Draft): Truth {
  const { users, groups, roles } = policy.parts['users.include'].leaves;
  const inScope = (kind: 'users' | 'groups' | 'roles', list: KnownList): Truth =>
    someMember(list, [NONE, GUESTS_WORD], (member) => appliesTo(policy, kind, member));
  return any(
    includesAllUsers(policy),
    inScope('users', users),
    inScope('groups', groups),
    inScope('roles', roles),
    isForSomeGuests(policy),
  );
}

const isForSomeGuests = (policy: Draft): Truth =>
  any(
    ...ALL_GUEST_TYPES.map((type) => appliesToGuestType(policy, type)),
    all(includesGuests(policy), not(excludesGuests(policy))),
  );

/** Whether the policy is about opening resources, and one is left that it applies to. */
function opensSomething(policy: Draft): Truth {
  const { applications } = policy.parts['targetResources.include'].leaves;
  return all(
    isResourcePolicy(policy),
    not(lists(policy, 'exclude', ALL)),
    someMember(applications, [NONE], (resource) => covers(policy, resource)),
  );
}

/** Whether a member of a list passes, other than words that stand for nobody or are asked elsewhere. */
const someMember = (list: KnownList, besides: readonly string[], passes: (member: string) => Truth): Truth =>
  any(
    list.missing.length === 0 ? FALSE : unknown(...list.missing),
    list.members.filter((member) => !besides.some((word) => same(word, member))).map(passes),
  );
