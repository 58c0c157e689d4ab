/** For tests: random policies that rules have something to say of, and drafts of which less was read. */
import fc from 'fast-check';
import type { Draft, PartName } from '../../src/policy/draft.ts';
import { isList, type Known, type KnownList, notKnown, unread } from '../../src/policy/known.ts';
import { PUBLIC_CLIENTS } from '../../src/policy/well-known-ids.ts';
import { exampleOf, policyExamples } from './all-examples.ts';
import { draftFrom, patched } from './drafts.ts';
import { exampleDraft } from './example.ts';
import { EXO, OTHER_APP, SOME_FILTER, SPO, SYNC_ENGINE } from './policies.ts';

/** Entries that nobody knows: the values that are not listed beside one are in doubt. */
const STRANGERS = ['Contoso', 'futureControl', 'watch', 'visionOS', 'newFlow'];

const RESOURCES = [
  'All',
  'Office365',
  SPO,
  EXO,
  SYNC_ENGINE,
  'AllAgentIdResources',
  'MicrosoftAdminPortals',
  OTHER_APP,
  'Contoso',
];
const CONTROLS = [
  'block',
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
  'passwordChange',
  'riskRemediation',
  'futureControl',
];
const CLIENTS = ['all', 'browser', 'mobileAppsAndDesktopClients', 'modern', 'easSupported', 'other', 'watch'];
const PLATFORMS = ['all', 'windows', 'macOS', 'iOS', 'visionOS'];
const FLOWS = ['none', 'deviceCodeFlow', 'newFlow'];
const WORDS = [
  ...new Set([...RESOURCES, ...PUBLIC_CLIENTS.keys(), ...CONTROLS, ...CLIENTS, ...PLATFORMS, ...FLOWS]),
].filter((word) => !STRANGERS.includes(word));

/** Mostly empty, and then one or two of the values. */
const rarely = (values: readonly string[], most = 2) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.subarray([...values], { minLength: 1, maxLength: Math.min(most, values.length) }),
    },
  );
const seldom = <T>(value: T) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(value) });

/** A policy as JSON. */
export const policyJson = fc.record({
  id: fc.constant('0a1b2c3d-0000-4000-8000-000000000001'),
  displayName: fc.constantFrom('MFA', '[SharePoint admin center]Block access', null),
  state: fc.constantFrom('enabled', 'enabled', 'disabled', 'enabledForReportingButNotEnforced', null),
  conditions: fc.record({
    applications: fc.record({
      includeApplications: fc.subarray(RESOURCES, { minLength: 0, maxLength: 3 }),
      excludeApplications: rarely(RESOURCES),
      applicationFilter: seldom(SOME_FILTER),
      includeUserActions: rarely(['urn:user:registerdevice'], 1),
      includeTags: seldom(['a']),
      excludeTags: seldom(['a']),
    }),
    users: fc.record({
      includeUsers: fc.constantFrom(['All'], [], ['None'], ['AllAgentIdUsers'], ['u']),
      includeGroups: rarely(['g']),
      includeRoles: rarely(['r', 's']),
      includeTeams: seldom(['t']),
    }),
    clientApplications: seldom({ includeServicePrincipals: ['All'] }),
    clientAppTypes: rarely(CLIENTS),
    platforms: fc.record({ includePlatforms: rarely(PLATFORMS), excludePlatforms: rarely(PLATFORMS) }),
    locations: fc.record({
      includeLocations: rarely(['All', 'l']),
      excludeLocations: rarely(['AllTrusted']),
    }),
    devices: seldom({ deviceFilter: { mode: 'include', rule: 'device.isCompliant -eq True' } }),
    authenticationFlows: fc.record({ transferMethods: rarely(FLOWS) }),
    userRiskLevels: rarely(['high']),
    signInRiskLevels: rarely(['high', 'medium']),
    agentIdRiskLevels: seldom('high'),
    times: seldom({ includeAllTimes: true }),
  }),
  grantControls: fc.record({
    operator: fc.constantFrom('AND', 'AND', 'OR', null, 'XOR'),
    builtInControls: fc.subarray(CONTROLS, { minLength: 0, maxLength: 3 }),
    termsOfUse: rarely(['t', 'u']),
    customAuthenticationFactors: rarely(['c']),
    authenticationStrength: seldom({ id: '00000000-0000-0000-0000-000000000004' }),
  }),
  sessionControls: fc.record({
    secureSignInSession: seldom({ isEnabled: true }),
    applicationEnforcedRestrictions: seldom({ isEnabled: true }),
  }),
});

export const fullDraft = policyJson.map(draftFrom);

/** Values that a member of a policy is given, one at a time, to come near to what a rule asks. */
const CHANGES: readonly (readonly [path: string, values: readonly unknown[]])[] = [
  ['state', ['enabled', 'disabled', 'enabledForReportingButNotEnforced', null]],
  ['displayName', [null, '[SharePoint admin center]Block access']],
  ['conditions.applications.includeApplications', RESOURCES.map((resource) => [resource])],
  ['conditions.applications.excludeApplications', [[], ...RESOURCES.slice(1).map((resource) => [resource])]],
  ['conditions.applications.applicationFilter', [SOME_FILTER]],
  [
    'conditions.applications.includeUserActions',
    [['urn:user:registerdevice'], ['urn:user:registersecurityinfo']],
  ],
  ['conditions.applications.includeAuthenticationContextClassReferences', [['c1']]],
  ['conditions.applications.includeTags', [['a']]],
  ['conditions.applications.excludeTags', [['a']]],
  [
    'conditions.users.includeUsers',
    [['All'], ['None'], [], ['u'], ['GuestsOrExternalUsers'], ['AllAgentIdUsers']],
  ],
  ['conditions.users.includeGroups', [['g'], []]],
  ['conditions.users.includeRoles', [['r'], []]],
  ['conditions.users.excludeUsers', [['u'], ['GuestsOrExternalUsers'], []]],
  ['conditions.users.excludeGroups', [['g'], []]],
  ['conditions.users.excludeRoles', [['d29b2b05-8046-44ba-8758-1e26182fcf32'], []]],
  [
    'conditions.users.excludeGuestsOrExternalUsers',
    [{ guestOrExternalUserTypes: 'serviceProvider,internalGuest' }, null],
  ],
  [
    'conditions.users.includeGuestsOrExternalUsers',
    [{ guestOrExternalUserTypes: 'b2bDirectConnectUser' }, null],
  ],
  ['conditions.users.includeTeams', [['t']]],
  ['conditions.users.excludeTeams', [['t']]],
  ['conditions.clientApplications', [{ includeServicePrincipals: ['All'] }]],
  [
    'conditions.clientAppTypes',
    [
      ['all'],
      ['browser'],
      ['mobileAppsAndDesktopClients'],
      ['browser', 'mobileAppsAndDesktopClients'],
      ['exchangeActiveSync', 'other'],
      ['watch'],
    ],
  ],
  [
    'conditions.platforms',
    [
      null,
      { includePlatforms: ['windows'] },
      { includePlatforms: ['android', 'iOS', 'windows', 'macOS'] },
      { includePlatforms: ['iOS', 'android'] },
      { includePlatforms: ['all'], excludePlatforms: ['windows'] },
      { includePlatforms: ['visionOS'] },
    ],
  ],
  [
    'conditions.locations',
    [
      null,
      { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
      { includeLocations: ['All'], excludeLocations: ['00000000-0000-0000-0000-000000000000'] },
      { includeLocations: ['l'] },
    ],
  ],
  [
    'conditions.devices',
    [
      null,
      { deviceFilter: { mode: 'include', rule: 'device.isCompliant -ne True' } },
      { deviceFilter: { mode: 'exclude', rule: 'device.model -eq "x"' } },
      { deviceFilter: { mode: 'exclude', rule: '?' } },
      { deviceFilter: { mode: 'include', rule: 'device.isCompliant -eq False' } },
      { deviceFilter: { mode: 'exclude', rule: 'device.model -match "x"' } },
      { deviceFilter: { mode: 'only', rule: 'device.displayName -ne "x"' } },
    ],
  ],
  ['conditions.deviceStates', [{ excludeStates: ['Compliant'] }]],
  [
    'conditions.authenticationFlows',
    [
      null,
      { transferMethods: 'deviceCodeFlow' },
      { transferMethods: 'deviceCodeFlow,authenticationTransfer' },
      { transferMethods: 'newFlow' },
    ],
  ],
  ['conditions.userRiskLevels', [[], ['high']]],
  ['conditions.signInRiskLevels', [[], ['high', 'medium']]],
  ['conditions.insiderRiskLevels', ['elevated']],
  ['conditions.agentIdRiskLevels', ['high']],
  ['conditions.times', [{ includeAllTimes: true }]],
  ['grantControls.operator', ['AND', 'OR', null, 'XOR']],
  [
    'grantControls.builtInControls',
    [
      [],
      ['mfa'],
      ['block'],
      ['compliantDevice'],
      ['mfa', 'compliantDevice'],
      ['compliantDevice', 'domainJoinedDevice'],
      ['compliantApplication'],
      ['approvedApplication'],
      ['passwordChange', 'mfa'],
      ['riskRemediation'],
      ['futureControl'],
    ],
  ],
  ['grantControls.authenticationStrength', [{ id: '00000000-0000-0000-0000-000000000004' }, null]],
  ['grantControls.termsOfUse', [['t']]],
  ['grantControls.customAuthenticationFactors', [['c']]],
  ['sessionControls.applicationEnforcedRestrictions', [{ isEnabled: true }, null]],
  ['sessionControls.secureSignInSession', [{ isEnabled: true }]],
  [
    'sessionControls.signInFrequency',
    [{ isEnabled: true, frequencyInterval: 'everyTime' }, { isEnabled: true, value: 1, type: 'hours' }, null],
  ],
  ['sessionControls.continuousAccessEvaluation', [{ mode: 'disabled' }, { mode: 'strictLocation' }]],
  ['sessionControls.disableResilienceDefaults', [true, false]],
];

const change = fc
  .constantFrom(...CHANGES)
  .chain(([path, values]) => fc.constantFrom(...values).map((value) => [path, value] as const));

/** Policies near to some others: each with up to three members changed. */
export const policyJsonNear = (policies: readonly [object, ...object[]]): fc.Arbitrary<object> =>
  fc
    .tuple(fc.constantFrom(...policies), fc.array(change, { maxLength: 3 }))
    .map(([policy, changes]) => patched(policy, Object.fromEntries(changes)) as object);

/** What `lessOf` does to each leaf of a draft, of which one in `oneIn` is cut. */
export const cuts = fc.record({
  oneIn: fc.constantFrom(2, 4, 8, 16, 32),
  numbers: fc.array(fc.nat(0xfffff), { minLength: 60, maxLength: 60 }),
});
type Cuts = typeof cuts extends fc.Arbitrary<infer T> ? T : never;

/**
 * A draft of which less was read: leaves are taken away, lists lose members, and of some values it is still known that they are not
 * there. Never says anything that the draft does not say.
 */
export function lessOf(draft: Draft, { oneIn, numbers }: Cuts): Draft {
  let index = 0;
  const parts = Object.entries(draft.parts).map(([name, part]) => {
    const leaves = Object.entries(part.leaves as unknown as Record<string, Known<unknown> | KnownList>).map(
      ([leaf, value]) => {
        const number = numbers[index++ % numbers.length] ?? 0;
        const isCut = number % oneIn === 0;
        return [leaf, isCut ? lessOfLeaf(name as PartName, value, Math.floor(number / oneIn)) : value];
      },
    );
    return [name, { ...part, leaves: Object.fromEntries(leaves) }];
  });
  return { ...draft, parts: Object.fromEntries(parts) };
}

function lessOfLeaf(part: PartName, leaf: Known<unknown> | KnownList, number: number) {
  if (!isList(leaf)) return notKnown(unread(part));
  const members = leaf.members.filter((_, at) => (number >> (2 + at)) & 1);
  const absent = absentFrom(leaf).filter((_, at) => number % 2 === 1 && ((number >> 2) + at) % 3 > 0);
  return {
    members,
    absent,
    missing: [...leaf.missing.filter(({ kind }) => kind === 'unread'), unread(part)],
  };
}

/** Values of which a list says that they are not in it. */
function absentFrom(list: KnownList): readonly string[] {
  if (list.missing.length > 0) return list.absent ?? [];
  if (list.members.some((member) => STRANGERS.includes(member))) return [];
  return WORDS.filter((word) => !list.members.some((member) => member.toLowerCase() === word.toLowerCase()));
}

/** Policies near to the examples of one rule. */
const jsonNear = (id: string): fc.Arbitrary<object> => {
  const { fires, silent } = exampleOf(id);
  return policyJsonNear([fires, fires, silent]);
};

/** Drafts near to the examples of one rule, as they stand in a file or in the editor. */
export const draftNear = (id: string): fc.Arbitrary<Draft> =>
  jsonNear(id).map((json) => exampleDraft(json, exampleOf(id)));

/** Policies near to the examples of any rule, or altogether random. */
export const nearAny: fc.Arbitrary<object> = fc.oneof(
  policyJson,
  fc.constantFrom(...policyExamples.keys()).chain(jsonNear),
);
