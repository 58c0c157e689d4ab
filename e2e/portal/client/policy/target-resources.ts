/** Target resources: conditions.applications. */

import { label } from '../labels/texts.ts';
import { at, canonical, isObject, strings, text } from './json.ts';
import type { Part } from './part.ts';

export interface ResourceFilter {
  mode: 'include' | 'exclude';
  rule: string;
}

export interface TargetResourcesState {
  appliesTo: 'resources' | 'userActions' | 'authenticationContext' | 'globalSecureAccess';
  include: 'none' | 'allInternet' | 'allAgent' | 'all' | 'select';
  /** Application ids and words such as Office365. */
  included: string[];
  excluded: string[];
  filter: ResourceFilter | null;
  userActions: string[];
  authenticationContexts: string[];
  trafficProfiles: string[];
}

export const USER_ACTIONS: readonly { value: string; text: string }[] = [
  { value: 'urn:user:registersecurityinfo', text: label('target.registerSecurityInfo') },
  { value: 'urn:user:registerdevice', text: label('target.registerDevice') },
];

export const WORDS = ['All', 'None', 'Office365', 'MicrosoftAdminPortals', 'AllAgentIdResources'];
const INTERNET_TRAFFIC = '5dc48733-b5df-475c-a49b-fa307ef00853';

export const targetResourcesPart: Part<TargetResourcesState> = {
  read(policy) {
    const path = 'conditions.applications';
    const included = strings(policy, `${path}.includeApplications`).map((id) => canonical(id, WORDS));
    const excluded = strings(policy, `${path}.excludeApplications`).map((id) => canonical(id, WORDS));
    const userActions = strings(policy, `${path}.includeUserActions`).map((action) =>
      canonical(
        action,
        USER_ACTIONS.map(({ value }) => value),
      ),
    );
    const authenticationContexts = strings(policy, `${path}.includeAuthenticationContextClassReferences`);
    const trafficProfiles = profiles(policy);
    const rule = text(policy, `${path}.applicationFilter.rule`);
    const mode =
      text(policy, `${path}.applicationFilter.mode`)?.toLowerCase() === 'exclude' ? 'exclude' : 'include';
    const filter: ResourceFilter | null = rule === null ? null : { mode, rule };
    const chosen = included.filter((id) => id !== 'None');
    const only = chosen.length === 1 ? chosen[0] : undefined;
    return {
      appliesTo:
        chosen.length > 0
          ? 'resources'
          : userActions.length > 0
            ? 'userActions'
            : authenticationContexts.length > 0
              ? 'authenticationContext'
              : trafficProfiles.length > 0
                ? 'globalSecureAccess'
                : 'resources',
      include: chosen.includes('All')
        ? 'all'
        : only === 'AllAgentIdResources'
          ? 'allAgent'
          : only === INTERNET_TRAFFIC
            ? 'allInternet'
            : chosen.length > 0 || filter?.mode === 'include'
              ? 'select'
              : 'none',
      included: chosen.filter((id) => id !== 'All'),
      excluded,
      filter,
      userActions,
      authenticationContexts,
      trafficProfiles,
    };
  },

  members(state) {
    const resources = state.appliesTo === 'resources';
    const words = {
      none: ['None'],
      all: ['All'],
      allAgent: ['AllAgentIdResources'],
      allInternet: [INTERNET_TRAFFIC],
    };
    return {
      'conditions.applications.includeApplications': !resources
        ? []
        : state.include === 'select'
          ? state.included
          : words[state.include],
      'conditions.applications.excludeApplications': resources ? state.excluded : [],
      'conditions.applications.includeUserActions':
        state.appliesTo === 'userActions' ? state.userActions : [],
      'conditions.applications.includeAuthenticationContextClassReferences':
        state.appliesTo === 'authenticationContext' ? state.authenticationContexts : [],
      'conditions.applications.applicationFilter': resources && state.filter ? { ...state.filter } : null,
    };
  },
};

/** The deprecated Global Secure Access members: traffic profiles as one comma-joined string. */
function profiles(policy: unknown): string[] {
  return ['globalSecureAccess', 'networkAccess'].flatMap((name) => {
    const member = at(policy, `conditions.applications.${name}`);
    return isObject(member) ? strings(member, 'includeTrafficProfiles') : [];
  });
}
