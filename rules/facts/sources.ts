/** Pages that several rules rest on, with the day on which each was read. */
import type { Source } from '../../src/engine/rule.ts';

const read = (title: string, path: string, checked = '2026-08-22'): Source => ({
  title: `Microsoft Learn: ${title}`,
  url: `https://learn.microsoft.com/${path}`,
  checked,
});
const entra = (title: string, page: string, checked?: string): Source =>
  read(title, `entra/identity/conditional-access/${page}`, checked);

export const TARGET_RESOURCES = entra(
  'Conditional Access: Target resources',
  'concept-conditional-access-cloud-apps',
);
export const RESOURCE_EXCLUSIONS = entra(
  'Conditional Access enforcement for policies with resource exclusions',
  'concept-enforcement-resource-exclusions',
);
export const SERVICE_DEPENDENCIES = entra('Conditional Access service dependencies', 'service-dependencies');
export const FILTER_FOR_APPLICATIONS = entra(
  'Conditional Access: Filter for applications',
  'concept-filter-for-applications',
);
export const CONDITIONS = entra('Conditional Access: Conditions', 'concept-conditional-access-conditions');
export const GRANT = entra('Conditional Access: Grant', 'concept-conditional-access-grant');
export const POLICIES = entra('Building a Conditional Access policy', 'concept-conditional-access-policies');
export const REPORT_ONLY = entra(
  'Conditional Access report-only mode',
  'concept-conditional-access-report-only',
);
export const AUTHENTICATION_FLOWS = entra(
  'Conditional Access: Authentication flows',
  'concept-authentication-flows',
);
export const APPROVED_APP_RETIREMENT = entra(
  'Migrate approved client app to application protection policy',
  'migrate-approved-client-app',
);
export const ONEDRIVE_SYNC_APP = read(
  'Enable conditional access support in the OneDrive sync app',
  'sharepoint/enable-conditional-access',
);
export const UNMANAGED_DEVICES = read(
  'Control access from unmanaged devices',
  'sharepoint/control-access-from-unmanaged-devices',
);
export const NETWORK_LOCATION = read(
  'Control access to SharePoint and OneDrive data based on network location',
  'sharepoint/control-access-based-on-network-location',
);

export const BLOCK_AUTHENTICATION_FLOWS = entra(
  'Block authentication flows with Conditional Access',
  'policy-block-authentication-flows',
);
export const MANAGED_POLICIES = entra('Microsoft-managed policies', 'managed-policies');
export const PLAN_DEPLOYMENT = entra('Plan a Conditional Access deployment', 'plan-conditional-access');
export const CONTINUOUS_EVALUATION = entra(
  'Continuous access evaluation',
  'concept-continuous-access-evaluation',
);
export const STRICT_LOCATION = entra(
  'Strictly enforce location policies using continuous access evaluation',
  'concept-continuous-access-evaluation-strict-enforcement',
);
export const NETWORK = entra('Conditional Access: Network assignment', 'concept-assignment-network');
export const SESSION = entra('Conditional Access: Session', 'concept-conditional-access-session');
export const SESSION_LIFETIME = entra(
  'Conditional Access adaptive session lifetime policies',
  'concept-session-lifetime',
);
export const TOKEN_PROTECTION_WINDOWS = entra(
  'Token protection deployment guide for Windows',
  'deployment-guide-token-protection-windows',
);
export const TOKEN_PROTECTION_APPLE = entra(
  'Token protection deployment guide for Apple devices',
  'deployment-guide-token-protection-apple',
  '2026-11-22',
);
export const DEVICE_FILTER = entra(
  'Conditional Access: Filter for devices',
  'concept-condition-filters-for-devices',
);
export const USERS_AND_GROUPS = entra(
  'Conditional Access: Users, groups, agents, and workload identities',
  'concept-conditional-access-users-groups',
);
export const TROUBLESHOOT = entra(
  'Troubleshoot sign-in problems with Conditional Access',
  'troubleshoot-conditional-access',
);
export const WHAT_IF = entra('The Conditional Access What If tool', 'what-if-tool');
export const MFA_FOR_ALL = entra('Require MFA for all users', 'policy-all-users-mfa-strength');
export const DEVICE_COMPLIANCE = entra('Require device compliance', 'policy-all-users-device-compliance');
export const COMPLIANT_HYBRID_OR_MFA = entra(
  'Require a compliant device, hybrid joined device, or MFA for all users',
  'policy-alt-all-users-compliant-hybrid-or-mfa',
);
export const APP_ENFORCED_RESTRICTIONS = entra(
  'Use application enforced restrictions for unmanaged devices',
  'policy-all-users-app-enforced-restrictions',
);
export const EXTERNAL_MFA = entra(
  'Migrate custom controls to external MFA',
  'how-to-migrate-custom-controls-external-mfa',
);
export const RESILIENCE_DEFAULTS = entra('Conditional Access: Resilience defaults', 'resilience-defaults');
export const UNKNOWN_PLATFORMS = entra(
  'Block access for unknown or unsupported device platforms',
  'policy-all-users-device-unknown-unsupported',
);
export const SECURITY_INFO_REGISTRATION = entra(
  'Protect security info registration',
  'policy-all-users-security-info-registration',
);
export const AGENT_ID = entra('Conditional Access for agent identities', 'agent-id');
export const BLOCK_LEGACY = entra(
  'Block legacy authentication with Conditional Access',
  'policy-block-legacy-authentication',
);
export const TEMPLATES = entra(
  'Conditional Access policy templates',
  'concept-conditional-access-policy-common',
);
export const OPTIMIZATION_AGENT = entra('Conditional Access optimization agent', 'agent-optimization');
export const AUTHENTICATION_TRANSFER = entra(
  'Authentication transfer',
  'concept-authentication-transfer',
  '2026-11-22',
);

export const AUTHENTICATION_STRENGTHS = read(
  'Conditional Access authentication strength',
  'entra/identity/authentication/concept-authentication-strengths',
);
export const MANDATORY_MFA = read(
  'Mandatory multifactor authentication for Azure and admin portals',
  'entra/identity/authentication/concept-mandatory-multifactor-authentication',
  '2026-11-22',
);
export const EMERGENCY_ACCESS = read(
  'Manage emergency access accounts',
  'entra/identity/role-based-access-control/security-emergency-access',
);
export const GUEST_CONDITIONAL_ACCESS = read(
  'Authentication and Conditional Access for External ID',
  'entra/external-id/authentication-conditional-access',
);
export const ERROR_CODES = read(
  'Microsoft Entra authentication and authorization error codes',
  'entra/identity-platform/reference-error-codes',
);
export const DEVICE_CODE_FLOW = read(
  'OAuth 2.0 device authorization grant flow',
  'entra/identity-platform/v2-oauth2-device-code',
);
export const RISK_POLICIES = read(
  'Risk-based access policies',
  'entra/id-protection/concept-identity-protection-policies',
  '2026-11-22',
);

export const GRAPH_POLICY = read(
  'Graph reference, conditionalAccessPolicy',
  'graph/api/resources/conditionalaccesspolicy',
);
export const GRAPH_GRANT = read(
  'Graph reference, conditionalAccessGrantControls',
  'graph/api/resources/conditionalaccessgrantcontrols',
);
export const GRAPH_SESSION = read(
  'Graph reference, conditionalAccessSessionControls',
  'graph/api/resources/conditionalaccesssessioncontrols',
);

export const ERROR_0X8004DE40 = read(
  'Error code 0x8004de40 in OneDrive',
  'sharepoint/troubleshoot/sync/error-0x8004de40-in-onedrive',
);
export const ONEDRIVE_RESET = read(
  'Error 0x8004de85 or 0x8004de8a in OneDrive (the steps of a reset)',
  'sharepoint/troubleshoot/sync/sign-into-onedrive-error-0x8004de85-or-0x8004de8a',
);
export const ONEDRIVE_LOCAL_FOLDER = read(
  'OneDrive local folder name is not updated (the steps of Unlink this PC)',
  'sharepoint/troubleshoot/sync/onedrive-local-folder-name-not-updated',
);
