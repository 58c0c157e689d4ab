/**
 * English labels of the editor over all generations seen (2021 to July 2026), as data. Compared whole, after `normalised`.
 * Sources: screenshots of live tenants of July 2026, Microsoft's SC-300 labs of 2021 to 2026, entra-docs.
 */
import type { PartName, RowName } from '../policy/draft.ts';
import { normalised } from './text.ts';

const labels = (...texts: readonly string[]): readonly string[] => texts.map(normalised);

export const SUBTITLE = labels('Conditional Access policy');
export const HEADINGS = labels('Assignments', 'Access controls', 'Enable policy');
export const INCLUDE_TAB = labels('Include');
export const EXCLUDE_TAB = labels('Exclude');
export const NAME = labels('Name');
export const SELECT_BUTTONS = labels('Select', 'Done');
export const SAVE = labels('Save');
export const CONFIGURE_YES = labels('Yes');
export const CONFIGURE = labels('Yes', 'No');

/** Rows of column one. "Users and groups" is also a check box: a row has a summary link. */
export const ROW_LABELS: Readonly<Record<Exclude<RowName, 'name' | 'state'>, readonly string[]>> = {
  users: labels(
    'Users or agents',
    'Users or agents (Preview)',
    'Users',
    'Users or workload identities',
    'Users and groups',
    'Users, agents (Preview) or workload identities',
    'Users, agents or workload identities',
  ),
  targetResources: labels(
    'Target resources',
    'Cloud apps or actions',
    'Cloud apps, actions, or authentication contexts',
  ),
  network: labels('Network', 'Network NEW'),
  conditions: labels('Conditions'),
  grant: labels('Grant'),
  session: labels('Session'),
};

/** Conditions: rows of the Conditions section and titles of their panes. Locations is the Network row once more. */
export const CONDITION_LABELS: ReadonlyMap<PartName, readonly string[]> = new Map<
  PartName,
  readonly string[]
>([
  ['conditions.userRisk', labels('User risk')],
  ['conditions.signInRisk', labels('Sign-in risk')],
  ['conditions.insiderRisk', labels('Insider risk')],
  ['conditions.agentRisk', labels('Agent risk')],
  ['conditions.servicePrincipalRisk', labels('Service principal risk')],
  ['conditions.devicePlatforms', labels('Device platforms')],
  ['network', labels('Locations')],
  ['conditions.clientApps', labels('Client apps')],
  ['conditions.deviceFilter', labels('Filter for devices')],
  ['conditions.authenticationFlows', labels('Authentication flows')],
]);

export const PANE_TITLES: ReadonlyMap<PartName, readonly string[]> = new Map<PartName, readonly string[]>([
  ['grant', labels('Grant')],
  ['session', labels('Session')],
  ...[...CONDITION_LABELS].filter(([part]) => part !== 'network'),
]);

export const STATES: ReadonlyMap<string, string> = byLabel({
  enabledForReportingButNotEnforced: ['Report-only'],
  enabled: ['On'],
  disabled: ['Off'],
});

export const USERS_APPLIES_TO = labels('What does this policy apply to?');
export const USERS_AND_GROUPS = labels('Users and groups');
export const USERS_INCLUDE = {
  none: labels('None'),
  all: labels('All users'),
  select: labels('Select users and groups'),
};
export const USERS_BOXES = {
  guests: labels('Guest or external users', 'All guest and external users'),
  roles: labels('Directory roles'),
  usersAndGroups: labels('Users and groups'),
};

export const RESOURCES_APPLY_TO = labels('Select what this policy applies to');
export const APPLY_TO = {
  resources: labels('Resources (formerly cloud apps)', 'Cloud apps', 'Resources'),
  userActions: labels('User actions'),
  authenticationContext: labels('Authentication context'),
};
/** Radio of the Include tab by the member of includeApplications that it stands for; `select` lists its own. */
export const RESOURCES_INCLUDE: ReadonlyMap<string, string> = byLabel({
  None: ['None'],
  AllAgentIdResources: ['All agent resources'],
  All: ["All resources (formerly 'All cloud apps')", 'All cloud apps', 'All resources'],
  select: ['Select resources', 'Select apps'],
  'All internet resources with Global Secure Access': ['All internet resources with Global Secure Access'],
});
export const RESOURCE_FILTER = labels('Edit filter', 'Edit filter (Preview)');
export const USER_ACTIONS: ReadonlyMap<string, string> = byLabel({
  'urn:user:registersecurityinfo': ['Register security information'],
  'urn:user:registerdevice': ['Register or join devices'],
});

export const LOCATIONS: ReadonlyMap<string, string> = byLabel({
  All: ['Any network or location', 'Any location'],
  AllTrusted: ['All trusted networks and locations', 'All trusted locations'],
  'All Compliant Network locations': ['All Compliant Network locations'],
  select: ['Selected networks and locations', 'Selected locations'],
});

export const CLIENT_APPS: ReadonlyMap<string, string> = byLabel({
  browser: ['Browser'],
  mobileAppsAndDesktopClients: ['Mobile apps and desktop clients'],
  exchangeActiveSync: ['Exchange ActiveSync clients'],
  other: ['Other clients'],
});
export const PLATFORM_INCLUDE: ReadonlyMap<string, string> = byLabel({
  all: ['Any device'],
  select: ['Select device platforms'],
});
export const PLATFORMS: ReadonlyMap<string, string> = byLabel({
  android: ['Android'],
  iOS: ['iOS'],
  windowsPhone: ['Windows Phone'],
  windows: ['Windows'],
  macOS: ['macOS'],
  linux: ['Linux'],
});
export const RISK_LEVELS: ReadonlyMap<string, string> = byLabel({
  high: ['High'],
  medium: ['Medium'],
  low: ['Low'],
  none: ['No risk'],
  minor: ['Minor'],
  moderate: ['Moderate'],
  elevated: ['Elevated'],
});
export const DEVICE_FILTER_MODES: ReadonlyMap<string, string> = byLabel({
  include: ['Include filtered devices in policy'],
  exclude: ['Exclude filtered devices from policy'],
});
export const RULE_SYNTAX = labels('Rule syntax');
export const TRANSFER_METHODS: ReadonlyMap<string, string> = byLabel({
  deviceCodeFlow: ['Device code flow'],
  authenticationTransfer: ['Authentication transfer'],
});

export const BLOCK_ACCESS = labels('Block access');
export const ACCESS = labels('Block access', 'Grant access');
export const AUTHENTICATION_STRENGTH = labels('Require authentication strength');
export const GRANT_CONTROLS: ReadonlyMap<string, string> = byLabel({
  mfa: ['Require multifactor authentication', 'Require multi-factor authentication'],
  compliantDevice: ['Require device to be marked as compliant'],
  domainJoinedDevice: [
    'Require Microsoft Entra hybrid joined device',
    'Require Hybrid Azure AD joined device',
  ],
  approvedApplication: ['Require approved client app'],
  compliantApplication: ['Require app protection policy', 'Require app protection policy (Preview)'],
  passwordChange: ['Require password change'],
  riskRemediation: ['Require risk remediation'],
});
export const OPERATORS: ReadonlyMap<string, string> = byLabel({
  AND: ['Require all the selected controls'],
  OR: ['Require one of the selected controls'],
});

/** Session controls by Graph's name. Token protection's label goes on with what it is available for: its beginning counts. */
export const SESSION_CONTROLS: ReadonlyMap<string, string> = byLabel({
  applicationEnforcedRestrictions: ['Use app enforced restrictions'],
  cloudAppSecurity: ['Use Conditional Access App Control'],
  signInFrequency: ['Sign-in frequency'],
  persistentBrowser: ['Persistent browser session'],
  continuousAccessEvaluation: ['Customize continuous access evaluation'],
  disableResilienceDefaults: ['Disable resilience defaults'],
  globalSecureAccessFilteringProfile: ['Use Global Secure Access security profile'],
});
/** How often to sign in again, by Graph's frequencyInterval. Source: Microsoft's documentation; not pictured. */
export const SIGN_IN_INTERVALS: ReadonlyMap<string, string> = byLabel({
  timeBased: ['Periodic reauthentication'],
  everyTime: ['Every time'],
});
/** Names of the number's text box. None was ever seen: a box without a name is taken for it where it is the only one. */
export const SIGN_IN_NUMBER = ['', ...labels('Units', 'Sign-in frequency')];
/** The unit is found by what its drop-down shows, since its name was never seen. */
export const SIGN_IN_UNITS: ReadonlyMap<string, string> = byLabel({
  hours: ['Hours', 'Hour'],
  days: ['Days', 'Day'],
});
/** Modes of continuous access evaluation. Source: Microsoft's documentation; the last one is inferred from Graph's word. */
export const EVALUATION_MODES: ReadonlyMap<string, string> = byLabel({
  disabled: ['Disable'],
  strictLocation: ['Strictly enforce location policies'],
  strictEnforcement: ['Strict enforcement'],
});
export const TOKEN_PROTECTION = normalised('Require token protection for sign-in sessions');

/** Word by normalised label. */
function byLabel(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([word, texts]) => texts.map((text) => [normalised(text), word] as const)),
  );
}
