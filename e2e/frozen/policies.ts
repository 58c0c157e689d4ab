/**
 * The policies in the frozen pages, made for them: together they have something in every section. Beside each stands what the page shows of it
 * in other words (a user by the sign-in name, a location by its name, "all" client apps as nothing configured), and the names of what has an id.
 */
import type { Leaves, Names } from './judge.ts';

export interface Sample {
  readonly policy: { readonly id: string; readonly [member: string]: unknown };
  readonly shows: Leaves;
  readonly names: Names;
}

const GROUP = '5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c02';
/** Offered by the replica: a break-glass account, a named location. */
const EMERGENCY = 'b6ea6b1e-0000-4000-8000-000000000001';
const CORPORATE_NETWORK = '10ca7104-0000-4000-8000-000000000001';

/** SharePoint Online, and an application of the tenant's own. */
const APPLICATIONS = ['00000003-0000-0ff1-ce00-000000000000', '5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c05'];

/** What the replica calls them. */
const APPLICATION_NAMES = {
  'Office 365 SharePoint Online': ['00000003-0000-0ff1-ce00-000000000000'],
  'App 5f6a8c0e': ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c05'],
};

/** Something everywhere; Grant asks for all of several controls. */
export const EVERYTHING: Sample = {
  policy: {
    id: '0f4c1f2e-6f5a-4d57-9d0b-7a1f00000101',
    displayName: 'Sample: everything',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      users: {
        includeUsers: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c01'],
        includeGroups: [GROUP],
        includeRoles: ['62e90394-69f5-4237-9190-012177145e10', 'e8611ab8-c189-46e8-94e1-60213ab1f814'],
        includeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: 'b2bCollaborationGuest,internalGuest',
          externalTenants: { membershipKind: 'all' },
        },
        excludeUsers: [EMERGENCY],
        excludeGroups: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c03'],
      },
      applications: {
        includeApplications: APPLICATIONS,
        excludeApplications: ['797f4846-ba00-4fd7-ba43-dac1f8f63013'],
      },
      locations: { includeLocations: ['AllTrusted'], excludeLocations: [CORPORATE_NETWORK] },
      platforms: { includePlatforms: ['windows', 'macOS'], excludePlatforms: ['linux'] },
      devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } },
      clientAppTypes: ['browser', 'exchangeActiveSync'],
      userRiskLevels: ['high'],
      signInRiskLevels: ['high', 'medium'],
      insiderRiskLevels: 'elevated',
      agentIdRiskLevels: 'high',
      servicePrincipalRiskLevels: ['high', 'low'],
      authenticationFlows: { transferMethods: 'deviceCodeFlow' },
    },
    grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice', 'domainJoinedDevice'] },
    sessionControls: {
      signInFrequency: { isEnabled: true, type: 'days', value: 7, frequencyInterval: 'timeBased' },
      persistentBrowser: { isEnabled: true, mode: 'never' },
      cloudAppSecurity: { isEnabled: true, cloudAppSecurityType: 'monitorOnly' },
    },
  },
  shows: {
    'users.include': { users: ['user.5f6a8c0e@fabrikam.onmicrosoft.com'] },
    'users.exclude': { users: ['emergency1@fabrikam.onmicrosoft.com'] },
    network: { exclude: ['Corporate network'] },
  },
  names: APPLICATION_NAMES,
};

/** Everybody, everything, one of several controls. */
export const EVERYBODY: Sample = {
  policy: {
    id: '0f4c1f2e-6f5a-4d57-9d0b-7a1f00000102',
    displayName: 'Sample: everybody',
    state: 'enabled',
    conditions: {
      users: {
        includeUsers: ['All'],
        excludeRoles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'],
        excludeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: 'serviceProvider',
          externalTenants: {
            membershipKind: 'enumerated',
            members: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c06'],
          },
        },
      },
      applications: { includeApplications: ['All'], excludeApplications: APPLICATIONS },
      locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
      platforms: { includePlatforms: ['all'], excludePlatforms: ['android', 'iOS'] },
      clientAppTypes: ['all'],
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
    sessionControls: {
      continuousAccessEvaluation: { mode: 'strictLocation' },
    },
  },
  shows: { 'conditions.clientApps': { types: [] } },
  names: APPLICATION_NAMES,
};

/** A user action, and terms of use beside a strength. */
export const USER_ACTION: Sample = {
  policy: {
    id: '0f4c1f2e-6f5a-4d57-9d0b-7a1f00000103',
    displayName: 'Sample: user action',
    state: 'disabled',
    conditions: {
      users: { includeGroups: [GROUP], excludeUsers: [EMERGENCY] },
      applications: { includeUserActions: ['urn:user:registersecurityinfo'] },
      clientAppTypes: ['all'],
    },
    grantControls: {
      operator: 'AND',
      builtInControls: [],
      authenticationStrength: {
        id: '00000000-0000-0000-0000-000000000004',
        displayName: 'Phishing-resistant MFA',
      },
      termsOfUse: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c07'],
    },
    sessionControls: { signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime' } },
  },
  shows: {
    'users.exclude': { users: ['emergency1@fabrikam.onmicrosoft.com'] },
    'conditions.clientApps': { types: [] },
  },
  names: { 'Terms of use 5f6a8c0e': ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c07'] },
};

/** Block access, and hardly anything else. */
export const BLOCK: Sample = {
  policy: {
    id: '0f4c1f2e-6f5a-4d57-9d0b-7a1f00000104',
    displayName: 'Sample: block',
    state: 'enabledForReportingButNotEnforced',
    conditions: {
      users: { includeUsers: ['None'] },
      applications: { includeApplications: ['Office365'] },
      clientAppTypes: ['exchangeActiveSync', 'other'],
    },
    grantControls: { operator: 'OR', builtInControls: ['block'] },
  },
  shows: {
    'users.include': { users: [] },
    grant: { operator: null },
  },
  names: { 'Office 365': ['Office365'] },
};
