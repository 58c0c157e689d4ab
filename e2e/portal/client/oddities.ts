/** Awkward states of the portal's page that are not always there, asked for in the address beside the face. */

export interface Oddities {
  /** `two`: the editor of another policy was left in the journey, before the last blade. */
  journey: 'one' | 'two';
  /** Something in the blade is rendered anew about twenty times a second, without end. */
  restless: boolean;
}

const query = new URLSearchParams(globalThis.location?.search ?? '');

export const oddities: Oddities = {
  journey: query.get('replica.journey') === 'two' ? 'two' : 'one',
  restless: query.has('replica.restless'),
};
