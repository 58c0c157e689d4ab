/**
 * Directory roles. A policy lists them by the id of their template; policies as code often have names instead, of which some are known here.
 * Which role any other name means cannot be told: it may even be one of synchronisation accounts in another language.
 */
import { all, any, not, TRUE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, type KnownList } from '../../src/policy/known.ts';
import { DIRECTORY_SYNC_ROLES, isGuid, NONE } from '../../src/policy/well-known-ids.ts';
import { holdsOne, same, type Vocabulary } from './lists.ts';
import { includesAllUsers, otherCondition } from './users.ts';

/**
 * The directory roles of Microsoft's template "Require phishing-resistant multifactor authentication for admins", as Microsoft Learn names
 * them in "Require phishing-resistant MFA for administrators". The template itself has a few more.
 */
export const PRIVILEGED_ROLES: ReadonlyMap<string, string> = new Map([
  ['62e90394-69f5-4237-9190-012177145e10', 'Global Administrator'],
  ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'Application Administrator'],
  ['c4e39bd9-1100-46d3-8c65-fb160da0071f', 'Authentication Administrator'],
  ['b0f54661-2d74-4c50-afa3-1ec803f12efe', 'Billing Administrator'],
  ['158c047a-c907-4556-b7ef-446551a6b5f7', 'Cloud Application Administrator'],
  ['b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'Conditional Access Administrator'],
  ['29232cdf-9323-42fd-ade2-1d097af3e4de', 'Exchange Administrator'],
  ['729827e3-9c14-49f7-bb1b-9608f156bbb8', 'Helpdesk Administrator'],
  ['966707d0-3269-4727-9be2-8c3a10f19b9d', 'Password Administrator'],
  ['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'Privileged Authentication Administrator'],
  ['e8611ab8-c189-46e8-94e1-60213ab1f814', 'Privileged Role Administrator'],
  ['194ae4cb-b126-40b2-bd5b-6091b380977d', 'Security Administrator'],
  ['f28a1f50-f6e7-4571-818b-6a12f2af6b6c', 'SharePoint Administrator'],
  ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'User Administrator'],
]);

const ROLES: Vocabulary = {
  knows: (entry) =>
    isGuid(entry) ||
    [...PRIVILEGED_ROLES.values(), ...DIRECTORY_SYNC_ROLES, NONE].some((name) => same(name, entry)),
  stranger: (entry) =>
    `The role "${entry}" is listed by name, not by its id, so which one it is cannot be told.`,
};

/** True where it can be told which role an entry of a policy means, else unknown. */
export const isToldRole = (entry: string): Truth =>
  ROLES.knows(entry) ? TRUE : unknown(cannotJudge(ROLES.stranger(entry)));

/** Whether an entry means synchronisation accounts. */
export const isSyncRole = (entry: string): boolean => DIRECTORY_SYNC_ROLES.some((role) => same(role, entry));

/** Whether the holders of a role are in scope, by it or as part of all users, and not excluded by it. It may stand there by id or by name. */
export const appliesToRole = (draft: Draft, role: string): Truth =>
  all(
    any(includesAllUsers(draft), namesRole(draft.parts['users.include'].leaves.roles, role)),
    not(otherCondition(draft, 'include')),
    not(excludesRole(draft, role)),
  );

/** Whether a role is excluded, by id or by name. */
export const excludesRole = (draft: Draft, role: string): Truth =>
  any(namesRole(draft.parts['users.exclude'].leaves.roles, role), otherCondition(draft, 'exclude'));

const namesRole = (list: KnownList, role: string): Truth => holdsOne(list, wordsFor(role), ROLES);

/** The id and the name of a role, whichever is given; what is not known here stands for itself. */
function wordsFor(role: string): readonly string[] {
  return [...PRIVILEGED_ROLES].find((words) => words.some((word) => same(word, role))) ?? [role];
}
