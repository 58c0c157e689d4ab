/** What the overlay calls things: fields and parts as the portal does, results in plain words. */
import { isOpenFinding } from '../engine/open-finding.ts';
import type { Severity } from '../engine/rule.ts';
import {
  type Draft,
  type FieldName,
  fieldsRead,
  type PartName,
  ROW_NAMES,
  ROWS,
  type RowName,
  rowOf,
} from '../policy/draft.ts';
import { SEVERITY_LABELS } from '../rule-words.ts';
import type { NoteResult } from './notes.ts';

/** What a field is called below its row; rows that are one field have none. */
const INSIDE: Readonly<Partial<Record<FieldName | PartName, string>>> = {
  'users.include': 'Include',
  'users.exclude': 'Exclude',
  'targetResources.include': 'Include',
  'targetResources.exclude': 'Exclude',
  'conditions.userRisk': 'User risk',
  'conditions.signInRisk': 'Sign-in risk',
  'conditions.insiderRisk': 'Insider risk',
  'conditions.agentRisk': 'Agent risk',
  'conditions.servicePrincipalRisk': 'Service principal risk',
  'conditions.devicePlatforms': 'Device platforms',
  'conditions.clientApps': 'Client apps',
  'conditions.deviceFilter': 'Filter for devices',
  'conditions.authenticationFlows': 'Authentication flows',
  'grant.operator': 'For multiple controls',
};

/** "Users or agents · Exclude". */
export function fieldLabel(field: FieldName | PartName): string {
  const row = rowOf(field);
  const inside = INSIDE[field];
  if (row === null) return 'Policy list';
  return inside ? `${ROW_NAMES[row]} · ${inside}` : ROW_NAMES[row];
}

/** The word before a result's title: its level, or why there is none. */
export function outcomeLabel(result: NoteResult): string {
  if (result.outcome === 'unread') return 'Not read yet';
  if (result.outcome === 'cannot-judge') return 'Cannot be judged';
  return SEVERITY_LABELS[result.severity];
}

/** A name that makes sense alone: "Warning: No emergency access account is excluded, Users or agents". */
export function noteName(result: NoteResult, others = 0): string {
  const row = rowOf(result.field);
  const place = row === null ? 'Policy list' : ROW_NAMES[row];
  return `${outcomeLabel(result)}: ${result.title}, ${place}${others > 0 ? `, and ${others} more` : ''}`;
}

/** What is to be opened to read these parts, one sentence a row: "Open Conditions, then Client apps". */
export function openSentences(parts: readonly PartName[]): string[] {
  return rowsOf(parts).map((row) => {
    const inside = parts.filter((part) => rowOf(part) === row).flatMap((part) => INSIDE[part] ?? []);
    const label = ROW_NAMES[row];
    if (row === 'name' || row === 'state') return `Have ${label} in view on this page`;
    if (row === 'conditions' && inside.length > 0) return `Open ${label}, then ${listed(inside)}`;
    if (inside.length > 0)
      return `Open ${label}, its ${listed(inside)} ${inside.length > 1 ? 'tabs' : 'tab'}`;
    return `Open ${label}`;
  });
}

/** The rows in which these parts stand, in the editor's order. */
export const rowsOf = (parts: readonly PartName[]): RowName[] =>
  ROWS.filter((row) => parts.some((part) => rowOf(part) === row));

/** What stands in place of results while nobody judges the draft. */
export const NOT_CHECKED =
  'Nothing is checked right now: the part of Preflight that runs the rules does not answer. It is asked again every few seconds. If this stays, reload the page.';

/**
 * The pill's words. Says how much was read, and never that all is well while something is open.
 * @param results null while nobody judges the draft
 */
export function pillWords(
  results: readonly NoteResult[] | null,
  draft: Draft,
): { findings: string; read: string } {
  const read = fieldsRead(draft).length;
  const readWords = `${read} of ${ROWS.length} fields read`;
  if (results === null) return { findings: 'Nothing is checked right now', read: readWords };
  const count = (severity: Severity) =>
    results.filter((one) => isOpenFinding(one) && one.severity === severity).length;
  const counted = [
    count('error') > 0 ? plural(count('error'), 'error') : null,
    count('warning') > 0 ? plural(count('warning'), 'warning') : null,
  ].filter((words) => words !== null);
  const settled = read === ROWS.length && results.every((one) => one.outcome === 'finding');
  const none = settled ? 'No warnings' : read === 0 ? 'Nothing read yet' : 'No warnings in what was read';
  return {
    findings: counted.length > 0 ? counted.join(' · ') : none,
    read: readWords,
  };
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

/** "1 rule", "3 rules". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
