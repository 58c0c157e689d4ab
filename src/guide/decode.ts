/**
 * Reads what an admin pastes: an error code, OneDrive's 0x8004de40, or rows of the sign-in log as text or as Graph's JSON (signIn). What is
 * pasted stays on the page. A number that only may be a code is told as that, and a row counts as a success only where it says so.
 */
import { type SignInError, signInErrorOf } from '../../rules/facts/sign-in-errors.ts';

export type Decoded =
  | { readonly kind: 'onedrive' }
  /** `perhaps`: the number stands there without anything that calls it an error code. */
  | { readonly kind: 'known'; readonly code: number; readonly error: SignInError; readonly perhaps: boolean }
  /** A code that is not in our list. */
  | { readonly kind: 'unknown'; readonly code: number }
  | { readonly kind: 'success' }
  /** A row of the log without an error code that can be read. */
  | { readonly kind: 'without code' };

/** A row of the log, or what stands in a text. */
export interface Entry {
  readonly decoded: Decoded;
  /** What a row tells beside its code: label and value. */
  readonly details: readonly (readonly [string, string])[];
}

/** Null when nothing in it is understood. Rows that say the same are told once; what failed stands before what succeeded. */
export function decode(pasted: string): readonly Entry[] | null {
  const text = pasted.trim();
  const rows = rowsIn(text);
  const entries = rows ? rows.map(entryOf) : fromText(text);
  const once = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  const inOrder = [...once.values()].sort((one, other) => isSuccess(one) - isSuccess(other));
  return inOrder.length > 0 ? inOrder : null;
}

const isSuccess = ({ decoded }: Entry): number => Number(decoded.kind === 'success');

function decodedOf(code: number, perhaps = false): Decoded {
  if (code === 0) return { kind: 'success' };
  const error = signInErrorOf(code);
  return error ? { kind: 'known', code, error, perhaps } : { kind: 'unknown', code };
}

/** A number after a name of the code that is not the beginning of a date, a time or a longer number. */
const NAMED = /(?:AADSTS[^\S\n]?|error ?code"?[^\S\n]*[:=]?[^\S\n]*"?)(0|\d{5,7})(?![\d\w]|[-/:.,]\d)/gi;
/** A number by itself, and no part of a longer one, a decimal, a date or an id. */
const BARE = /(?<![\w.:/-])(?<!\d,)\d{5,6}(?![\w-]|[.:/]\d)/g;

/** Numbers without a name are looked at only where no code has one: rows hold other numbers. */
function fromText(text: string): Entry[] {
  const codes = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map((match) => Number(match[1] ?? match[0]))),
  ];
  const named = codes(NAMED);
  const alone = /^\d{5,7}$/.test(text) ? [Number(text)] : [];
  const certain = [...named, ...alone].map((code) => decodedOf(code));
  const uncertain =
    certain.length > 0
      ? []
      : codes(BARE)
          .filter(signInErrorOf)
          .map((code) => decodedOf(code, true));
  const found: Decoded[] = [
    ...(/0x8004de40/i.test(text) ? [{ kind: 'onedrive' } as const] : []),
    ...certain,
    ...uncertain,
  ];
  return found.map((decoded) => ({ decoded, details: [] }));
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The rows of a JSON text: one row, a list of them, or an answer of Graph with `value`. Null when it is none of these. */
function rowsIn(text: string): Row[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const value = isRow(parsed) && 'value' in parsed ? parsed.value : parsed;
    const rows = (Array.isArray(value) ? value : [value]).filter(
      (row): row is Row => isRow(row) && isRow(row.status),
    );
    return rows.length > 0 ? rows : null;
  } catch {
    return null;
  }
}

const DETAILS = [
  ['Application', 'appDisplayName'],
  ['Resource', 'resourceDisplayName'],
  ['Client app', 'clientAppUsed'],
  ['Conditional Access', 'conditionalAccessStatus'],
  ['Authentication protocol', 'authenticationProtocol'],
  ['Correlation ID', 'correlationId'],
] as const;

/** Graph's words for a policy that stopped or would stop the sign-in. */
const STOPPED: ReadonlyMap<unknown, string> = new Map([
  ['failure', 'not satisfied'],
  ['reportOnlyFailure', 'not satisfied, Report-only'],
  ['reportOnlyInterrupted', 'would have asked the user for something, Report-only'],
]);

function entryOf(row: Row): Entry {
  const code = codeOf((row.status as Row).errorCode);
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  const policies = Array.isArray(row.appliedConditionalAccessPolicies)
    ? row.appliedConditionalAccessPolicies.filter(isRow)
    : [];
  return {
    decoded: code === null ? { kind: 'without code' } : decodedOf(code),
    details: [
      ...DETAILS.flatMap(([label, member]) => {
        const value = text(row[member]);
        return value === null ? [] : [[label, value] as const];
      }),
      ...policies.flatMap(({ displayName, id, result }) => {
        const said = STOPPED.get(result);
        return said
          ? [['Policy', `${text(displayName) ?? text(id) ?? 'without a name'}: ${said}`] as const]
          : [];
      }),
    ],
  };
}

const codeOf = (value: unknown): number | null =>
  (typeof value === 'number' && Number.isInteger(value)) ||
  (typeof value === 'string' && /^\d{1,7}$/.test(value))
    ? Number(value)
    : null;
