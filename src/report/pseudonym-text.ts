/**
 * Puts pseudonyms in place of names in sentences of ours. Names stand there in quotes; ids, mail addresses and places in a file may stand by
 * themselves. What is not known to be a word of Microsoft's is taken for a name.
 */
import { stepsOf } from '../policy/json-pointer.ts';
import { isWrapperName } from '../policy/policies-in.ts';
import { isGuid } from '../policy/well-known-ids.ts';
import { isKnownWord, isTemplateName } from './known-words.ts';

/** What a pseudonym stands for, and begins with: "Policy 3f8a21c09b". */
export type Kind = 'Policy' | 'Id' | 'Account' | 'Name' | 'File' | 'Member' | 'State' | 'Tenant';

export type PseudonymOf = (kind: Kind, name: string) => string;

/** A name that the report holds in a place of its own. */
export interface NamedThing {
  readonly kind: Kind;
  readonly name: string;
}

/**
 * Prepares the replacing of names in sentences.
 * @param things what the report names: found without quotes as well, and where a name has quotation marks in it
 * @param ownTexts texts of ours: a name that is made of their words and short ones, such as "MFA", is replaced within quotes only
 */
export function replacing(
  things: readonly NamedThing[],
  ownTexts: readonly string[],
  pseudonymOf: PseudonymOf,
): (sentence: string) => string {
  const own = new Set(ownTexts.flatMap(wordsIn));
  const isTelling = (word: string) => word.length > 2 && !own.has(word);
  const named = new Map(
    things.filter(({ name }) => !isKnownWord(name)).map((thing) => [keyOf(thing.name), thing] as const),
  );
  named.delete('');
  const longestFirst = [...named.keys()].toSorted((one, other) => other.length - one.length);
  const bare = longestFirst.filter((name) => wordsIn(name).some(isTelling));
  const pattern = new RegExp(
    [
      `(?<!${INSIDE})["“]\\s*${oneOf(longestFirst)}\\s*["”](?!${INSIDE})`,
      `(?<!${INSIDE})${oneOf(bare)}(?!${INSIDE})`,
      ...UNNAMED,
    ].join('|'),
    'giu',
  );

  const replaced = (found: string): string => {
    const thing = named.get(keyOf(found));
    if (thing) return pseudonymOf(thing.kind, thing.name);
    if (isKnownWord(found) || isTemplateName(found) || FILTER.test(found)) return found;
    if (isInQuotes(found)) return `${found.charAt(0)}${replaced(found.slice(1, -1))}${found.at(-1)}`;
    if (isGuid(found)) return pseudonymOf('Id', found);
    if (found.startsWith('/')) return stepsOf(found).map(memberOf).join('');
    if (found.includes('@')) return pseudonymOf('Account', found);
    return withLabels(found) ?? pseudonymOf('Name', found);
  };

  const memberOf = (step: string): string =>
    `/${/^\d+$/.test(step) || isWrapperName(step) ? step : pseudonymOf('Member', step)}`;

  /** "Require authentication strength (Ours)", "Block access or Theirs": the labels stay. Null where there are none. */
  const withLabels = (text: string): string | null => {
    const [, label = '', name = ''] = /^(.+?) \((.+)\)$/.exec(text) ?? [];
    if (isKnownWord(label)) return `${label} (${replaced(name)})`;
    const parts = text.split(/(, | and | or )/);
    const isLabel = (part: string) => isKnownWord(part.replace(/^\d+ × /, ''));
    if (!parts.some(isLabel)) return null;
    return parts.map((part, index) => (index % 2 === 1 || isLabel(part) ? part : replaced(part))).join('');
  };

  const done = new Map<string, string>();
  return (sentence) => {
    const before = done.get(sentence);
    if (before !== undefined) return before;
    const after = sentence.replaceAll(pattern, replaced);
    done.set(sentence, after);
    return after;
  };
}

/** Names that stand nowhere but in a sentence. */
const UNNAMED = [
  // A rule's own error may say anything.
  String.raw`(?<=an error of its own \().+(?=\)\. Please report it)`,
  // A rule names the strength behind its label.
  String.raw`(?<=Require authentication strength \()(?:[^()]|\([^()]*\))+(?=\))`,
  // A quotation mark within a name, with neither a space nor a stop beside it, ends nothing.
  String.raw`(?<=^|[\s(])(?:“.+?”|".+?")(?=$|[\s.,;:)?!])`,
  // A place in a file, up to what our sentences go on with.
  String.raw`(?<=\bat )\/.+?(?= is written twice|: (?:Its|Policies|This|The|An?)\b|$)`,
  // A word of Graph's that is new to us is one word; more than that is something else.
  String.raw`(?<=not known: )(?!its state|\w+\.(?:\s|$)).+?(?=\.(?:\s|$))`,
  // A member that could not be read may have any name.
  String.raw`(?<=the policy's )\S+(?= holds could not be read)`,
  String.raw`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`,
  String.raw`[^\s"“”,;:()<>]+@[^\s"“”,;:()<>]+\.\p{L}{2,}`,
  String.raw`[\w.-]+\.onmicrosoft\.\w+`,
];

/** What a name does not end or begin beside. */
const INSIDE = String.raw`[\p{L}\p{N}]`;

/** A comparison of the filter for devices, without what it compares with. */
const FILTER = /^"?device\.\w+ -\w+(?: null)?"?$/;

/** Names are told apart as the portal does it: without regard to letter case. */
export const keyOf = (name: string): string => name.trim().toLowerCase();

const isInQuotes = (text: string): boolean => text.length > 2 && /^["“].+["”]$/s.test(text);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A pattern for one of several texts; for nothing where there is none. */
const oneOf = (texts: readonly string[]): string =>
  texts.length === 0 ? '(?!)' : `(?:${texts.map(literally).join('|')})`;

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
