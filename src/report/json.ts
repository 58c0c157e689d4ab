/** The report as JSON, for other programs. Its shape is a promise: members are added, never renamed or removed. */
import packageJson from '../../package.json' with { type: 'json' };
import type { Evidence, Severity } from '../engine/rule.ts';
import type { Result } from '../engine/run.ts';
import type { NotChecked, Report } from './report.ts';

/** Month of the facts that the rules rest on. */
const RULE_SET = '2026.11';

export interface JsonReport {
  readonly tool: { readonly name: string; readonly version: string; readonly ruleSet: string };
  readonly policies: readonly {
    readonly source: { readonly file: string; readonly pointer: string };
    readonly id: string | null;
    readonly displayName: string | null;
    readonly state: string | null;
    readonly problems: readonly string[];
    readonly results: readonly JsonResult[];
  }[];
  readonly tenant: { readonly results: readonly JsonResult[] };
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
}

export type JsonResult =
  | {
      readonly rule: string;
      readonly outcome: 'finding';
      readonly severity: Severity;
      readonly accepted: boolean;
      readonly evidence: Evidence;
      readonly field: string;
      readonly message: string;
    }
  | { readonly rule: string; readonly outcome: 'unread' | 'cannot-judge'; readonly message: string }
  | { readonly rule: string; readonly outcome: 'ok' | 'not-applicable' };

/** The report in the shape that is written to standard output. */
export function jsonReport(report: Report): JsonReport {
  return {
    tool: { name: packageJson.name, version: packageJson.version, ruleSet: RULE_SET },
    policies: report.policies.map(({ source, policy: { id, displayName, state }, problems, results }) => ({
      source,
      id,
      displayName,
      state,
      problems,
      results: results.map(jsonResult),
    })),
    tenant: { results: [] },
    skipped: report.skipped,
    unreadable: report.unreadable,
  };
}

function jsonResult(result: Result): JsonResult {
  const { rule, evidence, field } = result;
  switch (result.outcome) {
    case 'finding': {
      const { outcome, severity, accepted, message } = result;
      return { rule, outcome, severity, accepted, evidence, field, message };
    }
    case 'unread':
    case 'cannot-judge':
      return { rule, outcome: result.outcome, message: result.message };
    default:
      return { rule, outcome: result.outcome };
  }
}
