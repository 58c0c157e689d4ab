import { expect, it } from 'vitest';
import { settledBySummary } from './summaries.ts';

/** Texts that were seen, or follow from one that was; what each settles is held by the frozen pages. */
it.each([
  ['users', '0 users and groups selected'],
  ['users', '0 users or workload identities selected'],
  ['users', '0 users or agents (Preview) selected'],
  ['users', 'All users'],
  ['users', 'All users included and specific users excluded'],
  ['users', 'Specific users included and specific users excluded'],
  ['targetResources', 'No target resources selected'],
  ['targetResources', 'No cloud apps, actions, or authentication contexts selected'],
  ['targetResources', 'All resources (formerly ‘All cloud apps’)'],
  ['targetResources', '1 app included'],
  ['network', 'Any location'],
  ['network', 'Any network or location and 1 excluded'],
  ['network', 'All trusted networks and locations'],
  ['conditions', '0 conditions selected'],
  ['grant', '2 controls selected'],
  ['grant', 'Block access'],
  ['session', 'Sign-in frequency - 30 days'],
] as const)('%s: “%s” settles something', (row, summary) => {
  expect(settledBySummary(row, summary)).not.toEqual({});
});

it.each([
  ['users', '0 users and 3 agents selected'],
  ['users', 'Specific users included and 2 agents included'],
  ['users', 'All users and agents'],
  ['targetResources', 'No target resources but 1 agent selected'],
  ['targetResources', '1 resource included and 2 user actions'],
  ['targetResources', 'All resources in Europe'],
  ['network', 'Any network or location and more'],
  ['network', 'All trusted devices'],
  ['conditions', '1 of 3 conditions selected'],
  ['grant', 'Block access for some'],
] as const)('%s: “%s” settles nothing', (row, summary) => {
  expect(settledBySummary(row, summary)).toEqual({});
});
