/** The texts of include-exclude-overlap: what stands on both tabs, and what taking it off one of them does. */
import type { RuleText } from '../../src/engine/rule.ts';
import type { Draft, FieldName } from '../../src/policy/draft.ts';
import { isComplete } from '../../src/policy/known.ts';
import { GUEST_TYPES, guestsOverlap, guestTypesOnBothTabs } from '../facts/guests.ts';
import { same } from '../facts/lists.ts';
import { sharedBy } from '../facts/overlap.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { type TabField, tabPairs } from '../facts/tab-pairs.ts';
import { fewOf } from '../facts/words.ts';

/** Where the first overlap stands, in the order of the editor. */
export const fieldOfOverlap = (policy: Draft): FieldName => overlapsIn(policy)[0]?.field ?? 'users.include';

export function overlapText(policy: Draft): RuleText {
  const overlaps = overlapsIn(policy);
  const items = overlaps.flatMap((overlap) => overlap.items);
  const isOne = items.length === 1;
  return {
    what: `${capitalised(fewOf(items))} ${isOne ? 'stands' : 'stand'} in both Include and Exclude.`,
    why: `Exclude always wins, so this policy does not apply to ${isOne ? 'it' : 'them'}.`,
    safeFix: [
      ...overlaps.map(({ step }) => step),
      'Take an entry off Exclude only if you want the policy to apply to it, and never that of an emergency or synchronisation account.',
    ],
    lessSafe: {
      what: 'Leave the entries as they are.',
      risk: 'Somebody or something that you believe to be protected is not.',
    },
  };
}

interface Overlap {
  readonly field: TabField;
  /** Each with what it is: group "Sales". */
  readonly items: readonly string[];
  /** What to do on the Include tab. */
  readonly step: string;
}

function overlapsIn(policy: Draft): Overlap[] {
  const guests: Overlap = {
    field: 'users.include',
    items: guestsOverlap(policy).value === true ? guestTypesOnBothTabs(policy).map(guestType) : [],
    step: 'Users or agents > Include > Guest or external users: leave out what Exclude names too; that changes nothing.',
  };
  const ofLists = tabPairs(policy).map(({ noun, field, include, exclude }): Overlap => {
    const shared = sharedBy(include, exclude);
    const items = resourceNames(shared).map((name) => `${noun} "${name}"`);
    const isEverything = isComplete(include) && shared.length === include.members.length;
    return { field, items, step: stepFor(field, items, isEverything) };
  });
  return [guests, ...ofLists].filter(({ items }) => items.length > 0);
}

/** A type of guest by its name in the editor, where it is known. */
function guestType(type: string): string {
  const label = Object.entries(GUEST_TYPES).find(([word]) => same(word, type))?.[1];
  return `guest type "${label ?? type}"`;
}

/** Taking an entry off Include changes nothing, except where an empty Include means everything. */
function stepFor(field: TabField, items: readonly string[], isEverything: boolean): string {
  const [place, emptyMeans] = PLACES[field];
  return isEverything && emptyMeans !== null
    ? `${place}: everything in Include is excluded too, so the policy applies nowhere. Choose in Include what it is for; left empty, the ` +
        `condition would stand for ${emptyMeans}.`
    : `${place} > Include: remove ${fewOf(items)}; that changes nothing.`;
}

/** Where the portal shows each field, and what its empty Include list stands for, where that is something. */
const PLACES: Readonly<Record<TabField, readonly [place: string, emptyMeans: string | null]>> = {
  'users.include': ['Users or agents', null],
  'targetResources.include': ['Target resources', null],
  network: ['Network', 'any network or location'],
  'conditions.devicePlatforms': ['Conditions > Device platforms', 'any device'],
  'conditions.deviceFilter': ['Device states (an older condition)', 'any device'],
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
