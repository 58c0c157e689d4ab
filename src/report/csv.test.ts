import { describe, expect, it } from 'vitest';
import { csvReport } from './csv.ts';
import { acceptance, checked, finding, ok, onTenant, open, reportOf } from './report.fixture.ts';

/** Rows of a CSV (RFC 4180), without its byte order mark. */
function rowsIn(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function records(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = rowsIn(csv);
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

describe('the report as CSV', () => {
  it('starts with a byte order mark and a header, and ends each line as spreadsheets expect', () => {
    const csv = csvReport(reportOf([]));
    expect(csv).toBe(
      '\ufeffoutcome,severity,policy,state,rule,field,evidence,message,safe fix,accepted because,accepted until,file,line,pointer,policy id,ref,fingerprint\r\n',
    );
  });

  it('has a row for each result and for what was not checked', () => {
    const report = reportOf(
      [
        checked(
          'A',
          [
            finding('one', 'error', { message: 'It says "no", twice.' }),
            finding('two', 'info', { acceptance: acceptance({ expires: '2026-12-31' }) }),
            open('noted', 'Why not.'),
            ok('always', 'Another does it.'),
          ],
          { id: 'ID', problems: ['Odd.'] },
        ),
      ],
      {
        tenant: { complete: true, results: [onTenant(finding('tenant-one', 'warning'))] },
        skipped: [{ file: 'c.json', reason: 'No policy.' }],
        unreadable: [{ file: 'd.json', reason: 'No JSON.' }],
      },
    );
    const rows = records(csvReport(report));
    expect(
      rows.map(({ outcome, severity, rule, message }) => [outcome, severity, rule, message].join('|')),
    ).toEqual([
      'problem|||Odd.',
      'finding|error|one|It says "no", twice.',
      'finding|info|two|What. Why.',
      'cannot-judge||noted|Why not.',
      'ok||always|Another does it.',
      'finding|warning|tenant-one|What. Why.',
      'skipped|||No policy.',
      'unreadable|||No JSON.',
    ]);
    expect(rows[2]).toEqual({
      outcome: 'finding',
      severity: 'info',
      policy: 'A',
      state: 'on',
      rule: 'two',
      field: 'grant.controls',
      evidence: 'community-standard',
      message: 'What. Why.',
      'safe fix': 'Do this. Then that.',
      'accepted because': 'Intended.',
      'accepted until': '2026-12-31',
      file: 'A.json',
      line: '1',
      pointer: '',
      'policy id': 'ID',
      ref: 'CAP002',
      fingerprint: 'f1',
    });
  });

  it('puts nothing together', () => {
    const noted = () => checked('A', [finding('noted', 'info'), open('one', 'Why not.')]);
    expect(records(csvReport(reportOf([noted(), noted()])))).toHaveLength(4);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['\n=1', "'=1"],
    [' =1', "'=1"],
    ['\uff1d1', "'\uff1d1"],
    ['a =1', 'a =1'],
    ["a;=cmd|'/C calc'!A0;b", "a;'=cmd|'/C calc'!A0;b"],
    ['a; +1;@x;"-1";\uff1d1', "a;' +1;'@x;'\"-1\";'\uff1d1"],
    ['a; b;c', 'a; b;c'],
    ['=cmd|"/c calc"!A1', '\'=cmd|"/c calc"!A1'],
  ])('lets no spreadsheet take %j for a formula', (name, cell) => {
    const report = reportOf(
      [checked(name, [open('one', name)], { state: name, id: name, problems: [name] })],
      {
        unused: [{ acceptance: acceptance({ policy: name, reason: name }), rule: 'one', why: name }],
        skipped: [{ file: name, reason: name }],
      },
    );
    const cells = records(csvReport(report)).flatMap((row) => Object.values(row));
    expect(cells.filter((value) => value === cell).length).toBeGreaterThanOrEqual(10);
    expect(cells.filter((value) => /^[=+\-@\t\r\uff1d]/.test(value))).toEqual([]);
  });
});
