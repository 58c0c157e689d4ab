/** Words in quotes that tell nothing about a tenant: those of the portal, of Graph and of Microsoft's built-in things. */
import { CONTROL_LABELS } from '../../rules/facts/control-labels.ts';
import { GUEST_TYPES } from '../../rules/facts/guests.ts';
import { ROLE_NAMES } from '../policy/role-names.ts';
import {
  BUILT_IN_STRENGTH_NAMES,
  DIRECTORY_SYNC_ROLES,
  isGraphWord,
  MFA_TRUSTED_IPS,
  PUBLIC_CLIENTS,
  RESOURCE_NAMES,
} from '../policy/well-known-ids.ts';

/** Labels and words that texts of rules quote. One that is missing here is taken for a name. */
const LABELS = [
  'All resources',
  'Allow full access',
  'Any device',
  'Customize continuous access evaluation',
  'Every time',
  'every time',
  'Exclude filtered devices from policy',
  'Guest or external users',
  'Include filtered devices in policy',
  'MFA Trusted IPs',
  'Not null',
  'Register or join devices',
  'Register security information',
  'Require all',
  'Require all the selected controls',
  'Require Multifactor Authentication to register or join devices',
  'Require Multifactor Authentication to register or join devices with Microsoft Entra',
  'Require one',
  'Require one of the selected controls',
  'Require token protection for sign-in sessions',
  'Selected networks and locations',
  'ServerAD',
  'Use app enforced restrictions',
  'a policy without a name',
  'emergencyAccounts',
  'unknownFutureValue',
];

/** Names of Microsoft's templates. A tenant's own policy often has one of them. */
const TEMPLATE_NAMES = [
  'Block access for unknown or unsupported device platform',
  'Block legacy authentication',
  'MFA for all users',
  'Phishing-resistant MFA or TAP',
  'Require multifactor authentication for all users',
  'Require multifactor authentication for guest access',
  'Require phishing-resistant multifactor authentication for admins',
  'Securing security info registration',
];

const IDS = new Map([...RESOURCE_NAMES, ...PUBLIC_CLIENTS, ...ROLE_NAMES, ...BUILT_IN_STRENGTH_NAMES]);

const lowered = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => word.toLowerCase()));

const KNOWN_IDS = lowered([...IDS.keys(), ...DIRECTORY_SYNC_ROLES, MFA_TRUSTED_IPS]);
const KNOWN_WORDS = lowered([
  ...LABELS,
  ...IDS.values(),
  ...CONTROL_LABELS,
  ...Object.entries(GUEST_TYPES).flat(),
]);
const KNOWN_TEMPLATES = lowered(TEMPLATE_NAMES);

/** Whether an id is the same in every tenant. */
export const isKnownId = (id: string): boolean => KNOWN_IDS.has(id.toLowerCase());

/** Whether a quoted text is a word of Microsoft's, whatever a tenant's own things are called. */
export const isKnownWord = (text: string): boolean =>
  KNOWN_WORDS.has(text.toLowerCase()) || isGraphWord(text) || isKnownId(text);

/** Whether a quoted text is the name of a template, unless a policy of the tenant is called so. */
export const isTemplateName = (text: string): boolean => KNOWN_TEMPLATES.has(text.toLowerCase());
