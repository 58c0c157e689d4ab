/**
 * The report as CSV for a spreadsheet, one row a result: nothing is put together. A cell that a spreadsheet would take for a formula gets
 * an apostrophe in front, and a byte order mark lets Excel read it as UTF-8.
 */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Decided, DecidedTenant } from '../engine/accepted.ts';
import { type CheckedPolicy, isFinding, type Report } from './report.ts';
import { isOpen, oneLine, stateWords } from './words.ts';

const COLUMNS = [
  'outcome',
  'severity',
  'policy',
  'state',
  'rule',
  'field',
  'evidence',
  'message',
  'safe fix',
  'accepted because',
  'accepted until',
  'file',
  'line',
  'pointer',
  'policy id',
  'ref',
  'fingerprint',
] as const;

type Row = { readonly [C in (typeof COLUMNS)[number]]?: string };

/** The report as CSV with a header, lines ending as RFC 4180 has it. */
export function csvReport(report: Report): string {
  const { policies, tenant, rules, unused, skipped, unreadable } = report;
  const rows: Row[] = [
    ...policies.flatMap(policyRows),
    ...(tenant?.results ?? []).map(resultRow),
    ...rules.off.map(({ id, ref }) => ({ outcome: 'switched-off', rule: id, ref })),
    ...unused.map(({ acceptance, rule, why }) => ({
      outcome: 'acceptance-unused',
      policy: acceptance.policy ?? '',
      rule,
      message: why,
      'accepted because': acceptance.reason,
      'accepted until': acceptance.expires ?? '',
      ref: acceptance.ref,
      fingerprint: acceptance.fingerprint,
    })),
    ...skipped.map(({ file, reason }) => ({ outcome: 'skipped', message: reason, file })),
    ...unreadable.map(({ file, reason }) => ({ outcome: 'unreadable', message: reason, file })),
  ];
  return stringify(rows.map(inOneCell), {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function policyRows({ source, id, displayName, state, problems, results }: CheckedPolicy): Row[] {
  const policy: Row = {
    policy: displayName ?? '',
    state: stateWords(state),
    file: source.file,
    line: String(source.region?.startLine ?? ''),
    pointer: source.pointer,
    'policy id': id ?? '',
  };
  return [
    ...problems.map((problem) => ({ ...policy, outcome: 'problem', message: problem })),
    ...results.map((result) => ({ ...policy, ...resultRow(result) })),
  ];
}

function resultRow(result: Decided | DecidedTenant): Row {
  const { rule, ref, outcome, field, evidence } = result;
  const row = { rule, ref, outcome, field, evidence };
  if (isOpen(result)) return { ...row, message: result.message };
  if (!isFinding(result)) return 'because' in result ? { ...row, message: result.because ?? '' } : row;
  return {
    ...row,
    severity: result.severity,
    message: result.message,
    'safe fix': result.text.safeFix.join(' '),
    'accepted because': result.acceptance?.reason ?? '',
    'accepted until': result.acceptance?.expires ?? '',
    fingerprint: result.fingerprint ?? '',
  };
}

/** A line break inside a cell is valid, and a formula behind one is not looked for. */
const inOneCell = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, inertAfterSemicolon(oneLine(cell))]),
  );

/** Where the list separator is ";", a spreadsheet begins a cell behind it, whether the text is quoted or not. */
const inertAfterSemicolon = (cell: string): string =>
  cell.replaceAll(/;(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g, ";'");
