import { describe, expect, it } from 'vitest';
import { jsonReport } from './json.ts';
import { readJsonReport } from './read-json.ts';
import { acceptance, checked, finding, ok, onTenant, open, RULES, reportOf } from './report.fixture.ts';

const REPORT = jsonReport(
  reportOf(
    [
      checked('A', [
        finding('one', 'error', { acceptance: acceptance({ expires: '2027-06-30' }) }),
        open('two', 'Why.'),
        ok('noted', 'Another does it.'),
        ok('always'),
      ]),
      checked(null, [], { source: { file: 'a.json', pointer: '/0', region: null } }),
    ],
    {
      tenant: {
        complete: true,
        results: [onTenant(finding('tenant-one', 'error'), ['A']), onTenant({ open: 'Why.' })],
      },
      skipped: [{ file: 'b.json', reason: 'Why.' }],
      rules: { run: RULES, chosen: true, off: RULES.slice(0, 1), severities: { one: 'info' } },
      unused: [{ acceptance: acceptance(), rule: 'one', why: 'Why.' }],
    },
  ),
);

describe('a JSON report', () => {
  it('is read as it was written, with a byte order mark too', () => {
    expect(readJsonReport(JSON.stringify(REPORT))).toEqual(REPORT);
    expect(readJsonReport(`\ufeff${JSON.stringify(REPORT)}`)).toEqual(REPORT);
  });

  it('may have members that came later', () => {
    const newer = { ...REPORT, later: 1, tool: { ...REPORT.tool, later: 1 } };
    expect(readJsonReport(JSON.stringify(newer))).toEqual(REPORT);
  });

  it.each([
    [[]],
    [{}],
    [{ value: [] }],
    [{ version: '2.1.0', runs: [] }],
    [{ ...REPORT, tool: { ...REPORT.tool, name: 'another' } }],
    [null],
  ])('is not %j', (other) => {
    expect(readJsonReport(JSON.stringify(other))).toEqual({
      wrong: 'This is no JSON report of ca-preflight. Choose a file that --format json wrote.',
    });
  });

  it('that is damaged is said with its place', () => {
    const [policy] = REPORT.policies;
    const damaged = { ...REPORT, policies: [{ ...policy, state: 1 }] };
    expect(readJsonReport(JSON.stringify(damaged))).toEqual({
      wrong: 'The report is damaged, or a newer version wrote it: policies.0.state is not as expected.',
    });
  });

  it('is no broken JSON', () => {
    expect(readJsonReport('{')).toEqual({ wrong: expect.stringMatching(/^Not valid JSON: line 1/) });
    expect(readJsonReport('')).toEqual({ wrong: 'The file is empty.' });
  });
});
