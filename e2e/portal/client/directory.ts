/**
 * The tenant's directory: names for the ids that policies hold, and what its pickers offer. Well-known ids have their real names, other
 * GUIDs an invented but stable one, anything else is shown as it stands.
 */
import type { Candidate } from './controls/candidates.ts';
import { label, phrase } from './labels/texts.ts';
import { canonical, strings } from './policy/json.ts';
import { WORDS } from './policy/target-resources.ts';
import { APPS, ROLES, STRENGTHS } from './well-known-names.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MFA_TRUSTED_IPS = '00000000-0000-0000-0000-000000000000';
/** Always offered, whatever the tenant's policies name. */
const OFFERED_APPS = [
  'Office365',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  'MicrosoftAdminPortals',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013',
];
/** Break-glass accounts of the replica's tenant, so that a new policy has somebody to exclude. */
const OFFERED_USERS = ['b6ea6b1e-0000-4000-8000-000000000001', 'b6ea6b1e-0000-4000-8000-000000000002'];
const OFFERED_LOCATION = '10ca7104-0000-4000-8000-000000000001';

export interface Tenant {
  name: string;
  domain: string;
  upn: string;
}

/** The signed-in administrator, whom "Exclude current user" excludes. */
export const CURRENT_USER = 'ad313000-0000-4000-8000-000000000001';

export class Directory {
  readonly tenant: Tenant;
  readonly #policies: readonly unknown[];

  constructor(tenant: Tenant, policies: readonly unknown[]) {
    this.tenant = tenant;
    this.#policies = policies;
  }

  app(id: string): Candidate {
    const known = APPS.get(canonical(id, WORDS)) ?? APPS.get(id.toLowerCase());
    return { id, name: known ?? invented('App', id), detail: GUID.test(id) ? id : '' };
  }

  user(id: string): Candidate {
    const breakGlass = OFFERED_USERS.indexOf(id) + 1;
    if (breakGlass > 0) {
      return {
        id,
        name: `Break Glass Admin ${breakGlass}`,
        detail: `emergency${breakGlass}@${this.tenant.domain}`,
        avatar: true,
      };
    }
    if (id === CURRENT_USER) return { id, name: 'Administrator', detail: this.tenant.upn, avatar: true };
    const upn = GUID.test(id) ? `user.${id.slice(0, 8).toLowerCase()}@${this.tenant.domain}` : '';
    return { id, name: invented('User', id), detail: upn, avatar: true };
  }

  group(id: string): Candidate {
    return { id, name: invented('Group', id), detail: GUID.test(id) ? id : '', avatar: true };
  }

  role(id: string): Candidate {
    const builtIn = ROLES.get(id.toLowerCase());
    // The portal translates its own roles' names: inferred.
    return { id, name: builtIn ? phrase(builtIn) : invented('Role', id), detail: '' };
  }

  workload(id: string): Candidate {
    return { id, name: invented('Workload identity', id), detail: GUID.test(id) ? id : '' };
  }

  agent(id: string): Candidate {
    return { id, name: invented('Agent', id), detail: GUID.test(id) ? id : '' };
  }

  location(id: string): Candidate {
    if (id === 'AllTrusted') return { id, name: label('network.allTrusted'), detail: '' };
    if (id === MFA_TRUSTED_IPS)
      return { id, name: phrase('Multifactor authentication trusted IPs'), detail: '' };
    if (id === OFFERED_LOCATION) return { id, name: 'Corporate network', detail: '' };
    return { id, name: invented('Location', id), detail: '' };
  }

  /** Name of a strength: as the policy tells it, else the built-in one's, else an invented one. */
  strength(id: string, displayName: string | null): string {
    return displayName ?? STRENGTHS.get(id) ?? invented('Authentication strength', id);
  }

  termsOfUse(id: string): string {
    return invented('Terms of use', id);
  }

  customControl(id: string): string {
    return invented('Custom control', id);
  }

  organization(id: string): Candidate {
    return { id, name: invented('Organization', id), detail: GUID.test(id) ? id : '' };
  }

  apps(): Candidate[] {
    const path = 'conditions.applications';
    const named = this.#named([`${path}.includeApplications`, `${path}.excludeApplications`]);
    const words = ['All', 'None'];
    return unique([...OFFERED_APPS, ...named.map((id) => canonical(id, WORDS))])
      .filter((id) => !words.includes(id))
      .map((id) => this.app(id));
  }

  usersAndGroups(): Candidate[] {
    const users = this.#named(['conditions.users.includeUsers', 'conditions.users.excludeUsers']);
    const words = ['all', 'none', 'guestsorexternalusers'];
    return [
      ...unique([...OFFERED_USERS, CURRENT_USER, ...users])
        .filter((id) => !words.includes(id.toLowerCase()))
        .map((id) => this.user(id)),
      ...this.groupIds().map((id) => this.group(id)),
    ];
  }

  groupIds(): string[] {
    return this.#named(['conditions.users.includeGroups', 'conditions.users.excludeGroups']);
  }

  roles(): { value: string; text: string }[] {
    const named = this.#named(['conditions.users.includeRoles', 'conditions.users.excludeRoles']);
    return unique([...ROLES.keys(), ...named])
      .map((id) => ({ value: id, text: this.role(id).name }))
      .sort((a, b) => a.text.localeCompare(b.text));
  }

  locations(): Candidate[] {
    const named = this.#named([
      'conditions.locations.includeLocations',
      'conditions.locations.excludeLocations',
    ]);
    const words = ['all', 'alltrusted'];
    return unique([OFFERED_LOCATION, MFA_TRUSTED_IPS, ...named])
      .filter((id) => !words.includes(id.toLowerCase()))
      .map((id) => this.location(id));
  }

  workloads(): Candidate[] {
    const path = 'conditions.clientApplications';
    return this.#named([`${path}.includeServicePrincipals`, `${path}.excludeServicePrincipals`])
      .filter((id) => !['serviceprincipalsinmytenant', 'none'].includes(id.toLowerCase()))
      .map((id) => this.workload(id));
  }

  agents(): Candidate[] {
    const path = 'conditions.clientApplications';
    return this.#named([`${path}.includeAgentIdServicePrincipals`, `${path}.excludeAgentIdServicePrincipals`])
      .filter((id) => !['all', 'none'].includes(id.toLowerCase()))
      .map((id) => this.agent(id));
  }

  termsOfUseIds(): string[] {
    return this.#named(['grantControls.termsOfUse']);
  }

  customControlIds(): string[] {
    return this.#named(['grantControls.customAuthenticationFactors']);
  }

  #named(paths: readonly string[]): string[] {
    return unique(this.#policies.flatMap((policy) => paths.flatMap((path) => strings(policy, path))));
  }
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

const invented = (kind: string, id: string): string =>
  GUID.test(id) ? `${kind} ${id.slice(0, 8).toLowerCase()}` : id;
