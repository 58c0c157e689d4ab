/**
 * Conditions with an Include and an Exclude tab, as pairs of lists. Workload identities, agents and device states stand in Graph's objects
 * as includeX and excludeX. Guests are no list: see guests.ts.
 * Source: Graph reference of conditionalAccessConditionSet and the types below it.
 */
import type { Draft, FieldName } from '../../src/policy/draft.ts';
import { cannotJudge, complete, incomplete, type Known, type KnownList } from '../../src/policy/known.ts';
import type { Json, JsonObject } from '../../src/policy/policy.ts';

/** Fields with two tabs, each by its Include tab. */
export type TabField = Extract<
  FieldName,
  | 'users.include'
  | 'targetResources.include'
  | 'network'
  | 'conditions.devicePlatforms'
  | 'conditions.deviceFilter'
>;

interface TabPair {
  /** What its entries are: "user", "resource". */
  readonly noun: string;
  readonly field: TabField;
  readonly include: KnownList;
  readonly exclude: KnownList;
}

/** Every pair of lists, in the order of the editor; a pair of an object that was not read holds its reasons. */
export function tabPairs({ parts }: Draft): TabPair[] {
  const [included, excluded] = [parts['users.include'].leaves, parts['users.exclude'].leaves];
  const people = (['users', 'groups', 'roles'] as const).map((name) => ({
    noun: name.slice(0, -1),
    field: 'users.include' as const,
    include: included[name],
    exclude: excluded[name],
  }));
  const device = parts['conditions.deviceFilter'].leaves;
  return [
    ...people,
    ...pairsIn(included.clientApplications, 'workload identity', 'users.include'),
    ...pairsIn(included.agents, 'agent', 'users.include'),
    ...pairsIn(included.agentContext, 'agent context', 'users.include'),
    {
      noun: 'resource',
      field: 'targetResources.include',
      include: parts['targetResources.include'].leaves.applications,
      exclude: parts['targetResources.exclude'].leaves.applications,
    },
    { noun: 'location', field: 'network', ...parts.network.leaves },
    {
      noun: 'device platform',
      field: 'conditions.devicePlatforms',
      ...parts['conditions.devicePlatforms'].leaves,
    },
    ...pairsIn(device.deviceStates, 'device state', 'conditions.deviceFilter'),
  ];
}

/** The pairs of lists in one of Graph's objects: includeServicePrincipals with excludeServicePrincipals, and so on. */
function pairsIn(object: Known<JsonObject | null>, noun: string, field: TabField): TabPair[] {
  if (!object.known) {
    const notKnown = incomplete([], ...object.reasons);
    return [{ noun, field, include: notKnown, exclude: notKnown }];
  }
  const lists = new Map(Object.entries(object.value ?? {}).map(([name, list]) => [name.toLowerCase(), list]));
  return [...lists].flatMap(([name, list]) => {
    const partner = lists.get(name.replace(/^include/, 'exclude'));
    return name.startsWith('include') && partner !== undefined
      ? [{ noun, field, include: entriesOf(list, noun), exclude: entriesOf(partner, noun) }]
      : [];
  });
}

function entriesOf(list: Json, noun: string): KnownList {
  const entries: readonly Json[] = Array.isArray(list) ? list : [list];
  const texts = entries.filter((entry) => typeof entry === 'string');
  return texts.length === entries.length
    ? complete(texts)
    : incomplete(texts, cannotJudge(`The ${noun} entries of the policy could not be read in full.`));
}
