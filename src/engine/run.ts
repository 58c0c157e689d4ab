/** Runs rules over one policy. Every rule gives exactly one result; a rule that fails says so and is never taken for a pass. */
import type { Draft, FieldName, PartName } from '../policy/draft.ts';
import type { Reason } from '../policy/known.ts';
import type { Context } from './context.ts';
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
import { newestVersions } from './versions.ts';

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
        /** Of what it rests on, as an acceptance names it; null while that is not known whole, left out where nobody asked. */
        readonly fingerprint?: string | null;
        readonly acceptance?: { readonly reason: string; readonly expires?: string } | null;
      }
    /** `because`: the finding that would stand here is settled by other policies of the tenant. */
    | { readonly outcome: 'ok'; readonly because?: string }
    | { readonly outcome: 'not-applicable' }
    /** `mightBe` is the worst level the finding could have, once the parts are read. */
    | {
        readonly outcome: 'unread';
        readonly parts: readonly PartName[];
        readonly mightBe: Severity;
        readonly message: string;
      }
    /** `reasons`: the sentences of the message, one a reason. */
    | {
        readonly outcome: 'cannot-judge';
        readonly reasons: readonly string[];
        readonly mightBe: Severity;
        readonly message: string;
      }
  );

export type Outcome = Result['outcome'];
export type ResultOf<O extends Outcome> = Extract<Result, { outcome: O }>;

/** Runs a list of rules over one policy, in their order. */
export function runRules(rules: readonly Rule[], policy: Draft, context: Context): Result[] {
  return rules.map((rule) => runRule(rule, policy, context));
}

/** Runs one rule over one policy. Does not throw and does not change the policy. */
export function runRule(rule: Rule, policy: Draft, context: Context): Result {
  const common = commonOf(rule);
  try {
    const applies = rule.appliesTo?.(policy, context) ?? TRUE;
    if (applies.value === false) return { ...common, outcome: 'not-applicable' };
    const holds = all(applies, rule.check(policy, context));
    // "ok" needs to know that the rule applies; else reading more could turn it into "not applicable".
    if (holds.value === false && applies.value === true) return { ...common, outcome: 'ok' };
    const severity = loweredByState(rule, rule.severity(policy, context), policy);
    if (holds.value === true) return finding(rule, policy, context, severity.lowest);
    return undecided(holds.value === 'unknown' ? holds : applies, common, severity.highest);
  } catch (error) {
    return cannotJudge([ownError(error)], common, 'error');
  }
}

function commonOf(rule: Rule): Common {
  const { id, ref, title, field, evidence, ourConclusion = false, sources, restsOn } = rule;
  return { rule: id, ref, title, field, evidence, ourConclusion, sources, restsOn };
}

function finding(rule: Rule, policy: Draft, context: Context, severity: Severity): Result {
  const field = rule.fieldOf?.(policy, context) ?? rule.field;
  const common = { ...commonOf(rule), field };
  const tenant = context.tenant && newestVersions(context.tenant);
  const because = tenant?.complete ? (rule.settledBy?.(policy, tenant, context) ?? null) : null;
  if (because !== null) return { ...common, outcome: 'ok', because };
  const text = rule.text(policy, context);
  return {
    ...common,
    outcome: 'finding',
    severity,
    text,
    message: `${text.what} ${text.why}`,
    accepted: false,
  };
}

function undecided(open: Truth, common: Common, mightBe: Severity): Result {
  const parts = partsIn(open);
  return parts.length > 0
    ? { ...common, outcome: 'unread', parts, mightBe, message: `Not read yet: ${parts.join(', ')}.` }
    : cannotJudge(sentencesIn(open), common, mightBe);
}

const cannotJudge = (reasons: readonly string[], common: Common, mightBe: Severity): Result => ({
  ...common,
  outcome: 'cannot-judge',
  reasons,
  mightBe,
  message: reasons.join(' '),
});

/** The sentence for a rule that threw: it is no pass. */
export const ownError = (error: unknown): string =>
  `This rule stopped with an error of its own (${error instanceof Error ? error.message : String(error)}). Please report it.`;

/** Parts that an unknown truth waits for. */
export function partsIn(open: Truth): PartName[] {
  return reasonsOf(open).flatMap((reason) => (reason.kind === 'unread' ? [reason.part] : []));
}

/** Sentences why an unknown truth cannot be judged. */
export function sentencesIn(open: Truth): string[] {
  return reasonsOf(open).flatMap((reason) => (reason.kind === 'cannot-judge' ? [reason.why] : []));
}

const reasonsOf = (open: Truth): readonly Reason[] => (open.value === 'unknown' ? open.reasons : []);

/** One step lower in report-only, info when off. A state that is missing or unknown counts as on; one that was not read leaves all levels possible. */
function loweredByState(rule: Rule, range: SeverityRange, policy: Draft): SeverityRange {
  const { state } = policy.parts.state.leaves;
  if (!state.known) return { lowest: 'info', highest: range.highest };
  const { severityWhenNotOn } = rule;
  const isOff = state.value === 'disabled';
  if (!isOff && state.value !== 'enabledForReportingButNotEnforced') return range;
  if (severityWhenNotOn) return { lowest: severityWhenNotOn, highest: severityWhenNotOn };
  const lower = (severity: Severity): Severity =>
    isOff ? 'info' : (SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? 'info');
  return { lowest: lower(range.lowest), highest: lower(range.highest) };
}
