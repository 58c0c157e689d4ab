/** What the editor calls the conditions. Source: the Conditions pane of the Microsoft Entra admin center, 2026. */
import type { Draft } from '../../src/policy/draft.ts';
import { ALL_CONDITIONS, type NarrowingCondition, narrowsBy } from './narrowing.ts';

const LABELS: Readonly<Record<NarrowingCondition, string>> = {
  userRisk: 'User risk',
  signInRisk: 'Sign-in risk',
  insiderRisk: 'Insider risk',
  agentRisk: 'Agent risk',
  servicePrincipalRisk: 'Service principal risk',
  platforms: 'Device platforms',
  clientApps: 'Client apps',
  locations: 'Locations',
  devices: 'Filter for devices',
  authenticationFlows: 'Authentication flows',
  // Those have no row of their own; what they do is never certain.
  other: 'other conditions',
};

/** Labels of the conditions that certainly narrow the policy. */
export const conditionLabels = (draft: Draft, besides: readonly NarrowingCondition[] = []): string[] =>
  ALL_CONDITIONS.filter(
    (condition) => !besides.includes(condition) && narrowsBy(draft, condition).value === true,
  ).map((condition) => LABELS[condition]);
