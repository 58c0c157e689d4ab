/** What a rule is: an expression over truth, a ladder of severities, and a text with the evidence. */
import type { Draft, FieldName, PartName } from '../policy/draft.ts';
import type { Context, Tenant } from './context.ts';
import type { Truth } from './truth.ts';

export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How sure a rule is. `ourConclusion` beside it says that the facts are documented and the warning is our conclusion. */
export const EVIDENCES = ['microsoft-documented', 'community-standard', 'field-reported'] as const;
export type Evidence = (typeof EVIDENCES)[number];

export interface Source {
  readonly title: string;
  readonly url: string;
  /** Day on which the source was read, YYYY-MM-DD. */
  readonly checked: string;
}

export type Sources = readonly [Source, ...Source[]];

export interface RuleText {
  /** What is so in this policy, with its own values. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** The safe way, step by step, in the portal's words. */
  readonly safeFix: readonly string[];
  /** A way that is less safe, with its risk; folded away, never applied for the admin. */
  readonly lessSafe?: { readonly what: string; readonly risk: string };
  /** What a widespread checklist claims, and what the documentation says. */
  readonly heardElsewhere?: { readonly claim: string; readonly documentation: string };
}

/** The levels a finding can have: known exactly when lowest and highest are the same. */
export interface SeverityRange {
  readonly lowest: Severity;
  readonly highest: Severity;
}

/** How reports put many findings of one rule into one line. */
export interface Grouping {
  /** What is said of the policies after their number: "reach the OneDrive sync app with MFA". */
  readonly line: string;
  /** Which findings go into the line; those of other levels stand by themselves. */
  readonly levels: 'info' | 'all';
}

/** What a rule of either kind says of itself. */
export interface RuleMeta {
  /** For people; never changed once released. */
  readonly id: string;
  readonly title: string;
  /** Where the note stands. */
  readonly field: FieldName;
  readonly evidence: Evidence;
  /** True where the facts are documented and the warning is our conclusion. */
  readonly ourConclusion?: boolean;
  readonly sources: Sources;
  /** When the finding may be left as it is, in a sentence for the docs. */
  readonly falsePositives: string;
}

/** A rule that sees one policy. */
export interface Rule extends RuleMeta {
  /** Number in the catalogue, never reused: what an accepted finding is keyed by. */
  readonly ref: `CAP${string}`;
  /** The levels that a finding can have while the policy is on, worst first. */
  readonly levels: readonly [Severity, ...Severity[]];
  /** The parts that the answer can depend on. */
  readonly restsOn: readonly PartName[];
  readonly grouped?: Grouping;
  /** False: the question does not arise for this policy. May only ask parts that `check` asks too, so that a firm answer stays firm. */
  readonly appliesTo?: (policy: Draft, context: Context) => Truth;
  /** True: there is a finding. */
  readonly check: (policy: Draft, context: Context) => Truth;
  /** Levels while the policy is on; lowered by its state when the rule is run. */
  readonly severity: (policy: Draft, context: Context) => SeverityRange;
  /** The rule's own line for a state, in place of the general one. */
  readonly severityWhenNotOn?: Severity;
  /** The field of this finding, where it depends on the policy. */
  readonly fieldOf?: (policy: Draft, context: Context) => FieldName;
  /** Only called when `check` is true. */
  readonly text: (policy: Draft, context: Context) => RuleText;
  /**
   * A sentence why another policy of the tenant settles the finding; null when none certainly does. Asked only of a tenant that is known
   * whole. This is the one answer that may change when more is read: a finding of a policy that is half read stands, and may turn out to be
   * settled. The other way round, it would hide a warning until everything is opened.
   */
  readonly settledBy?: (policy: Draft, tenant: Tenant, context: Context) => string | null;
}

/** A rule that sees all policies of a tenant. It has one level, since it speaks of policies that are on. */
export interface TenantRule extends RuleMeta {
  /** Number in the catalogue, never reused. */
  readonly ref: `CAT${string}`;
  readonly severity: Severity;
  /** True: there is a finding. */
  readonly check: (tenant: Tenant, context: Context) => Truth;
  /** The policies that the finding is about; left out where it is about what is missing. */
  readonly concerns?: (tenant: Tenant, context: Context) => readonly Draft[];
  /** Only called when `check` is true. */
  readonly text: (tenant: Tenant, context: Context) => RuleText;
}

/** Declares a rule. Its value is the rule itself; the function is there for its types. */
export const defineRule = (rule: Rule): Rule => rule;

/** Declares a tenant rule, in the same way. */
export const defineTenantRule = (rule: TenantRule): TenantRule => rule;

/**
 * Reads cases from left to right: the first that holds decides. Where a case is unknown, both its level and the later ones stay
 * possible.
 */
export function ladder(...steps: readonly [...(readonly [Truth, Severity])[], Severity]): SeverityRange {
  const possible: Severity[] = [];
  for (const step of steps as readonly (readonly [Truth, Severity] | Severity)[]) {
    if (typeof step === 'string') {
      possible.push(step);
      break;
    }
    const [holds, severity] = step;
    if (holds.value !== false) possible.push(severity);
    if (holds.value === true) break;
  }
  const levels = possible.map((severity) => SEVERITIES.indexOf(severity));
  return {
    lowest: SEVERITIES[Math.min(...levels)] ?? 'info',
    highest: SEVERITIES[Math.max(...levels)] ?? 'info',
  };
}
