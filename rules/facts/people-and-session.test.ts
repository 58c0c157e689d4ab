/** Roles, session controls, and how a change is to be tried. */
import { describe, expect, it } from 'vitest';
import { draftFrom, type Patch, patched, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { inReportOnly } from './report-only.ts';
import { isOn, isOnlyOneOn } from './session.ts';
import { isForPeople, isForRolesOnly } from './users.ts';

const draft = (patch: Patch) => draftFrom(patched(GOOD, patch));

it.each<[string, object, boolean | 'unknown']>([
  ['roles', { includeRoles: ['r'] }, true],
  ['roles and None', { includeRoles: ['r'], includeUsers: ['none'] }, true],
  ['roles and an unknown exclusion', { includeRoles: ['r'], excludeTeams: ['t'] }, true],
  ['no roles', { includeUsers: ['None'] }, false],
  ['roles and all users', { includeRoles: ['r'], includeUsers: ['All'] }, false],
  ['roles and a placeholder', { includeRoles: ['r'], includeUsers: ['%user%'] }, false],
  ['roles and groups', { includeRoles: ['r'], includeGroups: ['g'] }, false],
  [
    'roles and guests',
    { includeRoles: ['r'], includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest' } },
    false,
  ],
  ['roles and an unknown inclusion', { includeRoles: ['r'], includeTeams: ['t'] }, 'unknown'],
  ['roles and an unknown condition', { includeRoles: ['r'], teams: ['t'] }, 'unknown'],
])('for roles only: %s', (_, users, expected) => {
  expect(isForRolesOnly(draft({ 'conditions.users': users })).value).toBe(expected);
});

it.each<[string, Patch, boolean | 'unknown']>([
  ['users', {}, true],
  ['workload identities', { clientApplications: { includeServicePrincipals: ['s'] } }, false],
  [
    'workload identities by a filter',
    { clientApplications: { servicePrincipalFilter: { rule: 'r' } } },
    false,
  ],
  [
    'no workload identities, by the word',
    { clientApplications: { includeServicePrincipals: ['none'] } },
    true,
  ],
  ['workload identities excluded only', { clientApplications: { excludeServicePrincipals: ['s'] } }, true],
  ['one beside the word', { clientApplications: { includeServicePrincipals: ['None', 's'] } }, false],
  ['agents', { agents: { includeAgentUsers: ['All'] } }, false],
  ['no agents, by the word', { agents: { includeAgentUsers: ['None'] } }, true],
  ['an agent context', { agentContext: { includeAgentContexts: ['allAgentAssistedFlows'] } }, false],
  ['agents that cannot be read', { agents: { includeAgentUsers: [5] } }, 'unknown'],
])('for people: %s', (_, conditions, expected) => {
  const patch = Object.entries(conditions).map(([name, condition]) => [`conditions.${name}`, condition]);
  expect(isForPeople(draft(Object.fromEntries(patch))).value).toBe(expected);
});

it.each<[string, object, boolean, boolean]>([
  ['on', { secureSignInSession: { isEnabled: true } }, true, true],
  ['on, without saying so', { secureSignInSession: { mode: 'x' } }, true, true],
  ['off', { secureSignInSession: { isEnabled: false } }, false, false],
  [
    'beside one that is off',
    { secureSignInSession: { isEnabled: true }, persistentBrowser: { isEnabled: false } },
    true,
    true,
  ],
  [
    'beside resilience defaults that are kept',
    { secureSignInSession: { isEnabled: true }, disableResilienceDefaults: false },
    true,
    true,
  ],
  [
    'beside another',
    { secureSignInSession: { isEnabled: true }, disableResilienceDefaults: true },
    true,
    false,
  ],
])('session control %s', (_, sessionControls, on, only) => {
  const policy = draft({ sessionControls });
  expect(isOn(policy, 'secureSignInSession').value).toBe(on);
  expect(isOnlyOneOn(policy, 'secureSignInSession').value).toBe(only);
});

describe('a change is tried', () => {
  it.each([
    ['enabled', 'in a Report-only copy (leave this policy On)'],
    ['disabled', 'in Report-only'],
    ['enabledForReportingButNotEnforced', 'in Report-only'],
    [null, 'in a Report-only copy (leave this policy itself as it is)'],
    ['paused', 'in a Report-only copy (leave this policy itself as it is)'],
  ])('%s: %s', (state, words) => expect(inReportOnly(draft({ state }))).toBe(words));

  it('in a copy, while the saved policy is on and the editor shows another state', () =>
    expect(inReportOnly({ ...draft({ state: 'disabled' }), liveState: 'enabled' })).toBe(
      'in a Report-only copy (leave this policy On)',
    ));

  it('in a copy, while the state is not read', () => {
    expect(inReportOnly(withUnread(draft({}), ['state']))).toMatch('copy');
  });

  it('in Report-only, while the policy was never saved', () => {
    const policy = draft({ id: null });
    const state = { ...policy.parts.state, origin: 'page' } as const;
    expect(inReportOnly({ ...policy, parts: { ...policy.parts, state } })).toBe('in Report-only');
  });
});
