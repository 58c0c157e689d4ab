/** What an open pane of Conditions shows. Under Configure No nothing of it counts. */
import { type FieldName, type PartName, unreadPart } from '../../policy/draft.ts';
import { complete, known } from '../../policy/known.ts';
import { tickedWords, type Words } from '../boxes.ts';
import {
  type Choice,
  checkBoxesIn,
  chosenOf,
  chosenOfTwo,
  groupAround,
  optionsIn,
  textBoxOf,
} from '../controls.ts';
import type { FoundParts } from '../found.ts';
import type { LabelKey } from '../labels/languages.ts';
import type { Look } from '../look.ts';
import { notConfigured } from '../summaries.ts';
import { openTab } from '../tabs.ts';
import { listUnknown, strangersAmong, whyUndecided } from '../undecided.ts';

export const CONFIGURE = ['network.configure.yes', 'network.configure.no'] as const;

const RISK_LEVELS = {
  'risk.high': 'high',
  'risk.medium': 'medium',
  'risk.low': 'low',
  'risk.none': 'none',
  'risk.minor': 'minor',
  'risk.moderate': 'moderate',
  'risk.elevated': 'elevated',
} as const;
const CLIENT_APPS = {
  'clientApps.browser': 'browser',
  'clientApps.mobileDesktop': 'mobileAppsAndDesktopClients',
  'clientApps.eas': 'exchangeActiveSync',
  'clientApps.other': 'other',
} as const;
const TRANSFER_METHODS = {
  'authFlows.deviceCode': 'deviceCodeFlow',
  'authFlows.transfer': 'authenticationTransfer',
} as const;
const PLATFORMS = {
  'platforms.android': 'android',
  'platforms.iOS': 'iOS',
  'platforms.windowsPhone': 'windowsPhone',
  'platforms.windows': 'windows',
  'platforms.macOS': 'macOS',
  'platforms.linux': 'linux',
} as const;
const PLATFORM_SET = ['platforms.any', 'platforms.select'] as const;
const FILTER_MODES = { 'deviceFilter.include': 'include', 'deviceFilter.exclude': 'exclude' } as const;
const FILTER_SET = Object.keys(FILTER_MODES) as (keyof typeof FILTER_MODES)[];

/** Reads the pane of one condition. */
export function lookAtCondition(part: PartName, pane: Element): Look {
  const options = optionsIn(pane);
  const configured = chosenOfTwo(options, CONFIGURE);
  const place = configured?.choice.element;
  const places = new Map<FieldName, Element>(place ? [[part as FieldName, groupAround(place)]] : []);
  if (!configured) {
    const strangers = strangersAmong(options, CONFIGURE);
    return { parts: { [part]: unreadPart(part).leaves }, places, notRecognised: quoted(part, strangers) };
  }
  if (configured.key === 'network.configure.no')
    return { parts: { [part]: notConfigured(part) }, places, notRecognised: [], configured: false };
  const words = wordsOf(part);
  const strangers = words ? strangersAmong(checkBoxesIn(pane), Object.keys(words) as LabelKey[]) : [];
  return {
    parts: { [part]: leavesOf(part, pane, options, words) },
    places,
    notRecognised: quoted(part, strangers),
  };
}

function wordsOf(part: PartName): Words | null {
  if (part === 'conditions.clientApps') return CLIENT_APPS;
  if (part === 'conditions.authenticationFlows') return TRANSFER_METHODS;
  if (part === 'conditions.devicePlatforms') return PLATFORMS;
  return part === 'conditions.deviceFilter' ? null : RISK_LEVELS;
}

function leavesOf(
  part: PartName,
  pane: Element,
  options: readonly Choice[],
  words: Words | null,
): FoundParts[PartName] {
  if (words === null) return deviceFilter(pane, options);
  const ticked = tickedWords(pane, checkBoxesIn(pane), words, part);
  if (part === 'conditions.devicePlatforms') return platforms(pane, options, ticked);
  if (part === 'conditions.clientApps') return { types: ticked };
  return part === 'conditions.authenticationFlows' ? { transferMethods: ticked } : { levels: ticked };
}

function deviceFilter(pane: Element, options: readonly Choice[]): FoundParts['conditions.deviceFilter'] {
  const mode = chosenOf(options, FILTER_SET);
  const rule = textBoxOf(pane, 'deviceFilter.rule');
  if (!mode || !rule) return unreadPart('conditions.deviceFilter').leaves;
  return { filter: known({ mode: FILTER_MODES[mode.key], rule: rule.value }), deviceStates: known(null) };
}

function platforms(
  pane: Element,
  options: readonly Choice[],
  ticked: ReturnType<typeof tickedWords>,
): FoundParts['conditions.devicePlatforms'] {
  const part = 'conditions.devicePlatforms';
  const tab = openTab(pane);
  if (tab === 'exclude') return { exclude: ticked };
  if (tab !== 'include') return unreadPart(part).leaves;
  const chosen = chosenOf(options, PLATFORM_SET);
  if (!chosen)
    return { include: listUnknown(...whyUndecided(options, [...PLATFORM_SET, ...CONFIGURE], part)) };
  return { include: chosen.key === 'platforms.any' ? complete(['all']) : ticked };
}

const quoted = (part: PartName, strangers: readonly Choice[]): Look['notRecognised'] =>
  strangers.map(({ label }) => ({ field: part as FieldName, label }));
