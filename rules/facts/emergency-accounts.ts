/**
 * Emergency access accounts are declared by the admin, never guessed: a policy does not tell which excluded account is one.
 * Source: Microsoft Learn, "Manage emergency access accounts in Microsoft Entra ID".
 */
import type { Context, EmergencyAccounts } from '../../src/engine/context.ts';
import { any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { excludes } from './users.ts';

/** What is declared; null also where the declaration names nobody. */
export const declaredIn = ({ emergencyAccounts }: Context): EmergencyAccounts | null =>
  emergencyAccounts && emergencyAccounts.users.length + emergencyAccounts.groups.length > 0
    ? emergencyAccounts
    : null;

/** Whether a declared account, or a group that was declared to hold them, is excluded; false while nothing is declared. */
export function excludesDeclared(draft: Draft, context: Context): Truth {
  const { users, groups } = declaredIn(context) ?? { users: [], groups: [] };
  return any(
    ...users.map((user) => excludes(draft, 'users', user)),
    ...groups.map((group) => excludes(draft, 'groups', group)),
  );
}
