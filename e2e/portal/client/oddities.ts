/** Awkward states of the portal's page that are not always there, asked for in the address beside the face. */
import { oneOf } from './face.ts';

const LISTS = ['page', 'frame'] as const;
const ASKS = ['graph', 'batch', 'paged', 'selected', 'legacy', 'policy'] as const;

/** How the list's frame asks for the policies; `react/asks.ts` has what each of them is. */
export type Asks = (typeof ASKS)[number];

export interface Oddities {
  /** `two`: the editor of another policy was left in the journey, before the last blade. */
  journey: 'one' | 'two';
  /** Something in the blade is rendered anew about twenty times a second, without end. */
  restless: boolean;
  /** `frame`: the list of policies is a React view, which asks Microsoft Graph for them itself. */
  list: (typeof LISTS)[number];
  asks: Asks;
}

const query = new URLSearchParams(globalThis.location?.search ?? '');

export const oddities: Oddities = {
  journey: query.get('replica.journey') === 'two' ? 'two' : 'one',
  restless: query.has('replica.restless'),
  list: oneOf(query, 'replica.list', LISTS, 'page'),
  asks: oneOf(query, 'replica.asks', ASKS, 'graph'),
};
