import { partly, withLeaves } from '../testing/drafts.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OPERATOR,
  OTHER_APP,
  SOME_FILTER,
} from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './client-apps-modern-only-leaves-legacy.ts';

const modern = { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] };
const withControl = (...names: string[]) => ({ ...modern, [BUILT_IN]: names });
const STRENGTH = { 'grantControls.authenticationStrength': { id: '00000000-0000-0000-0000-000000000004' } };

/** A policy of the tenant that blocks legacy authentication, and what it must not lack. */
const legacyBlock = {
  displayName: 'Block legacy authentication',
  [INCLUDE]: ['All'],
  [CLIENTS]: ['exchangeActiveSync', 'other'],
  [BUILT_IN]: ['block'],
};

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'both modern kinds',
      patch: modern,
      severity: 'info',
      says: [
        'Legacy clients (Exchange ActiveSync, other) are outside this policy.',
        'That is fine only if another policy blocks them',
        'does not choose sign-in flows such as device code',
        'in a Report-only copy (leave this policy On) first',
        'Microsoft recommends to block the device code flow there.',
      ],
    },
    {
      name: 'in any letter case',
      patch: { [CLIENTS]: ['BROWSER', 'MobileAppsAndDesktopClients'] },
      severity: 'info',
    },
    { name: 'desktop apps alone', patch: { [CLIENTS]: ['mobileAppsAndDesktopClients'] }, severity: 'info' },
    { name: 'the older word', patch: { [CLIENTS]: ['modern'] }, severity: 'info' },
    { name: 'a strength', patch: { ...withControl(), ...STRENGTH }, severity: 'info' },
    { name: 'a compliant device', patch: withControl('compliantDevice'), severity: 'info' },
    { name: 'a hybrid join', patch: withControl('domainJoinedDevice'), severity: 'info' },
    {
      name: 'MFA beside a control nobody knows',
      patch: withControl('mfa', 'futureControl'),
      severity: 'info',
    },
    {
      name: 'two controls that nothing joins',
      patch: { ...withControl('mfa', 'compliantDevice'), [OPERATOR]: undefined },
      severity: 'info',
    },
    { name: 'a filter for apps', patch: { ...modern, [FILTER]: SOME_FILTER }, severity: 'info' },
    {
      name: 'report-only',
      patch: { ...modern, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/, in Report-only first/],
    },
    { name: 'off', patch: { ...modern, state: 'disabled' }, severity: 'info' },
    {
      name: 'exclusions not read',
      patch: modern,
      notRead: ['users.exclude', 'targetResources.exclude'],
      severity: 'info',
    },
    { name: 'a tenant without another policy', patch: modern, others: [], severity: 'info' },
    {
      name: 'a block that is off',
      patch: modern,
      others: [{ ...legacyBlock, state: 'disabled' }],
      severity: 'info',
    },
    {
      name: 'a block in report-only',
      patch: modern,
      others: [{ ...legacyBlock, state: 'enabledForReportingButNotEnforced' }],
      severity: 'info',
    },
    {
      name: 'a block of ActiveSync alone',
      patch: modern,
      others: [{ ...legacyBlock, [CLIENTS]: ['exchangeActiveSync'] }],
      severity: 'info',
    },
    {
      name: 'MFA for legacy clients',
      patch: modern,
      others: [{ ...legacyBlock, [BUILT_IN]: ['mfa'] }],
      severity: 'info',
    },
    {
      name: 'a block for a group',
      patch: modern,
      others: [{ ...legacyBlock, 'conditions.users': { includeGroups: ['g'] } }],
      severity: 'info',
    },
    {
      name: 'a block on some resources',
      patch: modern,
      others: [{ ...legacyBlock, [INCLUDE]: ['Office365'] }],
      severity: 'info',
    },
    {
      name: 'a block without Exchange',
      patch: modern,
      others: [{ ...legacyBlock, [EXCLUDE]: [EXO] }],
      severity: 'info',
    },
    {
      name: 'a block without another app',
      patch: modern,
      others: [{ ...legacyBlock, [EXCLUDE]: [OTHER_APP] }],
      severity: 'info',
    },
    {
      name: 'a block outside trusted places',
      patch: modern,
      others: [
        {
          ...legacyBlock,
          'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
        },
      ],
      severity: 'info',
    },
    {
      name: 'a block without people whom this policy is for',
      patch: modern,
      others: [{ ...legacyBlock, 'conditions.users.excludeGroups': ['Break glass', 'Scanners'] }],
      severity: 'info',
    },
    {
      name: 'a tenant of which not all policies are known',
      patch: modern,
      context: { tenant: { policies: [], complete: false } },
      severity: 'info',
    },
  ],
  silent: [
    { name: 'client apps missing: all', patch: { [CLIENTS]: undefined } },
    { name: 'browsers alone', patch: { [CLIENTS]: ['browser'] } },
    {
      name: 'ActiveSync beside them',
      patch: { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync'] },
    },
    { name: 'other clients beside them', patch: { [CLIENTS]: ['mobileAppsAndDesktopClients', 'other'] } },
    { name: 'a block', patch: withControl('block') },
    { name: 'app protection', patch: withControl('compliantApplication') },
    { name: 'terms of use', patch: { ...withControl(), 'grantControls.termsOfUse': ['t'] } },
    { name: 'no control', patch: { ...modern, grantControls: null } },
    {
      name: 'a user action',
      patch: { ...modern, 'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] } },
    },
    {
      name: 'an authentication context',
      patch: {
        ...modern,
        'conditions.applications': { includeAuthenticationContextClassReferences: ['c1'] },
      },
    },
    {
      name: 'all clients, with nothing else read',
      notRead: ['users.include', 'targetResources.include', 'grant'],
    },
    {
      name: 'a legacy block',
      patch: modern,
      others: [legacyBlock],
      because: 'Legacy authentication is blocked by "Block legacy authentication".',
    },
    {
      name: 'a block of each kind',
      patch: modern,
      others: [
        { ...legacyBlock, displayName: 'Block ActiveSync', [CLIENTS]: ['exchangeActiveSync'] },
        { ...legacyBlock, displayName: 'Block other clients', [CLIENTS]: ['other'] },
      ],
      because: '"Block ActiveSync" and "Block other clients"',
    },
    {
      name: 'a legacy block that excludes nobody',
      patch: modern,
      others: [{ ...legacyBlock, 'conditions.users.excludeGroups': [] }],
      because: 'Block legacy authentication',
    },
    {
      name: 'a legacy block, of a policy for a group',
      patch: { ...modern, 'conditions.users': { includeGroups: ['g'], excludeGroups: ['Break glass'] } },
      others: [legacyBlock],
      because: 'Block legacy authentication',
    },
    {
      name: 'a legacy block without an app that this policy leaves out too',
      patch: { ...modern, [INCLUDE]: ['All'], [EXCLUDE]: [OTHER_APP] },
      others: [{ ...legacyBlock, [EXCLUDE]: [OTHER_APP] }],
      because: 'Block legacy authentication',
    },
  ],
  unread: [
    {
      name: 'client apps',
      patch: modern,
      notRead: ['conditions.clientApps'],
      parts: ['conditions.clientApps'],
      mightBe: 'info',
    },
    { name: 'grant', patch: modern, notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'users, resources and risks',
      patch: modern,
      notRead: ['users.include', 'targetResources.include', 'conditions.agentRisk'],
      parts: ['users.include', 'targetResources.include', 'conditions.agentRisk'],
      mightBe: 'info',
    },
    {
      name: 'desktop apps seen, the rest of the list not',
      draft: (draft) =>
        withLeaves(draft, 'conditions.clientApps', {
          types: partly('conditions.clientApps', ['mobileAppsAndDesktopClients']),
        }),
      parts: ['conditions.clientApps'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'an unknown kind of client',
      patch: { [CLIENTS]: ['mobileAppsAndDesktopClients', 'watch'] },
      mightBe: 'info',
      because: '"watch"',
    },
    {
      name: 'an unknown control',
      patch: withControl('futureControl'),
      mightBe: 'info',
      because: '"futureControl"',
    },
    {
      name: 'a resource by name',
      patch: { ...modern, [INCLUDE]: ['Contoso'] },
      mightBe: 'info',
      because: '"Contoso"',
    },
  ],
});
