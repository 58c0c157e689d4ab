/**
 * Words that a list of locations can hold beside ids and names of named locations, and what named locations do not tell.
 * Source: Graph reference of conditionalAccessLocations; Microsoft Learn, "Conditional Access: Network assignment".
 */
import { any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { MFA_TRUSTED_IPS } from '../../src/policy/well-known-ids.ts';
import { mayHoldMore, wordsOf } from './lists.ts';

/** What stands for the trusted addresses of per-user MFA: in Graph an id, which is field-reported, in the portal a name. */
export const MFA_TRUSTED_IPS_NAMES = [MFA_TRUSTED_IPS, 'MFA Trusted IPs'];

/** Locations of which it is known without reading the named location that they are no countries. */
const NO_COUNTRIES = wordsOf(
  ['All', 'AllTrusted', ...MFA_TRUSTED_IPS_NAMES],
  () =>
    'A location listed here may be a country that is found by GPS, which stands in the named location and not in the policy. If it is, ' +
    'even report-only asks users for their position, and Microsoft says that not sharing it may result in a block.',
);

/** Unknown where a location may be a country that is found by GPS, else false. */
export const mayAskForPosition = ({ parts }: Draft): Truth => {
  const { include, exclude } = parts.network.leaves;
  return any(mayHoldMore(include, NO_COUNTRIES), mayHoldMore(exclude, NO_COUNTRIES));
};
