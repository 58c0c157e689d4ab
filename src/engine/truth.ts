/**
 * Three-valued truth with reasons. Unknown wins only when it can change the result: false and unknown is false, true or unknown is
 * true. What stays unknown names every reason, so that a result can name every part it needs.
 */
import type { Known, KnownList, Reason } from '../policy/known.ts';
import { isAmong } from '../policy/same-text.ts';

export type Truth =
  | { readonly value: true }
  | { readonly value: false }
  | { readonly value: 'unknown'; readonly reasons: readonly Reason[] };

export const TRUE: Truth = { value: true };
export const FALSE: Truth = { value: false };
export const truth = (value: boolean): Truth => (value ? TRUE : FALSE);
export const unknown = (...reasons: readonly Reason[]): Truth => unknownFor(reasons);

/** One operand, or a list of them: a list may be longer than a call may have arguments. */
type Operand = Truth | readonly Truth[];

/** True when all operands are; every operand is evaluated before the call, so no reason is lost. */
export function all(...operands: readonly Operand[]): Truth {
  return merged(operands, FALSE, TRUE);
}

/** True when one operand is. */
export function any(...operands: readonly Operand[]): Truth {
  return merged(operands, TRUE, FALSE);
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
  if (isAmong(list.members, value)) return TRUE;
  if (list.missing.length === 0 || (list.absent && isAmong(list.absent, value))) return FALSE;
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
  return all(rest, list.members.map(test));
}

/** The deciding answer where an operand has it; else unknown with every reason, where one is unknown; else the other answer. */
function merged(operands: readonly Operand[], decides: Truth, otherwise: Truth): Truth {
  const open: Open[] = [];
  for (const operand of operands) {
    // Loops and no flat(): this is asked some thousand times for each policy.
    if ('value' in operand) {
      if (operand.value === decides.value) return decides;
      if (operand.value === 'unknown') open.push(operand);
    } else {
      for (const one of operand) {
        if (one.value === decides.value) return decides;
        if (one.value === 'unknown') open.push(one);
      }
    }
  }
  if (open.length === 0) return otherwise;
  const [first] = open;
  return open.length === 1 && first ? first : unknownFor(open.flatMap(({ reasons }) => reasons));
}

type Open = Extract<Truth, { value: 'unknown' }>;

const unknownFor = (reasons: readonly Reason[]): Truth => ({ value: 'unknown', reasons: distinct(reasons) });

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  const key = (reason: Reason) => (reason.kind === 'unread' ? `part:${reason.part}` : `why:${reason.why}`);
  return [...new Map(reasons.map((reason) => [key(reason), reason])).values()];
}
