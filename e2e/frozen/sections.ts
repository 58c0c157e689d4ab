/** The sections and panes of which frozen pages are made, each with the policy that is in the editor and what is opened of it. */
import type { Key } from '../portal/client/labels/english.ts';
import { BLOCK, EVERYBODY, EVERYTHING, type Sample, USER_ACTION } from './policies.ts';

/** What an admin opens, one after the other, by the replica's keys: a row, a tab, the list of a drop-down. */
export type Step = { readonly row: Key } | { readonly tab: Key } | { readonly dropDown: Key };

export interface Section {
  readonly sample: Sample;
  readonly steps: readonly Step[];
}

const include: Step = { tab: 'tab.include' };
const exclude: Step = { tab: 'tab.exclude' };
const condition = (row: Key, ...more: readonly Step[]): Section => ({
  sample: EVERYTHING,
  steps: [{ row: 'row.conditions' }, { row }, ...more],
});

export const SECTIONS = {
  closed: { sample: EVERYTHING, steps: [] },
  'closed-block': { sample: BLOCK, steps: [] },
  'users-include': { sample: EVERYTHING, steps: [{ row: 'row.users' }] },
  'users-include-roles': {
    sample: EVERYTHING,
    steps: [{ row: 'row.users' }, { dropDown: 'users.roles' }],
  },
  'users-include-guests': {
    sample: EVERYTHING,
    steps: [{ row: 'row.users' }, { dropDown: 'users.guests' }],
  },
  'users-include-all': { sample: EVERYBODY, steps: [{ row: 'row.users' }] },
  'users-exclude': { sample: EVERYTHING, steps: [{ row: 'row.users' }, exclude] },
  'users-exclude-guests': {
    sample: EVERYBODY,
    steps: [{ row: 'row.users' }, exclude, { dropDown: 'users.guests' }],
  },
  'target-resources-include': { sample: EVERYTHING, steps: [{ row: 'row.targetResources' }, include] },
  'target-resources-include-all': { sample: EVERYBODY, steps: [{ row: 'row.targetResources' }] },
  'target-resources-exclude': { sample: EVERYBODY, steps: [{ row: 'row.targetResources' }, exclude] },
  'target-resources-user-actions': { sample: USER_ACTION, steps: [{ row: 'row.targetResources' }] },
  'network-include': { sample: EVERYTHING, steps: [{ row: 'row.network' }] },
  'network-exclude': { sample: EVERYTHING, steps: [{ row: 'row.network' }, exclude] },
  conditions: { sample: EVERYTHING, steps: [{ row: 'row.conditions' }] },
  'conditions-none': { sample: USER_ACTION, steps: [{ row: 'row.conditions' }] },
  'user-risk': condition('cond.userRisk'),
  'sign-in-risk': condition('cond.signInRisk'),
  'insider-risk': condition('cond.insiderRisk'),
  'agent-risk': condition('cond.agentRisk'),
  'service-principal-risk': condition('cond.servicePrincipalRisk'),
  'device-platforms-include': condition('cond.devicePlatforms'),
  'device-platforms-exclude': condition('cond.devicePlatforms', exclude),
  'client-apps': condition('cond.clientApps'),
  'device-filter': condition('cond.deviceFilter'),
  'authentication-flows': condition('cond.authFlows'),
  // Session was opened before: a hidden copy of its pane stays in the page.
  'grant-all': { sample: EVERYTHING, steps: [{ row: 'row.session' }, { row: 'row.grant' }] },
  'grant-one': { sample: EVERYBODY, steps: [{ row: 'row.grant' }] },
  'grant-block': { sample: BLOCK, steps: [{ row: 'row.grant' }] },
  'grant-strength-and-terms': { sample: USER_ACTION, steps: [{ row: 'row.grant' }] },
  'session-several': { sample: EVERYTHING, steps: [{ row: 'row.session' }] },
  'session-frequency': { sample: USER_ACTION, steps: [{ row: 'row.session' }] },
  'session-continuous-access': { sample: EVERYBODY, steps: [{ row: 'row.session' }] },
} satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
