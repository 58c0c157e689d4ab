/**
 * Grant controls: built-in ones, each terms of use, each custom control and the authentication strength, all counted alike.
 * Their number may be known before the controls are; once as many are known as there are, no other can be among them.
 * Source: Graph reference of conditionalAccessGrantControls; Microsoft Learn, "Conditional Access: Grant".
 */
import { all, any, isEmpty, not, TRUE, type Truth, truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft, PartLeaves } from '../../src/policy/draft.ts';
import { cannotJudge, type KnownList, known, type Reason } from '../../src/policy/known.ts';
import { approvedAppIsRetired } from './dates.ts';
import { hasEntries, holds, isWithin, same, wordsOf } from './lists.ts';
import { perDraft, perDraftAnd } from './per-draft.ts';
import { inQuotes } from './words.ts';

const BUILT_IN = [
  'block',
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
  'passwordChange',
  'riskRemediation',
  'verifiedID',
] as const;

/** Names of controls: Graph's words for the built-in ones, its members' names for the others. */
export type Control =
  | (typeof BUILT_IN)[number]
  | 'termsOfUse'
  | 'customAuthenticationFactors'
  | 'authenticationStrength';

const BUILT_IN_WORDS = wordsOf(BUILT_IN, (entry) => `The grant control ${inQuotes(entry)} is not known.`);

/** Whether a control is selected. */
export const hasControl = perDraftAnd((draft: Draft, control: Control): Truth => {
  const grant = grantOf(draft);
  if (control === 'authenticationStrength')
    return when(grant.authenticationStrength, (strength) => strength !== null);
  if (control === 'termsOfUse' || control === 'customAuthenticationFactors')
    return hasEntries(grant[control]);
  return holds(grant.builtInControls, control, BUILT_IN_WORDS);
});

/** Whether one of several controls is selected. */
export const hasOneControl = (draft: Draft, controls: readonly Control[]): Truth =>
  any(...controls.map((control) => hasControl(draft, control)));

/** Those of several controls that are certainly selected. */
export const controlsAmong = (draft: Draft, controls: readonly Control[]): Control[] =>
  controls.filter((control) => hasControl(draft, control).value === true);

/** Whether the policy blocks access. */
export const blocks = (draft: Draft): Truth => hasControl(draft, 'block');

/** Whether every selected control is one of these; true of none. */
export function controlsWithin(draft: Draft, controls: readonly Control[]): Truth {
  const grant = grantOf(draft);
  const none = (control: Control, isNone: Truth) => (controls.includes(control) ? TRUE : isNone);
  return all(
    isWithin(grant.builtInControls, controls, BUILT_IN_WORDS),
    none('termsOfUse', isEmpty(grant.termsOfUse)),
    none('customAuthenticationFactors', isEmpty(grant.customAuthenticationFactors)),
    none('authenticationStrength', not(hasControl(draft, 'authenticationStrength'))),
  );
}

/** Whether a control is selected that is not one of these. */
export const hasControlBesides = (draft: Draft, controls: readonly Control[]): Truth =>
  not(controlsWithin(draft, controls));

/** Whether MFA is asked for, as the control or by an authentication strength; other controls may stand beside it. */
export const hasMfa = (draft: Draft): Truth => hasOneControl(draft, ['mfa', 'authenticationStrength']);

/**
 * Whether each selected control is demanded of everybody: there is one control, or all are required. With `alternatives` also where every
 * control is one of these, so that there is no easier one to choose.
 */
export const eachDemanded = (draft: Draft, alternatives?: readonly Control[]): Truth =>
  any(
    all(controlCountAtLeast(draft, 1), not(controlCountAtLeast(draft, 2))),
    operatorIs(draft, 'AND'),
    ...(alternatives ? [controlsWithin(draft, alternatives)] : []),
  );

/** Whether one of these controls is demanded of everybody: none that is not among them can be chosen in its place. */
export const demandsOneOf = (draft: Draft, controls: readonly Control[]): Truth =>
  all(hasOneControl(draft, controls), eachDemanded(draft, controls));

/** Controls of the device or the app that a person cannot meet by signing in. Catalogue: D. */
export const DEVICE_OR_APP: readonly Control[] = [
  'compliantDevice',
  'domainJoinedDevice',
  'compliantApplication',
];

/**
 * Controls that only apps on iOS and Android can meet (app protection also Edge on Windows), and that act: once it is retired, the approved
 * client app counts as not selected. Catalogue: M.
 * @param today YYYY-MM-DD
 */
export const phoneOnlyControls = (today: string): readonly Control[] =>
  approvedAppIsRetired(today) ? ['compliantApplication'] : ['approvedApplication', 'compliantApplication'];

/** Whether at least so many controls are selected. */
export function controlCountAtLeast(draft: Draft, least: number): Truth {
  const { controlCount } = draft.parts.grant.leaves;
  if (controlCount.known) return truth(controlCount.value >= least);
  const leaves = draft.parts.grant.leaves;
  if (firmCount(leaves) >= least) return TRUE;
  const reasons = openReasons(leaves);
  return reasons.length === 0 ? truth(firmCount(leaves) >= least) : unknown(...reasons);
}

/**
 * Whether two or more controls are joined by AND ("Require all the selected controls") or OR ("Require one of the selected
 * controls"). False below two: there the portal sends AND and the service stores OR, and neither means anything.
 */
export function operatorIs(draft: Draft, operator: 'AND' | 'OR'): Truth {
  const joined = draft.parts.grant.leaves.operator;
  const readable = joined.known && ['AND', 'OR'].some((word) => same(word, joined.value ?? ''));
  const isIt =
    joined.known && !readable
      ? unknown(cannotJudge(unreadableOperator(joined.value)))
      : when(joined, (value) => same(value ?? '', operator));
  return all(controlCountAtLeast(draft, 2), isIt);
}

/** The grant's leaves; complete as soon as as many controls are known as are selected. */
export const grantOf = perDraft(({ parts }: Draft): PartLeaves['grant'] => {
  const { leaves } = parts.grant;
  if (!leaves.controlCount.known || firmCount(leaves) < leaves.controlCount.value) return leaves;
  const whole = (list: KnownList): KnownList => ({ ...list, missing: [] });
  return {
    ...leaves,
    builtInControls: whole(leaves.builtInControls),
    termsOfUse: whole(leaves.termsOfUse),
    customAuthenticationFactors: whole(leaves.customAuthenticationFactors),
    authenticationStrength: leaves.authenticationStrength.known ? leaves.authenticationStrength : known(null),
  };
});

const listsIn = (leaves: PartLeaves['grant']): KnownList[] => [
  leaves.builtInControls,
  leaves.termsOfUse,
  leaves.customAuthenticationFactors,
];

function firmCount(leaves: PartLeaves['grant']): number {
  const { authenticationStrength: strength } = leaves;
  const members = listsIn(leaves).reduce((sum, list) => sum + list.members.length, 0);
  return members + (strength.known && strength.value !== null ? 1 : 0);
}

function openReasons(leaves: PartLeaves['grant']): Reason[] {
  const strength = leaves.authenticationStrength;
  return [...listsIn(leaves).flatMap((list) => list.missing), ...(strength.known ? [] : strength.reasons)];
}

function unreadableOperator(operator: string | null): string {
  return operator === null
    ? 'The policy has several controls but does not say whether all of them or one of them is required.'
    : `How the controls are joined is not known: ${operator}.`;
}
