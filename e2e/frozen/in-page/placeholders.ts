/**
 * Texts of a page without what belongs to a tenant. Kept are labels of the table, the portal's summary texts, and names that Microsoft gave;
 * of every other text only the shape is left: letters are x, digits 0, spaces and punctuation as they were. Ids and mail addresses become
 * made-up ones, the same one each time.
 */

import { ROLE_NAMES } from '../../../src/policy/role-names.ts';
import {
  BUILT_IN_STRENGTH_NAMES,
  MFA_TRUSTED_IPS,
  PUBLIC_CLIENTS,
  RESOURCE_NAMES,
} from '../../../src/policy/well-known-ids.ts';
import { ENGLISH } from '../../../src/portal/labels/languages.ts';
import { LANGUAGES } from '../../../src/portal/labels/translations.ts';
import { normalised, undoubled } from '../../../src/portal/text.ts';

const WELL_KNOWN = [RESOURCE_NAMES, PUBLIC_CLIENTS, ROLE_NAMES, BUILT_IN_STRENGTH_NAMES];
const WELL_KNOWN_IDS = new Set([...WELL_KNOWN.flatMap((names) => [...names.keys()]), MFA_TRUSTED_IPS]);
const LABELS = new Set(
  [
    ...WELL_KNOWN.flatMap((names) => [...names.values()]),
    ...LANGUAGES.flatMap(({ translation: { labels, machineTranslated } }) =>
      [labels, machineTranslated].flatMap((texts) => Object.values(texts).flat()),
    ),
    // The footer's choice whether to be excluded: what stands between is the user's address.
    'Exclude current user',
    'from this policy.',
    // Seen on every page, and nobody's.
    'Close',
    'Info',
    'More',
    'Learn more',
    'Home',
    'Delete',
    'Not configured',
  ].map(normalised),
);
/** The row and drop-down summaries: nothing in them was written by a tenant but numbers. Compared with `normalised` texts. */
const SUMMARIES = [
  /^\d{1,3} (users?|groups?|selected)(, \d{1,3} (users?|groups?))*$/,
  /^(\d{1,3} )?(conditions?|controls?) selected$/,
  /^(all|0) users( (and|or) (groups|agents|workload identities))?( \(preview\))?( selected)?$/,
  /^((all|specific) users included)?( and )?(specific users excluded)?$/,
  /^(all|specific) (agents|agent identities|workload identities)( included)?( and specific \2 excluded)?$/,
  /^no target resources? selected$|^no cloud apps, actions, or authentication contexts selected$/,
  /^(all (resources|cloud apps|agent resources)|all internet resources with global secure access)( \(formerly 'all cloud apps'\))?( and \d{1,3} excluded)?$/,
  /^\d{1,3} ((resources?|apps?|user actions?|actions?|authentication contexts?) )?included( and \d{1,3} excluded)?$/,
  /^\d{1,3} excluded$|^filter configured( and \d{1,3} excluded)?$/,
  /^(any (network or location|location|device)|all trusted (networks and )?locations)( and \d{1,3} excluded| and all trusted (networks and )?locations excluded)?$/,
  /^sign-in frequency - (\d{1,3} (days?|hours?)|every time)$/,
  /^(in|ex)clude filtered devices$|^(not )?configured$|^block access$|^none$/,
];

/** Mail addresses and ids are taken whole, everything else character by character. */
const PIECES =
  /([^\s@<>()[\]",;:|]+@[^\s@<>()[\]"',;:|]+)|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|[\s\S]/giu;
/** Between two names in the text of a link. Of a text with it labels alone are kept: numbers side by side are an address or a telephone number. */
const BETWEEN = /( and |, )/;

export class Placeholders {
  readonly #ids = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #kept = new Set<string>();

  /** The texts that were kept, in the order in which they were met. */
  get kept(): string[] {
    return [...this.#kept];
  }

  /** What stands for a text of the page. */
  readonly text = (text: string): string => {
    const trimmed = text.trim();
    if (trimmed === '') return text;
    if (isKept(trimmed)) return this.#keep(text);
    const pieces = text.split(BETWEEN);
    if (pieces.length > 1)
      return pieces.map((piece) => (isLabel(piece) ? this.#keep(piece) : this.#shapeOf(piece))).join('');
    const beginning = beginningOf(text);
    return this.#keep(beginning) + this.#shapeOf(text.slice(beginning.length));
  };

  /** What stands for a text that was read of the page: a label that is not known is read in quotation marks. */
  readonly read = (text: string): string => {
    const label = /^“(.*)”$/.exec(text)?.[1];
    return label === undefined ? this.text(text) : `“${this.text(label)}”`;
  };

  #keep(text: string): string {
    if (text.trim() !== '') this.#kept.add(text.trim());
    return text;
  }

  #shapeOf(text: string): string {
    return text.replace(PIECES, (piece, address?: string, id?: string) => {
      if (address !== undefined)
        return numbered(this.#addresses, address, (number) => `user${number}@example.com`);
      if (id !== undefined)
        return WELL_KNOWN_IDS.has(id.toLowerCase())
          ? id
          : numbered(this.#ids, id, (number) => fakeId(number));
      return shapeOfCharacter(piece);
    });
  }
}

/** Whether a text names nobody: a label, a name that Microsoft gave, a summary, a number of few digits. */
function isKept(text: string): boolean {
  if (isLabel(text)) return true;
  // Letters in circles and the like, and characters that nobody sees, may spell what is not there.
  if (/[^\p{L}\p{N}\p{P}\s]/u.test(text)) return false;
  const summary = normalised(undoubled(text));
  return /^\d{1,3}$/.test(summary) || SUMMARIES.some((pattern) => pattern.test(summary));
}

const isLabel = (text: string): boolean =>
  LABELS.has(normalised(undoubled(text).replace(/\s*\(\d{1,3}\)$/, '')));

/** A label that goes on with something that changes. */
function beginningOf(text: string): string {
  const begun = ENGLISH.translation.labels['session.tokenProtection'] ?? [];
  return begun.find((label) => text.startsWith(label)) ?? '';
}

function shapeOfCharacter(character: string): string {
  if (/[\p{L}\p{M}]/u.test(character)) return 'x';
  if (/\p{N}/u.test(character)) return '0';
  // Characters that nobody sees, and pictures that may be letters.
  if (/\p{Cf}|\p{Cs}|\p{Cn}|\p{Co}/u.test(character)) return '';
  return /\p{So}|\p{Sk}/u.test(character) ? '○' : character;
}

function numbered(found: Map<string, string>, word: string, made: (number: number) => string): string {
  const key = word.toLowerCase();
  const known = found.get(key) ?? made(found.size + 1);
  found.set(key, known);
  return known;
}

const fakeId = (number: number): string => `f0000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
