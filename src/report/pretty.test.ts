import { describe, expect, it } from 'vitest';
import { prettyReport } from './pretty.ts';
import { acceptance, checked, finding, onTenant, open, RULES, reportOf } from './report.fixture.ts';

describe('the report for a terminal', () => {
  it('says what was found, what to do and what is open', () => {
    const place = {
      file: 'p/b.json',
      pointer: '/0',
      region: { startLine: 12, startColumn: 1, endLine: 13, endColumn: 2 },
    };
    const report = reportOf(
      [
        checked('A', [
          finding('two', 'warning', { acceptance: acceptance({ expires: '2026-12-31' }) }),
          finding('one', 'error'),
          finding('noted', 'info'),
        ]),
        checked('B', [open('one', 'Why not.'), finding('noted', 'info')], {
          source: place,
          state: 'disabled',
          problems: ['It is odd.'],
        }),
        checked('C', []),
        checked('D', [open('two', 'It is new.')]),
        checked('E', [open('two', 'It is new.')]),
      ],
      {
        tenant: {
          complete: false,
          results: [
            onTenant(finding('tenant-one', 'error'), ['A', 'C']),
            onTenant({ open: 'Not all known.' }),
          ],
        },
        unused: [{ acceptance: acceptance({ policy: 'gone' }), rule: 'one', why: 'No policy was checked.' }],
        skipped: [{ file: 'c.json', reason: 'No policy.' }],
        unreadable: [{ file: 'd.json', reason: 'No JSON.' }],
        rules: {
          run: RULES,
          chosen: false,
          off: [RULES[1] as (typeof RULES)[0]],
          severities: { one: 'error' },
        },
      },
    );
    expect(prettyReport(report)).toBe(`A (on)
  A.json
  error  grant.controls  one (community-standard †)
    What. Why.
    Safe fix: 1. Do this.
              2. Then that.
  warning (accepted)  grant.controls  two (community-standard †)
    Accepted: Intended. (until 2026-12-31)

B (off)
  p/b.json:12 at /0
  problem: It is odd.
  not judged: Why not. (one)

In several policies
  info  grant.controls  noted (community-standard †)
    2 policies are noted: "A", "B"
  not judged: It is new. (two)
    2 policies: "D", "E"

No findings
  C (on)  C.json

The tenant (5 policies; others could not be read)
  error  tenant  tenant-one (community-standard †)
    What. Why.
    Safe fix: 1. Do this.
              2. Then that.
    Policies: "A", "C"
  not judged: tenant-one: Not all known.

Acceptances that accepted nothing
  gone: one: No policy was checked.

Skipped
  c.json: No policy.

Could not be read
  d.json: No JSON.

Switched off by the configuration: two.
Levels set by the configuration: one error.
5 policies checked: 2 errors, 0 warnings, 2 notes.
1 finding accepted by the configuration.
4 questions could not be judged: that is no pass.
1 acceptance of the configuration unused.
1 file skipped.
1 file could not be read.
`);
  });

  it('gives each level of a grouped rule its own lines, the worst first, and says whom a text is of where it differs', () => {
    const text = prettyReport(
      reportOf([
        checked('A', [finding('always', 'info')]),
        checked('B', [finding('always', 'warning', { message: 'One.' })]),
        checked('C', [finding('always', 'info')]),
        checked('D', [finding('always', 'warning', { message: 'Two.' })]),
      ]),
    );
    expect(text).toContain(`In several policies
  warning  grant.controls  always (community-standard †)
    2 policies are the same: "B", "D"
    Of "B":
    One.
    Safe fix: 1. Do this.
              2. Then that.
    Of "D":
    Two.
    Safe fix: 1. Do this.
              2. Then that.
  info  grant.controls  always (community-standard †)
    2 policies are the same: "A", "C"
`);
  });

  it('says of a tenant without findings that it has none', () => {
    expect(prettyReport(reportOf([], { tenant: { complete: true, results: [] } }))).toBe(
      'The tenant (0 policies)\n  no findings\n\n0 policies checked: 0 errors, 0 warnings, 0 notes.\n',
    );
  });

  it('lets no control character of a name, an id or a file reach the terminal', () => {
    const evil = '\u001b[31mred\nline\u202e\u0085x';
    const text = prettyReport(
      reportOf(
        [
          checked(evil, [finding('noted', 'info'), open('one', evil)], { state: evil, problems: [evil] }),
          checked(null, [finding('noted', 'info')], { id: evil }),
          checked(null, [], { source: { file: evil, pointer: '/0', region: null } }),
        ],
        {
          tenant: {
            complete: true,
            results: [onTenant(finding('tenant-one', 'info', { message: evil }), [evil])],
          },
          unused: [{ acceptance: acceptance({ policy: evil, reason: evil }), rule: 'one', why: 'Why.' }],
          skipped: [{ file: evil, reason: evil }],
          unreadable: [{ file: evil, reason: evil }],
        },
      ),
    );
    expect(text).toMatch('\ufffd[31mred line\ufffd x');
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    expect(text).not.toMatch(/^line/m);
  });
});
