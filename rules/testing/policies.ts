/** For tests: the good policy, and names of what patches change. */
export const EXO = '00000002-0000-0ff1-ce00-000000000000';
export const SPO = '00000003-0000-0ff1-ce00-000000000000';
export const TEAMS = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';
export const SYNC_ENGINE = 'ab9b8c07-8f02-4f72-87fa-80105867a763';
export const OTHER_APP = '11111111-2222-4333-8444-555555555555';

export const INCLUDE = 'conditions.applications.includeApplications';
export const EXCLUDE = 'conditions.applications.excludeApplications';
export const FILTER = 'conditions.applications.applicationFilter';
export const BUILT_IN = 'grantControls.builtInControls';
export const OPERATOR = 'grantControls.operator';
export const TERMS_OF_USE = 'grantControls.termsOfUse';
export const CUSTOM_CONTROLS = 'grantControls.customAuthenticationFactors';
export const STRENGTH = 'grantControls.authenticationStrength';
export const CLIENTS = 'conditions.clientAppTypes';
export const PLATFORMS = 'conditions.platforms';

/** A filter on custom security attributes. */
export const SOME_FILTER = { mode: 'include', rule: 'CustomSecurityAttribute.A_B -eq "c"' };

/** MFA for Office 365, live. */
export const GOOD = {
  id: '0a1b2c3d-0000-4000-8000-000000000001',
  displayName: 'Office 365: MFA',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    applications: { includeApplications: ['Office365'], excludeApplications: [] },
    users: { includeUsers: ['All'], excludeGroups: ['Break glass'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  sessionControls: null,
};
