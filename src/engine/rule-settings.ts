/** What an admin decided about rules: which are not run, and at which level others speak. */
import type { Rule, Severity, TenantRule } from './rule.ts';

export interface RuleSettings {
  /** Ids of rules that are not run. */
  readonly off: readonly string[];
  /** Levels by rule id. */
  readonly severities: Readonly<Record<string, Severity>>;
}

export const NO_RULE_SETTINGS: RuleSettings = { off: [], severities: {} };

/** The rules that are run, at the levels that are set. */
export const policyRulesAsSet = (rules: readonly Rule[], settings: RuleSettings): Rule[] =>
  rules.filter(({ id }) => !settings.off.includes(id)).map((rule) => atLevel(rule, levelOf(rule, settings)));

/** The tenant rules that are run, at the levels that are set. */
export const tenantRulesAsSet = (rules: readonly TenantRule[], settings: RuleSettings): TenantRule[] =>
  rules
    .filter(({ id }) => !settings.off.includes(id))
    .map((rule) => ({ ...rule, severity: levelOf(rule, settings) ?? rule.severity }));

/** The member is asked for by its own name only: an id comes from a rule, and a level from a file. */
const levelOf = ({ id }: { id: string }, { severities }: RuleSettings): Severity | undefined =>
  Object.hasOwn(severities, id) ? severities[id] : undefined;

/** The level holds while a policy is on; report-only and off lower it as they do any other. */
function atLevel(rule: Rule, level: Severity | undefined): Rule {
  if (level === undefined) return rule;
  const { severityWhenNotOn: _itsOwn, ...rest } = rule;
  return { ...rest, levels: [level], severity: () => ({ lowest: level, highest: level }) };
}
