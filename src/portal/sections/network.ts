/** What the open Network section shows: Configure, and locations on two tabs. The same setting as Conditions, Locations. */
import { type FieldName, unreadPart } from '../../policy/draft.ts';
import { complete, type KnownList, unread } from '../../policy/known.ts';
import { ALL, isGraphWord } from '../../policy/well-known-ids.ts';
import { chosenOf, chosenOfTwo, groupAround, saidOf } from '../controls.ts';
import { says } from '../labels/meanings.ts';
import type { Look } from '../look.ts';
import type { EditorPage } from '../page.ts';
import { CONFIGURE } from '../panes/condition.ts';
import { isNotConfigured } from '../summaries.ts';
import { openTab } from '../tabs.ts';
import { listUnknown, whyUndecided } from '../undecided.ts';
import { chosenItems } from './chosen-items.ts';

/** Radios by the member of includeLocations that each stands for; the last one lists its own. */
const LOCATIONS = {
  'network.any': ALL,
  'network.allTrusted': 'AllTrusted',
  'network.compliant': 'All Compliant Network locations',
  'network.selected': null,
} as const;
const LOCATION_KEYS = Object.keys(LOCATIONS) as (keyof typeof LOCATIONS)[];

/**
 * Whether the open section is this one; asked last. A condition may come to stand in column two as the network did: Configure alone tells it only
 * while the row says that no network is configured.
 */
export const isNetworkSection = ({ options, rows }: EditorPage): boolean =>
  saidOf(options, LOCATION_KEYS).length > 0 ||
  (saidOf(options, CONFIGURE).length > 0 && isNotConfigured(rows.get('network')?.summary ?? ''));

/** Reads the section. */
export function lookAtNetwork(page: EditorPage): Look {
  const { blade, options } = page;
  const configured = chosenOfTwo(options, CONFIGURE);
  const places = new Map<FieldName, Element>(
    configured ? [['network', groupAround(configured.choice.element)]] : [],
  );
  if (!configured) return { parts: { network: unreadPart('network').leaves }, places, notRecognised: [] };
  const isRowOff = isNotConfigured(page.rows.get('network')?.summary ?? '');
  if (configured.key === 'network.configure.no') {
    if (!isRowOff) return { parts: { network: unreadPart('network').leaves }, places, notRecognised: [] };
    const none = complete([]);
    return { parts: { network: { include: none, exclude: none } }, places, notRecognised: [] };
  }
  const tab = openTab(blade);
  if (!tab) return { parts: {}, places, notRecognised: [] };
  const list = listed(page);
  const chosen = chosenOf(options, LOCATION_KEYS);
  if (tab === 'exclude' && saidOf(options, LOCATION_KEYS).length === 0)
    return { parts: { network: { exclude: list } }, places, notRecognised: [] };
  const locations = chosen
    ? LOCATIONS[chosen.key] === null
      ? list
      : complete([LOCATIONS[chosen.key] ?? ALL])
    : listUnknown(...whyUndecided(options, [...LOCATION_KEYS, ...CONFIGURE], 'network'));
  return { parts: { network: { [tab]: locations } }, places, notRecognised: [] };
}

/** Locations are listed by name; their ids are not shown. */
function listed(page: EditorPage): KnownList {
  const [list, another] = chosenItems(page);
  if (!list || another) return listUnknown(unread('network'));
  const members = list.entries.flatMap(({ id, name }) => id ?? wordOf(name) ?? []);
  const isWhole = list.complete && members.length === list.entries.length;
  return { members, missing: isWhole ? [] : [unread('network')] };
}

/** Graph has the trusted locations as a word beside the ids of others; in the list they stand by their option's label. */
const wordOf = (name: string | null): string | null => {
  if (name !== null && says(name, 'network.allTrusted')) return LOCATIONS['network.allTrusted'];
  return name === null || isGraphWord(name) ? null : name;
};
