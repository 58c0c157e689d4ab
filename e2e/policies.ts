/** Policies of our own for the browser tests: one that every rule of sharing speaks of, and changes of it. */

export const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';
export const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
export const SYNC_ENGINE = 'ab9b8c07-8f02-4f72-87fa-80105867a763';

interface Changes {
  readonly id?: string;
  readonly name?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly grant?: object | null;
  readonly state?: string;
  readonly conditions?: object;
  readonly session?: object;
}

/** SharePoint needs multifactor authentication and a compliant device, for everyone; with the changes of a test. */
export function sharePointPolicy(changes: Changes = {}): object {
  return {
    id: changes.id ?? '6a1e3c50-0000-4000-8000-000000000001',
    displayName: changes.name ?? 'SharePoint: MFA and compliant device',
    state: changes.state ?? 'enabled',
    conditions: {
      users: { includeUsers: ['All'], excludeGroups: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c6e'] },
      applications: {
        includeApplications: changes.include ?? [SHAREPOINT],
        excludeApplications: changes.exclude ?? [],
      },
      clientAppTypes: ['all'],
      ...changes.conditions,
    },
    grantControls:
      changes.grant === undefined
        ? { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] }
        : changes.grant,
    ...(changes.session && { sessionControls: changes.session }),
  };
}
