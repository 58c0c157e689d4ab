/**
 * Every text that the page shows, in the language and generation of a face. Where no translation is known the text becomes one that no
 * table has, as the real and unknown one would be: "⟦Šéššîöñ⟧".
 */
import { LANGUAGES } from '../../../../src/portal/labels/translations.ts';
import { type Face, face, GENERATIONS, type Generation, type KnownLanguage } from '../face.ts';
import { ENGLISH, type Key, type Label } from './english.ts';
import { EMPTY_SUMMARIES, type EmptySummaries } from './summaries.ts';

/** The label of a control, row, tab, option, button or title on this page. */
export const label = (key: Key): string => labelIn(face, key);

/** A text of this page that has no key: introductions, balloons, boxes, summaries. No translation of it is known. */
export const phrase = (english: string): string => phraseIn(face, english);

/** The summary, on this page, of a row in which nothing is chosen. */
export const emptySummary = (row: keyof EmptySummaries, english: string): string =>
  emptySummaryIn(face, row, english);

/** Whether this page is of this generation or a later one. */
export const since = (generation: Generation): boolean => isSince(face, generation);

/** A text for markup, in an attribute or between elements. */
export const escaped = (plain: string): string =>
  plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The label that a page of this face shows; tests find it by this. */
export function labelIn({ language, generation }: Face, key: Key): string {
  const english = inGeneration(ENGLISH[key], generation);
  if (language === 'en') return english;
  const translation = LANGUAGES.find(({ code }) => code === language)?.translation;
  const translated = [translation?.labels, translation?.machineTranslated]
    .map((labels) => (labels as Readonly<Record<string, readonly string[]>> | undefined)?.[key]?.[0])
    .find((text) => text !== undefined);
  return translated ?? inUnknownWords(english);
}

export const phraseIn = ({ language }: Face, english: string): string =>
  language === 'en' ? english : inUnknownWords(english);

export function emptySummaryIn(face: Face, row: keyof EmptySummaries, english: string): string {
  const summary = EMPTY_SUMMARIES[face.language as KnownLanguage]?.[row];
  if (summary === undefined) return phraseIn(face, english);
  return typeof summary === 'string' ? summary : summary[isSince(face, '2023') ? 1 : 0];
}

export const isSince = ({ generation }: Face, since: Generation): boolean =>
  GENERATIONS.indexOf(generation) >= GENERATIONS.indexOf(since);

/** The newest text that the generation had; for what came later, the first one. */
function inGeneration(english: Label, generation: Generation): string {
  if (typeof english === 'string') return english;
  const until = GENERATIONS.slice(0, GENERATIONS.indexOf(generation) + 1);
  const texts = [...until.reverse(), ...GENERATIONS].map((one) => english[one]);
  return texts.find((text) => text !== undefined) ?? '';
}

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'àƀçðéƒĝĥîĵķļɱñöƥɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖƤɊŔŠŢÛṼŴẊÝŽ'];

/** Digits stay: a real summary has them, too. */
const inUnknownWords = (english: string): string =>
  `⟦${english.replace(/[a-z]/gi, (letter) => ACCENTED[LATIN.indexOf(letter)] ?? letter)}⟧`;
