/**
 * Emergency access accounts are declared by the admin, never guessed: a policy does not tell which excluded account is one.
 * Source: Microsoft Learn, "Manage emergency access accounts in Microsoft Entra ID".
 */
import type { EmergencyAccounts } from '../../src/engine/context.ts';
import { any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { excludes } from './users.ts';

/** Whether a declared account, or a group that was declared to hold them, is excluded. */
export const excludesDeclared = (draft: Draft, { users, groups }: EmergencyAccounts): Truth =>
  any(
    ...users.map((user) => excludes(draft, 'users', user)),
    ...groups.map((group) => excludes(draft, 'groups', group)),
  );
