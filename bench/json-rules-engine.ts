/**
 * Three of our rules in json-rules-engine, as its users would write them: on the JSON itself, two-valued, without reasons. They do less than
 * ours, which is fair to it.
 */
import { Engine, type RuleProperties } from 'json-rules-engine';

/** Ids of the rules that are written in both. */
export const COMPARED: readonly string[] = [
  'grant-require-all-controls',
  'lockout-block-all',
  'risk-conditions-combined',
];

const RULES: readonly RuleProperties[] = [
  {
    event: { type: 'grant-require-all-controls' },
    conditions: {
      all: [
        { fact: 'policy', path: '$.grantControls.operator', operator: 'equal', value: 'AND' },
        { fact: 'policy', path: '$.grantControls.builtInControls', operator: 'longerThan', value: 1 },
      ],
    },
  },
  {
    event: { type: 'lockout-block-all' },
    conditions: {
      all: [
        { fact: 'policy', path: '$.grantControls.builtInControls', operator: 'contains', value: 'block' },
        { fact: 'policy', path: '$.conditions.users.includeUsers', operator: 'contains', value: 'All' },
        {
          fact: 'policy',
          path: '$.conditions.applications.includeApplications',
          operator: 'contains',
          value: 'All',
        },
        {
          fact: 'policy',
          path: '$.conditions.applications.excludeApplications',
          operator: 'shorterThan',
          value: 1,
        },
        { fact: 'policy', path: '$.conditions.locations', operator: 'isNothing', value: true },
        { fact: 'policy', path: '$.conditions.devices', operator: 'isNothing', value: true },
      ],
    },
  },
  {
    event: { type: 'risk-conditions-combined' },
    conditions: {
      all: [
        { fact: 'policy', path: '$.conditions.userRiskLevels', operator: 'longerThan', value: 0 },
        { fact: 'policy', path: '$.conditions.signInRiskLevels', operator: 'longerThan', value: 0 },
      ],
    },
  },
];

const engine = new Engine([...RULES], { allowUndefinedFacts: true });
const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
engine.addOperator('longerThan', (list: unknown, least: number) => lengthOf(list) > least);
engine.addOperator('shorterThan', (list: unknown, most: number) => lengthOf(list) < most);
engine.addOperator('isNothing', (value: unknown) => value === undefined || value === null);

/** The events of all policies. */
export async function judgedByEngine(policies: readonly object[]): Promise<unknown[]> {
  const events: unknown[] = [];
  for (const policy of policies) events.push((await engine.run({ policy })).events);
  return events;
}
