/**
 * Parses Graph's conditionalAccessPolicy from any shape it is exported in: letter case, null, missing and empty members, flags as text
 * or list. What the schema does not name is kept; what has a wrong type is said and kept, never read as empty.
 */

import { memberNamed } from './graph-schema.ts';
import { described, isObject, isODataKey, Members } from './members.ts';
import type { Conditions, Filter, GrantControls, Policy } from './policy.ts';

/** A policy with sentences about what in it could not be read, or the reason why the JSON is no policy. */
export type Parsed =
  | { readonly policy: Policy; readonly problems: readonly string[] }
  | { readonly notAPolicy: string };

/**
 * Parses one policy.
 * @param json any JSON value; it is not changed
 */
export function parsePolicy(json: unknown): Parsed {
  if (!isObject(json)) return { notAPolicy: `A policy is an object, but ${described(json)} stands there.` };
  if (!isPolicy(json))
    return { notAPolicy: 'It has neither the conditions nor the controls of a Conditional Access policy.' };
  const problems: string[] = [];
  const root = Members.of(json, '', problems);
  const policy: Omit<Policy, 'otherMembers'> = {
    id: root.text('id'),
    displayName: root.text('displayName'),
    state: root.text('state'),
    createdDateTime: root.text('createdDateTime'),
    modifiedDateTime: root.text('modifiedDateTime'),
    deletedDateTime: root.text('deletedDateTime'),
    templateId: root.text('templateId'),
    conditions: conditionsOf(root.object('conditions')),
    grantControls: grantControlsOf(root.object('grantControls'), json),
    sessionControls: { controls: root.object('sessionControls').everythingWhole() },
  };
  root.drop('description');
  return { policy: { ...policy, otherMembers: root.rest() }, problems };
}

/** Whether an object is meant as a policy, in any letter case and however incomplete. */
export function isPolicy(json: unknown): boolean {
  if (!isObject(json)) return false;
  const member = (wanted: string): unknown =>
    Object.entries(json).findLast(([key]) => memberNamed(key)?.name === wanted)?.[1];
  if (member('grantControls') !== undefined || member('sessionControls') !== undefined) return true;
  const conditions = member('conditions');
  if (conditions === undefined) return false;
  const state = member('state');
  if (typeof state === 'string' && memberNamed('state')?.words.has(state.toLowerCase())) return true;
  // Other products have "conditions" too: a repository's rules, a resource's status.
  if (!isObject(conditions)) return false;
  const names = Object.keys(conditions);
  return names.length === 0 || names.some((name) => CONDITION_NAMES.has(memberNamed(name)?.name ?? ''));
}

const CONDITION_NAMES = new Set([
  'applications',
  'users',
  'clientApplications',
  'clientAppTypes',
  'platforms',
  'locations',
  'devices',
  'deviceStates',
  'authenticationFlows',
  'userRiskLevels',
  'signInRiskLevels',
  'servicePrincipalRiskLevels',
  'insiderRiskLevels',
  'agentIdRiskLevels',
  'agents',
  'agentContext',
]);

function conditionsOf(conditions: Members): Conditions {
  const platforms = conditions.object('platforms');
  const locations = conditions.object('locations');
  const flows = conditions.object('authenticationFlows');
  const devices = conditions.object('devices');
  const read = {
    applications: applicationsOf(conditions.object('applications')),
    users: usersOf(conditions.object('users')),
    clientApplications: conditions.whole('clientApplications'),
    agents: conditions.whole('agents'),
    agentContext: conditions.whole('agentContext'),
    clientAppTypes: conditions.list('clientAppTypes'),
    platforms: {
      includePlatforms: platforms.list('includePlatforms'),
      excludePlatforms: platforms.list('excludePlatforms'),
    },
    locations: {
      includeLocations: locations.list('includeLocations'),
      excludeLocations: locations.list('excludeLocations'),
    },
    deviceFilter: filterOf(devices, 'deviceFilter'),
    deviceStates: deviceStatesOf(devices, conditions),
    userRiskLevels: conditions.list('userRiskLevels'),
    signInRiskLevels: conditions.list('signInRiskLevels'),
    insiderRiskLevels: conditions.list('insiderRiskLevels'),
    agentIdRiskLevels: conditions.list('agentIdRiskLevels'),
    servicePrincipalRiskLevels: conditions.list('servicePrincipalRiskLevels'),
    transferMethods: flows.list('transferMethods'),
  };
  conditions.keep('platforms', platforms.rest());
  conditions.keep('locations', locations.rest());
  conditions.keep('authenticationFlows', flows.rest());
  conditions.keep('devices', devices.rest());
  return { ...read, otherMembers: conditions.rest() };
}

function applicationsOf(applications: Members): Conditions['applications'] {
  const globalSecureAccess = wholeOnes(applications, ['globalSecureAccess', 'networkAccess']);
  return {
    includeApplications: applications.list('includeApplications'),
    excludeApplications: applications.list('excludeApplications'),
    applicationFilter: filterOf(applications, 'applicationFilter'),
    includeUserActions: applications.list('includeUserActions'),
    includeAuthenticationContextClassReferences: applications.list(
      'includeAuthenticationContextClassReferences',
    ),
    globalSecureAccess,
    otherMembers: applications.rest(),
  };
}

function usersOf(users: Members): Conditions['users'] {
  return {
    includeUsers: users.list('includeUsers'),
    excludeUsers: users.list('excludeUsers'),
    includeGroups: users.list('includeGroups'),
    excludeGroups: users.list('excludeGroups'),
    includeRoles: users.list('includeRoles'),
    excludeRoles: users.list('excludeRoles'),
    includeGuestsOrExternalUsers: users.whole('includeGuestsOrExternalUsers'),
    excludeGuestsOrExternalUsers: users.whole('excludeGuestsOrExternalUsers'),
    otherMembers: users.rest(),
  };
}

function filterOf(container: Members, name: string): Filter | null {
  const filter = container.object(name);
  const read = { mode: filter.text('mode'), rule: filter.text('rule') };
  container.keep(name, filter.rest());
  return read.mode === null && read.rule === null ? null : read;
}

/** Both older forms in one object: `devices` names its lists otherwise than the still older `deviceStates`. */
function deviceStatesOf(devices: Members, conditions: Members): Conditions['deviceStates'] {
  const older = ['includeDevices', 'excludeDevices', 'includeDeviceStates', 'excludeDeviceStates'];
  const lists = older
    .map((name) => [name, devices.list(name)] as const)
    .filter(([, list]) => list.length > 0);
  const states = { ...Object.fromEntries(lists), ...conditions.whole('deviceStates') };
  return Object.keys(states).length > 0 ? states : null;
}

function wholeOnes(container: Members, names: readonly string[]): Conditions['deviceStates'] {
  const entries = names
    .map((name) => [name, container.whole(name)] as const)
    .filter(([, value]) => value !== null);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function grantControlsOf(grant: Members, json: object): GrantControls {
  const strength = grant.whole('authenticationStrength');
  const textOf = (name: 'id' | 'displayName') =>
    typeof strength?.[name] === 'string' ? strength[name] : null;
  const builtInControls = grant.list('builtInControls');
  return {
    operator: grant.text('operator'),
    builtInControls,
    termsOfUse: grant.list('termsOfUse'),
    customAuthenticationFactors: grant.list('customAuthenticationFactors'),
    authenticationStrength: strength && { id: textOf('id'), displayName: textOf('displayName') },
    otherMembers: { ...grant.rest(), ...strengthLeftOut(json, builtInControls) },
  };
}

/**
 * Reading a list of policies may leave the authentication strength out and give only an annotation of it, beside it or inside. That it is
 * missing then says nothing, which the annotation is kept for; so is risk remediation, to which the service adds a strength by itself.
 * Sources: Graph reference, known issue of conditionalAccessGrantControls; Microsoft Learn, "Conditional Access: Grant".
 */
function strengthLeftOut(json: object, builtInControls: readonly string[]): Record<string, string> {
  const grant = Object.entries(json).findLast(([key]) => key.toLowerCase() === 'grantcontrols')?.[1];
  if (!isObject(grant)) return {};
  const entry = Object.entries(grant).findLast(([key]) => key.toLowerCase() === 'authenticationstrength');
  if (entry !== undefined) return isAnnotationOnly(entry[1]) ? { [STRENGTH_LEFT_OUT]: entry[0] } : {};
  const keys = Object.keys(grant);
  const tells =
    keys.find((key) => key.toLowerCase().startsWith('authenticationstrength@odata')) ??
    builtInControls.find((control) => control === 'riskRemediation');
  return tells === undefined ? {} : { [STRENGTH_LEFT_OUT]: tells };
}

const isAnnotationOnly = (strength: unknown): boolean =>
  isObject(strength) && Object.keys(strength).length > 0 && Object.keys(strength).every(isODataKey);

/** Stands in `grantControls.otherMembers` when an annotation or a control tells of a strength that the read left out. */
export const STRENGTH_LEFT_OUT = 'authenticationStrength@odata';
