import { expect, it } from 'vitest';
import { draftFrom, type Patch, patched, withUnread } from '../testing/drafts.ts';
import {
  BUILT_IN,
  CLIENTS,
  EXCLUDE,
  EXO,
  FILTER,
  GOOD,
  INCLUDE,
  OTHER_APP,
  SOME_FILTER,
} from '../testing/policies.ts';
import { blocksLegacyClient, LEGACY_CLIENTS } from './baselines.ts';

const block = patched(GOOD, {
  [INCLUDE]: ['All'],
  [CLIENTS]: ['exchangeActiveSync', 'other'],
  [BUILT_IN]: ['block'],
});

it.each<[string, Patch, boolean | 'unknown', boolean | 'unknown']>([
  ['both kinds', {}, true, true],
  ['all kinds', { [CLIENTS]: ['all'] }, true, true],
  ['client apps missing, as in old policies', { [CLIENTS]: undefined }, true, true],
  ['ActiveSync alone', { [CLIENTS]: ['exchangeActiveSync'] }, true, false],
  ['other clients alone', { [CLIENTS]: ['other'] }, false, true],
  ['modern clients', { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] }, false, false],
  ['a kind nobody knows', { [CLIENTS]: ['other', 'watch'] }, 'unknown', true],
  ['MFA', { [BUILT_IN]: ['mfa'] }, false, false],
  ['a group', { 'conditions.users': { includeGroups: ['g'] } }, false, false],
  ['some resources', { [INCLUDE]: ['Office365'] }, false, false],
  ['without an app', { [EXCLUDE]: [OTHER_APP] }, true, true],
  ['without Exchange', { [EXCLUDE]: [EXO] }, false, false],
  ['without Office 365', { [EXCLUDE]: ['Office365'] }, false, false],
  ['a filter for apps', { [FILTER]: SOME_FILTER }, 'unknown', 'unknown'],
  ['outside trusted places', { 'conditions.locations': { excludeLocations: ['AllTrusted'] } }, false, false],
  ['a condition nobody knows', { 'conditions.times': { includeAllTimes: true } }, 'unknown', 'unknown'],
  [
    'workload identities',
    { 'conditions.clientApplications': { includeServicePrincipals: ['s'] } },
    false,
    false,
  ],
])('blocks ActiveSync and other clients, %s', (_, patch, activeSync, other) => {
  const draft = draftFrom(patched(block, patch));
  expect(LEGACY_CLIENTS.map((type) => blocksLegacyClient(draft, type).value)).toEqual([activeSync, other]);
});

it('waits for conditions that were not read', () => {
  const draft = withUnread(draftFrom(block), ['network', 'conditions.other']);
  expect(blocksLegacyClient(draft, 'other')).toMatchObject({
    reasons: [{ part: 'network' }, { part: 'conditions.other' }],
  });
});
