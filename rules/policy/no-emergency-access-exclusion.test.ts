import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Result, runRule } from '../../src/engine/run.ts';
import { cuts, draftNear, lessOf } from '../testing/arbitraries.ts';
import { CONTEXT } from '../testing/context.ts';
import { partly, patched, withLeaves } from '../testing/drafts.ts';
import { EXCLUDES_NO_ADMINISTRATOR, LOCKS_OUT_FEWER, STILL_LOCKS_OUT } from '../testing/lockout.ts';
import { BUILT_IN, CLIENTS, EXCLUDE, GOOD, INCLUDE, OPERATOR, SPO } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import { expectStable } from '../testing/stable.ts';
import deviceRule from './lockout-device-or-app-control-all.ts';
import rule from './no-emergency-access-exclusion.ts';

const USERS = 'conditions.users';
const GROUPS = `${USERS}.excludeGroups`;
const AZURE_MANAGEMENT = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

/** For all users, nobody excluded. */
const of = (resources: readonly string[], ...controls: string[]) => ({
  [INCLUDE]: resources,
  [`${USERS}.includeUsers`]: ['All'],
  [BUILT_IN]: controls,
});
const mfa = of(['All'], 'mfa');
const block = of(['All'], 'block');
const portals = ['MicrosoftAdminPortals'];
const excludingRole = { [`${USERS}.excludeRoles`]: ['r'] };
const roles = { [`${USERS}.includeUsers`]: [], [`${USERS}.includeRoles`]: ['r'] };

const declared = { emergencyAccounts: { users: ['emergency-1'], groups: ['Break glass'] } };
const othersExcluded = { ...block, [`${USERS}.excludeUsers`]: ['u'], [GROUPS]: ['g'] };

testRule(rule, {
  base: patched(GOOD, { [USERS]: { includeUsers: ['u'] } }),
  fires: [
    {
      name: 'MFA on all resources',
      patch: mfa,
      severity: 'warning',
      says: [
        'No user and no group is excluded here: if this policy goes wrong, there may be no account left',
        'break-glass',
        'the admin portals demand MFA from them whatever you exclude',
        'only Microsoft support can help',
      ],
      saysNot: ['None of your'],
    },
    { name: 'block on all resources', patch: block, severity: 'error' },
    { name: 'a compliant device', patch: of(['All'], 'compliantDevice'), severity: 'error' },
    { name: 'a hybrid joined device', patch: of(['All'], 'domainJoinedDevice'), severity: 'error' },
    { name: 'app protection', patch: of(['All'], 'compliantApplication'), severity: 'error' },
    {
      name: 'the approved app, which stops nobody',
      patch: of(['All'], 'approvedApplication'),
      severity: 'warning',
    },
    {
      name: 'a device or MFA',
      patch: { ...of(['All'], 'compliantDevice', 'mfa'), [OPERATOR]: 'OR' },
      severity: 'error',
    },
    {
      name: 'all resources but SharePoint, blocked',
      patch: { ...block, [EXCLUDE]: [SPO] },
      severity: 'error',
    },
    { name: 'block on the admin portals', patch: of(portals, 'block'), severity: 'error' },
    { name: 'a device on the admin portals', patch: of(portals, 'compliantDevice'), severity: 'error' },
    {
      name: 'block on the admin portals, administrators excluded',
      patch: { ...of(portals, 'block'), ...excludingRole },
      severity: 'warning',
    },
    {
      name: 'a device on the admin portals, administrators excluded',
      patch: { ...of(portals, 'compliantDevice'), ...excludingRole },
      severity: 'warning',
    },
    { name: 'MFA on the admin portals', patch: of(portals, 'mfa'), severity: 'warning' },
    {
      name: 'block on Azure management, beside another',
      patch: of([SPO, AZURE_MANAGEMENT], 'block'),
      severity: 'error',
    },
    {
      name: 'block on all resources, administrators excluded',
      patch: { ...block, ...excludingRole },
      severity: 'error',
    },
    { name: 'block on SharePoint', patch: of([SPO], 'block'), severity: 'warning' },
    ...STILL_LOCKS_OUT.map(
      ([name, patch]) =>
        ({ name: `block, ${name}`, patch: { ...block, ...patch }, severity: 'error' }) as const,
    ),
    ...LOCKS_OUT_FEWER.map(
      ([name, patch]) =>
        ({ name: `block, ${name}`, patch: { ...block, ...patch }, severity: 'warning' }) as const,
    ),
    ...LOCKS_OUT_FEWER.map(
      ([name, patch]) => ({ name: `MFA, ${name}`, patch: { ...mfa, ...patch }, severity: 'info' }) as const,
    ),
    {
      name: 'block on the admin portals, browsers',
      patch: { ...of(portals, 'block'), [CLIENTS]: ['browser'] },
      severity: 'warning',
    },
    { name: 'MFA for roles', patch: { ...mfa, ...roles }, severity: 'warning' },
    { name: 'block for roles', patch: { ...block, ...roles }, severity: 'warning' },
    {
      name: 'MFA for roles, by browser',
      patch: { ...mfa, ...roles, [CLIENTS]: ['browser'] },
      severity: 'info',
    },
    {
      name: 'terms of use',
      patch: { ...of(['All']), 'grantControls.termsOfUse': ['t'] },
      severity: 'warning',
    },
    ...EXCLUDES_NO_ADMINISTRATOR.map(
      ([name, users]) =>
        ({
          name,
          patch: { ...mfa, [USERS]: { includeUsers: ['All'], ...users } },
          severity: 'warning',
          says: ['No user and no group is excluded here'],
        }) as const,
    ),
    {
      name: 'block on the admin portals, synchronisation accounts excluded',
      patch: {
        ...of(portals, 'block'),
        [USERS]: { includeUsers: ['All'], excludeRoles: ['Directory Synchronization Accounts'] },
      },
      severity: 'error',
    },
    {
      name: 'others than the declared accounts excluded',
      patch: othersExcluded,
      context: declared,
      severity: 'error',
      says: ['None of your emergency accounts is excluded here: if this policy goes wrong'],
      saysNot: ['No user and no group'],
    },
    {
      name: 'nobody excluded, with declared accounts',
      patch: mfa,
      context: declared,
      severity: 'warning',
      says: ['None of your emergency accounts'],
    },
    {
      name: 'nobody excluded, with an empty declaration',
      patch: mfa,
      context: { emergencyAccounts: { users: [], groups: [] } },
      severity: 'warning',
      says: ['No user and no group'],
    },
    {
      name: 'a user by the name of a declared group excluded',
      patch: { ...mfa, [`${USERS}.excludeUsers`]: ['Break glass'] },
      context: declared,
      severity: 'warning',
    },
    {
      name: 'in any letter case',
      patch: { ...of(['MICROSOFTADMINPORTALS'], 'BLOCK'), [`${USERS}.includeUsers`]: ['ALL'] },
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...block, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
    },
    { name: 'off', patch: { ...block, state: 'disabled' }, severity: 'info' },
    {
      name: 'the resources not read: the lowest level',
      patch: block,
      notRead: ['targetResources.include/applications'],
      severity: 'warning',
    },
    {
      name: 'the conditions not read: the lowest level',
      patch: mfa,
      notRead: ['network', 'conditions.clientApps'],
      severity: 'info',
    },
    {
      name: 'the excluded roles not read: the lowest level',
      patch: of(portals, 'block'),
      notRead: ['users.exclude/roles'],
      severity: 'warning',
    },
    {
      name: 'a condition nobody knows: the lowest level',
      patch: { ...block, 'conditions.times': { includeAllTimes: true } },
      severity: 'warning',
    },
  ],
  silent: [
    {
      name: 'a group, which does not show how broad it is',
      patch: { ...block, [USERS]: { includeGroups: ['g'] } },
    },
    { name: 'guests', patch: { ...block, [USERS]: { includeUsers: ['GuestsOrExternalUsers'] } } },
    {
      name: 'session controls alone',
      patch: {
        ...of(['All']),
        grantControls: null,
        sessionControls: { persistentBrowser: { isEnabled: true, mode: 'never' } },
      },
    },
    {
      name: 'a user action',
      patch: { ...of([], 'mfa'), 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
    },
    {
      name: 'an authentication context',
      patch: {
        ...of([], 'mfa'),
        'conditions.applications.includeAuthenticationContextClassReferences': ['c1'],
      },
    },
    {
      name: 'workload identities',
      patch: {
        ...of(['All'], 'block'),
        'conditions.clientApplications': { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      },
    },
    {
      name: 'agents',
      patch: { ...of(['All'], 'block'), 'conditions.agents': { includeAgentUsers: ['All'] } },
    },
    {
      name: 'agent contexts',
      patch: {
        ...of(['All'], 'block'),
        'conditions.agentContext': { includeAgentContexts: ['allAgentAssistedFlows'] },
      },
    },
    {
      name: 'a declared account excluded',
      patch: { ...block, [`${USERS}.excludeUsers`]: ['u', 'Emergency-1'] },
      context: declared,
    },
    {
      name: 'a declared group excluded',
      patch: { ...block, [GROUPS]: ['BREAK GLASS'] },
      context: declared,
    },
    {
      name: 'a declared group excluded, among others that were not read',
      patch: { ...block, [GROUPS]: ['Break glass'] },
      draft: (draft) =>
        withLeaves(draft, 'users.exclude', { groups: partly('users.exclude', ['Break glass']) }),
      context: declared,
    },
    {
      name: 'a group, whatever is excluded',
      patch: { ...block, [USERS]: { includeGroups: ['g'] } },
      notRead: ['users.exclude'],
    },
    { name: 'no conditions', patch: { ...block, conditions: undefined } },
  ],
  unread: [
    {
      name: 'the Exclude tab',
      patch: block,
      notRead: ['users.exclude'],
      parts: ['users.exclude'],
      mightBe: 'error',
    },
    {
      name: 'the excluded users, a group excluded',
      patch: { ...mfa, [GROUPS]: ['g'] },
      notRead: ['users.include'],
      parts: ['users.include'],
      mightBe: 'warning',
    },
    {
      name: 'the Exclude tab, with declared accounts',
      patch: mfa,
      notRead: ['users.exclude/groups'],
      context: declared,
      parts: ['users.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'grant, users and resources',
      patch: block,
      notRead: ['grant', 'users.include', 'targetResources.include'],
      parts: ['grant', 'users.include', 'targetResources.include'],
      mightBe: 'error',
    },
  ],
  cannotJudge: [
    {
      name: 'a group excluded, nothing declared',
      patch: { ...block, [GROUPS]: ['Break glass'] },
      mightBe: 'error',
      because: /^Somebody is excluded here; declare .*"emergencyAccounts" .*--config.*\.$/,
    },
    {
      name: 'a user excluded from MFA, nothing declared',
      patch: { ...mfa, [`${USERS}.excludeUsers`]: ['u'] },
      mightBe: 'warning',
      because: 'declare your emergency accounts once',
    },
    {
      name: 'one of several groups seen, nothing declared',
      patch: { ...mfa, [GROUPS]: ['g', 'h'] },
      draft: (draft) => withLeaves(draft, 'users.exclude', { groups: partly('users.exclude', ['g']) }),
      mightBe: 'warning',
      because: 'Somebody is excluded',
    },
    {
      name: 'a group excluded, with an empty declaration',
      patch: { ...mfa, [GROUPS]: ['g'] },
      context: { emergencyAccounts: { users: [], groups: [] } },
      mightBe: 'warning',
      because: 'Somebody is excluded',
    },
    {
      name: 'an exclusion nobody knows, with declared accounts',
      patch: { ...mfa, [`${USERS}.excludeTeams`]: ['t'] },
      context: declared,
      mightBe: 'warning',
      because: 'excludeTeams',
    },
    {
      name: 'an inclusion nobody knows',
      patch: { ...mfa, [`${USERS}.includeTeams`]: ['t'] },
      mightBe: 'warning',
      because: 'includeTeams',
    },
  ],
});

describe('with declared accounts', () => {
  const context = { ...CONTEXT, emergencyAccounts: { users: ['u'], groups: ['g'] } };

  it.each([rule, deviceRule].map((one) => [one.id, one] as const))(
    '%s: a firm answer never changes',
    (id, one) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(draftNear(id), cuts, (full, cut) => {
          const [before, now] = [lessOf(full, cut), full].map((draft) => runRule(one, draft, context));
          expectStable(before as Result, now as Result);
          seen.add((before as Result).outcome);
        }),
        { numRuns: 300 },
      );
      expect([...seen]).toEqual(expect.arrayContaining(['finding', 'ok', 'unread']));
    },
  );
});
