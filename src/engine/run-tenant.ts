/** Runs tenant rules over all policies that are known. Every rule gives exactly one result, and one that fails is never taken for a pass. */
import type { Draft, FieldName } from '../policy/draft.ts';
import type { Context, Tenant } from './context.ts';
import type { Evidence, RuleText, Severity, Source, TenantRule } from './rule.ts';
import { ownError, partsIn, sentencesIn } from './run.ts';
import type { Truth } from './truth.ts';
import { newestVersions } from './versions.ts';

interface TenantCommon {
  readonly rule: string;
  readonly ref: string;
  readonly title: string;
  readonly field: FieldName;
  readonly evidence: Evidence;
  readonly ourConclusion: boolean;
  readonly sources: readonly Source[];
  /** On how many policies the answer rests, and whether these are all. */
  readonly basis: { readonly policies: number; readonly complete: boolean };
}

export type TenantResult = TenantCommon &
  (
    | {
        readonly outcome: 'finding';
        readonly severity: Severity;
        readonly text: RuleText;
        readonly message: string;
        readonly accepted: boolean;
        /** The policies that the finding is about; empty where it is about what is missing. */
        readonly concerns: readonly PolicyName[];
      }
    | { readonly outcome: 'ok' }
    | { readonly outcome: 'unread' | 'cannot-judge'; readonly mightBe: Severity; readonly message: string }
  );

export type TenantResultOf<O extends TenantResult['outcome']> = Extract<TenantResult, { outcome: O }>;

export interface PolicyName {
  readonly id: string | null;
  readonly displayName: string | null;
}

/**
 * Why a rule cannot say that something is missing while some policies are not known. Kept apart from what cannot be judged at all, since
 * reading the others settles it.
 */
export const NOT_ALL_POLICIES = 'Not all policies of the tenant are known.';

/** Runs a list of tenant rules, in their order. Does not throw and does not change anything. */
export function runTenantRules(
  rules: readonly TenantRule[],
  tenant: Tenant,
  context: Context,
): TenantResult[] {
  return rules.map((rule) => runTenantRule(rule, tenant, context));
}

/** Runs one tenant rule. */
export function runTenantRule(rule: TenantRule, tenant: Tenant, context: Context): TenantResult {
  const { id, ref, title, field, evidence, ourConclusion = false, sources, severity } = rule;
  const whole = newestVersions(tenant);
  const basis = { policies: whole.policies.length, complete: whole.complete };
  const common: TenantCommon = { rule: id, ref, title, field, evidence, ourConclusion, sources, basis };
  try {
    const holds = rule.check(whole, context);
    if (holds.value === false) return { ...common, outcome: 'ok' };
    if (holds.value === 'unknown') return { ...common, ...openOutcome(holds), mightBe: severity };
    const text = rule.text(whole, context);
    const concerns = (rule.concerns?.(whole, context) ?? []).map(nameOf);
    const message = `${text.what} ${text.why}`;
    return { ...common, outcome: 'finding', severity, text, message, accepted: false, concerns };
  } catch (error) {
    return { ...common, outcome: 'cannot-judge', mightBe: 'error', message: ownError(error) };
  }
}

function openOutcome(open: Truth): { outcome: 'unread' | 'cannot-judge'; message: string } {
  const parts = partsIn(open);
  const sentences = sentencesIn(open);
  const notRead = parts.length > 0 ? [`Not read yet of some policies: ${parts.join(', ')}.`] : [];
  const isUnread = parts.length > 0 || sentences.includes(NOT_ALL_POLICIES);
  return {
    outcome: isUnread ? 'unread' : 'cannot-judge',
    message: [...notRead, ...sentences].join(' '),
  };
}

/** How a policy is named to people. */
export function nameOf({ id, parts }: Draft): PolicyName {
  const { displayName } = parts.name.leaves;
  return { id, displayName: displayName.known ? displayName.value : null };
}
