/** What narrows a policy, each condition by itself and beside one that nobody knows, and what does not for the question of a lockout. */
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../src/engine/truth.ts';
import { type PartLeaves, type PartName, unreadDraft } from '../../src/policy/draft.ts';
import { draftFrom, type Patch, partly, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { CLIENTS, GOOD, PLATFORMS } from '../testing/policies.ts';
import {
  ALL_CONDITIONS,
  type NarrowingCondition,
  narrowed,
  narrowedForLockout,
  narrowsBy,
} from './narrowing.ts';

type Value = boolean | 'unknown';
const draft = (patch: Patch = {}) => draftFrom(patched(GOOD, patch));
const platforms = (include: readonly string[], exclude: readonly string[] = []) => ({
  [PLATFORMS]: { includePlatforms: include, excludePlatforms: exclude },
});
const places = (include: readonly string[], exclude: readonly string[] = []) => ({
  'conditions.locations': { includeLocations: include, excludeLocations: exclude },
});
const filter = { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } };

/** One patch for each condition, and the part that holds it. */
const EACH: readonly (readonly [NarrowingCondition, PartName, Patch])[] = [
  ['userRisk', 'conditions.userRisk', { 'conditions.userRiskLevels': ['high'] }],
  ['signInRisk', 'conditions.signInRisk', { 'conditions.signInRiskLevels': ['none'] }],
  ['insiderRisk', 'conditions.insiderRisk', { 'conditions.insiderRiskLevels': 'minor,elevated' }],
  ['agentRisk', 'conditions.agentRisk', { 'conditions.agentIdRiskLevels': 'high' }],
  [
    'servicePrincipalRisk',
    'conditions.servicePrincipalRisk',
    { 'conditions.servicePrincipalRiskLevels': ['high'] },
  ],
  ['platforms', 'conditions.devicePlatforms', platforms(['windows'])],
  ['clientApps', 'conditions.clientApps', { [CLIENTS]: ['browser'] }],
  ['locations', 'network', places(['All'], ['AllTrusted'])],
  ['devices', 'conditions.deviceFilter', { 'conditions.devices': filter }],
  [
    'authenticationFlows',
    'conditions.authenticationFlows',
    { 'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' } },
  ],
];
const SOMETHING_ELSE = { 'conditions.times': { includeAllTimes: true } };

describe('narrowed', () => {
  it('has a case for each condition but the ones that nobody knows', () =>
    expect([...EACH.map(([condition]) => condition), 'other']).toEqual(ALL_CONDITIONS));

  it.each(EACH)('by %s', (condition, part, patch) => {
    const policy = draft(patch);
    expect(narrowed(policy).value).toBe(true);
    expect(ALL_CONDITIONS.filter((one) => narrowsBy(policy, one).value === true)).toEqual([condition]);
    expect(narrowed(policy, [condition]).value, 'asked without it').toBe(false);
    expect(narrowed(draft({ ...patch, ...SOMETHING_ELSE })).value, 'beside another').toBe(true);
    expect(reasonsOf(narrowed(withUnread(policy, [part])))).toEqual([part]);
    expect(reasonsOf(narrowed(withUnread(draft(), [part])))).toEqual([part]);
  });

  it.each<[string, Patch]>([
    ['nothing', {}],
    ['no conditions', { conditions: undefined }],
    [
      'all kinds of client by name',
      { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients', 'easSupported', 'other'] },
    ],
    ['modern clients and the older ones', { [CLIENTS]: ['modern', 'exchangeActiveSync', 'other'] }],
    ['no kind of client', { [CLIENTS]: [] }],
    ['all platforms', platforms(['all'])],
    ['no platform', platforms([])],
    ['any place', places(['All'])],
    ['no flow', { 'conditions.authenticationFlows': { transferMethods: 'none' } }],
    ['empty conditions', { 'conditions.times': {}, 'conditions.devices': { deviceFilter: null } }],
  ])('not by %s', (_, patch) => expect(narrowed(draft(patch)).value).toBe(false));

  it.each<[string, Patch, Value]>([
    ['times', SOMETHING_ELSE, 'unknown'],
    ['clients', { 'conditions.clients': { includeClients: ['x'] } }, 'unknown'],
    ['detections', { 'conditions.signInRiskDetections': ['x'] }, 'unknown'],
    ['a condition that we do not know', { 'conditions.weather': 'rain' }, 'unknown'],
    [
      'an unknown client beside all four',
      { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other', 'watch'] },
      'unknown',
    ],
    ['an unknown client beside some', { [CLIENTS]: ['browser', 'watch'] }, true],
    ['an unknown platform', platforms(['visionOS']), true],
    ['an unknown platform beside all', platforms(['all', 'visionOS']), 'unknown'],
    ['an unknown platform excluded', platforms(['all'], ['visionOS']), 'unknown'],
    ['a known platform excluded beside it', platforms(['all'], ['visionOS', 'linux']), true],
    ['an unknown flow', { 'conditions.authenticationFlows': { transferMethods: 'newFlow' } }, 'unknown'],
    ['a place by a name', places(['%office%']), true],
    ['older device states', { 'conditions.deviceStates': { excludeStates: ['Compliant'] } }, true],
    ['older devices', { 'conditions.devices': { includeDevices: ['All'] } }, true],
  ])('by %s: %s', (_, patch, expected) => expect(narrowed(draft(patch)).value).toBe(expected));

  it('of a draft that was not read waits for every part', () =>
    expect(reasonsOf(narrowed(unreadDraft(null)))).toEqual(
      expect.arrayContaining([...EACH.map(([, part]) => part), 'conditions.other']),
    ));
});

describe('narrowed for the question of a lockout', () => {
  const FOUR = ['android', 'iOS', 'windows', 'macOS'];
  const BOTH = ['browser', 'mobileAppsAndDesktopClients'];

  it.each(EACH)('by %s, as it stands', (_condition, part, patch) => {
    expect(narrowedForLockout(draft(patch)).value).toBe(true);
    expect(reasonsOf(narrowedForLockout(withUnread(draft(), [part])))).toEqual([part]);
  });

  it.each<[string, Patch, Value]>([
    ['nothing', {}, false],
    ['browser and desktop clients', { [CLIENTS]: BOTH }, false],
    ['modern clients', { [CLIENTS]: ['modern'] }, false],
    ['these and others', { [CLIENTS]: [...BOTH, 'other'] }, false],
    ['these and an unknown one', { [CLIENTS]: [...BOTH, 'watch'] }, false],
    ['desktop clients', { [CLIENTS]: ['mobileAppsAndDesktopClients'] }, true],
    [
      'desktop clients and an unknown one',
      { [CLIENTS]: ['mobileAppsAndDesktopClients', 'watch'] },
      'unknown',
    ],
    ['legacy clients', { [CLIENTS]: ['exchangeActiveSync', 'other'] }, true],
    ['the four platforms', platforms(FOUR), false],
    ['the five that can be picked', platforms([...FOUR, 'linux']), false],
    ['all but Linux and Windows Phone', platforms(['all'], ['linux', 'windowsPhone']), false],
    ['all but Android', platforms(['all'], ['android']), true],
    ['three of the four', platforms(FOUR.slice(1)), true],
    ['three of the four and an unknown one', platforms([...FOUR.slice(1), 'visionOS']), 'unknown'],
    ['the four and an unknown one', platforms([...FOUR, 'visionOS']), false],
    ['an unknown one excluded', platforms(['all'], ['visionOS']), 'unknown'],
    ['all excluded', platforms(['all'], ['all']), true],
    ['both sets at once', { [CLIENTS]: BOTH, ...platforms(FOUR) }, false],
    ['both sets, in some places', { [CLIENTS]: BOTH, ...platforms(FOUR), ...places(['l']) }, true],
    ['a condition that we do not know', SOMETHING_ELSE, 'unknown'],
    ['that, beside browsers', { ...SOMETHING_ELSE, [CLIENTS]: ['browser'] }, true],
  ])('by %s: %s', (_, patch, expected) => expect(narrowedForLockout(draft(patch)).value).toBe(expected));

  it('half read', () => {
    const seen = <P extends PartName>(part: P, leaves: Partial<PartLeaves[P]>) =>
      narrowedForLockout(withLeaves(draft(), part, leaves)).value;
    const clients = (members: readonly string[], absent?: readonly string[]) =>
      seen('conditions.clientApps', { types: partly('conditions.clientApps', members, absent) });
    expect(clients(BOTH)).toBe(false);
    expect(clients(['browser'])).toBe('unknown');
    expect(clients(['browser'], ['all', 'modern', 'mobileAppsAndDesktopClients'])).toBe(true);
    const part = 'conditions.devicePlatforms';
    expect(seen(part, { include: partly(part, FOUR) })).toBe(false);
    expect(seen(part, { include: partly(part, ['iOS'], ['all']) })).toBe('unknown');
    expect(seen(part, { include: partly(part, ['iOS'], ['all', 'windows']) })).toBe(true);
    expect(seen(part, { exclude: partly(part, []) })).toBe('unknown');
    expect(seen(part, { exclude: partly(part, ['macOS']) })).toBe(true);
    expect(seen(part, { exclude: partly(part, ['linux'], ['all', ...FOUR]) })).toBe(false);
    expect(seen('network', { include: partly('network', ['l']) })).toBe('unknown');
    expect(seen('network', { include: partly('network', ['l'], ['All']) })).toBe(true);
    expect(seen('network', { exclude: partly('network', []) })).toBe('unknown');
  });
});

/** Parts that an unknown truth waits for; none of a known one. */
function reasonsOf(truth: Truth): string[] {
  return truth.value === 'unknown'
    ? truth.reasons.map((reason) => (reason.kind === 'unread' ? reason.part : reason.why))
    : [];
}
