/** What the list of policies says, in the page and in the frame. */
import { phrase } from '../labels/texts.ts';
import { STATES } from '../policy/basics.ts';

export const LIST_TITLE = phrase('Conditional Access | Policies');
export const LIST_SUBTITLE = 'Microsoft Entra ID';

/** A policy's name as it is listed. */
export const nameText = (name: unknown): string =>
  typeof name === 'string' && name !== '' ? name : phrase('(no name)');

/** The words for a state of Graph's; none for one that is not known. */
export const stateText = (state: unknown): string =>
  STATES.find(({ value }) => typeof state === 'string' && value.toLowerCase() === state.toLowerCase())
    ?.text ?? '';
