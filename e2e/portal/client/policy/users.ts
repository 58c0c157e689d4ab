/** Users or agents: conditions.users and conditions.clientApplications. */

import { label } from '../labels/texts.ts';
import { canonical, type Json, type JsonObject, object, strings, text } from './json.ts';
import type { Part } from './part.ts';

export const GUEST_TYPES: readonly { value: string; text: string }[] = [
  { value: 'b2bCollaborationGuest', text: label('users.guests.b2bCollaborationGuest') },
  { value: 'b2bCollaborationMember', text: label('users.guests.b2bCollaborationMember') },
  { value: 'b2bDirectConnectUser', text: label('users.guests.b2bDirectConnectUser') },
  { value: 'internalGuest', text: label('users.guests.internalGuest') },
  { value: 'serviceProvider', text: label('users.guests.serviceProvider') },
  { value: 'otherExternalUser', text: label('users.guests.otherExternalUser') },
];

/** What one tab's check boxes hold. */
export interface People {
  guests: boolean;
  guestTypes: string[];
  /** Ids of the external tenants, or null for all of them. */
  guestTenants: string[] | null;
  roles: boolean;
  roleIds: string[];
  usersAndGroups: boolean;
  users: string[];
  groups: string[];
}

export interface UsersState {
  appliesTo: 'users' | 'workload' | 'agents';
  include: 'none' | 'all' | 'select';
  included: People;
  excluded: People;
  workload: {
    include: 'none' | 'all' | 'select';
    included: string[];
    excluded: string[];
    filter: JsonObject | null;
  };
  agents: { include: 'none' | 'all' | 'select'; included: string[]; excluded: string[] };
}

const WORDS = ['All', 'None', 'GuestsOrExternalUsers'];
const OWNED = 'ServicePrincipalsInMyTenant';

export const usersPart: Part<UsersState> = {
  read(policy) {
    const included = people(policy, 'include');
    const words = strings(policy, 'conditions.users.includeUsers').map((word) => canonical(word, WORDS));
    const anyone = included.guests || included.roles || included.usersAndGroups;
    const workload = strings(policy, 'conditions.clientApplications.includeServicePrincipals');
    const workloadFilter = object(policy, 'conditions.clientApplications.servicePrincipalFilter');
    const workloadExcluded = strings(policy, 'conditions.clientApplications.excludeServicePrincipals');
    // Agents that act as users have a member of their own; the editor names both kinds in one place (documented).
    const agents = [
      ...strings(policy, 'conditions.clientApplications.includeAgentIdServicePrincipals'),
      ...strings(policy, 'conditions.agents.includeAgentUsers'),
    ];
    const agentsExcluded = strings(policy, 'conditions.clientApplications.excludeAgentIdServicePrincipals');
    const noUsers = !words.includes('All') && !anyone;
    return {
      appliesTo:
        noUsers && agents.length + agentsExcluded.length > 0
          ? 'agents'
          : noUsers && (workload.length + workloadExcluded.length > 0 || workloadFilter)
            ? 'workload'
            : 'users',
      include: words.includes('All') ? 'all' : anyone ? 'select' : 'none',
      included,
      excluded: people(policy, 'exclude'),
      workload: {
        include: workload.includes(OWNED) ? 'all' : workload.length > 0 || workloadFilter ? 'select' : 'none',
        included: workload.filter((id) => id !== OWNED && canonical(id, WORDS) !== 'None'),
        excluded: workloadExcluded,
        filter: workloadFilter,
      },
      agents: {
        include: agents.some((id) => canonical(id, WORDS) === 'All')
          ? 'all'
          : agents.length > 0
            ? 'select'
            : 'none',
        included: agents.filter((id) => !WORDS.includes(canonical(id, WORDS))),
        excluded: agentsExcluded,
      },
    };
  },

  members(state) {
    const { appliesTo, include, included, excluded, workload, agents } = state;
    const some = appliesTo === 'users' && include === 'select';
    const word = appliesTo !== 'users' || include === 'none' ? ['None'] : include === 'all' ? ['All'] : [];
    return {
      'conditions.users.includeUsers': some ? (included.usersAndGroups ? included.users : []) : word,
      'conditions.users.includeGroups': some && included.usersAndGroups ? included.groups : [],
      'conditions.users.includeRoles': some && included.roles ? included.roleIds : [],
      'conditions.users.includeGuestsOrExternalUsers': some ? guests(included) : null,
      'conditions.users.excludeUsers': excluded.usersAndGroups ? excluded.users : [],
      'conditions.users.excludeGroups': excluded.usersAndGroups ? excluded.groups : [],
      'conditions.users.excludeRoles': excluded.roles ? excluded.roleIds : [],
      'conditions.users.excludeGuestsOrExternalUsers': guests(excluded),
      ...(appliesTo === 'workload' && {
        'conditions.clientApplications.includeServicePrincipals':
          workload.include === 'all' ? [OWNED] : workload.include === 'select' ? workload.included : [],
        'conditions.clientApplications.excludeServicePrincipals': workload.excluded,
      }),
      ...(appliesTo === 'agents' && {
        'conditions.clientApplications.includeAgentIdServicePrincipals':
          agents.include === 'all' ? ['All'] : agents.include === 'select' ? agents.included : [],
        'conditions.clientApplications.excludeAgentIdServicePrincipals': agents.excluded,
      }),
    };
  },
};

export const nobody = (people: People): boolean =>
  !(people.guests && people.guestTypes.length > 0) &&
  !(people.roles && people.roleIds.length > 0) &&
  !(people.usersAndGroups && people.users.length + people.groups.length > 0);

function people(policy: unknown, side: 'include' | 'exclude'): People {
  const users = strings(policy, `conditions.users.${side}Users`).map((word) => canonical(word, WORDS));
  const groups = strings(policy, `conditions.users.${side}Groups`);
  const roleIds = strings(policy, `conditions.users.${side}Roles`);
  const guestsPath = `conditions.users.${side}GuestsOrExternalUsers`;
  const types = strings(policy, `${guestsPath}.guestOrExternalUserTypes`).map((type) =>
    canonical(
      type,
      GUEST_TYPES.map(({ value }) => value),
    ),
  );
  // The older word stands for guests of every type; the editor of 2026 can only show types. Inferred.
  const everyGuest = users.includes('GuestsOrExternalUsers');
  const named = users.filter((id) => !WORDS.includes(id));
  const guestTypes = everyGuest
    ? GUEST_TYPES.map(({ value }) => value)
    : types.filter((type) => type !== 'none');
  const enumerated =
    text(policy, `${guestsPath}.externalTenants.membershipKind`)?.toLowerCase() === 'enumerated';
  return {
    guests: guestTypes.length > 0,
    guestTypes,
    guestTenants: enumerated ? strings(policy, `${guestsPath}.externalTenants.members`) : null,
    roles: roleIds.length > 0,
    roleIds,
    usersAndGroups: named.length + groups.length > 0,
    users: named,
    groups,
  };
}

function guests(people: People): Json {
  if (!people.guests || people.guestTypes.length === 0) return null;
  return {
    guestOrExternalUserTypes: people.guestTypes.join(','),
    externalTenants:
      people.guestTenants === null
        ? { '@odata.type': '#microsoft.graph.conditionalAccessAllExternalTenants', membershipKind: 'all' }
        : {
            '@odata.type': '#microsoft.graph.conditionalAccessEnumeratedExternalTenants',
            membershipKind: 'enumerated',
            members: people.guestTenants,
          },
  };
}
