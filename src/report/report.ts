/** What a check over files found, before it is written in one of the formats. */

import type { Context } from '../engine/context.ts';
import { type Rule, SEVERITIES, type Severity } from '../engine/rule.ts';
import { type Result, runRules } from '../engine/run.ts';
import { draftOf } from '../policy/draft-of.ts';
import type { Policy } from '../policy/policy.ts';

export interface CheckedPolicy {
  readonly source: { readonly file: string; readonly pointer: string };
  readonly policy: Policy;
  /** What in the policy could not be read as it is written. */
  readonly problems: readonly string[];
  readonly results: readonly Result[];
}

/** A file, or a place in it, that was not checked, with the reason. */
export interface NotChecked {
  readonly file: string;
  readonly reason: string;
}

export interface Report {
  readonly policies: readonly CheckedPolicy[];
  /** Valid JSON that is no policy. */
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
}

/** Runs every rule over one policy read from a file. */
export function checkPolicy(
  read: Pick<CheckedPolicy, 'source' | 'policy' | 'problems'>,
  rules: readonly Rule[],
  context: Context,
): CheckedPolicy {
  return { ...read, results: runRules(rules, draftOf(read.policy), context) };
}

/** From which severity on findings fail the check. */
export type FailOn = Severity | 'never';

/** The exit code of the check: 2 when something could not be read, 1 for findings at or above the threshold, else 0. */
export function exitCodeOf(report: Report, failOn: FailOn): 0 | 1 | 2 {
  if (report.unreadable.length > 0) return 2;
  if (failOn === 'never') return 0;
  const threshold = SEVERITIES.indexOf(failOn);
  const fails = (result: Result): boolean =>
    result.outcome === 'finding' && !result.accepted && SEVERITIES.indexOf(result.severity) >= threshold;
  return report.policies.some(({ results }) => results.some(fails)) ? 1 : 0;
}
