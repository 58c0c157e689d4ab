import { describe, expect, it } from 'vitest';
import type { Result } from '../engine/run.ts';
import { parsePolicy } from '../policy/parse.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import { exitCodeOf, type Report } from './report.ts';

const finding = (severity: 'error' | 'warning' | 'info', accepted: boolean): Result => ({
  rule: `${severity}-rule`,
  ref: 'CAP001',
  title: 'T',
  field: 'grant.controls',
  evidence: 'community-standard',
  ourConclusion: false,
  sources: [],
  restsOn: [],
  outcome: 'finding',
  severity,
  accepted,
  message: 'Message.',
  text: { what: '', why: '', safeFix: ['Fix.'] },
});

function reportOf(...results: Result[]): Report {
  const parsed = parsePolicy({ displayName: 'P', conditions: {} });
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return {
    policies: [{ source: { file: 'a.json', pointer: '' }, ...parsed, results }],
    skipped: [],
    unreadable: [],
  };
}

describe('a finding that the admin accepted', () => {
  const report = reportOf(finding('error', true));

  it('does not fail the check', () => {
    expect(exitCodeOf(report, 'info')).toBe(0);
    expect(exitCodeOf(reportOf(finding('error', false)), 'info')).toBe(1);
  });

  it('is shown as such and not counted', () => {
    expect(prettyReport(report)).toContain('  error (accepted)  grant.controls  error-rule\n');
    expect(prettyReport(report)).toContain('1 policy checked: 0 errors, 0 warnings, 0 notes.');
    expect(jsonReport(report).policies[0]?.results[0]).toMatchObject({ accepted: true, severity: 'error' });
  });
});

it('shows the worst finding first', () => {
  const text = prettyReport(
    reportOf(finding('info', false), finding('error', false), finding('warning', false)),
  );
  expect(text.match(/(error|warning|info)-rule/g)).toEqual(['error-rule', 'warning-rule', 'info-rule']);
});
