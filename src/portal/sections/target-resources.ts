/** What the open Target resources section shows: resources on two tabs, or user actions, or authentication contexts. */
import { unreadPart } from '../../policy/draft.ts';
import {
  cannotJudge,
  complete,
  type Known,
  type KnownList,
  known,
  notKnown,
  type Reason,
  unread,
} from '../../policy/known.ts';
import type { Filter } from '../../policy/policy.ts';
import {
  ALL,
  ALL_AGENT_ID_RESOURCES,
  isGraphWord,
  NONE,
  RESOURCE_NAMES,
} from '../../policy/well-known-ids.ts';
import { tickedWords } from '../boxes.ts';
import { checkBoxesIn, chosenOf, dropDownsIn, type Field, saidOf } from '../controls.ts';
import { asUnknown, shownBothWays } from '../found.ts';
import { finds, keySaid, says } from '../labels/meanings.ts';
import type { Look } from '../look.ts';
import type { EditorPage } from '../page.ts';
import { NONE_ON_INCLUDE } from '../resource-filter.ts';
import { isNotConfigured } from '../summaries.ts';
import { openTab, tabPlaces } from '../tabs.ts';
import { normalised } from '../text.ts';
import { listUnknown, notRecognisedIn, whyUndecided } from '../undecided.ts';
import { type ChosenItem, chosenItems, linkUnder } from './chosen-items.ts';

/** Radios of the Include tab by the member of includeApplications that each stands for; the last one lists its own. */
const INCLUDE = {
  'target.none': NONE,
  'target.allInternet': 'All internet resources with Global Secure Access',
  'target.allAgentResources': ALL_AGENT_ID_RESOURCES,
  'target.all': ALL,
  'target.select': null,
} as const;
const INCLUDE_KEYS = Object.keys(INCLUDE) as (keyof typeof INCLUDE)[];
/** Words that stand in no other section. */
const OWN_OPTIONS = [
  'target.all',
  'target.select',
  'target.allAgentResources',
  'target.allInternet',
] as const;
const APPLIES_TO = [
  'target.appliesTo.resources',
  'target.appliesTo.userActions',
  'target.appliesTo.authContext',
  'target.appliesTo.gsa',
] as const;
const USER_ACTIONS = {
  'target.registerSecurityInfo': 'urn:user:registersecurityinfo',
  'target.registerDevice': 'urn:user:registerdevice',
} as const;

type Part = 'targetResources.include' | 'targetResources.exclude';

/** Whether the open section is this one. */
export const isTargetResourcesSection = ({ blade, options }: EditorPage): boolean =>
  appliesTo(blade) !== null || saidOf(options, OWN_OPTIONS).length > 0;

const none = complete([]);
const noOtherKind = { globalSecureAccess: known(null), otherMembers: none };
const noResources = { applications: none, filter: known(null), ...noOtherKind };

/** Reads the section. */
export function lookAtTargetResources(page: EditorPage): Look {
  const places = tabPlaces(page.blade, 'targetResources.include', 'targetResources.exclude');
  const box = appliesTo(page.blade);
  const kind = box === null ? 'target.appliesTo.resources' : keySaid(box.value, APPLIES_TO);
  // Whether exclusions stay when the policy is turned back to resources, nobody has seen.
  const exclude = unreadPart('targetResources.exclude').leaves;
  const include = (leaves: object): Look => ({
    parts: {
      'targetResources.include': {
        ...noResources,
        userActions: none,
        authenticationContexts: none,
        ...leaves,
      },
      'targetResources.exclude': exclude,
    },
    places,
    notRecognised: [],
  });
  const boxes = checkBoxesIn(page.blade);
  if (kind === 'target.appliesTo.userActions')
    return include({ userActions: tickedWords(page.blade, boxes, USER_ACTIONS, 'targetResources.include') });
  if (kind === 'target.appliesTo.authContext') return include({ authenticationContexts: tickedLabels(page) });
  if (kind !== 'target.appliesTo.resources' && saidOf(page.options, OWN_OPTIONS).length === 0) {
    const label = box?.value ?? '';
    const why = cannotJudge(`The policy applies to “${label}”. What of it is not read.`);
    const parts = {
      'targetResources.include': asUnknown('targetResources.include', why),
      'targetResources.exclude': asUnknown('targetResources.exclude', why),
    };
    return { parts, places, notRecognised: [{ field: 'targetResources.include', label }] };
  }
  return resources(page, places);
}

/** Contexts are shown by the names that the tenant gave them: that one is chosen is known, and not which. */
function tickedLabels({ blade }: EditorPage): KnownList {
  const boxes = checkBoxesIn(blade);
  const members = boxes.filter(({ on }) => on === true).map(({ label }) => label);
  const unsure = boxes.filter(({ on }) => on === null).map(({ label }) => shownBothWays(label));
  return { members, missing: boxes.length === 0 ? [unread('targetResources.include')] : unsure };
}

function resources(page: EditorPage, places: Look['places']): Look {
  const tab = openTab(page.blade);
  if (tab === 'exclude') {
    const parts = { 'targetResources.exclude': { applications: excludedResources(page) } };
    // Graph has one filter, with a mode; it stands on the tab of its mode.
    const filter = { 'targetResources.include': { filter: known({ mode: 'exclude', rule: null }) } };
    return {
      parts: filterLink(page)?.isSet ? { ...parts, ...filter } : parts,
      places,
      notRecognised: [],
    };
  }
  if (tab !== 'include') return { parts: {}, places, notRecognised: [] };
  const chosen = chosenOf(page.options, INCLUDE_KEYS);
  const found = { ...noOtherKind, userActions: none, authenticationContexts: none };
  if (!chosen) {
    const why = whyUndecided(page.options, INCLUDE_KEYS, 'targetResources.include');
    const leaves = { ...found, applications: listUnknown(...why), filter: notKnown(...why) };
    return { parts: { 'targetResources.include': leaves }, places, notRecognised: [] };
  }
  const word = INCLUDE[chosen.key];
  const leaves =
    word === null
      ? { ...found, applications: listedResources(page, 'targetResources.include'), filter: filterOf(page) }
      : { ...found, applications: complete(word === NONE ? [] : [word]), filter: NONE_ON_INCLUDE };
  return {
    parts: { 'targetResources.include': leaves },
    places: new Map([...places, ['targetResources.include', chosen.choice.element]]),
    notRecognised: [],
  };
}

/** A filter on the Exclude tab exempts resources that nobody can name. */
function excludedResources(page: EditorPage): KnownList {
  const listed = listedResources(page, 'targetResources.exclude');
  const why = cannotJudge(
    'The Exclude tab filters resources by custom security attributes, which are not shown here.',
  );
  const filter = filterLink(page);
  if (filter === null || filter.isSet === false) return listed;
  return {
    ...listed,
    missing: [
      ...listed.missing,
      ...(filter.isSet ? [why] : notRecognised(filter, 'targetResources.exclude')),
    ],
  };
}

/** The chosen resources by id where the page shows one; a well-known name stands for its id only when nothing stands beside it. */
function listedResources(page: EditorPage, part: Part): KnownList {
  const [list, another] = chosenItems(page);
  if (!list || another) return { members: [], missing: [unread(part)] };
  const members = list.entries.flatMap((entry) => memberOf(entry) ?? []);
  const isWhole = list.complete && members.length === list.entries.length;
  return { members, missing: isWhole ? [] : [unread(part)] };
}

function memberOf({ id, name, hasMore }: ChosenItem): string | null {
  if (id !== null) return id;
  if (name === null) return null;
  const ids = [...RESOURCE_NAMES].filter(([, known]) => normalised(known) === normalised(name));
  if (!hasMore && ids.length === 1) return ids[0]?.[0] ?? null;
  return isGraphWord(name) ? null : name;
}

interface FilterLink {
  readonly text: string;
  /** Null where the link says something that nobody knows. */
  readonly isSet: boolean | null;
}

/** The link of the filter over custom security attributes on the open tab; its rule stands in a pane of its own. Null where there is none. */
function filterLink(page: EditorPage): FilterLink | null {
  const text = linkUnder(page, 'target.filter');
  if (text === null) return null;
  const isUnset = normalised(text) === 'none' || isNotConfigured(text);
  return { text, isSet: isUnset ? false : normalised(text) === 'configured' ? true : null };
}

const notRecognised = ({ text }: FilterLink, part: Part): Reason[] => notRecognisedIn(part, [text]);

/** The filter on the Include tab. Where its row is missing though the list's own link was found, there is none here. */
function filterOf(page: EditorPage): Known<Filter | null> {
  const filter = filterLink(page);
  if (filter?.isSet === null) return notKnown(...notRecognised(filter, 'targetResources.include'));
  if (filter?.isSet) return known({ mode: 'include', rule: null });
  return filter || chosenItems(page).length > 0
    ? NONE_ON_INCLUDE
    : notKnown(unread('targetResources.include'));
}

/** The drop-down that says what the policy applies to, by its label or by what it shows. */
function appliesTo(blade: Element): Field | null {
  const [box, another] = dropDownsIn(blade).filter(
    ({ label, value }) => says(label, 'target.appliesTo') || finds(value, ...APPLIES_TO),
  );
  return box && !another ? box : null;
}
