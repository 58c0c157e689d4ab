/**
 * Device platforms that a policy applies to. Nothing included means all of them, and those that no list can name as well.
 * Source: Graph reference of conditionalAccessPlatforms; Microsoft Learn, "Conditional Access: Conditions", Device platforms.
 */
import { all, any, isEmpty, not, type Truth, truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { hasEntries, holdsOne, isWithin, mayHoldMore, same, wordsOf } from './lists.ts';
import { perDraftAnd } from './per-draft.ts';

const NAMES = ['android', 'iOS', 'windows', 'windowsPhone', 'macOS', 'linux', 'all'] as const;
const PLATFORMS = wordsOf(NAMES, (entry) => `The device platform "${entry}" is not known.`);

/** "unknown" stands for what no list can name: it is meant only where all platforms are. */
export type Platform = Exclude<(typeof NAMES)[number], 'all'> | 'unknown';

export const PLATFORMS_OF_ALL: readonly Platform[] = [...NAMES.filter((name) => name !== 'all'), 'unknown'];

/** Whether the policy applies to one of several platforms. */
export const appliesToOnePlatform = (draft: Draft, platforms: readonly Platform[]): Truth =>
  any(...platforms.map((platform) => appliesToPlatform(draft, platform)));

/** Whether the policy applies to no other platforms than these; it need not apply to each of them. */
export const appliesToPlatformsWithin = (draft: Draft, platforms: readonly Platform[]): Truth =>
  all(
    ...PLATFORMS_OF_ALL.filter((platform) => !platforms.includes(platform)).map((platform) =>
      not(appliesToPlatform(draft, platform)),
    ),
  );

/** Whether the Include list itself names one of several platforms; that nothing is chosen, or all, does not count. */
export const namesOnePlatform = ({ parts }: Draft, platforms: readonly Platform[]): Truth =>
  holdsOne(parts['conditions.devicePlatforms'].leaves.include, platforms, PLATFORMS);

/** Whether the Include list names no other platforms than these; true of an empty one. */
export const namesPlatformsWithin = ({ parts }: Draft, platforms: readonly Platform[]): Truth =>
  isWithin(parts['conditions.devicePlatforms'].leaves.include, platforms, PLATFORMS);

/** Whether the Include list stands for all platforms: empty, or the word itself. */
export function includesAllPlatforms({ parts }: Draft): Truth {
  const { include } = parts['conditions.devicePlatforms'].leaves;
  return any(isEmpty(include), holdsOne(include, ['all'], PLATFORMS));
}

/** Whether the policy applies to a platform. */
export const appliesToPlatform = perDraftAnd(({ parts }: Draft, platform: Platform): Truth => {
  const { include, exclude } = parts['conditions.devicePlatforms'].leaves;
  return all(
    any(isEmpty(include), holdsOne(include, ['all', platform], PLATFORMS)),
    not(holdsOne(exclude, ['all', platform], PLATFORMS)),
  );
});

/** Whether some platform is left out: one is excluded, or only some are included. An unknown platform beside all others is in doubt. */
export function leavesPlatformsOut({ parts }: Draft): Truth {
  const { include, exclude } = parts['conditions.devicePlatforms'].leaves;
  const holdsAll = include.members.some((entry) => same(entry, 'all'));
  return any(
    truth(exclude.members.some(PLATFORMS.knows)),
    mayHoldMore(exclude, PLATFORMS),
    holdsAll ? mayHoldMore(include, PLATFORMS) : onlySome(include),
  );
}

/** Of a list that was not seen to hold "all". */
function onlySome(include: Parameters<typeof isEmpty>[0]): Truth {
  const seenNotAll = include.absent?.some((gone) => same(gone, 'all'));
  return seenNotAll || include.missing.length === 0 ? hasEntries(include) : mayHoldMore(include, PLATFORMS);
}
