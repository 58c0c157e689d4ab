/**
 * A Graph conditionalAccessPolicy in one normalised form, whatever shape it came in.
 * Arrays are never null, enum values have the letter case of Graph's documentation, empty objects are null, and whatever
 * Graph's schema does not name is kept and listed. Source: Graph reference of conditionalAccessPolicy, v1.0 and beta.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface Filter {
  readonly mode: string | null;
  readonly rule: string | null;
}

export interface Policy {
  readonly id: string | null;
  readonly displayName: string | null;
  /** `enabled`, `disabled`, `enabledForReportingButNotEnforced`, an unknown word as it stands, or null when missing (templates, POST bodies). */
  readonly state: string | null;
  readonly createdDateTime: string | null;
  readonly modifiedDateTime: string | null;
  /** Time at which it was deleted: a deleted policy is kept for a while, with the state that it had. */
  readonly deletedDateTime: string | null;
  readonly templateId: string | null;
  readonly conditions: Conditions;
  readonly grantControls: GrantControls;
  readonly sessionControls: SessionControls;
  /** Members of the root that Graph's schema does not name and that hold something. OData keys are not among them. */
  readonly otherMembers: JsonObject;
}

export interface Conditions {
  readonly applications: {
    readonly includeApplications: readonly string[];
    readonly excludeApplications: readonly string[];
    readonly applicationFilter: Filter | null;
    readonly includeUserActions: readonly string[];
    readonly includeAuthenticationContextClassReferences: readonly string[];
    /** Deprecated Global Secure Access members (globalSecureAccess, networkAccess), as they stand. */
    readonly globalSecureAccess: JsonObject | null;
    readonly otherMembers: JsonObject;
  };
  readonly users: {
    readonly includeUsers: readonly string[];
    readonly excludeUsers: readonly string[];
    readonly includeGroups: readonly string[];
    readonly excludeGroups: readonly string[];
    readonly includeRoles: readonly string[];
    readonly excludeRoles: readonly string[];
    readonly includeGuestsOrExternalUsers: JsonObject | null;
    readonly excludeGuestsOrExternalUsers: JsonObject | null;
    readonly otherMembers: JsonObject;
  };
  readonly clientApplications: JsonObject | null;
  readonly agents: JsonObject | null;
  readonly agentContext: JsonObject | null;
  readonly clientAppTypes: readonly string[];
  readonly platforms: {
    readonly includePlatforms: readonly string[];
    readonly excludePlatforms: readonly string[];
  };
  readonly locations: {
    readonly includeLocations: readonly string[];
    readonly excludeLocations: readonly string[];
  };
  readonly deviceFilter: Filter | null;
  /** The older members of `devices` (includeDevices, excludeDeviceStates ...) and the deprecated `deviceStates`, as they stand. */
  readonly deviceStates: JsonObject | null;
  readonly userRiskLevels: readonly string[];
  readonly signInRiskLevels: readonly string[];
  readonly insiderRiskLevels: readonly string[];
  readonly agentIdRiskLevels: readonly string[];
  readonly servicePrincipalRiskLevels: readonly string[];
  readonly transferMethods: readonly string[];
  /** `times`, `clients`, `signInRiskDetections` and conditions that Graph's schema does not name, where they hold something. */
  readonly otherMembers: JsonObject;
}

export interface GrantControls {
  /** `AND`, `OR`, an unknown word as it stands, or null when missing. */
  readonly operator: string | null;
  readonly builtInControls: readonly string[];
  readonly termsOfUse: readonly string[];
  readonly customAuthenticationFactors: readonly string[];
  readonly authenticationStrength: { readonly id: string | null; readonly displayName: string | null } | null;
  readonly otherMembers: JsonObject;
}

/** Session controls that hold something, by Graph's name, whether on or off. */
export interface SessionControls {
  readonly controls: { readonly [name: string]: Json };
}
