/**
 * The draft of a saved policy: everything in it is known. The exception is a member that the parser could not read; what it would have
 * told cannot be judged, and says so.
 */
import type { Draft, Part, PartLeaves, Parts } from './draft.ts';
import {
  cannotJudge,
  incomplete,
  type Known,
  type KnownList,
  known,
  notKnown,
  type Reason,
} from './known.ts';
import { STRENGTH_LEFT_OUT } from './parse.ts';
import type { GrantControls, Json, JsonObject, Policy } from './policy.ts';
import { same } from './same-text.ts';

/** The draft of a policy read from JSON. */
export function draftOf(policy: Policy): Draft {
  const { users, applications, platforms, locations, ...conditions } = policy.conditions;
  const list = (members: readonly string[], ...path: string[]): KnownList =>
    incomplete(members, ...doubts(policy, path));
  const value = <T>(read: T, ...path: string[]): Known<T> => orDoubt(read, doubts(policy, path));
  const user = (name: ListsOf<typeof users>) => list(users[name], 'conditions', 'users', name);
  const guests = (name: 'includeGuestsOrExternalUsers' | 'excludeGuestsOrExternalUsers') =>
    value(users[name], 'conditions', 'users', name);
  const application = (name: ListsOf<typeof applications>) =>
    list(applications[name], 'conditions', 'applications', name);
  const levels = (name: ListsOf<typeof conditions>) => ({
    levels: list(conditions[name], 'conditions', name),
  });
  const names = (members: object, ...path: string[]) => list(Object.keys(members), ...path);

  const leaves: PartLeaves = {
    name: { displayName: value(policy.displayName, 'displayName') },
    state: { state: stateOf(policy) },
    'users.include': {
      users: user('includeUsers'),
      groups: user('includeGroups'),
      roles: user('includeRoles'),
      guests: guests('includeGuestsOrExternalUsers'),
      clientApplications: value(conditions.clientApplications, 'conditions', 'clientApplications'),
      agents: value(conditions.agents, 'conditions', 'agents'),
      agentContext: value(conditions.agentContext, 'conditions', 'agentContext'),
      otherMembers: names({ ...users.otherMembers, ...partialEnablementIn(policy) }, 'conditions', 'users'),
    },
    'users.exclude': {
      users: user('excludeUsers'),
      groups: user('excludeGroups'),
      roles: user('excludeRoles'),
      guests: guests('excludeGuestsOrExternalUsers'),
    },
    'targetResources.include': {
      applications: application('includeApplications'),
      userActions: application('includeUserActions'),
      authenticationContexts: application('includeAuthenticationContextClassReferences'),
      filter: value(applications.applicationFilter, 'conditions', 'applications', 'applicationFilter'),
      globalSecureAccess: orDoubt(applications.globalSecureAccess, [
        ...doubts(policy, ['conditions', 'applications', 'globalSecureAccess']),
        ...doubts(policy, ['conditions', 'applications', 'networkAccess']),
      ]),
      otherMembers: names(applications.otherMembers, 'conditions', 'applications'),
    },
    'targetResources.exclude': { applications: application('excludeApplications') },
    network: {
      include: list(locations.includeLocations, 'conditions', 'locations'),
      exclude: list(locations.excludeLocations, 'conditions', 'locations'),
    },
    'conditions.userRisk': levels('userRiskLevels'),
    'conditions.signInRisk': levels('signInRiskLevels'),
    'conditions.insiderRisk': levels('insiderRiskLevels'),
    'conditions.agentRisk': levels('agentIdRiskLevels'),
    'conditions.servicePrincipalRisk': levels('servicePrincipalRiskLevels'),
    'conditions.devicePlatforms': {
      include: list(platforms.includePlatforms, 'conditions', 'platforms'),
      exclude: list(platforms.excludePlatforms, 'conditions', 'platforms'),
    },
    'conditions.clientApps': { types: list(conditions.clientAppTypes, 'conditions', 'clientAppTypes') },
    'conditions.deviceFilter': {
      filter: value(conditions.deviceFilter, 'conditions', 'devices'),
      deviceStates: orDoubt(conditions.deviceStates, [
        ...doubts(policy, ['conditions', 'devices']),
        ...doubts(policy, ['conditions', 'deviceStates']),
      ]),
    },
    'conditions.authenticationFlows': {
      // "none" is how Graph writes no flag at all.
      transferMethods: list(
        conditions.transferMethods.filter((method) => method !== 'none'),
        'conditions',
        'authenticationFlows',
      ),
    },
    'conditions.other': { names: names(conditions.otherMembers, 'conditions') },
    grant: grantOf(policy),
    session: sessionOf(policy),
  };
  const part = (of: PartLeaves[keyof PartLeaves]): Part => ({ leaves: of, origin: 'saved', applied: true });
  const parts = Object.fromEntries(Object.entries(leaves).map(([name, of]) => [name, part(of)]));
  return {
    id: policy.id,
    ...lastChangeOf(policy),
    parts: parts as unknown as Parts,
  };
}

/**
 * A deleted policy keeps its state, and is off. A state that could not be read counts as on, like a missing one: lowering a severity needs a
 * reason.
 */
const stateOf = (policy: Policy): Known<string | null> =>
  orDoubt(policy.deletedDateTime === null ? policy.state : 'disabled', doubts(policy, ['deletedDateTime']));

/** A policy that is enabled for a part of its users does not show for which: Graph has the member, and does not document it. */
const partialEnablementIn = ({ otherMembers }: Policy): JsonObject =>
  Object.fromEntries(
    Object.entries(otherMembers).filter(([name]) => same(name, 'partialEnablementStrategy')),
  );

/** A policy that was never changed since it was made has no time of change; one in a form that is not ISO 8601 could be any day. */
function lastChangeOf({ modifiedDateTime, createdDateTime }: Policy): Pick<Draft, 'modifiedDateTime'> {
  const time = modifiedDateTime ?? createdDateTime;
  return time !== null && ISO_TIME.test(time) && !Number.isNaN(Date.parse(time))
    ? { modifiedDateTime: time }
    : {};
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T|$)/;

type ListsOf<T> = { [K in keyof T]: T[K] extends readonly string[] ? K : never }[keyof T] & string;

function grantOf(policy: Policy): PartLeaves['grant'] {
  const grant = policy.grantControls;
  const doubtsOf = (name: keyof GrantControls) => doubts(policy, ['grantControls', name]);
  const count =
    grant.builtInControls.length +
    grant.termsOfUse.length +
    grant.customAuthenticationFactors.length +
    (grant.authenticationStrength ? 1 : 0);
  const leftOut = Object.hasOwn(grant.otherMembers, STRENGTH_LEFT_OUT) ? [whyLeftOut(grant)] : [];
  const strengthDoubts = [...doubtsOf('authenticationStrength'), ...leftOut];
  const countDoubts = [
    ...doubtsOf('builtInControls'),
    ...doubtsOf('termsOfUse'),
    ...doubtsOf('customAuthenticationFactors'),
    ...strengthDoubts,
  ];
  return {
    operator: orDoubt(grant.operator, doubtsOf('operator')),
    builtInControls: incomplete(grant.builtInControls, ...doubtsOf('builtInControls')),
    termsOfUse: incomplete(grant.termsOfUse, ...doubtsOf('termsOfUse')),
    customAuthenticationFactors: incomplete(
      grant.customAuthenticationFactors,
      ...doubtsOf('customAuthenticationFactors'),
    ),
    authenticationStrength: orDoubt(grant.authenticationStrength, strengthDoubts),
    controlCount: orDoubt(count, countDoubts),
  };
}

/** Why a missing strength is not taken for none, whatever other controls there are: an answer of Graph's that says "none" has the member. */
const whyLeftOut = ({ builtInControls }: GrantControls): Reason =>
  cannotJudge(
    builtInControls.includes('riskRemediation')
      ? 'Risk remediation comes with an authentication strength, which is left out of this policy.'
      : 'The authentication strength was left out when this policy was read from a list.',
  );

function sessionOf(policy: Policy): PartLeaves['session'] {
  const { controls } = policy.sessionControls;
  const on = sessionControlsOn(policy);
  const doubtsOf = (name: string) => [
    ...doubts(policy, ['sessionControls']),
    ...(isOn(controls[name] ?? false) === 'unknown' ? [unreadable(`sessionControls.${name}`)] : []),
  ];
  const control = (name: string): JsonObject | null =>
    on.members.includes(name) ? (controls[name] as JsonObject) : null;
  const frequency = control('signInFrequency');
  const evaluation = control('continuousAccessEvaluation');
  return {
    on,
    signInFrequency: orDoubt(
      frequency && {
        frequencyInterval: textIn(frequency, 'frequencyInterval'),
        value: typeof frequency.value === 'number' ? frequency.value : null,
        type: textIn(frequency, 'type'),
      },
      [
        ...doubtsOf('signInFrequency'),
        ...unreadableIn('signInFrequency', frequency, {
          frequencyInterval: 'string',
          value: 'number',
          type: 'string',
        }),
      ],
    ),
    continuousAccessEvaluation: orDoubt(evaluation && textIn(evaluation, 'mode'), [
      ...doubtsOf('continuousAccessEvaluation'),
      ...unreadableIn('continuousAccessEvaluation', evaluation, { mode: 'string' }),
    ]),
  };
}

/** The members of a control that are there in a wrong type, as reasons. */
const unreadableIn = (
  name: string,
  control: JsonObject | null,
  types: Readonly<Record<string, 'string' | 'number'>>,
): Reason[] =>
  Object.entries(types)
    .filter(([member, type]) => control?.[member] !== undefined && typeof control[member] !== type)
    .map(([member]) => unreadable(`sessionControls.${name}.${member}`));

const textIn = (object: JsonObject, name: string): string | null =>
  typeof object[name] === 'string' ? object[name] : null;

/** Names of the session controls that are on. One that is there counts unless it says otherwise. */
function sessionControlsOn(policy: Policy): KnownList {
  const entries = Object.entries(policy.sessionControls.controls);
  const on = entries.filter(([, control]) => isOn(control) === true).map(([name]) => name);
  const unclear = entries
    .filter(([, control]) => isOn(control) === 'unknown')
    .map(([name]) => unreadable(`sessionControls.${name}`));
  return incomplete(on, ...doubts(policy, ['sessionControls']), ...unclear);
}

function isOn(control: Json): boolean | 'unknown' {
  if (typeof control === 'boolean') return control;
  if (typeof control !== 'object' || control === null || Array.isArray(control)) return 'unknown';
  const { isEnabled } = control as { isEnabled?: Json };
  return isEnabled === undefined || (typeof isEnabled === 'boolean' ? isEnabled : 'unknown');
}

/** Why what stands at a path is not known: the parser left it, or an object around it, among the members it could not read. */
function doubts(policy: Policy, path: readonly string[]): Reason[] {
  let container: unknown = policy;
  for (const name of path) {
    const { otherMembers = {} } = container as { otherMembers?: object };
    if (Object.hasOwn(otherMembers, name)) return [unreadable(path.join('.'))];
    container = (container as Record<string, unknown>)[name] ?? {};
  }
  return [];
}

const unreadable = (path: string): Reason =>
  cannotJudge(`What the policy's ${path} holds could not be read.`);

const orDoubt = <T>(value: T, reasons: readonly Reason[]): Known<T> =>
  reasons.length === 0 ? known(value) : notKnown(...reasons);
