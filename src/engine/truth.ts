/**
 * Three-valued truth with reasons. Unknown wins only when it can change the result: false and unknown is false, true or unknown is
 * true. What stays unknown names every reason, so that a result can name every part it needs.
 */
import type { Known, KnownList, Reason } from '../policy/known.ts';

export type Truth =
  | { readonly value: true }
  | { readonly value: false }
  | { readonly value: 'unknown'; readonly reasons: readonly Reason[] };

export const TRUE: Truth = { value: true };
export const FALSE: Truth = { value: false };
export const truth = (value: boolean): Truth => (value ? TRUE : FALSE);
export const unknown = (...reasons: readonly Reason[]): Truth => ({
  value: 'unknown',
  reasons: distinct(reasons),
});

/** True when all operands are; every operand is evaluated before the call, so no reason is lost. */
export function all(...operands: readonly Truth[]): Truth {
  if (operands.some((operand) => operand.value === false)) return FALSE;
  return merged(operands, TRUE);
}

/** True when one operand is. */
export function any(...operands: readonly Truth[]): Truth {
  if (operands.some((operand) => operand.value === true)) return TRUE;
  return merged(operands, FALSE);
}

export function not(operand: Truth): Truth {
  return operand.value === 'unknown' ? operand : truth(!operand.value);
}

/** Asks a value that may not be known. */
export function when<T>(leaf: Known<T>, ask: (value: T) => boolean): Truth {
  return leaf.known ? truth(ask(leaf.value)) : unknown(...leaf.reasons);
}

/** Whether a list holds a value; comparison ignores letter case. */
export function contains(list: KnownList, value: string): Truth {
  const same = (member: string) => member.toLowerCase() === value.toLowerCase();
  if (list.members.some(same)) return TRUE;
  if (list.missing.length === 0 || list.absent?.some(same)) return FALSE;
  return unknown(...list.missing);
}

/** Whether a list has no member. */
export function isEmpty(list: KnownList): Truth {
  if (list.members.length > 0) return FALSE;
  return list.missing.length === 0 ? TRUE : unknown(...list.missing);
}

/** Whether every member that counts passes the test; an incomplete list can only fail. */
export function every(list: KnownList, test: (member: string) => Truth): Truth {
  const rest = list.missing.length === 0 ? TRUE : unknown(...list.missing);
  return all(rest, ...list.members.map(test));
}

function merged(operands: readonly Truth[], whenNoneUnknown: Truth): Truth {
  const reasons = operands.flatMap((operand) => (operand.value === 'unknown' ? operand.reasons : []));
  const someUnknown = operands.some((operand) => operand.value === 'unknown');
  return someUnknown ? unknown(...reasons) : whenNoneUnknown;
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const key = (reason: Reason) => (reason.kind === 'unread' ? `part:${reason.part}` : `why:${reason.why}`);
  return [...new Map(reasons.map((reason) => [key(reason), reason])).values()];
}
