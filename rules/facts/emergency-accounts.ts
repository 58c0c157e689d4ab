/**
 * Emergency access accounts are declared by the admin, never guessed: a policy does not tell which excluded account is one.
 * Source: Microsoft Learn, "Manage emergency access accounts in Microsoft Entra ID".
 */
import type { Context, EmergencyAccounts } from '../../src/engine/context.ts';
import { any, FALSE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { isGuid } from '../../src/policy/well-known-ids.ts';
import { excludedMembers, excludes } from './users.ts';

/** What is declared; null also where the declaration names nobody. */
export const declaredIn = ({ emergencyAccounts }: Context): EmergencyAccounts | null =>
  emergencyAccounts && emergencyAccounts.users.length + emergencyAccounts.groups.length > 0
    ? emergencyAccounts
    : null;

/**
 * Whether a declared account, or a group that was declared to hold them, is excluded; false while nothing is declared. A name and an id may
 * mean the same account, so that one is not missed among the others.
 */
export function excludesDeclared(draft: Draft, context: Context): Truth {
  const { users, groups } = declaredIn(context) ?? { users: [], groups: [] };
  return any(
    users.map((user) => excludesAccount(draft, 'users', user)),
    groups.map((group) => excludesAccount(draft, 'groups', group)),
  );
}

/** Whether one declared account or group is excluded. Unknown where it is declared by name and the policy excludes by id, or the other way round. */
export function excludesAccount(draft: Draft, kind: 'users' | 'groups', declared: string): Truth {
  const mayBeIt = excludedMembers(draft)[kind].members.some((entry) => isGuid(entry) !== isGuid(declared));
  return any(excludes(draft, kind, declared), mayBeIt ? unknown(cannotJudge(NAME_OR_ID(declared))) : FALSE);
}

const NAME_OR_ID = (declared: string): string =>
  isGuid(declared)
    ? `The policy excludes by name, and your emergency account ${declared} is declared by its id, so whether it is excluded cannot be told.`
    : `The policy excludes by id, and your emergency account "${declared}" is declared by its name, so whether it is excluded cannot be told: declare its id.`;
