/**
 * What comes before a policy is limited to some platforms: the others would be left with nothing that it asks for.
 * Source: Microsoft Learn, "Conditional Access: Conditions", Device platforms; "Block access for unknown or unsupported device platforms".
 */
import type { Draft } from '../../src/policy/draft.ts';
import { controlCountAtLeast } from './controls.ts';
import { noSessionControl } from './session.ts';

/**
 * The part of a sentence that asks for policies on the other platforms first.
 * @param instead what these are to ask for in place of the controls that cannot be met there
 * @param replaced how many of the policy's grant controls that stands for; the others, and session controls, have to be kept
 */
export function protectOtherPlatforms(policy: Draft, instead: string, replaced: number): string {
  const isAll =
    controlCountAtLeast(policy, replaced + 1).value === false && noSessionControl(policy).value === true;
  return (
    `switch on a second policy for the other platforms (${instead}${isAll ? '' : ', with the other controls of this policy'}) and one that ` +
    'blocks unknown platforms'
  );
}
