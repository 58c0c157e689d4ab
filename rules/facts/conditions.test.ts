/** Client apps, platforms, flows, places, and what a policy is aimed at. */
import { describe, expect, it } from 'vitest';
import { draftFrom, type Patch, partly, patched, withLeaves } from '../testing/drafts.ts';
import { CLIENTS, GOOD, PLATFORMS } from '../testing/policies.ts';
import { appliesToEveryFlow } from './authentication-flows.ts';
import {
  appliesToClientType,
  appliesToClientTypesWithin,
  appliesToOneClientType,
  leavesClientTypesOut,
} from './client-types.ts';
import { isAimed, narrowsBy } from './narrowing.ts';
import { platformsInWords } from './platform-labels.ts';
import {
  appliesToOnePlatform,
  appliesToPlatform,
  appliesToPlatformsWithin,
  includesAllPlatforms,
  leavesPlatformsOut,
  namesOnePlatform,
  namesPlatformsWithin,
} from './platforms.ts';

type Value = boolean | 'unknown';
const draft = (patch: Patch) => draftFrom(patched(GOOD, patch));
const platforms = (include: readonly string[], exclude: readonly string[] = []) =>
  draft({ [PLATFORMS]: { includePlatforms: include, excludePlatforms: exclude } });

describe('client apps', () => {
  it.each<[string, unknown, Value, Value, Value]>([
    ['all', ['ALL'], true, true, true],
    ['nothing', [], true, true, true],
    ['missing', undefined, true, true, true],
    ['browser', ['browser'], true, false, false],
    ['modern', ['modern'], true, true, false],
    ['easSupported', ['easSupported'], false, false, true],
    ['easUnsupported', ['easUnsupported'], false, false, true],
    ['unknown beside browser', ['browser', 'watch'], true, 'unknown', 'unknown'],
    ['a comma between', 'browser,exchangeActiveSync', true, false, true],
  ])('%s', (_, types, browser, desktop, activeSync) => {
    const policy = draft({ [CLIENTS]: types });
    expect([
      appliesToClientType(policy, 'browser').value,
      appliesToClientType(policy, 'mobileAppsAndDesktopClients').value,
      appliesToClientType(policy, 'exchangeActiveSync').value,
    ]).toEqual([browser, desktop, activeSync]);
  });

  it('half read', () => {
    const seen = (members: string[], absent?: string[]) =>
      appliesToClientType(
        withLeaves(draft({}), 'conditions.clientApps', {
          types: partly('conditions.clientApps', members, absent),
        }),
        'browser',
      ).value;
    expect(seen(['all'])).toBe(true);
    expect(seen(['other'])).toBe('unknown');
    expect(seen(['other'], ['all', 'browser', 'modern'])).toBe(false);
    expect(seen([], ['all', 'browser', 'modern'])).toBe('unknown');
  });
});

describe('device platforms', () => {
  it.each<[string, readonly string[], readonly string[], Value, Value]>([
    ['none', [], [], true, false],
    ['all', ['All'], [], true, false],
    ['windows', ['windows'], [], true, true],
    ['phones', ['iOS', 'android'], [], false, true],
    ['all but Windows', ['all'], ['windows'], false, true],
    ['all but phones', ['all'], ['iOS'], true, true],
    ['all but all', ['all'], ['all'], false, true],
    ['none included, Windows excluded', [], ['Windows'], false, true],
    ['an unknown one', ['visionOS'], [], 'unknown', true],
    ['an unknown one beside all', ['all', 'visionOS'], [], true, 'unknown'],
    ['an unknown one excluded', ['all'], ['visionOS'], 'unknown', 'unknown'],
    ['a known and an unknown one excluded', ['all'], ['visionOS', 'iOS'], 'unknown', true],
  ])('%s', (_, include, exclude, windows, leavesOut) => {
    const policy = platforms(include, exclude);
    expect([appliesToPlatform(policy, 'windows').value, leavesPlatformsOut(policy).value]).toEqual([
      windows,
      leavesOut,
    ]);
  });

  it('half read', () => {
    const part = 'conditions.devicePlatforms';
    const seen = (members: string[], absent?: string[]) =>
      leavesPlatformsOut(withLeaves(draft({}), part, { include: partly(part, members, absent) })).value;
    expect([seen([]), seen(['iOS']), seen(['all'])]).toEqual(['unknown', 'unknown', 'unknown']);
    expect([seen(['iOS'], ['all']), seen([], ['all'])]).toEqual([true, 'unknown']);
  });
});

describe('several kinds of client', () => {
  const NATIVE = ['exchangeActiveSync', 'other'] as const;

  it.each<[string, unknown, Value, Value, Value]>([
    ['all', ['all'], true, false, false],
    ['nothing', [], true, false, false],
    [
      'every one by itself',
      ['browser', 'mobileAppsAndDesktopClients', 'easSupported', 'other'],
      true,
      false,
      false,
    ],
    ['modern, and the older ones', ['modern', 'easUnsupported', 'other'], true, false, false],
    ['browsers', ['browser'], false, false, true],
    ['Exchange ActiveSync', ['exchangeActiveSync'], true, true, true],
    ['both older ones', ['easSupported', 'other'], true, true, true],
    ['an older one and browsers', ['other', 'browser'], true, false, true],
    ['an unknown one', ['watch'], 'unknown', 'unknown', true],
    ['an unknown one beside browsers', ['browser', 'watch'], 'unknown', false, true],
    ['an unknown one beside an older one', ['other', 'watch'], true, 'unknown', true],
    ['an unknown one beside all', ['all', 'watch'], true, false, 'unknown'],
  ])('%s', (_, types, one, within, leavesOut) => {
    const policy = draft({ [CLIENTS]: types });
    expect([
      appliesToOneClientType(policy, NATIVE).value,
      appliesToClientTypesWithin(policy, NATIVE).value,
      leavesClientTypesOut(policy).value,
    ]).toEqual([one, within, leavesOut]);
  });

  it('half read', () => {
    const part = 'conditions.clientApps';
    const seen = (...members: string[]) => {
      const policy = withLeaves(draft({}), part, { types: partly(part, members) });
      return [
        appliesToOneClientType(policy, NATIVE).value,
        appliesToClientTypesWithin(policy, NATIVE).value,
        leavesClientTypesOut(policy).value,
      ];
    };
    expect(seen()).toEqual(['unknown', 'unknown', 'unknown']);
    expect(seen('browser')).toEqual(['unknown', false, 'unknown']);
    expect(seen('other')).toEqual([true, 'unknown', 'unknown']);
  });
});

describe('several platforms', () => {
  const PHONES = ['android', 'iOS'] as const;

  it.each<[string, readonly string[], readonly string[], Value, Value, Value, Value]>([
    // Whether it applies to one of the phones, to nothing else, names one of them, names nothing else.
    ['nothing', [], [], true, false, false, true],
    ['all', ['all'], [], true, false, false, false],
    ['phones', ['iOS', 'android'], [], true, true, true, true],
    ['one phone', ['ANDROID'], [], true, true, true, true],
    ['a phone and Windows', ['iOS', 'windows'], [], true, false, true, false],
    ['a phone and Windows, without Windows', ['iOS', 'windows'], ['windows'], true, true, true, false],
    ['a phone, without it', ['iOS'], ['iOS'], false, true, true, true],
    ['all but phones', ['all'], ['iOS', 'android'], false, false, false, false],
    ['all but all', ['all'], ['all'], false, true, false, false],
    ['Windows', ['windows'], [], false, false, false, false],
    [
      'all but everything that can be named',
      [],
      ['windows', 'windowsPhone', 'macOS', 'linux'],
      true,
      false,
      false,
      true,
    ],
    ['an unknown one', ['visionOS'], [], 'unknown', 'unknown', 'unknown', 'unknown'],
    ['an unknown one beside a phone', ['iOS', 'visionOS'], [], true, 'unknown', true, 'unknown'],
    ['an unknown one beside Windows', ['windows', 'visionOS'], [], 'unknown', false, 'unknown', false],
    ['an unknown one beside a phone, without it', ['iOS'], ['visionOS'], 'unknown', true, true, true],
  ])('%s', (_, include, exclude, one, within, names, namesWithin) => {
    const policy = platforms(include, exclude);
    expect([
      appliesToOnePlatform(policy, PHONES).value,
      appliesToPlatformsWithin(policy, PHONES).value,
      namesOnePlatform(policy, PHONES).value,
      namesPlatformsWithin(policy, PHONES).value,
    ]).toEqual([one, within, names, namesWithin]);
  });

  it.each<[readonly string[], Value]>([
    [[], true],
    [['ALL'], true],
    [['all', 'visionOS'], true],
    [['iOS'], false],
    [['visionOS'], 'unknown'],
  ])('include all: %j', (include, expected) =>
    expect(includesAllPlatforms(platforms(include, ['iOS'])).value).toBe(expected),
  );

  it('are named as in the editor, the certain ones only', () => {
    const DESKTOPS = ['windows', 'macOS', 'linux'] as const;
    expect(platformsInWords(platforms([]), DESKTOPS)).toBe('Windows, macOS and Linux');
    expect(platformsInWords(platforms(['all'], ['macOS']), DESKTOPS)).toBe('Windows and Linux');
    expect(platformsInWords(platforms(['linux', 'visionOS']), DESKTOPS)).toBe('Linux');
  });
});

it.each<[unknown, Value]>([
  [undefined, true],
  ['none', true],
  ['deviceCodeFlow,authenticationTransfer', false],
  [['deviceCodeFlow'], false],
  ['newFlow', 'unknown'],
  ['newFlow,deviceCodeFlow', false],
])('the flows %j: every flow %s', (transferMethods, expected) => {
  expect(appliesToEveryFlow(draft({ 'conditions.authenticationFlows': { transferMethods } })).value).toBe(
    expected,
  );
});

it.each<[readonly string[], readonly string[], boolean]>([
  [[], [], false],
  [['All'], [], false],
  [['All'], ['AllTrusted'], true],
  [['l'], [], true],
  [[], ['l'], true],
])('the places %j without %j narrow: %s', (includeLocations, excludeLocations, expected) => {
  const policy = draft({ 'conditions.locations': { includeLocations, excludeLocations } });
  expect(narrowsBy(policy, 'locations').value).toBe(expected);
});

it.each<[string, Patch, Value]>([
  ['nothing', {}, false],
  ['user risk', { 'conditions.userRiskLevels': ['high'] }, true],
  ['sign-in risk', { 'conditions.signInRiskLevels': ['high'] }, true],
  ['insider risk', { 'conditions.insiderRiskLevels': 'elevated' }, true],
  ['devices', { 'conditions.devices': { deviceFilter: { mode: 'include', rule: 'x' } } }, true],
  ['older device states', { 'conditions.deviceStates': { includeStates: ['All'] } }, true],
  ['places', { 'conditions.locations': { includeLocations: ['l'] } }, true],
  ['platforms', { [PLATFORMS]: { includePlatforms: ['iOS'] } }, true],
  ['client apps, which do not count', { [CLIENTS]: ['browser'] }, false],
  ['a condition nobody knows', { 'conditions.times': { includeAllTimes: true } }, 'unknown'],
  [
    'that, beside places',
    { 'conditions.times': { a: 1 }, 'conditions.locations': { includeLocations: ['l'] } },
    true,
  ],
])('aimed at %s', (_, patch, expected) => expect(isAimed(draft(patch)).value).toBe(expected));
