/** What the open Users section shows: whom the policy applies to, and on two tabs whom it includes and excludes. */
import { type PartLeaves, unreadPart } from '../../policy/draft.ts';
import { cannotJudge, complete, known, notKnown, type Reason, unread } from '../../policy/known.ts';
import { ALL } from '../../policy/well-known-ids.ts';
import { chosenOf, dropDownsIn, type Field, saidOf } from '../controls.ts';
import { asUnknown } from '../found.ts';
import { ENGLISH, type LabelKey } from '../labels/languages.ts';
import { finds, languagesOf, says } from '../labels/meanings.ts';
import type { Look } from '../look.ts';
import type { EditorPage } from '../page.ts';
import { openTab, tabPlaces } from '../tabs.ts';
import { listUnknown, notRecognisedIn, whyUndecided } from '../undecided.ts';
import { peopleOn } from './people.ts';

const INCLUDE = ['users.none', 'users.all', 'users.select'] as const;
const OTHERS: readonly LabelKey[] = ['users.appliesTo.workloadIdentities', 'users.appliesTo.agents'];
const APPLIES_TO: readonly LabelKey[] = [
  'users.appliesTo.usersAndGroups',
  ...OTHERS,
  'users.appliesTo.usersAndServicePrincipals',
];
/** Words that stand in no other section. */
const OWN_OPTIONS = ['users.all', 'users.select'] as const;

/** Whether the open section is this one. */
export const isUsersSection = ({ blade, options }: EditorPage): boolean =>
  appliesTo(blade) !== null || saidOf(options, OWN_OPTIONS).length > 0;

/** Reads the section. */
export function lookAtUsers(page: EditorPage): Look {
  const places = tabPlaces(page.blade, 'users.include', 'users.exclude');
  const box = appliesTo(page.blade);
  const isOfOthers =
    box !== null && says(box.value, ...APPLIES_TO) && !says(box.value, 'users.appliesTo.usersAndGroups');
  if (isOfOthers || (box !== null && !mayBeUsers(box, page))) {
    const why = cannotJudge(`The policy applies to “${box.value}”. Which of them it applies to is not read.`);
    return {
      parts: {
        'users.include': { ...asUnknown('users.include', why), ...(isOfOthers && noUsersBeside(box)) },
        'users.exclude': asUnknown('users.exclude', why),
      },
      places,
      notRecognised: isOfOthers ? [] : [{ field: 'users.include', label: box.value }],
    };
  }
  const tab = openTab(page.blade);
  if (tab === 'exclude') {
    const { leaves, keeps, notRecognised } = peopleOn(page, 'users.exclude');
    return { parts: { 'users.exclude': leaves }, keeps, places, notRecognised };
  }
  if (tab !== 'include') return { parts: {}, places, notRecognised: [] };
  const chosen = chosenOf(page.options, INCLUDE);
  if (!chosen) {
    const why = whyUndecided(sectionOptions(page), INCLUDE, 'users.include');
    const { guests, ...lists } = unreadPart('users.include').leaves;
    const leaves = { ...lists, guests, users: listUnknown(...why) };
    return { parts: { 'users.include': leaves }, places, notRecognised: [] };
  }
  const others = othersBeside(box);
  if (chosen.key === 'users.select') {
    const { leaves, keeps, notRecognised } = peopleOn(page, 'users.include');
    return { parts: { 'users.include': { ...others, ...leaves } }, keeps, places, notRecognised };
  }
  const users = complete(chosen.key === 'users.all' ? [ALL] : []);
  return { parts: { 'users.include': { ...others, ...nobody, users } }, places, notRecognised: [] };
}

/** A policy for workload identities or agents includes no users, as the choice is of one kind alone. The page has to say it in English. */
const noUsersBeside = (box: Field): Partial<PartLeaves['users.include']> =>
  isSaidInEnglish(box, OTHERS) ? { users: none, ...nobody } : {};

const none = complete([]);
const nobody = { groups: none, roles: none, guests: known(null) };

/** Workload identities and agents: none, once the page says in English that the policy applies to users, or has no such choice. */
function othersBeside(
  box: Field | null,
): Pick<PartLeaves['users.include'], 'clientApplications' | 'agents' | 'agentContext' | 'otherMembers'> {
  const why = whyOthers(box);
  const nothing = why === null ? known(null) : notKnown(why);
  return { clientApplications: nothing, agents: nothing, agentContext: nothing, otherMembers: none };
}

function whyOthers(box: Field | null): Reason | null {
  if (box === null) return unread('users.include');
  return isSaidInEnglish(box, ['users.appliesTo.usersAndGroups'])
    ? null
    : (notRecognisedIn('users.include', [box.value])[0] ?? null);
}

const isSaidInEnglish = ({ value }: Field, keys: readonly LabelKey[]): boolean =>
  keys.some((key) => languagesOf([{ text: value, key }]).includes(ENGLISH));

/** The drop-down that says what the policy applies to, by its label or by what it shows. */
function appliesTo(blade: Element): Field | null {
  const [box, another] = dropDownsIn(blade).filter(
    ({ label, value }) => says(label, 'users.appliesTo') || finds(value, ...APPLIES_TO),
  );
  return box && !another ? box : null;
}

/** Another language's words for it are not known: then the options below show that it is about users. */
const mayBeUsers = ({ value }: Field, { options }: EditorPage): boolean =>
  says(value, 'users.appliesTo.usersAndGroups') || saidOf(options, OWN_OPTIONS).length > 0;

const sectionOptions = ({ options, state }: EditorPage) =>
  options.filter(({ element }) => !state || !isInFooter(element, state.element));

const isInFooter = (element: Element, picker: Element): boolean =>
  picker === element || (picker.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
