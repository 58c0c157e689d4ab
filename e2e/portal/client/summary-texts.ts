/** The summary texts of the rows. "Seen" and "inferred" refer to public pictures of the live editor; README.md has the table. */
import type { DeviceFilterState, PlatformsState, Words } from './policy/conditions.ts';
import { controlCount, type GrantState } from './policy/grant.ts';
import { excludedCount, type NetworkState } from './policy/network.ts';
import { onCount, type SessionState } from './policy/session.ts';
import type { TargetResourcesState } from './policy/target-resources.ts';
import { nobody, type UsersState } from './policy/users.ts';

export const NOT_CONFIGURED = 'Not configured';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export function usersSummary(state: UsersState): string {
  if (state.appliesTo === 'workload') return othersSummary(state.workload, 'workload identities');
  if (state.appliesTo === 'agents') return othersSummary(state.agents, 'agent identities');
  const excluded = !nobody(state.excluded);
  if (state.include === 'all')
    return excluded ? 'All users included and specific users excluded' : 'All users';
  if (state.include === 'select' && !nobody(state.included)) {
    // With exclusions: inferred.
    return excluded ? 'Specific users included and specific users excluded' : 'Specific users included';
  }
  // Exclusions alone: inferred.
  return excluded ? 'Specific users excluded' : '0 users or agents selected';
}

/** Inferred altogether. */
function othersSummary(
  state: { include: string; included: string[]; excluded: string[] },
  what: string,
): string {
  const excluded = state.excluded.length > 0;
  if (state.include === 'all')
    return excluded ? `All ${what} included and specific ${what} excluded` : `All ${what}`;
  if (state.include === 'select')
    return `Specific ${what} included${excluded ? ` and specific ${what} excluded` : ''}`;
  return '0 users or agents selected';
}

export function targetResourcesSummary(state: TargetResourcesState): string {
  if (state.appliesTo === 'userActions')
    return someOf(state.userActions.length, 'user action', 'user actions');
  if (state.appliesTo === 'authenticationContext') {
    return someOf(state.authenticationContexts.length, 'authentication context', 'authentication contexts');
  }
  if (state.appliesTo === 'globalSecureAccess') {
    return someOf(state.trafficProfiles.length, 'traffic profile', 'traffic profiles');
  }
  // What follows "and" is inferred from the network's text.
  const filter = state.filter ? ' and filter configured' : '';
  const excluded = state.excluded.length > 0 ? ` and ${state.excluded.length} excluded` : '';
  switch (state.include) {
    case 'all':
      return `All resources (formerly 'All cloud apps')${filter}${excluded}`;
    case 'allAgent':
      return `All agent resources${filter}${excluded}`;
    case 'allInternet':
      return `All internet resources with Global Secure Access${filter}${excluded}`;
    case 'select':
      if (state.included.length > 0) {
        return `${count(state.included.length, 'resource', 'resources')} included${filter}${excluded}`;
      }
      if (state.filter?.mode === 'include') return `Filter configured${excluded}`;
  }
  return state.excluded.length > 0 ? `${state.excluded.length} excluded` : 'No target resources selected';
}

/** Inferred but for the empty text. */
const someOf = (number: number, one: string, many: string): string =>
  number === 0 ? 'No target resources selected' : `${count(number, one, many)} included`;

export function networkSummary(state: NetworkState): string {
  if (!state.configured) return NOT_CONFIGURED;
  const excluded = excludedCount(state);
  const included = {
    any: 'Any network or location',
    trusted: 'All trusted networks and locations',
    selected: `${state.included.length} included`, // inferred
  }[state.include];
  return excluded > 0 ? `${included} and ${excluded} excluded` : included;
}

export const conditionsSummary = (configured: number): string =>
  `${count(configured, 'condition', 'conditions')} selected`;

export const grantSummary = (state: GrantState): string =>
  state.access === 'block' ? 'Block access' : `${count(controlCount(state), 'control', 'controls')} selected`;

export function sessionSummary(state: SessionState): string {
  const frequency = state.signInFrequency;
  if (onCount(state) === 1 && frequency) {
    return frequency.interval === 'everyTime'
      ? 'Sign-in frequency - Every time' // inferred
      : `Sign-in frequency - ${count(frequency.value, frequency.unit.slice(0, -1), frequency.unit)}`;
  }
  return `${count(onCount(state), 'control', 'controls')} selected`;
}

/** Values of the conditions' rows: all inferred but "Not configured". */
export const wordsSummary = (state: Words): string =>
  state.configured ? `${state.words.length} included` : NOT_CONFIGURED;

export function platformsSummary(state: PlatformsState): string {
  if (!state.configured) return NOT_CONFIGURED;
  const included = state.include === 'any' ? 'Any device' : `${state.included.length} included`;
  return state.excluded.length > 0 ? `${included} and ${state.excluded.length} excluded` : included;
}

export function deviceFilterSummary(state: DeviceFilterState): string {
  if (!state.configured) return NOT_CONFIGURED;
  return state.mode === 'include' ? 'Include filtered devices' : 'Exclude filtered devices';
}

/** The link that opens a picker: "2 users" and "None" seen; several groups, mixtures and names of resources inferred. */
export function peopleLink(users: number, groups: number): string {
  const texts = [
    ...(users > 0 ? [count(users, 'user', 'users')] : []),
    ...(groups > 0 ? [count(groups, 'group', 'groups')] : []),
  ];
  return texts.join(', ') || '0 users and groups selected';
}

export function namesLink(names: readonly string[]): string {
  if (names.length === 0) return 'None';
  return names.length <= 2 ? names.join(' and ') : `${names.length} selected`;
}
