/**
 * Whether one policy asks at least as much as another: the order of grant controls, and of sets of them under AND and OR.
 * Only certain answers count: what is not known is never "at least as strict".
 */
import type { Draft } from '../../src/policy/draft.ts';
import { isComplete } from '../../src/policy/known.ts';
import { controlCountAtLeast, grantOf, operatorIs } from './controls.ts';
import { same } from './lists.ts';

/**
 * Whether whoever meets the first policy's grant controls has met the second's. Session controls of the second have to be on in the first.
 * @returns false also where it cannot be told
 */
export function asksAtLeast(one: Draft, other: Draft): boolean {
  const [more, less] = [demandsOf(one), demandsOf(other)];
  return more !== null && less !== null && implies(more, less) && sessionWithin(other, one);
}

/** Whether the first asks less than the second: the second asks at least as much, and not the other way round. */
export const asksLess = (one: Draft, other: Draft): boolean =>
  asksAtLeast(other, one) && !asksAtLeast(one, other);

interface Demands {
  readonly operator: 'AND' | 'OR';
  /** Names of controls; agreements and custom controls by their ids, a strength by its id. */
  readonly controls: readonly string[];
}

/** What a policy demands; null where that is not wholly known. */
function demandsOf(draft: Draft): Demands | null {
  const { builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength } = grantOf(draft);
  const leaves = [builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength];
  if (!leaves.every(isComplete) || !authenticationStrength.known) return null;
  const controls = [
    ...builtInControls.members,
    ...termsOfUse.members.map((id) => `termsOfUse ${id}`),
    ...customAuthenticationFactors.members.map((id) => `customControl ${id}`),
    ...(authenticationStrength.value ? [`strength ${authenticationStrength.value.id ?? '?'}`] : []),
  ];
  if (controlCountAtLeast(draft, 2).value === false) return { operator: 'AND', controls };
  if (operatorIs(draft, 'AND').value === true) return { operator: 'AND', controls };
  return operatorIs(draft, 'OR').value === true ? { operator: 'OR', controls } : null;
}

/** Whether meeting the first means meeting the second. */
function implies(more: Demands, less: Demands): boolean {
  const meets = (control: string, wanted: string) => covers(control, wanted);
  const metBy = (wanted: string) =>
    more.operator === 'AND'
      ? more.controls.some((control) => meets(control, wanted))
      : more.controls.every((control) => meets(control, wanted));
  if (less.controls.length === 0) return true;
  if (less.operator === 'AND') return more.controls.length > 0 && less.controls.every(metBy);
  const metOne = (control: string) => less.controls.some((wanted) => meets(control, wanted));
  return more.operator === 'AND'
    ? more.controls.some(metOne)
    : more.controls.length > 0 && more.controls.every(metOne);
}

/** Block is stricter than anything; a strength is at least MFA. */
function covers(control: string, wanted: string): boolean {
  if (same(control, wanted) || same(control, 'block')) return true;
  return same(wanted, 'mfa') && control.startsWith('strength ');
}

function sessionWithin(one: Draft, other: Draft): boolean {
  const [wanted, has] = [one.parts.session.leaves.on, other.parts.session.leaves.on];
  if (!isComplete(wanted)) return false;
  return wanted.members.every((control) => has.members.some((member) => same(member, control)));
}
