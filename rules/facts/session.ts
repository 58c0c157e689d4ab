/** Session controls that are on, by Graph's names. */
import { contains, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ANY_TEXT, isExactly } from './lists.ts';

/** Whether a session control is on. */
export const isOn = ({ parts }: Draft, control: string): Truth => contains(parts.session.leaves.on, control);

/** Whether a session control is on and no other. */
export const isOnlyOneOn = ({ parts }: Draft, control: string): Truth =>
  isExactly(parts.session.leaves.on, [control], ANY_TEXT);
