/**
 * Reads what an admin pastes: an error code, OneDrive's 0x8004de40, or a row of the sign-in log as text or as Graph's JSON (signIn). What is
 * pasted stays on the page.
 */
import { type SignInError, signInErrorOf } from '../../rules/facts/sign-in-errors.ts';

export type Decoded =
  | { readonly kind: 'onedrive' }
  | { readonly kind: 'known'; readonly code: number; readonly error: SignInError }
  /** A code that is not in our list. */
  | { readonly kind: 'unknown'; readonly code: number }
  /** The sign-in succeeded: no error stands in the row. */
  | { readonly kind: 'success' };

export interface Reading {
  readonly found: readonly Decoded[];
  /** What a row of the sign-in log tells beside its code: label and value. */
  readonly details: readonly (readonly [string, string])[];
}

/** Null when nothing in it is understood. */
export function decode(pasted: string): Reading | null {
  const text = pasted.trim();
  if (text === '') return null;
  const row = rowIn(text);
  if (row) return fromRow(row);
  const found = [
    ...(/0x8004de40/i.test(text) ? [{ kind: 'onedrive' } as const] : []),
    ...codesIn(text).map(decoded),
  ];
  return found.length > 0 ? { found, details: [] } : null;
}

const decoded = (code: number): Decoded => {
  if (code === 0) return { kind: 'success' };
  const error = signInErrorOf(code);
  return error ? { kind: 'known', code, error } : { kind: 'unknown', code };
};

/** Codes after AADSTS or "error code" count always; a bare number only when it is all there is, or one that we know: rows hold other numbers. */
function codesIn(text: string): number[] {
  const named = [...text.matchAll(/(?:AADSTS|error ?code\W{0,4})(\d{1,7})\b/gi)].map(([, code]) =>
    Number(code),
  );
  const alone = /^\d{4,7}$/.test(text) ? [Number(text)] : [];
  const known = [...text.matchAll(/(?<![\w-])\d{5,6}(?![\w-])/g)]
    .map(([code]) => Number(code))
    .filter(signInErrorOf);
  return [...new Set([...named, ...alone, ...known])];
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The first row of a JSON text: one row, a list of them, or an answer of Graph with `value`. */
function rowIn(text: string): Row | null {
  try {
    let value: unknown = JSON.parse(text);
    if (isRow(value) && Array.isArray(value.value)) value = value.value;
    const row = Array.isArray(value) ? value[0] : value;
    return isRow(row) && isRow(row.status) ? row : null;
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
const STOPPED: Readonly<Record<string, string>> = {
  failure: 'not satisfied',
  reportOnlyFailure: 'not satisfied, Report-only',
  reportOnlyInterrupted: 'would have asked the user for something, Report-only',
};

function fromRow(row: Row): Reading {
  const { errorCode } = row.status as Row;
  const code = typeof errorCode === 'number' ? errorCode : Number(errorCode ?? Number.NaN);
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  const policies = Array.isArray(row.appliedConditionalAccessPolicies)
    ? row.appliedConditionalAccessPolicies.filter(isRow)
    : [];
  return {
    found: Number.isInteger(code) ? [decoded(code)] : [],
    details: [
      ...DETAILS.flatMap(([label, member]) => {
        const value = text(row[member]);
        return value === null ? [] : [[label, value] as const];
      }),
      ...policies.flatMap(({ displayName, id, result }) => {
        const said = STOPPED[String(result)];
        return said
          ? [['Policy', `${text(displayName) ?? text(id) ?? 'without a name'}: ${said}`] as const]
          : [];
      }),
    ],
  };
}
