/**
 * What else a policy asks for beside the control that a rule speaks of. Whoever narrows or splits a policy for the sake of one control takes
 * these from whatever the policy then leaves out, so a fix that does that names them first.
 */
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel, controlLabels } from './control-labels.ts';
import { type Control, hasControlBesides } from './controls.ts';
import { ANY_TEXT, isWithin, same } from './lists.ts';
import { joined } from './words.ts';

interface Besides {
  readonly grant?: readonly Control[];
  /** By Graph's names. */
  readonly session?: readonly string[];
}

/**
 * The grant and session controls of a policy besides some, as part of a sentence: "the other controls of this policy (Require multifactor
 * authentication)". Null where there certainly are none.
 */
export function otherControls(policy: Draft, { grant = [], session = [] }: Besides): string | null {
  const { on } = policy.parts.session.leaves;
  const isNone = all(not(hasControlBesides(policy, grant)), isWithin(on, session, ANY_TEXT));
  if (isNone.value === true) return null;
  const isBesides = (label: string) => grant.some((control) => label.startsWith(controlLabel(control)));
  const names = [
    ...controlLabels(policy).filter((label) => !isBesides(label)),
    ...(on.members.every((one) => session.some((other) => same(one, other))) ? [] : ['session controls']),
  ];
  return names.length > 0
    ? `the other controls of this policy (${joined(names, 'and')})`
    : 'any other controls of this policy';
}
