/** Pages that several rules rest on, with the day on which each was read. */
import type { Source } from '../../src/engine/rule.ts';

const read = (title: string, path: string): Source => ({
  title: `Microsoft Learn: ${title}`,
  url: `https://learn.microsoft.com/${path}`,
  checked: '2026-08-22',
});
const entra = (title: string, page: string): Source =>
  read(title, `entra/identity/conditional-access/${page}`);

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
