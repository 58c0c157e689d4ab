/**
 * The rule of a filter for devices as a tree. -not binds first, then -and, then -or; parentheses group. Operators may stand without their
 * dash; ` escapes a double quote, a second single quote a single one. Sources: Microsoft Learn, "Conditional Access: Filter for devices", and
 * the page it names for the syntax, "Manage rules for dynamic membership groups".
 */
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

/** Characters that a rule can have. */
export const RULE_LIMIT = 3072;

/** Operators that a device without properties never matches, and in the same order their opposites, which it always does. */
export const POSITIVE = ['-eq', '-in', '-contains', '-startswith', '-endswith'];
export const NEGATIVE = ['-ne', '-notin', '-notcontains', '-notstartswith', '-notendswith'];

/** Far beyond what can be saved: bounds that keep any text from using up the stack. */
const LONGEST = 10 * RULE_LIMIT;
const DEEPEST = 100;

/** The rule as a tree; null when it is empty or departs from the grammar. */
export function parseFilterRule(rule: string): FilterRule | null {
  const tokens = rule.length > LONGEST ? null : tokensOf(rule);
  if (tokens === null) return null;
  const parser = { tokens, at: 0 };
  const tree = either(parser, 0);
  return parser.at === tokens.length ? tree : null;
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

/** The same rule with each -not carried down to the comparisons, which take the opposite operator; one that has none keeps its -not. */
export function withoutNot(rule: FilterRule, isNegated = false): FilterRule {
  switch (rule.kind) {
    case 'not':
      return withoutNot(rule.operand, !isNegated);
    case 'comparison':
      return isNegated ? opposite(rule) : rule;
    default:
      return {
        kind: isNegated ? (rule.kind === 'and' ? 'or' : 'and') : rule.kind,
        operands: rule.operands.map((operand) => withoutNot(operand, isNegated)),
      };
  }
}

/** Whether a comparison is about one of several properties. */
export const isAbout = ({ property }: Comparison, properties: readonly string[]): boolean =>
  properties.some((one) => same(one, property));

function opposite(comparison: Comparison): FilterRule {
  const { operator } = comparison;
  const other = NEGATIVE[POSITIVE.indexOf(operator)] ?? POSITIVE[NEGATIVE.indexOf(operator)];
  return other === undefined ? { kind: 'not', operand: comparison } : { ...comparison, operator: other };
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
}

type Token = { readonly is: 'sign' | 'word' | 'text'; readonly text: string };

/** Signs, quoted texts and words; null when something is none of these. A text with escaped quotes around it needs no others. */
function tokensOf(rule: string): Token[] | null {
  const pattern = /\s*(?:([()[\],])|"((?:[^"`]|`.)*)"|'((?:[^']|'')*)'|(`"[^"`]*`")|([^\s()[\],"'`]+))/sy;
  const tokens: Token[] = [];
  const text = rule.trim();
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (found === null) return null;
    const [, sign, double, single, escaped, word] = found;
    if (sign !== undefined) tokens.push({ is: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ is: 'word', text: word });
    else if (single !== undefined) tokens.push({ is: 'text', text: single.replaceAll("''", "'") });
    else tokens.push({ is: 'text', text: (double ?? escaped ?? '').replaceAll('`"', '"') });
  }
  return tokens;
}

type Reading = (parser: Parser, depth: number) => FilterRule | null;

const either: Reading = (parser, depth) => chain(parser, 'or', both, depth);
const both: Reading = (parser, depth) => chain(parser, 'and', negated, depth);

function chain(parser: Parser, kind: 'and' | 'or', part: Reading, depth: number): FilterRule | null {
  const operands: FilterRule[] = [];
  do {
    const operand = part(parser, depth);
    if (operand === null) return null;
    operands.push(operand);
  } while (takesWord(parser, kind));
  return operands.length === 1 ? (operands[0] as FilterRule) : { kind, operands };
}

function negated(parser: Parser, depth: number): FilterRule | null {
  if (depth > DEEPEST) return null;
  if (!takesWord(parser, 'not')) return inBrackets(parser, depth);
  const operand = negated(parser, depth + 1);
  return operand && { kind: 'not', operand };
}

function inBrackets(parser: Parser, depth: number): FilterRule | null {
  if (!takesSign(parser, '(')) return comparison(parser);
  const inner = either(parser, depth + 1);
  return inner !== null && takesSign(parser, ')') ? inner : null;
}

function comparison(parser: Parser): FilterRule | null {
  const property = /^device\.(\w+)$/i.exec(takeWord(parser))?.[1];
  const operator = /^-?([a-z]+)$/i.exec(takeWord(parser))?.[1]?.toLowerCase();
  const values = valuesOf(parser);
  if (property === undefined || operator === undefined || values === null) return null;
  return LOGICAL.includes(operator)
    ? null
    : { kind: 'comparison', property, operator: `-${operator}`, values };
}

const LOGICAL = ['and', 'or', 'not'];

function valuesOf(parser: Parser): (string | null)[] | null {
  const isList = takesSign(parser, '[');
  const values: (string | null)[] = [];
  do {
    const value = literalOf(parser.tokens[parser.at++]);
    if (value === undefined) return null;
    values.push(value);
  } while (isList && takesSign(parser, ','));
  return !isList || takesSign(parser, ']') ? values : null;
}

/** A quoted text, or a bare word: true, 10, null; undefined for what can be no value, such as an operator or another property. */
function literalOf(token: Token | undefined): string | null | undefined {
  if (token === undefined || token.is === 'sign') return undefined;
  if (token.is === 'text') return token.text;
  if (/^\$?null$/i.test(token.text)) return null;
  const isBare = /^(?!device\.)[a-z0-9][\w.:-]*$/i.test(token.text);
  return isBare && !LOGICAL.some((word) => same(word, token.text)) ? token.text : undefined;
}

/** The next token's text where it is a word, else nothing. */
function takeWord(parser: Parser): string {
  const token = parser.tokens[parser.at++];
  return token?.is === 'word' ? token.text : '';
}

const takesWord = (parser: Parser, word: string): boolean =>
  takes(parser, ({ is, text }) => is === 'word' && same(text.replace(/^-/, ''), word));

const takesSign = (parser: Parser, sign: string): boolean =>
  takes(parser, ({ is, text }) => is === 'sign' && text === sign);

function takes(parser: Parser, isIt: (token: Token) => boolean): boolean {
  const token = parser.tokens[parser.at];
  if (token === undefined || !isIt(token)) return false;
  parser.at++;
  return true;
}
