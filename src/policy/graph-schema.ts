/**
 * The members and words of Graph's conditionalAccessPolicy, v1.0 and beta, with what each member holds. Letter case is put right by
 * this table; a name or word that is not in it is kept as it stands. Source: Graph reference and metadata, read 2026-08.
 */
export type Kind = 'text' | 'truth' | 'number' | 'list' | 'flags' | 'object';

const ID_WORDS = ['All', 'None'];
const RISK = ['low', 'medium', 'high', 'hidden', 'none', 'unknownFutureValue'];
const PLATFORMS = [
  'android',
  'iOS',
  'windows',
  'windowsPhone',
  'macOS',
  'linux',
  'all',
  'unknownFutureValue',
];
const APPLICATIONS = ['All', 'None', 'Office365', 'MicrosoftAdminPortals', 'AllAgentIdResources'];
const USERS = ['All', 'None', 'GuestsOrExternalUsers', 'AllAgentIdUsers'];
const LOCATIONS = ['All', 'AllTrusted'];
const SERVICE_PRINCIPALS = ['ServicePrincipalsInMyTenant', ...ID_WORDS];
const AGENT_CONTEXTS = [
  'agentUserSessionsInitiatedFromEndpoints',
  'allAgentAssistedFlows',
  'allHostingApplicationFlows',
];
const DEVICES = ['All', 'Compliant', 'DomainJoined'];

/** Members by name: what they hold, and the words they may hold in Graph's letter case. */
const MEMBERS: Record<string, readonly [Kind, (readonly string[])?]> = {
  id: ['text'],
  displayName: ['text'],
  description: ['text'],
  state: ['text', ['enabled', 'disabled', 'enabledForReportingButNotEnforced']],
  createdDateTime: ['text'],
  modifiedDateTime: ['text'],
  deletedDateTime: ['text'],
  templateId: ['text'],
  conditions: ['object'],
  grantControls: ['object'],
  sessionControls: ['object'],

  applications: ['object'],
  users: ['object'],
  clientApplications: ['object'],
  agents: ['object'],
  agentContext: ['object'],
  platforms: ['object'],
  locations: ['object'],
  devices: ['object'],
  deviceStates: ['object'],
  authenticationFlows: ['object'],
  clientAppTypes: [
    'flags',
    [
      'all',
      'browser',
      'mobileAppsAndDesktopClients',
      'exchangeActiveSync',
      'easSupported',
      'other',
      'modern',
      'easUnsupported',
    ],
  ],
  userRiskLevels: ['flags', RISK],
  signInRiskLevels: ['flags', RISK],
  servicePrincipalRiskLevels: ['flags', RISK],
  agentIdRiskLevels: ['flags', RISK],
  insiderRiskLevels: ['flags', ['minor', 'moderate', 'elevated', 'unknownFutureValue']],
  transferMethods: [
    'flags',
    ['none', 'deviceCodeFlow', 'authenticationTransfer', 'protocolFlows', 'unknownFutureValue'],
  ],
  includePlatforms: ['flags', PLATFORMS],
  excludePlatforms: ['flags', PLATFORMS],
  includeLocations: ['list', LOCATIONS],
  excludeLocations: ['list', LOCATIONS],
  times: ['object'],
  clients: ['object'],
  signInRiskDetections: ['object'],

  includeApplications: ['list', APPLICATIONS],
  excludeApplications: ['list', APPLICATIONS],
  includeUserActions: [
    'list',
    ['urn:user:registersecurityinfo', 'urn:user:registerdevice', 'urn:user:accountrecovery'],
  ],
  includeAuthenticationContextClassReferences: [
    'list',
    Array.from({ length: 99 }, (_, index) => `c${index + 1}`),
  ],
  applicationFilter: ['object'],
  globalSecureAccess: ['object'],
  networkAccess: ['object'],

  includeUsers: ['list', USERS],
  excludeUsers: ['list', USERS],
  includeGroups: ['list', ID_WORDS],
  excludeGroups: ['list', ID_WORDS],
  includeRoles: ['list', ID_WORDS],
  excludeRoles: ['list', ID_WORDS],
  includeGuestsOrExternalUsers: ['object'],
  excludeGuestsOrExternalUsers: ['object'],
  guestOrExternalUserTypes: [
    'flags',
    [
      'none',
      'internalGuest',
      'b2bCollaborationGuest',
      'b2bCollaborationMember',
      'b2bDirectConnectUser',
      'otherExternalUser',
      'serviceProvider',
      'unknownFutureValue',
    ],
  ],
  externalTenants: ['object'],
  membershipKind: ['text', ['all', 'enumerated', 'unknownFutureValue']],
  members: ['list'],

  includeServicePrincipals: ['list', SERVICE_PRINCIPALS],
  excludeServicePrincipals: ['list', SERVICE_PRINCIPALS],
  includeAgentIdServicePrincipals: ['list', SERVICE_PRINCIPALS],
  excludeAgentIdServicePrincipals: ['list', SERVICE_PRINCIPALS],
  servicePrincipalFilter: ['object'],
  agentIdServicePrincipalFilter: ['object'],
  includeAgentUsers: ['list', ID_WORDS],
  excludeAgentUsers: ['list', ID_WORDS],
  agentFilter: ['object'],
  includeAgentContexts: ['list', AGENT_CONTEXTS],
  excludeAgentContexts: ['list', AGENT_CONTEXTS],
  deviceFilter: ['object'],
  includeDevices: ['list', DEVICES],
  excludeDevices: ['list', DEVICES],
  includeDeviceStates: ['list', DEVICES],
  excludeDeviceStates: ['list', DEVICES],
  includeStates: ['list', DEVICES],
  excludeStates: ['list', DEVICES],
  rule: ['text'],
  mode: [
    'text',
    ['include', 'exclude', 'always', 'never', 'strictEnforcement', 'strictLocation', 'disabled'],
  ],

  operator: ['text', ['AND', 'OR']],
  builtInControls: [
    'flags',
    [
      'block',
      'mfa',
      'compliantDevice',
      'domainJoinedDevice',
      'approvedApplication',
      'compliantApplication',
      'passwordChange',
      'riskRemediation',
      'verifiedID',
      'unknownFutureValue',
    ],
  ],
  termsOfUse: ['list'],
  customAuthenticationFactors: ['list'],
  authenticationStrength: ['object'],

  applicationEnforcedRestrictions: ['object'],
  cloudAppSecurity: ['object'],
  signInFrequency: ['object'],
  persistentBrowser: ['object'],
  disableResilienceDefaults: ['truth'],
  secureSignInSession: ['object'],
  continuousAccessEvaluation: ['object'],
  globalSecureAccessFilteringProfile: ['object'],
  networkAccessSecurity: ['object'],
  blockSensitiveActions: ['object'],
  isEnabled: ['truth'],
  cloudAppSecurityType: ['text', ['mcasConfigured', 'monitorOnly', 'blockDownloads', 'protectDownloads']],
  value: ['number'],
  type: ['text', ['days', 'hours']],
  frequencyInterval: ['text', ['timeBased', 'everyTime', 'everyTimeStrict']],
  authenticationType: ['text', ['primaryAndSecondaryAuthentication', 'secondaryAuthentication']],
  profileId: ['text'],
};

interface Member {
  readonly name: string;
  readonly kind: Kind;
  readonly words: ReadonlyMap<string, string>;
}

const BY_LOWER_CASE: ReadonlyMap<string, Member> = new Map(
  Object.entries(MEMBERS).map(([name, [kind, words = []]]) => [
    name.toLowerCase(),
    { name, kind, words: new Map(words.map((word) => [word.toLowerCase(), word])) },
  ]),
);

/** The member of that name in any letter case; undefined when Graph's schema does not name it. */
export const memberNamed = (name: string): Member | undefined => BY_LOWER_CASE.get(name.toLowerCase());
