/**
 * The policy that is being edited, as far as it is known. It has the parts of the editor; each part has leaves, and each leaf is
 * known, partly known (a list), or not known with the reason. A saved policy is a draft of which everything is known.
 */
import { isComplete, type Known, type KnownList, unread } from './known.ts';
import type { Filter, JsonObject } from './policy.ts';

export interface PartLeaves {
  name: { displayName: Known<string | null> };
  state: { state: Known<string | null> };
  'users.include': {
    users: KnownList;
    groups: KnownList;
    roles: KnownList;
    guests: Known<JsonObject | null>;
    clientApplications: Known<JsonObject | null>;
    agents: Known<JsonObject | null>;
    agentContext: Known<JsonObject | null>;
    /** Names of members below conditions.users that Graph's schema does not name. */
    otherMembers: KnownList;
  };
  'users.exclude': {
    users: KnownList;
    groups: KnownList;
    roles: KnownList;
    guests: Known<JsonObject | null>;
  };
  'targetResources.include': {
    /** Application ids, or the words All, None, Office365, MicrosoftAdminPortals, AllAgentIdResources; anything else is a name that could not be told. */
    applications: KnownList;
    userActions: KnownList;
    authenticationContexts: KnownList;
    filter: Known<Filter | null>;
    /** Deprecated traffic profiles: a policy that has them targets something, though no application. */
    globalSecureAccess: Known<JsonObject | null>;
    /** Names of members below conditions.applications that Graph's schema does not name. */
    otherMembers: KnownList;
  };
  'targetResources.exclude': { applications: KnownList };
  network: { include: KnownList; exclude: KnownList };
  'conditions.userRisk': { levels: KnownList };
  'conditions.signInRisk': { levels: KnownList };
  'conditions.insiderRisk': { levels: KnownList };
  'conditions.agentRisk': { levels: KnownList };
  'conditions.servicePrincipalRisk': { levels: KnownList };
  'conditions.devicePlatforms': { include: KnownList; exclude: KnownList };
  'conditions.clientApps': { types: KnownList };
  'conditions.deviceFilter': { filter: Known<Filter | null>; deviceStates: Known<JsonObject | null> };
  'conditions.authenticationFlows': { transferMethods: KnownList };
  /** Names of conditions that hold something and have no part of their own (times, clients, anything unknown). */
  'conditions.other': { names: KnownList };
  grant: {
    operator: Known<string | null>;
    /** Graph's names; a control that the page shows and we do not know stands here by its label. */
    builtInControls: KnownList;
    termsOfUse: KnownList;
    customAuthenticationFactors: KnownList;
    authenticationStrength: Known<{ readonly id: string | null; readonly displayName: string | null } | null>;
    /** Number of controls, which the page's summary tells before it tells which. */
    controlCount: Known<number>;
  };
  session: {
    /** Graph's names of the session controls that are on. */
    on: KnownList;
    /** Null while sign-in frequency is not on. */
    signInFrequency: Known<SignInFrequency | null>;
    /** The mode of continuousAccessEvaluation: `disabled`, `strictLocation`, `strictEnforcement`; null while it is not customised. */
    continuousAccessEvaluation: Known<string | null>;
  };
}

/** How often people have to sign in again. `value` and `type` are null under `everyTime`. */
export interface SignInFrequency {
  readonly frequencyInterval: string | null;
  readonly value: number | null;
  readonly type: string | null;
}

export type PartName = keyof PartLeaves;

/** Whether each leaf is a list or a value; from this table unread parts are made. */
const SHAPE: {
  readonly [P in PartName]: {
    readonly [L in keyof PartLeaves[P]]: PartLeaves[P][L] extends KnownList ? 'list' : 'value';
  };
} = {
  name: { displayName: 'value' },
  state: { state: 'value' },
  'users.include': {
    users: 'list',
    groups: 'list',
    roles: 'list',
    guests: 'value',
    clientApplications: 'value',
    agents: 'value',
    agentContext: 'value',
    otherMembers: 'list',
  },
  'users.exclude': { users: 'list', groups: 'list', roles: 'list', guests: 'value' },
  'targetResources.include': {
    applications: 'list',
    userActions: 'list',
    authenticationContexts: 'list',
    filter: 'value',
    globalSecureAccess: 'value',
    otherMembers: 'list',
  },
  'targetResources.exclude': { applications: 'list' },
  network: { include: 'list', exclude: 'list' },
  'conditions.userRisk': { levels: 'list' },
  'conditions.signInRisk': { levels: 'list' },
  'conditions.insiderRisk': { levels: 'list' },
  'conditions.agentRisk': { levels: 'list' },
  'conditions.servicePrincipalRisk': { levels: 'list' },
  'conditions.devicePlatforms': { include: 'list', exclude: 'list' },
  'conditions.clientApps': { types: 'list' },
  'conditions.deviceFilter': { filter: 'value', deviceStates: 'value' },
  'conditions.authenticationFlows': { transferMethods: 'list' },
  'conditions.other': { names: 'list' },
  grant: {
    operator: 'value',
    builtInControls: 'list',
    termsOfUse: 'list',
    customAuthenticationFactors: 'list',
    authenticationStrength: 'value',
    controlCount: 'value',
  },
  session: { on: 'list', signInFrequency: 'value', continuousAccessEvaluation: 'value' },
};

export const PART_NAMES = Object.keys(SHAPE) as readonly PartName[];

export const isPartName = (word: string): word is PartName => Object.hasOwn(SHAPE, word);

export interface Part<P extends PartName = PartName> {
  readonly leaves: PartLeaves[P];
  /** Where it was read: on the page, or in the saved policy of the same id. */
  readonly origin: 'page' | 'saved';
  /** False while it stands in a pane whose Select or Done has not been pressed. */
  readonly applied: boolean;
  /** ISO time at which a saved part was read. */
  readonly asOf?: string;
}

export type Parts = { readonly [P in PartName]: Part<P> };

export interface Draft {
  /** The policy's id; null while it was never saved. */
  readonly id: string | null;
  /** The state under which the policy is saved now, where the editor shows another one that is not saved yet. */
  readonly liveState?: string;
  /** ISO time of the last change, or of the making where there was none; known where the policy was read from Graph's JSON. */
  readonly modifiedDateTime?: string;
  readonly parts: Parts;
}

/** A part of which nothing is known yet. */
export function unreadPart<P extends PartName>(name: P): Part<P> {
  const leaves = Object.fromEntries(
    Object.entries(SHAPE[name]).map(([leaf, kind]) => [
      leaf,
      kind === 'list' ? { members: [], missing: [unread(name)] } : { known: false, reasons: [unread(name)] },
    ]),
  );
  return { leaves: leaves as unknown as PartLeaves[P], origin: 'page', applied: true };
}

/** A draft of which nothing is known yet. */
export function unreadDraft(id: string | null): Draft {
  const parts = Object.fromEntries(PART_NAMES.map((name) => [name, unreadPart(name)]));
  return { id, parts: parts as unknown as Parts };
}

/** How much of a part is known. */
export function partStatus(part: Part): 'read' | 'partly' | 'unread' {
  const leaves = Object.values(part.leaves) as (Known<unknown> | KnownList)[];
  if (leaves.every(isComplete)) return 'read';
  const something = leaves.some(
    (leaf) =>
      isComplete(leaf) || ('members' in leaf && (leaf.members.length > 0 || (leaf.absent?.length ?? 0) > 0)),
  );
  return something ? 'partly' : 'unread';
}

/** Where a note stands: a part, or for Grant one of the two places inside its pane. */
export type FieldName = Exclude<PartName, 'grant'> | 'grant.operator' | 'grant.controls' | 'tenant';

export const FIELD_NAMES: readonly FieldName[] = [
  ...PART_NAMES.filter((name) => name !== 'grant'),
  'grant.operator',
  'grant.controls',
  'tenant',
];

/** The rows of the editor's first column, and the two fields that stand for themselves. */
export const ROWS = [
  'name',
  'users',
  'targetResources',
  'network',
  'conditions',
  'grant',
  'session',
  'state',
] as const;
export type RowName = (typeof ROWS)[number];

/** The rows as the portal calls them (English, July 2026). */
export const ROW_NAMES: Readonly<Record<RowName, string>> = {
  name: 'Name',
  users: 'Users or agents',
  targetResources: 'Target resources',
  network: 'Network',
  conditions: 'Conditions',
  grant: 'Grant',
  session: 'Session',
  state: 'Enable policy',
};

/** The row that a part or field belongs to; null for the tenant. */
export function rowOf(field: FieldName | PartName): RowName | null {
  const row = field.split('.')[0] as RowName | 'tenant';
  return row === 'tenant' ? null : row;
}

/** The editor's fields whose parts are all known: "6 of 8 fields read" counts these. */
export function fieldsRead(draft: Draft): RowName[] {
  return ROWS.filter((row) =>
    PART_NAMES.filter((name) => rowOf(name) === row).every(
      (name) => partStatus(draft.parts[name]) === 'read',
    ),
  );
}
