/** What a check over files found, before it is written in one of the formats. */
import type { Acceptance, Decided, DecidedTenant } from '../engine/accepted.ts';
import { type Rule, SEVERITIES, type Severity, type TenantRule } from '../engine/rule.ts';
import type { Region } from '../policy/regions.ts';

export interface Report {
  readonly policies: readonly CheckedPolicy[];
  /** Null where the policies were not looked at as those of one tenant. */
  readonly tenant: { readonly complete: boolean; readonly results: readonly DecidedTenant[] } | null;
  /** Valid JSON that is no policy. */
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
  readonly rules: RulesOfCheck;
  /** Acceptances of the configuration that accepted nothing. */
  readonly unused: readonly UnusedAcceptance[];
}

export interface CheckedPolicy {
  readonly source: { readonly file: string; readonly pointer: string; readonly region: Region | null };
  readonly id: string | null;
  readonly displayName: string | null;
  readonly state: string | null;
  /** What in the policy could not be read as it is written. */
  readonly problems: readonly string[];
  readonly results: readonly Decided[];
}

/** A file, or a place in it, that was not checked, with the reason. */
export interface NotChecked {
  readonly file: string;
  readonly reason: string;
}

export interface RulesOfCheck {
  /** The rules that were run: those on policies, then those on the tenant. */
  readonly run: readonly (Rule | TenantRule)[];
  /** Whether the rest was left out because the call named the ones to run. */
  readonly chosen: boolean;
  /** Rules that the configuration switches off. */
  readonly off: readonly (Rule | TenantRule)[];
  /** Levels that the configuration sets, by rule id. */
  readonly severities: Readonly<Record<string, Severity>>;
}

export interface UnusedAcceptance {
  readonly acceptance: Acceptance;
  /** The rule's id. */
  readonly rule: string;
  readonly why: string;
}

/** A finding on a policy or on the tenant. */
export type Finding = Extract<Decided | DecidedTenant, { outcome: 'finding' }>;

export const isFinding = <R extends { readonly outcome: string }>(
  result: R,
): result is Extract<R, { outcome: 'finding' }> => result.outcome === 'finding';

/** Every finding that is not accepted. */
export const standingFindings = ({ policies, tenant }: Report): Finding[] =>
  [...policies.flatMap(({ results }) => results), ...(tenant?.results ?? [])].filter(
    (result): result is Finding => isFinding(result) && !result.accepted,
  );

/** From which severity on findings fail the check. */
export type FailOn = Severity | 'never';

/** The exit code of the check: 2 when something could not be read, 1 for findings at or above the threshold, else 0. */
export function exitCodeOf(report: Report, failOn: FailOn): 0 | 1 | 2 {
  if (report.unreadable.length > 0) return 2;
  if (failOn === 'never') return 0;
  const threshold = SEVERITIES.indexOf(failOn);
  const fails = ({ severity }: Finding) => SEVERITIES.indexOf(severity) >= threshold;
  return standingFindings(report).some(fails) ? 1 : 0;
}
