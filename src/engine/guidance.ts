/** What a guidance card is: what to do around a change, shown on demand or after Save. It judges no policy. */
import type { Sources } from './rule.ts';

export interface GuidanceCard {
  readonly id: `guidance-${string}`;
  /** Number in the catalogue, never reused. */
  readonly ref: `CAG${number}`;
  readonly title: string;
  /** In the order in which they are to be read or done. */
  readonly points: readonly [string, ...string[]];
  /** Points that rest on reports from the field, or on a figure of ours, by their index. */
  readonly notDocumented: readonly { readonly point: number; readonly why: string }[];
  readonly sources: Sources;
}

/** Declares a card. Its value is the card itself; the function is there for its types. */
export const defineCard = (card: GuidanceCard): GuidanceCard => card;
