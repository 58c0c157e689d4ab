/** The three boxes of a tab of Users - guests, roles, users and groups - and what is chosen under each. */
import {
  complete,
  isList,
  type Known,
  type KnownList,
  known,
  notKnown,
  type Reason,
  unread,
} from '../../policy/known.ts';
import type { JsonObject } from '../../policy/policy.ts';
import { ROLE_NAMES } from '../../policy/role-names.ts';
import { ALL, isGraphWord, isGuid } from '../../policy/well-known-ids.ts';
import { checkBoxesIn, chosenOf, dropDownsIn, saidOf } from '../controls.ts';
import { type Chosen, chosenIn } from '../drop-downs.ts';
import { shownBothWays } from '../found.ts';
import type { LabelKey } from '../labels/languages.ts';
import { keySaid, says } from '../labels/meanings.ts';
import type { Keeps, Look } from '../look.ts';
import type { EditorPage } from '../page.ts';
import { normalised } from '../text.ts';
import { notRecognisedIn, strangersAmong } from '../undecided.ts';
import { type ChosenItems, chosenItems } from './chosen-items.ts';

type Part = 'users.include' | 'users.exclude';

interface People {
  users: KnownList;
  groups: KnownList;
  roles?: KnownList;
  guests?: Known<JsonObject | null>;
}

const GUEST_TYPES = {
  'users.guests.b2bCollaborationGuest': 'b2bCollaborationGuest',
  'users.guests.b2bCollaborationMember': 'b2bCollaborationMember',
  'users.guests.b2bDirectConnectUser': 'b2bDirectConnectUser',
  'users.guests.internalGuest': 'internalGuest',
  'users.guests.serviceProvider': 'serviceProvider',
  'users.guests.otherExternalUser': 'otherExternalUser',
} as const;
const GUEST_KEYS = Object.keys(GUEST_TYPES) as (keyof typeof GUEST_TYPES)[];
const BOXES = ['users.guests', 'users.roles', 'users.usersGroups'] as const;
const ORGANIZATIONS = ['users.organizations.all', 'users.organizations.select'] as const;

/** Reads the open tab. A leaf that only the open list of a drop-down tells is left out while the list is closed, and kept as read before. */
export function peopleOn(
  page: EditorPage,
  part: Part,
): { leaves: People; keeps: NonNullable<Look['keeps']>; notRecognised: Look['notRecognised'] } {
  const boxes = checkBoxesIn(page.blade);
  const boxOf = (key: LabelKey) => {
    const [said, another] = saidOf(boxes, [key]);
    return said && !another ? said.choice : null;
  };
  const people = boxOf('users.usersGroups');
  const roles = boxOf('users.roles');
  const guests = boxOf('users.guests');
  const listed = people?.on === true ? listedPeople(page, part) : openLists(part, people?.label ?? null);
  const found: People = people?.on === false ? { users: complete([]), groups: complete([]) } : listed;
  const keeps: Keeps[] = [];
  if (roles?.on === false) found.roles = complete([]);
  else if (roles?.on === true) {
    const chosen = chosenUnder(page, 'users.roles');
    if (chosen.texts === null) keeps.push({ part, leaf: 'roles', still: hasCount(chosen) });
    else found.roles = rolesOf(chosen.texts, part);
  } else found.roles = { members: [], missing: [roles ? shownBothWays(roles.label) : unread(part)] };
  if (guests?.on === false) found.guests = known(null);
  else if (guests?.on === true) {
    const chosen = chosenUnder(page, 'users.guests');
    const tenants = externalTenants(page);
    if (chosen.texts === null) keeps.push({ part, leaf: 'guests', still: isOf(chosen, tenants) });
    else found.guests = guestsOf(chosen.texts, tenants, part);
  } else found.guests = notKnown(guests ? shownBothWays(guests.label) : unread(part));
  const strangers = strangersAmong(boxes, BOXES);
  const maybe = strangers.filter(({ on }) => on !== false).map(({ label }) => label);
  return {
    leaves: maybe.length > 0 ? doubted(found, notRecognisedIn(part, maybe)) : found,
    keeps,
    notRecognised: strangers.map(({ label }) => ({ field: part, label })),
  };
}

/** A box that nobody knows is ticked: whom it stands for may be anybody. */
function doubted({ users, groups, roles, guests }: People, why: readonly Reason[]): People {
  const open = (list: KnownList): KnownList => ({ ...list, missing: [...list.missing, ...why] });
  return {
    users: open(users),
    groups: open(groups),
    ...(roles && { roles: open(roles) }),
    ...(guests && { guests: guests.known && guests.value === null ? notKnown(...why) : guests }),
  };
}

/** Select is chosen, so that it is not everybody. */
function openLists(part: Part, label: string | null): People {
  const missing = [label === null ? unread(part) : shownBothWays(label)];
  return { users: { members: [], absent: [ALL], missing }, groups: { members: [], missing } };
}

/** Users and groups stand in one list; the link above says how many of each. A user has a name with an @, a group an id or nothing. */
function listedPeople(page: EditorPage, part: Part): People {
  const lists = chosenItems(page).filter(({ link }) => countsIn(link) !== null);
  const [list, another] = lists;
  if (!list || another) return openLists(part, null);
  const { users, groups } = countsIn(list.link) ?? { users: 0, groups: 0 };
  const kindOf = (id: string | null): 'user' | 'group' | null => {
    if (groups === 0 || id?.includes('@')) return 'user';
    return users === 0 || (id !== null && isGuid(id)) ? 'group' : null;
  };
  const entries = list.entries.map(({ id, name, hasMore }) => ({
    id: id ?? (hasMore || name === null || isGraphWord(name) ? null : name),
    kind: kindOf(id),
  }));
  const ids = (of: 'user' | 'group') =>
    entries.flatMap(({ id, kind }) => (kind === of && id !== null ? [id] : []));
  if (ids('user').length !== users || ids('group').length !== groups) return openLists(part, null);
  if (entries.length !== users + groups) return openLists(part, null);
  return { users: complete(ids('user')), groups: complete(ids('group')) };
}

/** "2 users", "1 user, 1 group"; null for another text. */
function countsIn(link: string): { users: number; groups: number } | null {
  const text = normalised(link);
  if (!/^\d+ (users?|groups?)(, \d+ groups?)?$/.test(text)) return null;
  const users = Number(/(\d+) users?\b/.exec(text)?.[1] ?? 0);
  const groups = Number(/(\d+) groups?\b/.exec(text)?.[1] ?? 0);
  return { users, groups };
}

/** What is chosen in the drop-down of this name; nothing is known where there is none, or more than one. */
function chosenUnder({ blade }: EditorPage, key: LabelKey): Chosen {
  const [box, another] = dropDownsIn(blade).filter(({ label }) => says(label, key));
  return box && !another ? chosenIn(box) : { texts: null, count: null };
}

/** The roles by their ids. A name that nobody knows may be any role. */
function rolesOf(names: readonly string[], part: Part): KnownList {
  const byName = names.map((name) => ({
    name,
    ids: [...ROLE_NAMES].filter(([, known]) => normalised(known) === normalised(name)).map(([id]) => id),
  }));
  const strange = byName.filter(({ ids }) => ids.length !== 1).map(({ name }) => name);
  return {
    members: byName.flatMap(({ ids }) => (ids.length === 1 ? ids : [])),
    missing: notRecognisedIn(part, strange),
  };
}

interface Tenants {
  readonly kind: 'all' | 'enumerated';
  readonly members: readonly string[];
}

/** The external organizations that the guests come from; null where the page does not say. */
function externalTenants(page: EditorPage): Tenants | null {
  const chosen = chosenOf(page.options, ORGANIZATIONS);
  if (!chosen) return null;
  if (chosen.key === 'users.organizations.all') return { kind: 'all', members: [] };
  const [list, another] = chosenItems(page).filter(({ link }) => countsIn(link) === null);
  const ids = list && !another && list.complete ? idsOf(list) : null;
  return ids && { kind: 'enumerated', members: ids };
}

const idsOf = ({ entries }: ChosenItems): string[] | null =>
  entries.every(({ id }) => id !== null) ? entries.flatMap(({ id }) => id ?? []) : null;

function guestsOf(texts: readonly string[], tenants: Tenants | null, part: Part): Known<JsonObject | null> {
  const strange = texts.filter((text) => keySaid(text, GUEST_KEYS) === null);
  if (strange.length > 0) return notKnown(...notRecognisedIn(part, strange));
  if (texts.length === 0) return known(null);
  if (!tenants) return notKnown(unread(part));
  const types = texts.flatMap((text) => {
    const key = keySaid(text, GUEST_KEYS);
    return key ? [GUEST_TYPES[key]] : [];
  });
  return known({ guestOrExternalUserTypes: types.join(','), externalTenants: externalOf(tenants) });
}

/** Whether roles that were read before are as many as the closed drop-down says; each reason stands for one that nobody knows. */
const hasCount =
  ({ count }: Chosen): Keeps['still'] =>
  (leaf) =>
    isList(leaf) && count !== null && leaf.members.length + leaf.missing.length === count;

/** Whether guests that were read before are as many, and of the organizations that the page shows. */
const isOf =
  ({ count }: Chosen, tenants: Tenants | null): Keeps['still'] =>
  (leaf) => {
    if (isList(leaf) || !leaf.known || tenants === null || count === null) return false;
    const guests = leaf.value as { guestOrExternalUserTypes?: string; externalTenants?: object } | null;
    if (!guests) return count === 0;
    return (
      guests.guestOrExternalUserTypes?.split(',').length === count &&
      JSON.stringify(guests.externalTenants) === JSON.stringify(externalOf(tenants))
    );
  };

/** As Graph has it, but for the annotation of its type. */
const externalOf = ({ kind, members }: Tenants): JsonObject =>
  kind === 'all' ? { membershipKind: 'all' } : { membershipKind: 'enumerated', members };
