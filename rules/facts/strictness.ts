/**
 * Whether one policy asks at least as much as another: the order of grant controls, of sets of them under AND and OR, and of session
 * controls. Only certain answers count: what is not known is never "at least as strict".
 * Sources: Microsoft Learn, "Conditional Access authentication strength" (each built-in strength lies within the one before; one that a
 * tenant made need not be MFA), "Building a Conditional Access policy", "Migrate approved client app to application protection policy".
 */
import { any } from '../../src/engine/truth.ts';
import type { Draft, SignInFrequency } from '../../src/policy/draft.ts';
import { isComplete } from '../../src/policy/known.ts';
import { BUILT_IN_STRENGTHS } from '../../src/policy/well-known-ids.ts';
import { requiresMfa } from './baselines.ts';
import { blocks, controlCountAtLeast, grantOf, operatorIs } from './controls.ts';
import { same } from './lists.ts';
import { perDraft } from './per-draft.ts';
import { isOn } from './session.ts';

/**
 * Whether whoever meets the first policy has met the second: its grant controls, and its session controls, which have to be on in the
 * first and ask as much there. Nobody meets a block.
 * @returns false also where it cannot be told
 */
export const asksAtLeast = (one: Draft, other: Draft): boolean =>
  blocks(one).value === true || (demands(one, demandsOf(other)) && sessionAsksAtLeast(one, other));

/** Whether the first asks less than the second: the second asks at least as much, and not the other way round. */
export const asksLess = (one: Draft, other: Draft): boolean =>
  asksAtLeast(other, one) && !asksAtLeast(one, other);

/** Whether whoever meets the policy's grant controls has certainly used MFA; true of a block too, which nobody meets. */
export const asksMfa = (draft: Draft): boolean => any(blocks(draft), requiresMfa(draft)).value === true;

interface Demands {
  readonly operator: 'AND' | 'OR';
  /** Names of controls; agreements and custom controls by their ids, a strength by its id. */
  readonly controls: readonly string[];
}

const BLOCK: Demands = { operator: 'AND', controls: ['block'] };

/** What a policy demands; null where that is not wholly known. A block decides, whatever stands beside it. */
const demandsOf = perDraft((draft): Demands | null => {
  if (blocks(draft).value === true) return BLOCK;
  const { builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength } = grantOf(draft);
  const leaves = [builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength];
  if (!leaves.every(isComplete) || !authenticationStrength.known) return null;
  const controls = [
    ...builtInControls.members,
    ...termsOfUse.members.map((id) => `termsOfUse ${id}`),
    ...customAuthenticationFactors.members.map((id) => `customControl ${id}`),
    ...(authenticationStrength.value ? [strength(authenticationStrength.value.id ?? UNTOLD)] : []),
  ];
  if (controlCountAtLeast(draft, 2).value === false) return { operator: 'AND', controls };
  if (operatorIs(draft, 'AND').value === true) return { operator: 'AND', controls };
  return operatorIs(draft, 'OR').value === true ? { operator: 'OR', controls } : null;
});

const strength = (id: string): string => `strength ${id}`;

/** Graph's word for a value that it does not tell: two of them need not be the same. */
const UNTOLD = 'unknownFutureValue';
const isUntold = (word: string): boolean => word.toLowerCase().endsWith(UNTOLD.toLowerCase());

/** Whether meeting a policy means meeting some demands, before the approved client app control retires, and after. */
function demands(draft: Draft, less: Demands | null): boolean {
  const more = demandsOf(draft);
  if (more === null || less === null) return false;
  return implies(more, less) && implies(withoutApprovedApp(more), withoutApprovedApp(less));
}

/** After its retirement the control counts as not selected. */
const withoutApprovedApp = ({ operator, controls }: Demands): Demands => ({
  operator,
  controls: controls.filter((control) => !same(control, 'approvedApplication')),
});

/** Whether meeting the first means meeting the second. */
function implies(more: Demands, less: Demands): boolean {
  if (less.controls.length === 0) return true;
  const meetsLess = (control: string) => less.controls.some((wanted) => meets(control, wanted));
  if (less.operator === 'OR')
    return more.operator === 'AND' ? more.controls.some(meetsLess) : more.controls.every(meetsLess);
  return less.controls.every((wanted) =>
    more.operator === 'AND'
      ? more.controls.some((control) => meets(control, wanted))
      : more.controls.every((control) => meets(control, wanted)),
  );
}

/** Block is stricter than anything; built-in strengths are MFA, each stricter than the one before. */
function meets(control: string, wanted: string): boolean {
  if (same(control, 'block')) return true;
  if (same(control, wanted)) return !isUntold(control);
  const rank = rankOf(control);
  return rank >= 0 && (same(wanted, 'mfa') || (rankOf(wanted) >= 0 && rank > rankOf(wanted)));
}

const rankOf = (control: string): number => BUILT_IN_STRENGTHS.findIndex((id) => same(strength(id), control));

/** Session controls of which there is nothing to know but that they are on. */
const SWITCHES = ['applicationEnforcedRestrictions', 'secureSignInSession', 'disableResilienceDefaults'];

function sessionAsksAtLeast(one: Draft, other: Draft): boolean {
  const { on } = other.parts.session.leaves;
  return (
    isComplete(on) &&
    on.members.every((control) => asksAsMuch(control, one, other)) &&
    evaluatesAtLeast(one, other)
  );
}

function asksAsMuch(control: string, one: Draft, other: Draft): boolean {
  if (same(control, 'continuousAccessEvaluation')) return true; // Its mode is compared, be it set or not.
  if (isOn(one, control).value !== true) return false;
  if (same(control, 'signInFrequency')) return hoursOf(one) <= hoursOf(other);
  // What the others ask is no part of a draft: the same control may ask less in the first.
  return SWITCHES.some((name) => same(name, control));
}

/** Hours after which people sign in again, 0 for every time; not a number where that cannot be told. */
function hoursOf({ parts }: Draft): number {
  const { signInFrequency } = parts.session.leaves;
  if (!signInFrequency.known || signInFrequency.value === null) return Number.NaN;
  const { frequencyInterval, type, value }: SignInFrequency = signInFrequency.value;
  if (frequencyInterval !== null && same(frequencyInterval, 'everyTime')) return 0;
  const isTimed = frequencyInterval === null || same(frequencyInterval, 'timeBased');
  if (!isTimed || type === null || value === null) return Number.NaN;
  if (same(type, 'hours')) return value;
  return same(type, 'days') ? value * 24 : Number.NaN;
}

/** Whether continuous access evaluation is at least as strict: switched off is less than not customised, and that less than strict. */
function evaluatesAtLeast(one: Draft, other: Draft): boolean {
  const [mine, theirs] = [one, other].map(({ parts }) => parts.session.leaves.continuousAccessEvaluation);
  if (!mine?.known || !theirs?.known) return false;
  const [mode, wanted] = [mine.value ?? NOT_CUSTOMISED, theirs.value ?? NOT_CUSTOMISED];
  if (same(mode, wanted)) return !isUntold(mode);
  const ranks = [mode, wanted].map((word) => MODES.findIndex((known) => same(known, word)));
  return !ranks.includes(-1) && (ranks[0] ?? 0) > (ranks[1] ?? 0);
}

const NOT_CUSTOMISED = 'not customised';
const MODES = ['disabled', NOT_CUSTOMISED, 'strictLocation'];
