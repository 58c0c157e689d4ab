/** What a rule is: an expression over truth, a ladder of severities, and a text with the evidence. */
import type { Draft, FieldName, PartName } from '../policy/draft.ts';
import type { Truth } from './truth.ts';

export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How sure a rule is. The second word says that the facts are documented and the warning is our conclusion from them. */
export type Evidence = 'microsoft-documented' | 'community-standard' | 'field-reported';

export interface Source {
  readonly title: string;
  readonly url: string;
  /** Day on which the source was read, YYYY-MM-DD. */
  readonly checked: string;
}

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

export interface Rule {
  /** For people; never changed once released. */
  readonly id: string;
  /** Number in the catalogue, never reused. */
  readonly ref: `CAP${string}`;
  readonly title: string;
  /** Where the note stands. */
  readonly field: FieldName;
  readonly evidence: Evidence;
  /** True where the facts are documented and the warning is our conclusion. */
  readonly ourConclusion?: boolean;
  readonly sources: readonly [Source, ...Source[]];
  /** The parts that the answer can depend on. */
  readonly restsOn: readonly PartName[];
  /** False: the question does not arise for this policy. May only ask parts that `check` asks too, so that a firm answer stays firm. */
  readonly appliesTo?: (policy: Draft) => Truth;
  /** True: there is a finding. */
  readonly check: (policy: Draft) => Truth;
  /** Levels while the policy is on; lowered by its state when the rule is run. */
  readonly severity: (policy: Draft) => SeverityRange;
  /** Only called when `check` is true. */
  readonly text: (policy: Draft) => RuleText;
}

/** Declares a rule. Its value is the rule itself; the function is there for its types. */
export const defineRule = (rule: Rule): Rule => rule;

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
