/** The summary texts of the rows. "Seen" and "inferred" refer to public pictures of the live editor; README.md has the table. */
import { face } from './face.ts';
import { emptySummary, phrase, since } from './labels/texts.ts';
import type { DeviceFilterState, PlatformsState, Words } from './policy/conditions.ts';
import { controlCount, type GrantState } from './policy/grant.ts';
import { excludedCount, type NetworkState } from './policy/network.ts';
import { onCount, type SessionState } from './policy/session.ts';
import type { TargetResourcesState } from './policy/target-resources.ts';
import { nobody, type UsersState } from './policy/users.ts';

export const NOT_CONFIGURED = emptySummary('notConfigured', 'Not configured');

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** "0 users or agents selected": with the generation's own words for them. */
const nobodySelected = (): string => emptySummary('users', NOBODY[face.generation]);

const NOBODY = {
  '2021': '0 users and groups selected',
  '2023': '0 users or workload identities selected',
  '2025': '0 users or agents (Preview) selected',
  '2026-07': '0 users or agents selected',
} as const;

const nothingSelected = (): string =>
  emptySummary(
    'targetResources',
    since('2023')
      ? 'No target resources selected'
      : 'No cloud apps, actions, or authentication contexts selected',
  );

export function usersSummary(state: UsersState): string {
  if (state.appliesTo === 'workload') return othersSummary(state.workload, 'workload identities');
  if (state.appliesTo === 'agents') return othersSummary(state.agents, 'agent identities');
  const excluded = !nobody(state.excluded);
  if (state.include === 'all')
    return phrase(excluded ? 'All users included and specific users excluded' : 'All users');
  if (state.include === 'select' && !nobody(state.included)) {
    // With exclusions: inferred.
    return phrase(
      excluded ? 'Specific users included and specific users excluded' : 'Specific users included',
    );
  }
  // Exclusions alone: inferred.
  return excluded ? phrase('Specific users excluded') : nobodySelected();
}

/** Inferred altogether. */
function othersSummary(
  state: { include: string; included: string[]; excluded: string[] },
  what: string,
): string {
  const excluded = state.excluded.length > 0;
  if (state.include === 'all')
    return phrase(excluded ? `All ${what} included and specific ${what} excluded` : `All ${what}`);
  if (state.include === 'select')
    return phrase(`Specific ${what} included${excluded ? ` and specific ${what} excluded` : ''}`);
  return nobodySelected();
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
      return phrase(
        `${since('2025') ? "All resources (formerly 'All cloud apps')" : 'All cloud apps'}${filter}${excluded}`,
      );
    case 'allAgent':
      return phrase(`All agent resources${filter}${excluded}`);
    case 'allInternet':
      return phrase(`All internet resources with Global Secure Access${filter}${excluded}`);
    case 'select':
      if (state.included.length > 0) {
        const [one, many] = since('2025') ? ['resource', 'resources'] : ['app', 'apps'];
        return phrase(`${count(state.included.length, one, many)} included${filter}${excluded}`);
      }
      if (state.filter?.mode === 'include') return phrase(`Filter configured${excluded}`);
  }
  return state.excluded.length > 0 ? phrase(`${state.excluded.length} excluded`) : nothingSelected();
}

/** Inferred but for the empty text. */
const someOf = (number: number, one: string, many: string): string =>
  number === 0 ? nothingSelected() : phrase(`${count(number, one, many)} included`);

export function networkSummary(state: NetworkState): string {
  if (!state.configured) return NOT_CONFIGURED;
  const excluded = excludedCount(state);
  const included = {
    any: since('2025') ? 'Any network or location' : 'Any location',
    trusted: since('2025') ? 'All trusted networks and locations' : 'All trusted locations',
    selected: `${state.included.length} included`, // inferred
  }[state.include];
  return phrase(excluded > 0 ? `${included} and ${excluded} excluded` : included);
}

export const conditionsSummary = (configured: number): string =>
  configured === 0
    ? emptySummary('conditions', '0 conditions selected')
    : phrase(`${count(configured, 'condition', 'conditions')} selected`);

export const grantSummary = (state: GrantState): string =>
  state.access === 'block' ? phrase('Block access') : controlsSelected(controlCount(state));

const controlsSelected = (number: number): string =>
  number === 0
    ? emptySummary('controls', '0 controls selected')
    : phrase(`${count(number, 'control', 'controls')} selected`);

export function sessionSummary(state: SessionState): string {
  const frequency = state.signInFrequency;
  if (onCount(state) === 1 && frequency) {
    return phrase(
      frequency.interval === 'everyTime'
        ? 'Sign-in frequency - Every time' // inferred
        : `Sign-in frequency - ${count(frequency.value, frequency.unit.slice(0, -1), frequency.unit)}`,
    );
  }
  return controlsSelected(onCount(state));
}

/** Values of the conditions' rows: all inferred but "Not configured". */
export const wordsSummary = (state: Words): string =>
  state.configured ? phrase(`${state.words.length} included`) : NOT_CONFIGURED;

export function platformsSummary(state: PlatformsState): string {
  if (!state.configured) return NOT_CONFIGURED;
  const included = state.include === 'any' ? 'Any device' : `${state.included.length} included`;
  return phrase(state.excluded.length > 0 ? `${included} and ${state.excluded.length} excluded` : included);
}

export function deviceFilterSummary(state: DeviceFilterState): string {
  if (!state.configured) return NOT_CONFIGURED;
  return phrase(state.mode === 'include' ? 'Include filtered devices' : 'Exclude filtered devices');
}

/** The link that opens a picker: "2 users" and "None" seen; several groups, mixtures and names of resources inferred. */
export function peopleLink(users: number, groups: number): string {
  const texts = [
    ...(users > 0 ? [count(users, 'user', 'users')] : []),
    ...(groups > 0 ? [count(groups, 'group', 'groups')] : []),
  ];
  return phrase(texts.join(', ') || '0 users and groups selected');
}

export function namesLink(names: readonly string[]): string {
  if (names.length === 0) return phrase('None');
  return names.length <= 2 ? names.join(phrase(' and ')) : phrase(`${names.length} selected`);
}
