/**
 * What changed between two JSON reports of one tenant. A finding that is gone is not called settled: why it is gone is told, since its rule
 * may no longer be able to judge, or may not have been run.
 */
import type { Severity } from '../engine/rule.ts';
import type { PolicyName } from '../engine/run-tenant.ts';
import type { JsonReport, JsonResult, JsonTenantResult } from './json.ts';

export interface Difference {
  readonly ruleSets: { readonly before: string; readonly after: string };
  /** How many files could not be read: a policy that is missing may be in one of them. */
  readonly unreadable: { readonly before: number; readonly after: number };
  readonly policies: {
    readonly added: readonly PolicyName[];
    readonly removed: readonly PolicyName[];
    readonly renamed: readonly { readonly before: PolicyName; readonly after: PolicyName }[];
  };
  /** Findings that were not there, with what the rule said before. */
  readonly appeared: readonly (Change & { readonly severity: Severity; readonly before: NoFinding })[];
  /** Findings that are no longer there, with what the rule says now. */
  readonly gone: readonly (Change & { readonly severity: Severity; readonly now: NoFinding })[];
  readonly changedLevel: readonly (Change & { readonly before: Severity; readonly after: Severity })[];
  /** Findings that are still there, and are accepted now or no longer. */
  readonly acceptance: readonly (Change & { readonly accepted: boolean })[];
  /** What could not be judged before, and is now. */
  readonly nowJudged: readonly Change[];
  /** What was judged before and cannot be any more, with the reason as its message. */
  readonly noLongerJudged: readonly Change[];
}

/** A rule's answer about a policy, that changed. */
export interface Change {
  /** As it is called in the later report that has it; null for the tenant as a whole. */
  readonly policy: PolicyName | null;
  readonly rule: string;
  readonly message: string;
}

/** What stands in the place of a finding: an answer, none, or nothing that was asked. */
export type NoFinding =
  | { readonly is: 'ok' | 'not-applicable' | 'rule-not-run' | 'policy-not-there' }
  | { readonly is: 'not-judged'; readonly message: string };

/** @param before the older report; its policies are found again by their id, else by their name */
export function differenceOf(before: JsonReport, after: JsonReport): Difference {
  const { pairs, removed, added } = paired(before.policies, after.policies);
  const changes = [
    ...pairs.flatMap(([one, other]) => changed(nameOf(other), one.results, other.results)),
    ...removed.flatMap((one) => changed(nameOf(one), one.results, null)),
    ...added.flatMap((other) => changed(nameOf(other), null, other.results)),
    ...changed(null, before.tenant.results, after.tenant.results),
  ];
  const renamed = pairs.filter(([one, other]) => one.displayName !== other.displayName);
  return {
    ruleSets: { before: before.tool.ruleSet, after: after.tool.ruleSet },
    unreadable: { before: before.unreadable.length, after: after.unreadable.length },
    policies: {
      added: added.map(nameOf),
      removed: removed.map(nameOf),
      renamed: renamed.map(([one, other]) => ({ before: nameOf(one), after: nameOf(other) })),
    },
    appeared: changes.flatMap(({ was, is, of }) =>
      is.is === 'finding' && was.is !== 'finding'
        ? [{ ...of, message: is.message, severity: is.severity, before: was }]
        : [],
    ),
    gone: changes.flatMap(({ was, is, of }) =>
      was.is === 'finding' && is.is !== 'finding'
        ? [{ ...of, message: was.message, severity: was.severity, now: is }]
        : [],
    ),
    changedLevel: changes.flatMap(({ was, is, of }) =>
      was.is === 'finding' && is.is === 'finding' && was.severity !== is.severity
        ? [{ ...of, message: is.message, before: was.severity, after: is.severity }]
        : [],
    ),
    acceptance: changes.flatMap(({ was, is, of }) =>
      was.is === 'finding' && is.is === 'finding' && was.accepted !== is.accepted
        ? [{ ...of, message: is.message, accepted: is.accepted }]
        : [],
    ),
    nowJudged: changes.flatMap(({ was, is, of }) =>
      was.is === 'not-judged' && isJudged(is) ? [{ ...of, message: was.message }] : [],
    ),
    noLongerJudged: changes.flatMap(({ was, is, of }) =>
      isJudged(was) && is.is === 'not-judged' ? [{ ...of, message: is.message }] : [],
    ),
  };
}

type Answer = NoFinding | { is: 'finding'; severity: Severity; accepted: boolean; message: string };

const isJudged = ({ is }: Answer): boolean => is === 'finding' || is === 'ok' || is === 'not-applicable';

interface Answers {
  readonly was: Answer;
  readonly is: Answer;
  readonly of: Omit<Change, 'message'>;
}

type Results = readonly (JsonResult | JsonTenantResult)[];

/** Every rule's two answers about one policy. @param before null where the policy is not in the report; the same for `after` */
function changed(policy: PolicyName | null, before: Results | null, after: Results | null): Answers[] {
  const rules = new Set([...(before ?? []), ...(after ?? [])].map(({ rule }) => rule));
  return [...rules].map((rule) => ({
    was: answerOf(before, rule),
    is: answerOf(after, rule),
    of: { policy, rule },
  }));
}

function answerOf(results: Results | null, rule: string): Answer {
  if (results === null) return { is: 'policy-not-there' };
  const result = results.find((one) => one.rule === rule);
  if (result === undefined) return { is: 'rule-not-run' };
  switch (result.outcome) {
    case 'finding':
      return {
        is: 'finding',
        severity: result.severity,
        accepted: result.accepted,
        message: result.message,
      };
    case 'unread':
    case 'cannot-judge':
      return { is: 'not-judged', message: result.message };
    default:
      return { is: result.outcome };
  }
}

type Policy = JsonReport['policies'][number];

interface Paired {
  readonly pairs: readonly (readonly [Policy, Policy])[];
  readonly removed: readonly Policy[];
  readonly added: readonly Policy[];
}

/** By id, then by name what has no id in one of the reports. Several of one id or name are paired in their order. */
function paired(before: readonly Policy[], after: readonly Policy[]): Paired {
  const left = new Set(after);
  const partners = new Map<Policy, Policy>();
  const pair = (isSame: (one: Policy, other: Policy) => boolean) => {
    for (const one of before) {
      const other = partners.has(one) ? undefined : [...left].find((candidate) => isSame(one, candidate));
      if (other === undefined) continue;
      partners.set(one, other);
      left.delete(other);
    }
  };
  pair((one, other) => one.id !== null && same(one.id, other.id) && same(one.displayName, other.displayName));
  pair((one, other) => one.id !== null && same(one.id, other.id));
  pair((one, other) => (one.id === null || other.id === null) && same(nameless(one), nameless(other)));
  return {
    pairs: before.flatMap((one) => {
      const other = partners.get(one);
      return other === undefined ? [] : [[one, other] as const];
    }),
    removed: before.filter((one) => !partners.has(one)),
    added: [...left],
  };
}

/** A policy's name; where it has none, its place in the files. */
const nameless = ({ displayName, source }: Policy): string =>
  displayName ?? `${source.file} ${source.pointer}`;

const same = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

const nameOf = ({ id, displayName }: Policy): PolicyName => ({ id, displayName });
