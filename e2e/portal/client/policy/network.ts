/** Network, which is the same setting as Conditions > Locations: conditions.locations. */
import { canonical, strings } from './json.ts';
import type { Part } from './part.ts';

export interface NetworkState {
  configured: boolean;
  include: 'any' | 'trusted' | 'selected';
  included: string[];
  exclude: 'trusted' | 'selected';
  excluded: string[];
}

export const ALL_TRUSTED = 'AllTrusted';
const WORDS = ['All', ALL_TRUSTED];

export const networkPart: Part<NetworkState> = {
  read(policy) {
    const included = strings(policy, 'conditions.locations.includeLocations').map((id) =>
      canonical(id, WORDS),
    );
    const excluded = strings(policy, 'conditions.locations.excludeLocations').map((id) =>
      canonical(id, WORDS),
    );
    const onlyTrusted = (ids: string[]): boolean => ids.length === 1 && ids[0] === ALL_TRUSTED;
    return {
      configured: included.length + excluded.length > 0,
      include:
        included.includes('All') || included.length === 0
          ? 'any'
          : onlyTrusted(included)
            ? 'trusted'
            : 'selected',
      included: included.filter((id) => id !== 'All' && !(onlyTrusted(included) && id === ALL_TRUSTED)),
      exclude: onlyTrusted(excluded) ? 'trusted' : 'selected',
      excluded: onlyTrusted(excluded) ? [] : excluded,
    };
  },

  members(state) {
    if (!state.configured) return { 'conditions.locations': null };
    const words = { any: ['All'], trusted: [ALL_TRUSTED], selected: state.included };
    return {
      'conditions.locations.includeLocations': words[state.include],
      'conditions.locations.excludeLocations': state.exclude === 'trusted' ? [ALL_TRUSTED] : state.excluded,
    };
  },
};

export const excludedCount = (state: NetworkState): number =>
  state.exclude === 'trusted' ? 1 : state.excluded.length;
