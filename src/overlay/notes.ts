/** Which note stands where: results become spots, each an element of the page with the notes that belong to it. */

import { isOpenFinding } from '../engine/open-finding.ts';
import { SEVERITIES, type Severity } from '../engine/rule.ts';
import type { Result, ResultOf } from '../engine/run.ts';
import {
  type Draft,
  type FieldName,
  type PartName,
  ROW_NAMES,
  ROWS,
  type RowName,
  rowOf,
} from '../policy/draft.ts';
import { sentence } from '../shown-text.ts';
import type { View } from './view.ts';
import { openSentences, plural, rowsOf } from './words.ts';

/** The results that have a note: what is not fine, and what is not known to be. */
export type NoteResult = ResultOf<'finding' | 'unread' | 'cannot-judge'>;
export type Undecided = ResultOf<'unread' | 'cannot-judge'>;

export type Sign = Severity | 'open';

export interface Spot {
  /** `row:grant` or `at:grant.operator`. */
  readonly key: string;
  /** The row whose badge this is; null at a control of an open section. */
  readonly row: RowName | null;
  readonly anchor: Element;
  /** Every note at home here, worst first. */
  readonly notes: readonly NoteResult[];
  /** What the badge stands for and its card walks through; empty where nothing is to be said. */
  readonly list: readonly NoteResult[];
  /** The one note that is visible here. Null while the badge sums up what stands at open controls or in other rows. */
  readonly shown: NoteResult | null;
}

/** The results that have a note, worst first, in the order of the rules within a level. None while nobody judges. */
export function notesOf(results: View['results']): NoteResult[] {
  const notes = (results ?? []).filter(
    (result) => result.outcome !== 'ok' && result.outcome !== 'not-applicable',
  );
  return notes.toSorted((a, b) => rank(b) - rank(a));
}

export const isUndecided = (result: Result): result is Undecided =>
  result.outcome === 'unread' || result.outcome === 'cannot-judge';

/** The level of a finding, or the worst that it might become. */
export const levelOf = (result: NoteResult): Severity =>
  result.outcome === 'finding' ? result.severity : result.mightBe;

/** What a badge shows: the level of its worst finding, or that something is open. */
export function signOf(list: readonly NoteResult[]): Sign {
  const [worst] = list;
  return worst?.outcome === 'finding' ? worst.severity : 'open';
}

/** The places with their notes, and the notes that have no place on the page now. */
export function spotsOf({ results, places }: Pick<View, 'results' | 'places'>): {
  spots: Spot[];
  elsewhere: NoteResult[];
} {
  const notes = notesOf(results);
  const homes = new Map(notes.map((note) => [note, homeOf(note, places)]));
  const at = (key: string) => notes.filter((note) => homes.get(note) === key);

  const rows = ROWS.flatMap((row): Spot[] => {
    const anchor = places.rows.get(row);
    if (!anchor) return [];
    const home = at(`row:${row}`);
    const list = rowList(row, notes, home);
    return [{ key: `row:${row}`, row, anchor, notes: home, list, shown: firstIn(list, home) }];
  });
  const controls = [...places.controls].flatMap(([field, anchor]): Spot[] => {
    const home = at(`at:${field}`);
    const list = worthShowing(home);
    const spot = { key: `at:${field}`, row: null, anchor, notes: home, list, shown: firstIn(list, home) };
    return home.length > 0 ? [spot] : [];
  });
  return { spots: [...rows, ...controls], elsewhere: notes.filter((note) => homes.get(note) === null) };
}

/** The sentence beside a badge while there is room: the worst finding's title, or what to open. */
export function lineOf({ list, row }: Spot): string {
  const [worst] = list;
  if (!worst) return '';
  if (worst.outcome === 'finding') return worst.title;
  if (worst.outcome === 'cannot-judge') return unjudgedLine(worst, list);
  const [single, ...more] = row === null ? openSentences(worst.parts) : [`Open ${ROW_NAMES[row]}`];
  const rules = list.filter((one) => one.outcome === 'unread').length;
  return more.length === 0
    ? `Not read yet: ${lowerFirst(single ?? '')} to check ${plural(rules, 'rule')}`
    : '';
}

/** Results that cannot be judged for the same reason, in the order given; the reason that settles most of them first. */
export function reasonGroups(results: readonly NoteResult[]): ResultOf<'cannot-judge'>[][] {
  const unjudged = results.filter((result) => result.outcome === 'cannot-judge');
  const reasons = [...new Set(unjudged.map(({ message }) => message))];
  return reasons
    .map((reason) => unjudged.filter(({ message }) => message === reason))
    .toSorted((a, b) => b.length - a.length);
}

/** Characters of a quoted name in a line; all of it stands on the card. */
const NAME_IN_LINE = 80;

/** "10 rules cannot be judged: The control “x” in Grant is not recognised."; of one rule its title. */
function unjudgedLine(worst: ResultOf<'cannot-judge'>, list: readonly NoteResult[]): string {
  const groups = reasonGroups(list);
  const count = groups.flat().length;
  if (count === 1) return `Cannot be judged: ${worst.title}`;
  return groups.length === 1
    ? `${count} rules cannot be judged: ${sentence(worst.message, NAME_IN_LINE)}`
    : `${count} rules cannot be judged, for ${groups.length} reasons`;
}

/** What only opening a row can tell. A rule that needs several rows stands in each of them. */
export interface OpenGroup {
  readonly row: RowName;
  readonly results: readonly ResultOf<'unread'>[];
  /** How many of them need another row as well. */
  readonly needMore: number;
}

/** The unread results by the row to open, the row that tells most first. */
export function openGroups(results: readonly NoteResult[]): OpenGroup[] {
  const unread = results.filter((result) => result.outcome === 'unread');
  return ROWS.flatMap((row): OpenGroup[] => {
    const inRow = unread.filter(({ parts }) => rowsOf(parts).includes(row));
    const needMore = inRow.filter(({ parts }) => rowsOf(parts).length > 1).length;
    return inRow.length > 0 ? [{ row, results: inRow, needMore }] : [];
  }).toSorted((a, b) => b.results.length - a.results.length);
}

/** True while a result rests on a pane whose Select or Done was not pressed. */
export const isPending = ({ restsOn }: Result, { parts }: Draft): boolean =>
  restsOn.some((part) => !parts[part].applied);

/** When the saved values that a result rests on were read; empty where the time is not known, null where it rests on the page alone. */
export function savedSince({ restsOn }: Result, { parts }: Draft): string | null {
  const saved = restsOn.map((part) => parts[part]).filter(({ origin }) => origin === 'saved');
  if (saved.length === 0) return null;
  return saved.flatMap(({ asOf }) => asOf ?? []).toSorted()[0] ?? '';
}

function homeOf(note: NoteResult, { rows, controls }: View['places']): string | null {
  if (note.outcome === 'finding' && note.accepted) return null;
  const fields: FieldName[] = note.outcome === 'unread' ? fieldsToOpen(note) : [note.field];
  const control = fields.find((field) => controls.has(field));
  if (control) return `at:${control}`;
  const row = fields.map(rowOf).find((name) => name !== null && rows.has(name));
  return row ? `row:${row}` : null;
}

/** An unread note stands where it can be settled: at its own field if that is unread, else at the first one that is. */
function fieldsToOpen({ field, parts }: ResultOf<'unread'>): FieldName[] {
  const fields = parts.map(fieldOfPart);
  const own = fields.filter((one) => rowOf(one) === rowOf(field));
  const exact = own.some((one) => rowOf(one) === 'grant' || one === field) ? [field] : [];
  return [...exact, ...own, ...fields];
}

const fieldOfPart = (part: PartName): FieldName => (part === 'grant' ? 'grant.controls' : part);

/** What a row's badge stands for: its own notes, else what stands at open controls below it, else what reading it would settle. */
function rowList(row: RowName, notes: readonly NoteResult[], home: readonly NoteResult[]): NoteResult[] {
  const own = home.filter(isOpenFinding);
  if (own.length > 0) return own;
  const below = notes.filter((note) => isOpenFinding(note) && rowOf(note.field) === row);
  if (below.length > 0) return below;
  return notes.filter(
    (note) =>
      isUndecided(note) &&
      note.mightBe !== 'info' &&
      (note.outcome === 'unread' ? rowsOf(note.parts).includes(row) : rowOf(note.field) === row),
  );
}

function worthShowing(home: readonly NoteResult[]): NoteResult[] {
  const findings = home.filter(isOpenFinding);
  return findings.length > 0 ? findings : home.filter((note) => isUndecided(note) && note.mightBe !== 'info');
}

const firstIn = (list: readonly NoteResult[], home: readonly NoteResult[]): NoteResult | null =>
  list.find((note) => home.includes(note)) ?? null;

const rank = (note: NoteResult): number =>
  SEVERITIES.indexOf(levelOf(note)) + (note.outcome === 'finding' ? SEVERITIES.length : 0);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
