/**
 * A policy as the editor shows it: what stands in its JSON and looks the same on the page as something else. Each step has its reason. What is
 * not listed here has to come back from the page as it stands in the JSON, or as not known.
 */
import type { Draft, PartLeaves, PartName } from '../../src/policy/draft.ts';
import { isComplete, isList, type Known, type KnownList } from '../../src/policy/known.ts';
import type { JsonObject } from '../../src/policy/policy.ts';
import { BUILT_IN_STRENGTH_NAMES } from '../../src/policy/well-known-ids.ts';
import { SESSION_CONTROLS } from '../../src/portal/panes/session.ts';
import type { Directory } from '../portal/client/directory.ts';

type Plain<Leaf> = Leaf extends KnownList
  ? readonly string[]
  : Leaf extends { readonly known: true; readonly value: infer Value }
    ? Value
    : never;
/** The leaves of a policy without what is known of them: a list of texts, or a value. */
export type PlainParts = {
  [P in PartName]: { -readonly [L in keyof PartLeaves[P]]: Plain<PartLeaves[P][L]> };
};

export interface Expected {
  readonly parts: PlainParts;
  /** Leaves, "grant/operator", that the JSON itself does not tell; the page may then say anything. */
  readonly untold: ReadonlySet<string>;
  /** Leaves of which the policy holds something that `NOT_ON_PAGE` names; in `parts` they stand without it. */
  readonly notOnPage: ReadonlySet<string>;
}

interface Step {
  /** What the editor shows, of what. */
  readonly shows: string;
  readonly why: string;
  apply(parts: PlainParts, directory: Directory): void;
}

/** What the page of a policy with this draft can tell at best. */
export function asShown(draft: Draft, directory: Directory): Expected {
  const untold = new Set<string>();
  const parts = Object.fromEntries(
    Object.entries(draft.parts).map(([name, { leaves }]) => [
      name,
      Object.fromEntries(
        Object.entries(leaves as Record<string, Known<unknown> | KnownList>).map(([leaf, found]) => {
          if (!isComplete(found)) untold.add(`${name}/${leaf}`);
          return [leaf, isList(found) ? found.members : found.known ? found.value : null];
        }),
      ),
    ]),
  ) as unknown as PlainParts;
  for (const { apply } of STEPS) apply(parts, directory);
  return { parts, untold, notOnPage: takeOut(parts) };
}

/** Takes out what is not on the page. Gives the leaves that it stood in. */
function takeOut(parts: PlainParts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { leaves, without } of NOT_ON_PAGE) {
    for (const path of leaves) {
      const [part, leaf = ''] = path.split('/');
      const values = parts[part as PartName] as Record<string, unknown>;
      const shown = without(values[leaf]);
      if (JSON.stringify(shown) === JSON.stringify(values[leaf])) continue;
      values[leaf] = shown;
      found.add(path);
    }
  }
  return found;
}

const without = (list: readonly string[], ...words: readonly string[]): readonly string[] =>
  list.filter((word) => !words.includes(word));

const GUESTS = 'GuestsOrExternalUsers';
const GUEST_TYPES =
  'b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,internalGuest,serviceProvider,otherExternalUser';

const SESSION_BOXES: ReadonlySet<string> = new Set(Object.values(SESSION_CONTROLS));

const SIDES = ['users.include', 'users.exclude'] as const;
const TARGETS = ['targetResources.include', 'targetResources.exclude'] as const;

export const STEPS: readonly Step[] = [
  {
    shows: 'a missing name as an empty box, a missing state as Report-only',
    why: 'the editor always shows a name and a state; Report-only is what a new policy has',
    apply({ name, state }) {
      name.displayName ??= '';
      state.state ??= 'enabledForReportingButNotEnforced';
    },
  },
  {
    shows: 'the word None as nobody and nothing',
    why: 'Graph writes None where a list would be empty; the page has one option for both',
    apply(parts) {
      for (const side of SIDES) parts[side].users = without(parts[side].users, 'None');
      for (const side of TARGETS) parts[side].applications = without(parts[side].applications, 'None');
    },
  },
  {
    shows: `${GUESTS} as guests of all six types, from all organizations`,
    why: 'the older word has no box of its own (inferred)',
    apply(parts) {
      for (const side of SIDES) {
        if (!parts[side].users.includes(GUESTS)) continue;
        parts[side].users = without(parts[side].users, GUESTS);
        parts[side].guests = {
          guestOrExternalUserTypes: GUEST_TYPES,
          externalTenants: { membershipKind: 'all' },
        };
      }
    },
  },
  {
    shows: 'guests without organizations as guests from all of them',
    why: 'one of the two options is always chosen (inferred)',
    apply(parts) {
      for (const side of SIDES) parts[side].guests = shownGuests(parts[side].guests);
    },
  },
  {
    shows: 'All users without what else is included',
    why: 'All users is one option of three',
    apply(parts) {
      const include = parts['users.include'];
      if (include.users.includes('All'))
        Object.assign(include, { users: ['All'], groups: [], roles: [], guests: null });
    },
  },
  {
    shows: 'users by the name they sign in with',
    why: 'the list has no ids of users (seen)',
    apply(parts, directory) {
      for (const side of SIDES)
        parts[side].users = parts[side].users.map((id) =>
          id === 'All' ? id : directory.user(id).detail || directory.user(id).name,
        );
    },
  },
  {
    shows: 'All resources without what else is included',
    why: 'All resources is one option of five',
    apply(parts) {
      const include = parts['targetResources.include'];
      if (include.applications.includes('All')) include.applications = ['All'];
    },
  },
  {
    shows:
      'one kind of target: resources before user actions, then authentication contexts, then traffic profiles',
    why: 'a drop-down says what the policy applies to; which kind wins is inferred',
    apply(parts) {
      const include = parts['targetResources.include'];
      if (include.applications.length > 0)
        Object.assign(include, { userActions: [], authenticationContexts: [], globalSecureAccess: null });
      if (include.userActions.length > 0)
        Object.assign(include, { authenticationContexts: [], globalSecureAccess: null });
      if (include.authenticationContexts.length > 0) include.globalSecureAccess = null;
    },
  },
  {
    shows: 'an exclusion from no location or platform as one from any of them',
    why: 'one of the options on Include is always chosen',
    apply(parts) {
      const { network, 'conditions.devicePlatforms': platforms } = parts;
      if (network.include.includes('All') || (network.include.length === 0 && network.exclude.length > 0))
        network.include = ['All'];
      if (
        platforms.include.includes('all') ||
        (platforms.include.length === 0 && platforms.exclude.length > 0)
      )
        platforms.include = ['all'];
    },
  },
  {
    shows: 'named locations by their names',
    why: 'the list has no ids of locations (seen)',
    apply({ network }, directory) {
      const shown = (id: string) => (['All', 'AllTrusted'].includes(id) ? id : directory.location(id).name);
      network.include = network.include.map(shown);
      network.exclude = network.exclude.map(shown);
    },
  },
  {
    shows: 'all client apps as not configured, and easSupported as Exchange ActiveSync',
    why: 'Graph writes ["all"] where the condition is not configured; there is one box for Exchange ActiveSync (inferred)',
    apply(parts) {
      const clientApps = parts['conditions.clientApps'];
      clientApps.types = clientApps.types.includes('all')
        ? []
        : [
            ...new Set(
              clientApps.types.map((type) => (type === 'easSupported' ? 'exchangeActiveSync' : type)),
            ),
          ];
    },
  },
  {
    shows: 'a filter for devices without a mode as one that includes',
    why: 'one of the two options is always chosen (inferred)',
    apply(parts) {
      const deviceFilter = parts['conditions.deviceFilter'];
      if (deviceFilter.filter?.mode === null)
        deviceFilter.filter = { ...deviceFilter.filter, mode: 'include' };
    },
  },
  {
    shows: 'Block access without other controls and operator, and no operator where nothing is chosen',
    why: 'under Block access nothing else counts; for no control nothing is combined',
    apply({ grant }) {
      if (grant.builtInControls.includes('block'))
        Object.assign(grant, {
          operator: null,
          builtInControls: ['block'],
          termsOfUse: [],
          customAuthenticationFactors: [],
          authenticationStrength: null,
          controlCount: 1,
        });
      else if (grant.controlCount === 0) grant.operator = null;
      else grant.operator ??= 'AND';
    },
  },
  {
    shows: 'an authentication strength by its name; the id of a built-in one goes with its name',
    why: 'the drop-down has no ids (documented)',
    apply({ grant }, directory) {
      const strength = grant.authenticationStrength;
      if (!strength) return;
      const displayName = directory.strength(strength.id ?? '', strength.displayName);
      const builtIn = [...BUILT_IN_STRENGTH_NAMES].find(([, name]) => name === displayName);
      grant.authenticationStrength = { id: builtIn?.[0] ?? null, displayName };
    },
  },
  {
    shows: 'a sign-in frequency of every time without number and unit, and one without unit in hours',
    why: 'number and unit stand under Periodic reauthentication alone; its drop-down always shows a unit (inferred)',
    apply({ session }) {
      const frequency = session.signInFrequency;
      if (!frequency) return;
      session.signInFrequency =
        frequency.frequencyInterval === 'everyTime'
          ? { frequencyInterval: 'everyTime', value: null, type: null }
          : {
              frequencyInterval: 'timeBased',
              value: frequency.value ?? 1,
              type: frequency.type ?? 'hours',
            };
    },
  },
  {
    shows: 'authentication contexts by the names that the tenant gave them',
    why: 'the boxes have no ids (documented)',
    apply(parts) {
      const include = parts['targetResources.include'];
      include.authenticationContexts = include.authenticationContexts.map(
        (id) => `Authentication context ${id}`,
      );
    },
  },
  {
    shows: 'a filter for resources without its rule',
    why: 'the rule stands in a pane of its own; no rule of ours asks for it',
    apply(parts) {
      const include = parts['targetResources.include'];
      if (include.filter) include.filter = { mode: include.filter.mode, rule: null };
    },
  },
];

/** Something that a policy may hold and for which the editor has no place: the page of a policy with it is the page of one without. */
interface Placeless {
  readonly what: string;
  readonly why: string;
  /** Leaves, "grant/operator", in which it stands. */
  readonly leaves: readonly string[];
  /** What a leaf holds without it. */
  without(value: unknown): unknown;
}

export const NOT_ON_PAGE: readonly Placeless[] = [
  {
    what: 'older device states',
    why: 'the editor has no row for them (inferred)',
    leaves: ['conditions.deviceFilter/deviceStates'],
    without: () => null,
  },
  {
    what: 'other conditions, and members that Graph’s schema does not name',
    why: 'the editor has no row for them (inferred)',
    leaves: ['conditions.other/names', 'users.include/otherMembers', 'targetResources.include/otherMembers'],
    without: () => [],
  },
  {
    what: 'session controls other than its eight',
    why: 'the editor has no box for them (inferred)',
    leaves: ['session/on'],
    without: (value) => (value as readonly string[]).filter((name) => SESSION_BOXES.has(name)),
  },
];

function shownGuests(guests: JsonObject | null): JsonObject | null {
  if (guests === null) return null;
  const types = typeof guests.guestOrExternalUserTypes === 'string' ? guests.guestOrExternalUserTypes : '';
  const tenants = guests.externalTenants as JsonObject | null | undefined;
  if (types === '' || types === 'none') return null;
  const isEnumerated = tenants?.membershipKind === 'enumerated';
  return {
    guestOrExternalUserTypes: types,
    externalTenants: isEnumerated
      ? { membershipKind: 'enumerated', members: tenants?.members ?? [] }
      : { membershipKind: 'all' },
  };
}
