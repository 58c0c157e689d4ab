/**
 * The rule of a filter for devices: its grammar, and what it gives for a device that is not registered, whose properties are all null.
 * -not binds first, then -and, then -or; parentheses group.
 * Source: Microsoft Learn, "Conditional Access: Filter for devices", with its table of what unregistered devices match.
 */
import { all, any, FALSE, not, TRUE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import type { Filter } from '../../src/policy/policy.ts';
import { same } from './lists.ts';

export type FilterRule =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly FilterRule[] }
  | { readonly kind: 'not'; readonly operand: FilterRule }
  | Comparison;

export interface Comparison {
  readonly kind: 'comparison';
  /** Without "device.", as it is written: isCompliant, extensionAttribute1. */
  readonly property: string;
  /** In lower case, with its dash: -eq, -notin. */
  readonly operator: string;
  /** What stands right of the operator, without quotes; a list has several; null is the word. */
  readonly values: readonly (string | null)[];
}

/** Properties that show whether a device is managed. */
export const MANAGEMENT = ['isCompliant', 'trustType', 'deviceOwnership', 'mdmAppId'] as const;

/** Operators that a device without properties never matches, and those that it always does. */
const POSITIVE = ['-eq', '-in', '-contains', '-startswith', '-endswith'];
const NEGATIVE = ['-ne', '-notin', '-notcontains', '-notstartswith', '-notendswith'];

/** The rule as a tree; null when it is empty or departs from the grammar. */
export function parseFilterRule(rule: string): FilterRule | null {
  const tokens = tokensOf(rule);
  if (tokens === null || tokens.length === 0) return null;
  const parser = { tokens, at: 0 };
  const tree = either(parser);
  return parser.at === tokens.length ? tree : null;
}

/** The filter's rule, parsed: null where there is no filter; unknown where it was not read or cannot be parsed. */
export function filterOf({ parts }: Draft): { filter: Filter; rule: FilterRule } | null | Truth {
  const { filter } = parts['conditions.deviceFilter'].leaves;
  if (!filter.known) return unknown(...filter.reasons);
  if (filter.value === null) return null;
  const rule = parseFilterRule(filter.value.rule ?? '');
  if (rule === null)
    return unknown(cannotJudge('The rule of the filter for devices could not be understood.'));
  return { filter: filter.value, rule };
}

/** What a question about the filter gives: false where there is none, unknown where it cannot be told. */
export function askFilter(draft: Draft, ask: (rule: FilterRule, filter: Filter) => Truth): Truth {
  const found = filterOf(draft);
  if (found === null) return FALSE;
  return 'rule' in found ? ask(found.rule, found.filter) : found;
}

/** Whether the filter has a mode: include or exclude. Any other word is in doubt. */
export function modeIs(filter: Filter, mode: 'include' | 'exclude'): Truth {
  const { mode: given } = filter;
  if (given !== null && ['include', 'exclude'].some((word) => same(word, given)))
    return same(given, mode) ? TRUE : FALSE;
  return unknown(cannotJudge(`The mode of the filter for devices is not known: ${given ?? 'missing'}.`));
}

/** What the rule gives for a device that is not registered. */
export function valueForUnregistered(rule: FilterRule): Truth {
  switch (rule.kind) {
    case 'and':
      return all(...rule.operands.map(valueForUnregistered));
    case 'or':
      return any(...rule.operands.map(valueForUnregistered));
    case 'not':
      return not(valueForUnregistered(rule.operand));
    default:
      return comparedWithNothing(rule);
  }
}

/** All comparisons of a rule, from left to right. */
export function comparisonsIn(rule: FilterRule): Comparison[] {
  switch (rule.kind) {
    case 'comparison':
      return [rule];
    case 'not':
      return comparisonsIn(rule.operand);
    default:
      return rule.operands.flatMap(comparisonsIn);
  }
}

/** Whether a comparison is about one of several properties. */
export const isAbout = ({ property }: Comparison, properties: readonly string[]): boolean =>
  properties.some((one) => same(one, property));

/**
 * Whether the policy reaches only devices that are not managed: the filter asks about management, and a device that is not registered
 * stays in the policy. False without a filter.
 */
export const isForUnmanagedOnly = (draft: Draft): Truth =>
  askFilter(draft, (rule, filter) => {
    if (!comparisonsIn(rule).some((comparison) => isAbout(comparison, MANAGEMENT))) return FALSE;
    const value = valueForUnregistered(rule);
    return any(all(modeIs(filter, 'exclude'), not(value)), all(modeIs(filter, 'include'), value));
  });

function comparedWithNothing({ property, operator, values }: Comparison): Truth {
  const isKnown = !values.includes(null);
  if (isKnown && POSITIVE.includes(operator)) return FALSE;
  if (isKnown && NEGATIVE.includes(operator)) return TRUE;
  return unknown(
    cannotJudge(
      `What "device.${property} ${operator}" gives for a device that is not registered is not documented.`,
    ),
  );
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
}

type Token = { readonly is: 'sign' | 'word' | 'text'; readonly text: string };

/** Signs, quoted texts and words; null when something is none of these. */
function tokensOf(rule: string): Token[] | null {
  const pattern = /\s*(?:([()[\],])|"([^"]*)"|'([^']*)'|([^\s()[\],"']+))/y;
  const tokens: Token[] = [];
  const text = rule.trim();
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (found === null) return null;
    const [, sign, double, single, word] = found;
    if (sign !== undefined) tokens.push({ is: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ is: 'word', text: word });
    else tokens.push({ is: 'text', text: double ?? single ?? '' });
  }
  return tokens;
}

const either = (parser: Parser): FilterRule | null => joined(parser, 'or', both);
const both = (parser: Parser): FilterRule | null => joined(parser, 'and', negated);

function joined(parser: Parser, kind: 'and' | 'or', part: (parser: Parser) => FilterRule | null) {
  const operands: FilterRule[] = [];
  do {
    const operand = part(parser);
    if (operand === null) return null;
    operands.push(operand);
  } while (takes(parser, 'word', `-${kind}`));
  return operands.length === 1 ? (operands[0] as FilterRule) : { kind, operands };
}

function negated(parser: Parser): FilterRule | null {
  if (!takes(parser, 'word', '-not')) return inBrackets(parser);
  const operand = negated(parser);
  return operand && { kind: 'not', operand };
}

function inBrackets(parser: Parser): FilterRule | null {
  if (!takes(parser, 'sign', '(')) return comparison(parser);
  const inner = either(parser);
  return inner !== null && takes(parser, 'sign', ')') ? inner : null;
}

function comparison(parser: Parser): FilterRule | null {
  const [left, operator] = [take(parser), take(parser)];
  if (left?.is !== 'word' || operator?.is !== 'word' || !/^-[a-z]+$/i.test(operator.text)) return null;
  const property = /^device\.([a-z0-9]+)$/i.exec(left.text)?.[1];
  const values = valuesOf(parser);
  if (property === undefined || values === null) return null;
  return { kind: 'comparison', property, operator: operator.text.toLowerCase(), values };
}

function valuesOf(parser: Parser): (string | null)[] | null {
  if (!takes(parser, 'sign', '[')) {
    const token = take(parser);
    return token === undefined || token.is === 'sign' ? null : [literalOf(token)];
  }
  const values: (string | null)[] = [];
  while (!takes(parser, 'sign', ']')) {
    const token = take(parser);
    if (token === undefined || token.is === 'sign') return null;
    values.push(literalOf(token));
    takes(parser, 'sign', ',');
  }
  return values;
}

const literalOf = ({ is, text }: Token): string | null => (is === 'word' && same(text, 'null') ? null : text);

const take = (parser: Parser): Token | undefined => parser.tokens[parser.at++];

function takes(parser: Parser, is: Token['is'], text: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.is !== is || !same(token.text, text)) return false;
  parser.at++;
  return true;
}
