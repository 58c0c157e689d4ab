/**
 * Which resources a policy applies to. Office 365 stands for Exchange Online, SharePoint Online and Teams among others.
 * Source: Microsoft Learn, "Conditional Access: Target resources"; Graph reference of conditionalAccessApplications.
 */
import { all, any, FALSE, isEmpty, not, type Truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, type KnownList } from '../../src/policy/known.ts';
import {
  ALL,
  ALL_AGENT_ID_RESOURCES,
  AZURE_MANAGEMENT,
  EXCHANGE_ONLINE,
  isGuid,
  MICROSOFT_ADMIN_PORTALS,
  NONE,
  OFFICE_365,
  RESOURCE_WORDS,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
} from '../../src/policy/well-known-ids.ts';
import { ANY_TEXT, holds, isExactly, isWithin, same, type Vocabulary, wordsOf } from './lists.ts';
import { perDraft, perDraftAnd } from './per-draft.ts';
import { includedUsers, isForPeople } from './users.ts';

/** Services that the Office 365 group stands for here; the group has more. */
const SUITE = [EXCHANGE_ONLINE, SHAREPOINT_ONLINE, TEAMS_SERVICES];

/** Where a policy is undone: the admin portals, and the service whose coverage includes the Microsoft Entra admin center. */
export const ADMIN_PLACES: readonly string[] = [MICROSOFT_ADMIN_PORTALS, AZURE_MANAGEMENT];

const BEFORE_NAME = 'The resource "';
const AFTER_NAME = '" is listed by name, not by its application id, so which one it is cannot be told.';

const RESOURCES: Vocabulary = {
  knows: (entry) => isGuid(entry.trim()) || RESOURCE_WORDS.some((word) => same(word, entry)),
  stranger: (entry) => `${BEFORE_NAME}${entry}${AFTER_NAME}`,
};

/** The name in the sentence of a resource that is listed by its name; null of any other sentence. Reports put these into one line. */
export const namedResourceOf = (sentence: string): string | null =>
  sentence.startsWith(BEFORE_NAME) && sentence.endsWith(AFTER_NAME)
    ? sentence.slice(BEFORE_NAME.length, -AFTER_NAME.length)
    : null;

/** Whether the policy is about users who open resources: no user action, authentication context, workload identity or agent. */
export const isResourcePolicy = perDraft((draft: Draft): Truth => {
  const { parts } = draft;
  const target = parts['targetResources.include'].leaves;
  return all(
    isEmpty(target.userActions),
    isEmpty(target.authenticationContexts),
    not(isExactly(target.applications, [ALL_AGENT_ID_RESOURCES], RESOURCES)),
    not(isExactly(includedUsers(draft), ['AllAgentIdUsers'], ANY_TEXT)),
    isForPeople(draft),
    isEmpty(parts['conditions.agentRisk'].leaves.levels),
    isEmpty(parts['conditions.servicePrincipalRisk'].leaves.levels),
  );
});

/** Whether a resource's id, or a word such as Office365, stands on the tab. Filters and unknown conditions are not asked. */
export function lists(draft: Draft, tab: 'include' | 'exclude', resource: string): Truth {
  return holds(entriesOf(draft, tab), resource, RESOURCES);
}

/** Whether one of several stands on the tab. */
export function listsOne(draft: Draft, tab: 'include' | 'exclude', resources: readonly string[]): Truth {
  return any(resources.map((resource) => lists(draft, tab, resource)));
}

/** Those of several that certainly stand on the tab. */
export function listed(draft: Draft, tab: 'include' | 'exclude', resources: readonly string[]): string[] {
  return resources.filter((resource) => lists(draft, tab, resource).value === true);
}

/** Whether the policy applies to a resource: it is included and not excluded. */
export const covers = perDraftAnd((draft: Draft, resource: string): Truth => {
  return all(included(draft, resource), not(excluded(draft, resource)));
});

/** Whether a resource is on the Include tab, by itself or as one of All resources or Office 365. */
export const included = perDraftAnd((draft: Draft, resource: string): Truth => {
  const { filter } = draft.parts['targetResources.include'].leaves;
  const listedThere = listsOne(draft, 'include', [ALL, ...namesFor(resource)]);
  const doubts = any(isFiltered(filter), otherMember(draft, 'include'));
  // An open condition leaves unknown even what is listed: it may narrow the list as well as add to it.
  return doubts.value === 'unknown' ? doubts : listedThere;
});

/** Whether all resources are included, and none is excluded, by the list or by a condition that we do not know. */
export const coversEverything = (draft: Draft): Truth => all(included(draft, ALL), excludesNoResource(draft));

/** Whether All resources is the only entry of the Include tab. */
export const includesExactlyAll = (draft: Draft): Truth =>
  isExactly(entriesOf(draft, 'include'), [ALL], RESOURCES);

/** Whether nothing is excluded. */
export const excludesNoResource = (draft: Draft): Truth =>
  all(isEmpty(entriesOf(draft, 'exclude')), not(otherMember(draft, 'exclude')));

/** Whether nothing but these is excluded; true where nothing is. */
export const excludesWithin = (draft: Draft, resources: readonly string[]): Truth =>
  all(entriesWithin(draft, 'exclude', resources), not(otherMember(draft, 'exclude')));

/** Whether nothing is targeted: no resource, user action or authentication context, and no traffic profile of Global Secure Access. */
export function targetsNothing(draft: Draft): Truth {
  const { filter, globalSecureAccess } = draft.parts['targetResources.include'].leaves;
  return all(
    entriesWithin(draft, 'include', [NONE]),
    not(targetsUserActions(draft)),
    not(targetsAuthenticationContexts(draft)),
    when(filter, (value) => value === null),
    when(globalSecureAccess, (value) => value === null),
    not(otherMember(draft, 'include')),
  );
}

/** Whether every entry of a tab is one of these; true of an empty one. */
const entriesWithin = (draft: Draft, tab: 'include' | 'exclude', resources: readonly string[]): Truth =>
  isWithin(entriesOf(draft, tab), resources, RESOURCES);

/** Whether a user action is targeted. */
export const targetsUserAction = ({ parts }: Draft, action: UserAction): Truth =>
  holds(parts['targetResources.include'].leaves.userActions, action, USER_ACTIONS);

/** Whether any user action is targeted. */
export const targetsUserActions = ({ parts }: Draft): Truth =>
  not(isEmpty(parts['targetResources.include'].leaves.userActions));

/** Whether authentication contexts are targeted. */
export const targetsAuthenticationContexts = ({ parts }: Draft): Truth =>
  not(isEmpty(parts['targetResources.include'].leaves.authenticationContexts));

type UserAction = 'urn:user:registersecurityinfo' | 'urn:user:registerdevice';

const USER_ACTIONS = wordsOf(
  ['urn:user:registersecurityinfo', 'urn:user:registerdevice', 'urn:user:accountrecovery'],
  (entry) => `The user action "${entry}" is not known.`,
);

/** Whether a resource is on the Exclude tab, by itself or as one of Office 365. */
function excluded(draft: Draft, resource: string): Truth {
  return any(listsOne(draft, 'exclude', namesFor(resource)), otherMember(draft, 'exclude'));
}

const namesFor = (resource: string): string[] =>
  SUITE.some((member) => same(member, resource)) ? [resource, OFFICE_365] : [resource];

function entriesOf({ parts }: Draft, tab: 'include' | 'exclude'): KnownList {
  return tab === 'include'
    ? parts['targetResources.include'].leaves.applications
    : parts['targetResources.exclude'].leaves.applications;
}

/** Unknown while there is, or may be, a filter: which resources it selects depends on their custom security attributes. */
function isFiltered(filter: Draft['parts']['targetResources.include']['leaves']['filter']): Truth {
  if (!filter.known) return unknown(...filter.reasons);
  if (filter.value === null) return FALSE;
  return unknown(
    cannotJudge(
      'Resources are chosen by a filter on custom security attributes, which the policy does not show.',
    ),
  );
}

/** Unknown where a condition that Graph's schema does not name may change the tab; its name tells which of the two. */
export function otherMember({ parts }: Draft, tab: 'include' | 'exclude'): Truth {
  const { otherMembers } = parts['targetResources.include'].leaves;
  const another = tab === 'include' ? 'exclude' : 'include';
  const names = otherMembers.members.filter((name) => !name.toLowerCase().startsWith(another));
  const found = names.map((name) =>
    unknown(cannotJudge(`The policy has a condition on resources that is not known: ${name}.`)),
  );
  const missing = otherMembers.missing.length === 0 ? FALSE : unknown(...otherMembers.missing);
  return any(missing, found);
}
