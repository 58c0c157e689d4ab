/**
 * Puts what many policies share into one line, for reports that people read: findings of rules that are grouped, and reasons why something
 * could not be judged. What is left over stands with its policy.
 */
import { namedResourceOf } from '../../rules/facts/resources.ts';
import { type Rule, SEVERITIES, type Severity, type TenantRule } from '../engine/rule.ts';
import { type CheckedPolicy, type Finding, isFinding, type Report } from './report.ts';

export interface Grouped {
  /** In the order of the report, those among them that have nothing of their own to say included. */
  readonly policies: readonly PolicyRest[];
  readonly findings: readonly FindingGroup[];
  readonly open: readonly OpenGroup[];
}

/** A policy with what is said of it alone. */
export interface PolicyRest {
  readonly checked: CheckedPolicy;
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly open: readonly OpenReason[];
}

/** Findings of one rule and level on several policies, worth one line: "12 policies reach the OneDrive sync app". */
export interface FindingGroup {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly line: string;
  readonly members: readonly Member[];
  /** What the rule says, each text once: it can depend on the policy. */
  readonly texts: readonly SharedText[];
}

interface Member {
  readonly checked: CheckedPolicy;
  readonly finding: Finding;
}

/** A message and a safe fix that policies of a group share. */
export interface SharedText {
  /** One that has them. */
  readonly finding: Finding;
  readonly policies: readonly CheckedPolicy[];
}

/** Why rules could not judge. */
export interface OpenReason {
  readonly reason: string;
  /** Ids of the rules that it keeps from an answer. */
  readonly rules: readonly string[];
}

/** A reason that several policies share. */
export interface OpenGroup extends OpenReason {
  readonly policies: readonly CheckedPolicy[];
}

export function grouped({ policies, rules }: Report): Grouped {
  const findings = findingGroups(policies, rules.run);
  const inGroup = new Set(findings.flatMap(({ members }) => members.map(({ finding }) => finding)));
  const reasons = new Map(policies.map((checked) => [checked, openReasons(checked)]));
  const open = openGroups(reasons);
  const shared = new Set(open.map(keyOf));
  return {
    findings,
    open,
    policies: policies.map((checked) => ({
      checked,
      findings: worstFirst(checked.results.filter(isFinding).filter((finding) => !inGroup.has(finding))),
      open: (reasons.get(checked) ?? []).filter((reason) => !shared.has(keyOf(reason))),
    })),
  };
}

export const worstFirst = <F extends { readonly severity: Severity }>(findings: readonly F[]): F[] =>
  findings.toSorted((one, other) => SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity));

/** The worst first. Findings that were accepted stay with their policy, where their reason is told. */
function findingGroups(
  policies: readonly CheckedPolicy[],
  rules: readonly (Rule | TenantRule)[],
): FindingGroup[] {
  const groups = rules.flatMap((rule) => {
    if (!('grouped' in rule) || rule.grouped === undefined) return [];
    const { line, levels } = rule.grouped;
    const found = policies.flatMap((checked) =>
      checked.results
        .filter(isFinding)
        .filter((finding) => finding.rule === rule.id && !finding.accepted)
        .map((finding) => ({ checked, finding })),
    );
    return SEVERITIES.filter((severity) => levels === 'all' || severity === 'info').flatMap((severity) => {
      const members = found.filter(({ finding }) => finding.severity === severity);
      return members.length > 1 ? [{ rule, severity, line, members, texts: textsOf(members) }] : [];
    });
  });
  return worstFirst(groups);
}

function textsOf(members: readonly Member[]): SharedText[] {
  const texts = new Map<string, { finding: Finding; policies: CheckedPolicy[] }>();
  for (const { checked, finding } of members) {
    const key = JSON.stringify([finding.message, finding.text.safeFix]);
    const text = texts.get(key);
    if (text) text.policies.push(checked);
    else texts.set(key, { finding, policies: [checked] });
  }
  return [...texts.values()];
}

/** A policy's reasons, each once with the rules that it concerns. Resources that are listed by name are one reason together. */
function openReasons({ results }: CheckedPolicy): OpenReason[] {
  const byReason = new Map<string, Set<string>>();
  const names = new Set<string>();
  const rulesOfNames = new Set<string>();
  for (const result of results) {
    for (const reason of reasonsOf(result)) {
      const name = namedResourceOf(reason);
      if (name !== null) {
        names.add(name);
        rulesOfNames.add(result.rule);
      } else byReason.set(reason, (byReason.get(reason) ?? new Set()).add(result.rule));
    }
  }
  const quoted = [...names].map((name) => `"${name}"`).join(', ');
  return [
    ...(names.size > 0
      ? [{ reason: `Resources are named, not listed by id: ${quoted}.`, rules: [...rulesOfNames] }]
      : []),
    ...[...byReason].map(([reason, rules]) => ({ reason, rules: [...rules] })),
  ];
}

function reasonsOf(result: CheckedPolicy['results'][number]): readonly string[] {
  if (result.outcome === 'cannot-judge') return result.reasons;
  return result.outcome === 'unread' ? [result.message] : [];
}

function openGroups(reasons: ReadonlyMap<CheckedPolicy, readonly OpenReason[]>): OpenGroup[] {
  const groups = new Map<string, { reason: OpenReason; policies: CheckedPolicy[] }>();
  for (const [checked, of] of reasons) {
    for (const reason of of) {
      const group = groups.get(keyOf(reason));
      if (group) group.policies.push(checked);
      else groups.set(keyOf(reason), { reason, policies: [checked] });
    }
  }
  return [...groups.values()]
    .filter(({ policies }) => policies.length > 1)
    .map(({ reason, policies }) => ({ ...reason, policies }));
}

const keyOf = ({ reason, rules }: OpenReason): string => JSON.stringify([reason, rules]);
