/** A policy of which only this is told, as the portal's list does where it asks for no more. */
export interface NamedPolicy {
  readonly id: string;
  readonly name: string;
  /** Graph's word; null where it is not told. */
  readonly state: string | null;
}
