/** Says at the top of the options that the organisation sets some of them, and what of that was not understood. */
import type { PageAnswerOf } from '../pages/messages.ts';
import { sentence } from '../shown-text.ts';

export type ManagedTold = PageAnswerOf<'declarations'>['managed'];

/** Nothing where nothing is managed. */
export function ManagedLines({ sets, problems }: ManagedTold) {
  return (
    <>
      {sets.length > 0 && (
        <p class="managed">
          <strong>Some settings are managed.</strong> {sentence(`Your organisation sets ${sets.join('; ')}.`)}
        </p>
      )}
      {problems.map((problem) => (
        <p class="problem" role="alert" key={problem}>
          {sentence(problem)}
        </p>
      ))}
    </>
  );
}

/** The mark of what cannot be changed here. */
export const SET_BY_ORGANISATION = 'Set by your organisation';
