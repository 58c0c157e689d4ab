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
/** Words of the summary texts; a text of these and of short numbers names nobody. */
const SUMMARY_WORDS = new Set(
  `0 action actions access agent agents all and any app apps authentication block cloud condition conditions configured context contexts
  control controls day days device devices every exclude excluded filter formerly frequency group groups hour hours identities identity
  in include included location locations network networks no none not or resource resources selected sign specific target time trusted
  user users workload`.split(/\s+/),
);
const WORDS_AT_MOST = 16;

/** Mail addresses and ids are taken whole, everything else character by character. */
const PIECES =
  /([^\s@<>()[\]"',;:|]+@[^\s@<>()[\]"',;:|]+)|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|[\s\S]/giu;
/** Between two names in the text of a link. */
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
      return pieces.map((piece) => (BETWEEN.test(piece) ? piece : this.text(piece))).join('');
    const beginning = beginningOf(text);
    return this.#keep(beginning) + this.#shapeOf(text.slice(beginning.length));
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

/** Whether a text names nobody: a label, a name that Microsoft gave, a summary, a short number. */
function isKept(text: string): boolean {
  const label = normalised(undoubled(text).replace(/\s*\(\d+\)$/, ''));
  if (LABELS.has(label)) return true;
  const words = label.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (
    words.length <= WORDS_AT_MOST &&
    words.every((word) => SUMMARY_WORDS.has(word) || /^\d{1,4}$/.test(word)) &&
    isPlain(label)
  );
}

/** Nothing that could spell something: short numbers side by side are an address or a telephone number. */
const isPlain = (label: string): boolean =>
  !/\d[^\p{L}]*[^\p{L}\d][^\p{L}]*\d/u.test(label) && !/\p{S}|\p{Cf}/u.test(label);

/** A label that goes on with something that changes. */
function beginningOf(text: string): string {
  const begun = ENGLISH.translation.labels['session.tokenProtection'] ?? [];
  return begun.find((label) => text.startsWith(label)) ?? '';
}

function shapeOfCharacter(character: string): string {
  if (/[\p{L}\p{M}]/u.test(character)) return 'x';
  if (/\p{N}/u.test(character)) return '0';
  // Characters that nobody sees, and pictures that may be letters.
  if (/\p{Cf}|\p{Cs}|\p{Cn}/u.test(character)) return '';
  return /\p{So}/u.test(character) ? '○' : character;
}

function numbered(found: Map<string, string>, word: string, made: (number: number) => string): string {
  const key = word.toLowerCase();
  const known = found.get(key) ?? made(found.size + 1);
  found.set(key, known);
  return known;
}

const fakeId = (number: number): string => `f0000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
