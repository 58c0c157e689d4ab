/** What the open section of column two shows of its parts: Users, Target resources, Network or Conditions. It applies at once. */
import { type FieldName, type PartLeaves, type PartName, type RowName, unreadPart } from '../policy/draft.ts';
import {
  cannotJudge,
  complete,
  isList,
  type Known,
  type KnownList,
  known,
  notKnown,
  type Reason,
  unread,
} from '../policy/known.ts';
import type { Filter } from '../policy/policy.ts';
import { ALL, isGuid, NONE, RESOURCE_NAMES } from '../policy/well-known-ids.ts';
import { chosenItems, linkUnder } from './chosen-items.ts';
import { type Choice, checkBoxesIn, chosenOf, dropDownValue, tabsIn } from './controls.ts';
import type { FoundParts } from './found.ts';
import * as L from './labels.ts';
import type { EditorPage } from './page.ts';
import { type Look, listOfTicked, openTab } from './panes.ts';
import { isNotConfigured, notConfigured } from './summaries.ts';
import { normalised, textOf } from './text.ts';

export type SectionName = Extract<RowName, 'users' | 'targetResources' | 'network' | 'conditions'>;

const NOTHING: Look = { parts: {}, places: new Map(), notRecognised: [] };

/** The section that is open, told by what is in it; null when none is. */
export function openSection({ blade, conditionRows, options }: EditorPage): SectionName | null {
  if (dropDownValue(blade, L.USERS_APPLIES_TO)) return 'users';
  if (dropDownValue(blade, L.RESOURCES_APPLY_TO)) return 'targetResources';
  if (conditionRows.size > 0) return 'conditions';
  return options.some(({ label }) => L.CONFIGURE.includes(normalised(label))) ? 'network' : null;
}

/** Reads the open section. */
export function lookAtSection(section: SectionName, page: EditorPage): Look {
  if (section === 'users') return usersSection(page);
  if (section === 'targetResources') return targetResourcesSection(page);
  if (section === 'network') return networkSection(page);
  return conditionsSection(page);
}

function usersSection(page: EditorPage): Look {
  const { blade, options } = page;
  const places = tabPlaces(blade, 'users.include', 'users.exclude');
  const appliesTo = dropDownValue(blade, L.USERS_APPLIES_TO);
  if (!appliesTo) return NOTHING;
  if (!L.USERS_AND_GROUPS.includes(normalised(appliesTo.value))) {
    const why = cannotJudge(`The policy applies to “${appliesTo.value}”, which is not read yet.`);
    return {
      parts: {
        'users.include': notReadFor('users.include', why),
        'users.exclude': notReadFor('users.exclude', why),
      },
      places,
      notRecognised: [],
    };
  }
  const tab = openTab(blade);
  const none = complete([]);
  const people = {
    clientApplications: known(null),
    agents: known(null),
    agentContext: known(null),
    otherMembers: none,
  };
  const nobody = { users: none, groups: none, roles: none, guests: known(null) };
  if (tab === 'exclude')
    return { parts: { 'users.exclude': chosenPeople(page, 'users.exclude') }, places, notRecognised: [] };
  const { none: noneLabels, all, select } = L.USERS_INCLUDE;
  const chosen = tab === 'include' ? chosenOf(options, [...noneLabels, ...all, ...select]) : null;
  if (!chosen)
    return { parts: { 'users.include': unreadPart('users.include').leaves }, places, notRecognised: [] };
  const label = normalised(chosen.label);
  const who = noneLabels.includes(label)
    ? nobody
    : all.includes(label)
      ? { ...nobody, users: complete([ALL]) }
      : chosenPeople(page, 'users.include');
  return { parts: { 'users.include': { ...people, ...who } }, places, notRecognised: [] };
}

/** Every leaf of a part not known, for one reason: what was read of it before no longer holds. */
function notReadFor<P extends PartName>(part: P, why: Reason): PartLeaves[P] {
  const leaves = Object.entries(unreadPart(part).leaves).map(([leaf, form]) => [
    leaf,
    isList(form) ? { members: [], missing: [why] } : notKnown(why),
  ]);
  return Object.fromEntries(leaves) as PartLeaves[P];
}

/** The three boxes of a tab, and the people listed under the third. */
function chosenPeople(page: EditorPage, part: 'users.include' | 'users.exclude') {
  const boxes = checkBoxesIn(page.blade);
  const stateOf = (labels: readonly string[]) =>
    boxes.find(({ label }) => labels.includes(normalised(label)))?.on ?? null;
  const guests = stateOf(L.USERS_BOXES.guests);
  const roles = stateOf(L.USERS_BOXES.roles);
  const people = stateOf(L.USERS_BOXES.usersAndGroups);
  const open: KnownList = { members: [], absent: [ALL], missing: [unread(part)] };
  const { users, groups } = people === true ? listedPeople(page, open) : { users: open, groups: open };
  return {
    guests: guests === false ? known(null) : notKnown(unread(part)),
    roles: roles === false ? complete([]) : { members: [], missing: [unread(part)] },
    users: people === false ? complete([]) : users,
    groups: people === false ? complete([]) : groups,
  };
}

/** Users and groups stand in one list; the link above says how many of each. */
function listedPeople(page: EditorPage, open: KnownList): { users: KnownList; groups: KnownList } {
  const items = chosenItems(page);
  const link = normalised(items.link ?? '');
  const users = Number(/(\d+) users?\b/.exec(link)?.[1] ?? 0);
  const groups = Number(/(\d+) groups?\b/.exec(link)?.[1] ?? 0);
  if (users + groups === 0 || items.entries.length !== users + groups) return { users: open, groups: open };
  const ids = items.entries.map(({ name, detail }) =>
    detail !== null && isGuid(detail) ? detail.toLowerCase() : (detail ?? name),
  );
  if (groups === 0) return { users: complete(ids), groups: complete([]) };
  return users === 0 ? { users: complete([]), groups: complete(ids) } : { users: open, groups: open };
}

function targetResourcesSection(page: EditorPage): Look {
  const { blade, options } = page;
  const places = tabPlaces(blade, 'targetResources.include', 'targetResources.exclude');
  const appliesTo = normalised(dropDownValue(blade, L.RESOURCES_APPLY_TO)?.value ?? '');
  const none = complete([]);
  const nothingElse = {
    userActions: none,
    authenticationContexts: none,
    globalSecureAccess: known(null),
    otherMembers: none,
  };
  const notResources = {
    applications: none,
    filter: known(null),
    globalSecureAccess: known(null),
    otherMembers: none,
  };
  // Whether exclusions stay when the policy is turned back to resources, nobody has seen.
  const exclude = { 'targetResources.exclude': unreadPart('targetResources.exclude').leaves };
  if (L.APPLY_TO.userActions.includes(appliesTo)) {
    const userActions = listOfTicked(checkBoxesIn(blade), L.USER_ACTIONS, 'targetResources.include');
    return {
      ...NOTHING,
      parts: {
        'targetResources.include': { ...notResources, userActions, authenticationContexts: none },
        ...exclude,
      },
      places,
    };
  }
  if (L.APPLY_TO.authenticationContext.includes(appliesTo)) {
    const authenticationContexts = listOfTicked(checkBoxesIn(blade), new Map(), 'targetResources.include');
    return {
      ...NOTHING,
      parts: {
        'targetResources.include': { ...notResources, userActions: none, authenticationContexts },
        ...exclude,
      },
      places,
    };
  }
  if (!L.APPLY_TO.resources.includes(appliesTo)) {
    const why = cannotJudge(`The policy applies to “${appliesTo}”, which is not read yet.`);
    const parts = {
      'targetResources.include': notReadFor('targetResources.include', why),
      'targetResources.exclude': notReadFor('targetResources.exclude', why),
    };
    return { parts, places, notRecognised: [{ field: 'targetResources.include', label: appliesTo }] };
  }
  const tab = openTab(blade);
  if (tab === 'exclude')
    return {
      ...NOTHING,
      parts: {
        'targetResources.exclude': { applications: excludedResources(page) },
      },
      places,
    };
  const chosen = tab === 'include' ? chosenOf(options, [...L.RESOURCES_INCLUDE.keys()]) : null;
  const word = chosen && L.RESOURCES_INCLUDE.get(normalised(chosen.label));
  if (!chosen || !word)
    return {
      ...NOTHING,
      parts: { 'targetResources.include': unreadPart('targetResources.include').leaves },
      places,
    };
  const applications =
    word === 'select'
      ? listedResources(page, 'targetResources.include')
      : complete(word === NONE ? [] : [word]);
  return {
    parts: {
      'targetResources.include': {
        ...nothingElse,
        applications,
        filter: word === 'select' ? filterOf(page) : known(null),
      },
    },
    places: new Map([...places, ['targetResources.include', chosen.element]]),
    notRecognised: [],
  };
}

/** A filter on the Exclude tab exempts resources that nobody can name. */
function excludedResources(page: EditorPage): KnownList {
  const listed = listedResources(page, 'targetResources.exclude');
  const why = cannotJudge(
    'The Exclude tab filters resources by custom security attributes, which are not shown here.',
  );
  return filterIsSet(page) ? { ...listed, missing: [...listed.missing, why] } : listed;
}

/** The chosen resources by id where the page shows one; a well-known name stands for its id only when no id stands beside it. */
function listedResources(page: EditorPage, part: PartName): KnownList {
  const items = chosenItems(page);
  if (items.entries.length === 0 && items.link === null) return { members: [], missing: [unread(part)] };
  const members = items.entries.map(({ name, detail }) => {
    if (detail !== null && isGuid(detail)) return detail.toLowerCase();
    if (detail !== null) return detail;
    const ids = [...RESOURCE_NAMES]
      .filter(([, known]) => normalised(known) === normalised(name))
      .map(([id]) => id);
    return ids.length === 1 ? (ids[0] ?? name) : name;
  });
  return { members, missing: items.complete ? [] : [unread(part)] };
}

/** Whether a filter over custom security attributes is set on the open tab; its rule stands in a pane of its own. */
function filterIsSet(page: EditorPage): boolean {
  const link = linkUnder(page, L.RESOURCE_FILTER);
  return link !== null && normalised(link) !== 'none' && !isNotConfigured(link);
}

/** The filter on the Include tab. Where its row is missing though the list's own link was found, there is none. */
function filterOf(page: EditorPage): Known<Filter | null> {
  if (filterIsSet(page)) return known({ mode: 'include', rule: null });
  const rowsAreFound = linkUnder(page, L.RESOURCE_FILTER) !== null || chosenItems(page).link !== null;
  return rowsAreFound ? known(null) : notKnown(unread('targetResources.include'));
}

function networkSection(page: EditorPage): Look {
  const { blade, options } = page;
  const configured = chosenOf(options, L.CONFIGURE);
  const place = configured?.element.parentElement;
  const places = new Map<FieldName, Element>(place ? [['network', place]] : []);
  if (!configured) return { ...NOTHING, parts: { network: unreadPart('network').leaves }, places };
  if (!L.CONFIGURE_YES.includes(normalised(configured.label))) {
    const none = complete([]);
    return { ...NOTHING, parts: { network: { include: none, exclude: none } }, places };
  }
  const tab = openTab(blade);
  const chosen = chosenOf(options, [...L.LOCATIONS.keys()]);
  const word = chosen && L.LOCATIONS.get(normalised(chosen.label));
  if (!tab) return { ...NOTHING, parts: { network: unreadPart('network').leaves }, places };
  const items = chosenItems(page);
  const listed: KnownList = {
    members: items.entries.map(({ name, detail }) => detail ?? name),
    missing: items.complete ? [] : [unread('network')],
  };
  const list = !word
    ? { members: [], missing: [unread('network')] }
    : word === 'select'
      ? listed
      : complete([word]);
  return {
    ...NOTHING,
    parts: { network: tab === 'include' ? { include: list } : { exclude: list } },
    places,
  };
}

/** The rows of Conditions: "Not configured" settles its part; another value is remembered or read from its pane. */
function conditionsSection({ conditionRows }: EditorPage): Look {
  const parts: Record<string, FoundParts[PartName]> = {};
  for (const [part, { summary }] of conditionRows)
    if (isNotConfigured(summary)) parts[part] = notConfigured(part);
  const places = [...conditionRows].map(([part, { element }]) => [part as FieldName, element] as const);
  return { parts: parts as FoundParts, places: new Map(places), notRecognised: [] };
}

function tabPlaces(blade: Element, include: FieldName, exclude: FieldName): ReadonlyMap<FieldName, Element> {
  const named = (labels: readonly string[]): Choice | undefined =>
    tabsIn(blade).find(({ label }) => labels.includes(normalised(label)));
  const pairs = [
    [include, named(L.INCLUDE_TAB)],
    [exclude, named(L.EXCLUDE_TAB)],
  ] as const;
  return new Map(
    pairs.flatMap(([field, tab]) =>
      tab && textOf(tab.element) !== '' ? [[field, tab.element] as const] : [],
    ),
  );
}
