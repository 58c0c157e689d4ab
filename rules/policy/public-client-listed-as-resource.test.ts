import { expect, it } from 'vitest';
import { PUBLIC_CLIENTS } from '../../src/policy/well-known-ids.ts';
import { partly, withLeaves } from '../testing/drafts.ts';
import { EXCLUDE, EXO, FILTER, GOOD, INCLUDE, SOME_FILTER, SPO, SYNC_ENGINE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './public-client-listed-as-resource.ts';

const included = { [INCLUDE]: [SPO, SYNC_ENGINE] };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'on Include',
      patch: included,
      severity: 'warning',
      says: [
        'OneDrive SyncEngine on the Include tab',
        'this entry has no documented effect',
        'A false sense of protection.',
      ],
      saysNot: ['Exclude'],
    },
    {
      name: 'on Exclude',
      patch: { [EXCLUDE]: [SYNC_ENGINE.toUpperCase()] },
      severity: 'warning',
      says: [
        'OneDrive SyncEngine on the Exclude tab',
        'Never put the service there instead',
        'sense of an exemption',
      ],
      saysNot: ['Include:'],
    },
    {
      name: 'on both tabs',
      patch: { [INCLUDE]: ['1fec8e78-bce4-4aaf-ab1b-5451cc387264'], [EXCLUDE]: [SYNC_ENGINE] },
      severity: 'warning',
      says: [
        'Microsoft Teams on the Include tab; OneDrive SyncEngine on the Exclude tab',
        'protection and of an exemption',
      ],
    },
    ...[...PUBLIC_CLIENTS].map(
      ([id, name]) =>
        ({
          name: `${name} alone`,
          patch: { [INCLUDE]: [id] },
          severity: 'warning',
          says: [`: ${name} on the Include`],
        }) as const,
    ),
    { name: 'beside a name', patch: { [INCLUDE]: [SYNC_ENGINE, 'Contoso'] }, severity: 'warning' },
    { name: 'with a filter', patch: { ...included, [FILTER]: SOME_FILTER }, severity: 'warning' },
    {
      name: 'the other tab not read',
      patch: included,
      notRead: ['targetResources.exclude'],
      severity: 'warning',
    },
    {
      name: 'with a user action',
      patch: { ...included, 'conditions.applications.includeUserActions': ['urn:user:registerdevice'] },
      severity: 'warning',
    },
    {
      name: 'report-only',
      patch: { ...included, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: [/, in Report-only first/],
    },
    { name: 'off', patch: { ...included, state: 'disabled' }, severity: 'info' },
    {
      name: 'a state nobody knows counts as on',
      patch: { ...included, state: 'paused' },
      severity: 'warning',
      says: ['leave this policy itself'],
    },
  ],
  silent: [
    { name: 'services only', patch: { [INCLUDE]: [SPO, EXO] } },
    { name: 'Graph command line tools', patch: { [EXCLUDE]: ['14d82eec-204b-4c2f-b7e8-296a70dab67e'] } },
    {
      name: 'partly read, and seen to be absent',
      draft: (draft) =>
        withLeaves(draft, 'targetResources.exclude', {
          applications: partly('targetResources.exclude', [EXO], [...PUBLIC_CLIENTS.keys()]),
        }),
    },
  ],
  unread: [
    {
      name: 'Exclude',
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'both',
      notRead: ['targetResources.include', 'targetResources.exclude'],
      parts: ['targetResources.include', 'targetResources.exclude'],
      mightBe: 'warning',
    },
    {
      name: 'beside a name, still names the unread part',
      patch: { [INCLUDE]: ['Contoso'] },
      notRead: ['targetResources.exclude'],
      parts: ['targetResources.exclude'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'a name on Include',
      patch: { [INCLUDE]: ['OneDrive'] },
      mightBe: 'warning',
      because: '"OneDrive"',
    },
    {
      name: 'a placeholder on Exclude',
      patch: { [EXCLUDE]: ['%app%'] },
      mightBe: 'warning',
      because: '"%app%"',
    },
  ],
});

it('asks six apps', () => expect(PUBLIC_CLIENTS.size).toBe(6));
