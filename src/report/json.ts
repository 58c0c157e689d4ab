/** The report as JSON, for other programs. Its shape is a promise: members are added, never renamed or removed. */
import packageJson from '../../package.json' with { type: 'json' };
import type { Decided, DecidedTenant } from '../engine/accepted.ts';
import type { Evidence, Severity } from '../engine/rule.ts';
import type { PolicyName } from '../engine/run-tenant.ts';
import { type Finding, isFinding, type NotChecked, type Report } from './report.ts';

/** Month of the facts that the rules rest on. */
export const RULE_SET = '2026.11';

export interface JsonReport {
  readonly tool: { readonly name: string; readonly version: string; readonly ruleSet: string };
  readonly policies: readonly {
    readonly source: {
      readonly file: string;
      readonly pointer: string;
      /** From 1; null where the file nests too deeply to tell. */
      readonly line: number | null;
      readonly column: number | null;
    };
    readonly id: string | null;
    readonly displayName: string | null;
    readonly state: string | null;
    readonly problems: readonly string[];
    readonly results: readonly JsonResult[];
  }[];
  readonly tenant: {
    readonly results: readonly JsonTenantResult[];
    /** Whether all policies of the tenant are known to the rules; null without `--tenant`. */
    readonly complete: boolean | null;
  };
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
  readonly rules: {
    /** Whether the call named the rules to run. */
    readonly chosen: boolean;
    readonly off: readonly string[];
    readonly severities: Readonly<Record<string, Severity>>;
  };
  readonly unusedAcceptances: readonly {
    /** Null for a finding on the tenant. */
    readonly policy: string | null;
    readonly rule: string;
    readonly fingerprint: string;
    readonly reason: string;
    readonly expires: string | null;
    readonly why: string;
  }[];
}

export type JsonResult = JsonFinding | JsonNoFinding;
export type JsonTenantResult =
  | (JsonFinding & {
      /** The policies that it is about; empty where it is about what is missing. */
      readonly concerns: readonly PolicyName[];
    })
  | JsonNoFinding;

interface JsonFinding {
  readonly rule: string;
  readonly outcome: 'finding';
  readonly severity: Severity;
  readonly accepted: boolean;
  /** Why it is accepted, and until which day; only where it is. */
  readonly acceptance?: { readonly reason: string; readonly expires: string | null };
  readonly evidence: Evidence;
  readonly field: string;
  readonly message: string;
  readonly safeFix: readonly string[];
  /** What an acceptance names; null where what the finding rests on could not be read whole. */
  readonly fingerprint: string | null;
}

type JsonNoFinding =
  | { readonly rule: string; readonly outcome: 'unread' | 'cannot-judge'; readonly message: string }
  /** `because`: why other policies of the tenant settle what would be a finding. */
  | { readonly rule: string; readonly outcome: 'ok'; readonly because?: string }
  | { readonly rule: string; readonly outcome: 'not-applicable' };

/** The report in the shape that is written to standard output. */
export function jsonReport({ policies, tenant, skipped, unreadable, rules, unused }: Report): JsonReport {
  return {
    tool: { name: packageJson.name, version: packageJson.version, ruleSet: RULE_SET },
    policies: policies.map(({ source, id, displayName, state, problems, results }) => ({
      source: {
        file: source.file,
        pointer: source.pointer,
        line: source.region?.startLine ?? null,
        column: source.region?.startColumn ?? null,
      },
      id,
      displayName,
      state,
      problems,
      results: results.map((result) => (isFinding(result) ? jsonFinding(result) : noFinding(result))),
    })),
    tenant: {
      results: (tenant?.results ?? []).map((result) =>
        result.outcome === 'finding'
          ? { ...jsonFinding(result), concerns: result.concerns }
          : noFinding(result),
      ),
      complete: tenant?.complete ?? null,
    },
    skipped,
    unreadable,
    rules: { chosen: rules.chosen, off: rules.off.map(({ id }) => id), severities: rules.severities },
    unusedAcceptances: unused.map(({ acceptance, rule, why }) => ({
      policy: acceptance.policy,
      rule,
      fingerprint: acceptance.fingerprint,
      reason: acceptance.reason,
      expires: acceptance.expires ?? null,
      why,
    })),
  };
}

function jsonFinding(finding: Finding): JsonFinding {
  const { rule, outcome, severity, accepted, acceptance, evidence, field, message, text, fingerprint } =
    finding;
  return {
    rule,
    outcome,
    severity,
    accepted,
    ...(acceptance && {
      acceptance: { reason: acceptance.reason, expires: acceptance.expires ?? null },
    }),
    evidence,
    field,
    message,
    safeFix: text.safeFix,
    fingerprint,
  };
}

function noFinding(result: Exclude<Decided | DecidedTenant, Finding>): JsonNoFinding {
  const { rule, outcome } = result;
  switch (outcome) {
    case 'unread':
    case 'cannot-judge':
      return { rule, outcome, message: result.message };
    case 'ok': {
      const because = 'because' in result ? result.because : undefined;
      return { rule, outcome, ...(because !== undefined && { because }) };
    }
    default:
      return { rule, outcome };
  }
}
