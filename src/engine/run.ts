/** Runs rules over one policy. Every rule gives exactly one result; a rule that fails says so and is never taken for a pass. */
import type { Draft, FieldName, PartName } from '../policy/draft.ts';
import type { Reason } from '../policy/known.ts';
import {
  type Evidence,
  type Rule,
  type RuleText,
  SEVERITIES,
  type Severity,
  type SeverityRange,
  type Source,
} from './rule.ts';
import { all, TRUE, type Truth } from './truth.ts';

interface Common {
  readonly rule: string;
  readonly ref: string;
  readonly title: string;
  readonly field: FieldName;
  readonly evidence: Evidence;
  readonly ourConclusion: boolean;
  readonly sources: readonly Source[];
  readonly restsOn: readonly PartName[];
}

export type Result = Common &
  (
    | {
        readonly outcome: 'finding';
        readonly severity: Severity;
        readonly text: RuleText;
        readonly message: string;
        readonly accepted: boolean;
      }
    | { readonly outcome: 'ok' }
    | { readonly outcome: 'not-applicable' }
    /** `mightBe` is the worst level the finding could have, once the parts are read. */
    | {
        readonly outcome: 'unread';
        readonly parts: readonly PartName[];
        readonly mightBe: Severity;
        readonly message: string;
      }
    | { readonly outcome: 'cannot-judge'; readonly mightBe: Severity; readonly message: string }
  );

export type Outcome = Result['outcome'];
export type ResultOf<O extends Outcome> = Extract<Result, { outcome: O }>;

/** Runs a list of rules over one policy, in their order. */
export function runRules(rules: readonly Rule[], policy: Draft): Result[] {
  return rules.map((rule) => runRule(rule, policy));
}

/** Runs one rule over one policy. Does not throw and does not change the policy. */
export function runRule(rule: Rule, policy: Draft): Result {
  const { id, ref, title, field, evidence, ourConclusion = false, sources, restsOn } = rule;
  const common: Common = { rule: id, ref, title, field, evidence, ourConclusion, sources, restsOn };
  try {
    const applies = rule.appliesTo?.(policy) ?? TRUE;
    const holds = all(applies, rule.check(policy));
    if (applies.value === false) return { ...common, outcome: 'not-applicable' };
    const severity = loweredByState(rule.severity(policy), policy);
    if (holds.value === true) return finding(rule, policy, common, severity.lowest);
    // "ok" needs to know that the rule applies; else reading more could turn it into "not applicable".
    const open = holds.value === 'unknown' ? holds : applies;
    return open.value === 'unknown'
      ? undecided(open, common, severity.highest)
      : { ...common, outcome: 'ok' };
  } catch (error) {
    const why = `This rule stopped with an error of its own (${error instanceof Error ? error.message : String(error)}). Please report it.`;
    return { ...common, outcome: 'cannot-judge', mightBe: 'error', message: why };
  }
}

function finding(rule: Rule, policy: Draft, common: Common, severity: Severity): Result {
  const text = rule.text(policy);
  return {
    ...common,
    outcome: 'finding',
    severity,
    text,
    message: `${text.what} ${text.why}`,
    accepted: false,
  };
}

function undecided(open: Extract<Truth, { value: 'unknown' }>, common: Common, mightBe: Severity): Result {
  const parts = open.reasons.flatMap((reason: Reason) => (reason.kind === 'unread' ? [reason.part] : []));
  const sentences = open.reasons.flatMap((reason: Reason) =>
    reason.kind === 'cannot-judge' ? [reason.why] : [],
  );
  return parts.length > 0
    ? { ...common, outcome: 'unread', parts, mightBe, message: `Not read yet: ${parts.join(', ')}.` }
    : { ...common, outcome: 'cannot-judge', mightBe, message: sentences.join(' ') };
}

/** One step lower in report-only, info when off. A state that is missing or unknown counts as on; one that was not read leaves all levels possible. */
function loweredByState(range: SeverityRange, policy: Draft): SeverityRange {
  const { state } = policy.parts.state.leaves;
  if (!state.known) return { lowest: 'info', highest: range.highest };
  const lower = (severity: Severity): Severity => {
    if (state.value === 'disabled') return 'info';
    if (state.value !== 'enabledForReportingButNotEnforced') return severity;
    return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? 'info';
  };
  return { lowest: lower(range.lowest), highest: lower(range.highest) };
}
