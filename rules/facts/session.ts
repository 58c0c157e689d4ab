/**
 * Session controls, by Graph's names, and the values that rules ask for.
 * Source: Graph reference of conditionalAccessSessionControls and signInFrequencySessionControl.
 */
import { contains, FALSE, isEmpty, type Truth, truth, unknown, when } from '../../src/engine/truth.ts';
import type { Draft, SignInFrequency } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { ANY_TEXT, isExactly, same } from './lists.ts';

/** Whether a session control is on. */
export const isOn = ({ parts }: Draft, control: string): Truth => contains(parts.session.leaves.on, control);

/** Whether a session control is on and no other. */
export const isOnlyOneOn = ({ parts }: Draft, control: string): Truth =>
  isExactly(parts.session.leaves.on, [control], ANY_TEXT);

/** Whether no session control is on. */
export const noSessionControl = ({ parts }: Draft): Truth => isEmpty(parts.session.leaves.on);

/** Whether sign-in frequency asks "every time". */
export const asksEveryTime = (draft: Draft): Truth =>
  ofFrequency(draft, ({ frequencyInterval }) =>
    frequencyInterval === null ||
    ['timeBased', 'everyTime', 'everyTimeStrict'].some((word) => same(word, frequencyInterval))
      ? truth(frequencyInterval !== null && !same(frequencyInterval, 'timeBased'))
      : unknown(cannotJudge(`The interval of the sign-in frequency is not known: ${frequencyInterval}.`)),
  );

/** Whether sign-in frequency is given in hours, and in fewer than so many. */
export const asksWithinHours = (draft: Draft, hours: number): Truth =>
  ofFrequency(draft, ({ type, value }) => {
    if (value === null) return FALSE; // So under "every time".
    if (type === null || !['hours', 'days'].some((word) => same(word, type)))
      return unknown(cannotJudge(`The unit of the sign-in frequency is not known: ${type ?? 'missing'}.`));
    return truth(same(type, 'hours') && value < hours);
  });

/** The mode of continuous access evaluation, where it is customised: whether it is this one. */
export function evaluationIs({ parts }: Draft, mode: 'disabled' | 'strictLocation'): Truth {
  const { continuousAccessEvaluation } = parts.session.leaves;
  const isStrange =
    continuousAccessEvaluation.known &&
    continuousAccessEvaluation.value !== null &&
    !MODES.some((known) => same(known, continuousAccessEvaluation.value ?? ''));
  return isStrange
    ? unknown(
        cannotJudge(
          `The mode of continuous access evaluation is not known: ${continuousAccessEvaluation.value}.`,
        ),
      )
    : when(continuousAccessEvaluation, (value) => value !== null && same(value, mode));
}

const MODES = ['disabled', 'strictLocation', 'strictEnforcement'];

function ofFrequency({ parts }: Draft, ask: (frequency: SignInFrequency) => Truth): Truth {
  const { signInFrequency } = parts.session.leaves;
  if (!signInFrequency.known) return unknown(...signInFrequency.reasons);
  return signInFrequency.value === null ? FALSE : ask(signInFrequency.value);
}
