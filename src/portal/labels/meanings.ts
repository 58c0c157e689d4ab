/**
 * What a text of the page may stand for. Texts are compared whole, after `normalised`, over all generations and languages. A text finds what
 * it names; that a text is not found refutes nothing.
 */
import { normalised } from '../text.ts';
import { ENGLISH, type LabelKey, type Language } from './languages.ts';

export interface Meaning {
  readonly key: LabelKey;
  readonly language: Language;
  /** False for a machine-translated text, which finds a field and decides nothing. */
  readonly decides: boolean;
}

let languages: readonly Language[] = [ENGLISH];
let table: ReadonlyMap<string, readonly Meaning[]> | undefined;
/** What was asked before: a look asks some thousand times for the same few hundred texts. */
const asked = new Map<string, readonly Meaning[]>();
const ASKED_AT_MOST = 5000;

/** The languages in which texts are known now, English first. */
export const knownLanguages = (): readonly Language[] => languages;

/** From now on texts are known in these languages too. */
export function learn(more: readonly Language[]): void {
  languages = [ENGLISH, ...more];
  table = undefined;
  asked.clear();
}

/** Labels that go on with something that changes: their beginning counts. */
const BEGINNINGS: readonly LabelKey[] = ['session.tokenProtection'];

/** Everything that a text stands for; nothing for a text that nobody knows. */
export function meaningsOf(text: string): readonly Meaning[] {
  const before = asked.get(text);
  if (before) return before;
  if (asked.size >= ASKED_AT_MOST) asked.clear();
  const meanings = lookedUp(normalised(text));
  asked.set(text, meanings);
  return meanings;
}

function lookedUp(label: string): readonly Meaning[] {
  table ??= tableOf(languages);
  const whole = table.get(label);
  if (whole) return whole;
  const begun = BEGINNINGS.flatMap((key) => ENGLISH.translation.labels[key] ?? []).find((beginning) =>
    label.startsWith(normalised(beginning)),
  );
  return begun === undefined ? [] : (table.get(normalised(begun)) ?? []);
}

/** Whether a text names one of these, be it by a machine-translated label. */
export const finds = (text: string, ...keys: readonly LabelKey[]): boolean =>
  meaningsOf(text).some(({ key }) => keys.includes(key));

/** Whether a text says one of these, so that something may be decided by it and the state of its control. */
export const says = (text: string, ...keys: readonly LabelKey[]): boolean => keySaid(text, keys) !== null;

/** Which of these a text says; null for none. */
export const keySaid = <K extends LabelKey>(text: string, keys: readonly K[]): K | null =>
  (meaningsOf(text).find(({ key, decides }) => decides && keys.includes(key as K))?.key as K | undefined) ??
  null;

/** The languages that have all of these texts for these keys, in which they may decide something. */
export function languagesOf(pairs: readonly { readonly text: string; readonly key: LabelKey }[]): Language[] {
  return languages.filter((language) =>
    pairs.every(({ text, key }) =>
      meaningsOf(text).some((one) => one.decides && one.key === key && one.language === language),
    ),
  );
}

function tableOf(known: readonly Language[]): ReadonlyMap<string, readonly Meaning[]> {
  const all = known.flatMap((language) => {
    const { labels, machineTranslated } = language.translation;
    return [...entriesOf(labels, language, true), ...entriesOf(machineTranslated, language, false)];
  });
  const map = new Map<string, Meaning[]>();
  for (const [text, meaning] of all) map.set(text, [...(map.get(text) ?? []), meaning]);
  return map;
}

function entriesOf(
  texts: Language['translation']['labels'],
  language: Language,
  decides: boolean,
): [string, Meaning][] {
  return Object.entries(texts).flatMap(([key, labels]) =>
    labels.map((label): [string, Meaning] => [
      normalised(label),
      { key: key as LabelKey, language, decides },
    ]),
  );
}
