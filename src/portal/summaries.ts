/**
 * What the summary texts of the rows settle, and no more: "1 control selected" says how many and that it is not Block, not which.
 * Source: summary texts seen in live tenants up to July 2026, and the labels of earlier generations.
 */
import { PART_NAMES, type PartName, type RowName } from '../policy/draft.ts';
import { complete, type KnownList, known, unread } from '../policy/known.ts';
import { ALL } from '../policy/well-known-ids.ts';
import type { FoundParts } from './found.ts';
import { NONE_ON_INCLUDE } from './resource-filter.ts';
import { normalised } from './text.ts';

type SummaryReader = (summary: string) => FoundParts;
type SummaryRowName = Exclude<RowName, 'name' | 'state'>;

/** What a row's summary says of its parts; nothing for a text that is not known. */
export function settledBySummary(row: SummaryRowName, summary: string): FoundParts {
  return READERS[row](normalised(summary));
}

/** Number of conditions that the row says are selected; null for another text. */
export function conditionCount(summary: string): number | null {
  const count = /^(\d+) conditions? selected$/.exec(normalised(summary))?.[1];
  return count === undefined ? null : Number(count);
}

export const isNotConfigured = (summary: string): boolean => normalised(summary) === 'not configured';

/** Whether the Network row says that a network is configured; null for a text that is not known. */
export function isNetworkConfigured(summary: string): boolean | null {
  if (isNotConfigured(summary)) return false;
  const isKnown = settledBySummary('network', summary).network !== undefined;
  return isKnown || /^\d+ included/.test(normalised(summary)) ? true : null;
}

const none = complete([]);

const nobodyElse = {
  groups: none,
  roles: none,
  guests: known(null),
  clientApplications: known(null),
  agents: known(null),
  agentContext: known(null),
  otherMembers: none,
};
const nobodyExcluded = { users: none, groups: none, roles: none, guests: known(null) };

const users: SummaryReader = (summary) => {
  if (
    /^0 users (and groups|or workload identities|or agents|or agents \(preview\)) selected$/.test(summary)
  ) {
    return { 'users.include': { users: none, ...nobodyElse }, 'users.exclude': nobodyExcluded };
  }
  if (summary === 'all users') {
    return { 'users.include': { users: complete([ALL]), ...nobodyElse }, 'users.exclude': nobodyExcluded };
  }
  if (summary === 'all users included and specific users excluded') {
    return { 'users.include': { users: complete([ALL]), ...nobodyElse } };
  }
  if (/^specific users included( and specific users excluded)?$/.test(summary)) {
    const { clientApplications, agents, agentContext } = nobodyElse;
    const include = { users: listWithout([ALL], 'users.include'), clientApplications, agents, agentContext };
    return { 'users.include': include };
  }
  return {};
};

const noOtherTarget = {
  userActions: none,
  authenticationContexts: none,
  filter: known(null),
  globalSecureAccess: known(null),
  otherMembers: none,
};

const targetResources: SummaryReader = (summary) => {
  if (/^no (target resources?|cloud apps, actions, or authentication contexts) selected$/.test(summary)) {
    return {
      'targetResources.include': { applications: none, ...noOtherTarget },
      'targetResources.exclude': { applications: none },
    };
  }
  // Whether the text changes when something is excluded was never seen: Exclude stays unread.
  if (/^all (resources|cloud apps)( \(formerly 'all cloud apps'\))?( and \d+ excluded)?$/.test(summary)) {
    return {
      'targetResources.include': { applications: complete([ALL]), ...noOtherTarget, filter: NONE_ON_INCLUDE },
    };
  }
  if (/^\d+ (resources?|apps?) included( and filter configured)?( and \d+ excluded)?$/.test(summary)) {
    const { userActions, authenticationContexts } = noOtherTarget;
    const applications = listWithout([ALL], 'targetResources.include');
    return { 'targetResources.include': { applications, userActions, authenticationContexts } };
  }
  return {};
};

const network: SummaryReader = (summary) => {
  if (summary === 'not configured') return { network: { include: none, exclude: none } };
  if (summary === 'any network or location' || summary === 'any location') {
    return { network: { include: complete([ALL]), exclude: none } };
  }
  if (/^any (network or )?location and \d+ excluded$/.test(summary))
    return { network: { include: complete([ALL]) } };
  if (/^all trusted (networks and )?locations( and \d+ excluded)?$/.test(summary))
    return { network: { include: complete(['AllTrusted']) } };
  return {};
};

const conditions: SummaryReader = (summary) => (conditionCount(summary) === 0 ? noConditions() : {});

const grant: SummaryReader = (summary) => {
  if (summary === 'block access') {
    return {
      grant: {
        operator: known(null),
        builtInControls: complete(['block']),
        termsOfUse: none,
        customAuthenticationFactors: none,
        authenticationStrength: known(null),
        controlCount: known(1),
      },
    };
  }
  const count = /^(\d+) controls? selected$/.exec(summary)?.[1];
  if (count === undefined) return {};
  if (Number(count) > 0) {
    return {
      grant: { builtInControls: listWithout(['block'], 'grant'), controlCount: known(Number(count)) },
    };
  }
  return {
    grant: {
      operator: known(null),
      builtInControls: none,
      termsOfUse: none,
      customAuthenticationFactors: none,
      authenticationStrength: known(null),
      controlCount: known(0),
    },
  };
};

const session: SummaryReader = (summary) => {
  if (summary === '0 controls selected')
    return { session: { on: none, signInFrequency: known(null), continuousAccessEvaluation: known(null) } };
  if (!summary.startsWith('sign-in frequency - ')) return {};
  const on = { members: ['signInFrequency'], missing: [unread('session')] };
  // Seen with a number of days; any other text says that it is on, and not how.
  const days = /^sign-in frequency - (\d+) days$/.exec(summary)?.[1];
  if (days === undefined) return { session: { on } };
  const signInFrequency = known({ frequencyInterval: 'timeBased', value: Number(days), type: 'days' });
  return { session: { on, signInFrequency } };
};

const READERS: Readonly<Record<SummaryRowName, SummaryReader>> = {
  users,
  targetResources,
  network,
  conditions,
  grant,
  session,
};

/** Every condition that has a row or none, not configured. */
export function noConditions(): FoundParts {
  return Object.fromEntries(
    PART_NAMES.filter((part) => part.startsWith('conditions.')).map((part) => [part, notConfigured(part)]),
  ) as FoundParts;
}

/** The leaves of a condition that is not configured. */
export function notConfigured(part: PartName): NonNullable<FoundParts[PartName]> {
  if (part === 'conditions.deviceFilter') return { filter: known(null), deviceStates: known(null) };
  if (part === 'conditions.devicePlatforms' || part === 'network') return { include: none, exclude: none };
  if (part === 'conditions.clientApps') return { types: none };
  if (part === 'conditions.authenticationFlows') return { transferMethods: none };
  if (part === 'conditions.other') return { names: none };
  return { levels: none };
}

const listWithout = (absent: readonly string[], part: PartName): KnownList => ({
  members: [],
  absent,
  missing: [unread(part)],
});
