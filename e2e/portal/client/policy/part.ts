/**
 * A part of the policy as the editor holds it. `read` makes the part's state of raw JSON; `members` says which Graph members that
 * state stands for. Saving writes only members that changed, so that everything else stays as it was, byte for byte.
 */
import type { Json } from './json.ts';

export interface Part<State> {
  read(policy: unknown): State;
  /** Graph members by dotted path. */
  members(state: State): Record<string, Json>;
}
