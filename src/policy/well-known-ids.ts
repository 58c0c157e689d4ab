/**
 * Application ids and words of Microsoft's that rules ask for and the editor shows by name.
 * Sources: Microsoft Learn, "Verify first-party Microsoft applications in sign-in reports" (2024-03-08), Graph reference of
 * conditionalAccessApplications; that the public clients are public: dirkjanm/ROADtools, firstpartyscopes.json (2026-01-29).
 */
export const ALL = 'All';
export const NONE = 'None';
export const OFFICE_365 = 'Office365';
export const MICROSOFT_ADMIN_PORTALS = 'MicrosoftAdminPortals';
export const ALL_AGENT_ID_RESOURCES = 'AllAgentIdResources';
export const RESOURCE_WORDS = [
  ALL,
  NONE,
  OFFICE_365,
  MICROSOFT_ADMIN_PORTALS,
  ALL_AGENT_ID_RESOURCES,
] as const;

export const EXCHANGE_ONLINE = '00000002-0000-0ff1-ce00-000000000000';
export const SHAREPOINT_ONLINE = '00000003-0000-0ff1-ce00-000000000000';
export const TEAMS_SERVICES = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';

export const ONEDRIVE_SYNC_ENGINE = 'ab9b8c07-8f02-4f72-87fa-80105867a763';
export const ONEDRIVE_MOBILE = 'b26aadf8-566f-4478-926f-589f601d9c74';
export const ONEDRIVE_IOS = 'af124e86-4e96-495a-b70a-90f90ab96707';

export const AZURE_MANAGEMENT = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
export const AZURE_DEVOPS = '499b84ac-1321-427f-aa17-267ca6975798';
export const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000';
export const DEVICE_REGISTRATION = '01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9';
export const INTUNE = '0000000a-0000-0000-c000-000000000000';
export const INTUNE_ENROLLMENT = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';
export const UNIVERSAL_STORE = '45a330b1-b1ec-4cc1-9161-9f03992aa49f';

/**
 * The roles of synchronisation accounts: by role template, and by the names under which policy templates have them.
 * Source: Graph's directoryRoleTemplate, as Maester (MT.1020) uses them.
 */
export const DIRECTORY_SYNC_ROLES = [
  'd29b2b05-8046-44ba-8758-1e26182fcf32',
  'a92aed5d-d78a-4d16-b381-09adb37eb3b0',
  'Directory Synchronization Accounts',
  'On Premises Directory Sync Account',
];

export const PHISHING_RESISTANT_STRENGTH = '00000000-0000-0000-0000-000000000004';
/** Names of the built-in strengths by id: each allows some methods of the one before, and no others. */
export const BUILT_IN_STRENGTH_NAMES: ReadonlyMap<string, string> = new Map([
  ['00000000-0000-0000-0000-000000000002', 'Multifactor authentication'],
  ['00000000-0000-0000-0000-000000000003', 'Passwordless MFA'],
  [PHISHING_RESISTANT_STRENGTH, 'Phishing-resistant MFA'],
]);
export const BUILT_IN_STRENGTHS: readonly string[] = [...BUILT_IN_STRENGTH_NAMES.keys()];

/** The pseudo-location that is reported to stand for the trusted addresses of per-user MFA. */
export const MFA_TRUSTED_IPS = '00000000-0000-0000-0000-000000000000';

/** Names under which the portal shows resources, by id or word. */
export const RESOURCE_NAMES: ReadonlyMap<string, string> = new Map([
  [OFFICE_365, 'Office 365'],
  [MICROSOFT_ADMIN_PORTALS, 'Microsoft Admin Portals'],
  [EXCHANGE_ONLINE, 'Office 365 Exchange Online'],
  [SHAREPOINT_ONLINE, 'Office 365 SharePoint Online'],
  [TEAMS_SERVICES, 'Microsoft Teams Services'],
  ['00000004-0000-0ff1-ce00-000000000000', 'Skype for Business Online'],
  [AZURE_MANAGEMENT, 'Windows Azure Service Management API'],
  [AZURE_AD_GRAPH, 'Windows Azure Active Directory'],
  [AZURE_DEVOPS, 'Azure DevOps'],
  [DEVICE_REGISTRATION, 'Device Registration Service'],
  [INTUNE, 'Microsoft Intune'],
  [INTUNE_ENROLLMENT, 'Microsoft Intune Enrollment'],
  [UNIVERSAL_STORE, 'Windows Store for Business'],
]);

/** Desktop and mobile apps, which Conditional Access is not evaluated for, by id. Graph command line tools are left out on purpose: their effect is not known. */
export const PUBLIC_CLIENTS: ReadonlyMap<string, string> = new Map([
  [ONEDRIVE_SYNC_ENGINE, 'OneDrive SyncEngine'],
  [ONEDRIVE_MOBILE, 'OneDrive'],
  [ONEDRIVE_IOS, 'OneDrive iOS App'],
  ['d3590ed6-52b3-4102-aeff-aad2292ab01c', 'Microsoft Office'],
  ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'Microsoft Teams'],
  ['27922004-5251-4030-b22d-91ecd9a37ea4', 'Outlook Mobile'],
]);

/** Words that stand among the ids of a policy. A thing of the tenant's that has such a name is not what the word means. */
const WORDS = [
  ...RESOURCE_WORDS,
  'AllTrusted',
  'GuestsOrExternalUsers',
  'AllAgentIdUsers',
  'ServicePrincipalsInMyTenant',
];
export const isGraphWord = (name: string): boolean =>
  WORDS.some((word) => word.toLowerCase() === name.trim().toLowerCase());

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isGuid = (text: string): boolean => GUID.test(text);
