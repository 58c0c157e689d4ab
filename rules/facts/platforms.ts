/**
 * Device platforms that a policy applies to. Nothing included means all of them, and those that no list can name as well.
 * Source: Graph reference of conditionalAccessPlatforms; Microsoft Learn, "Conditional Access: Conditions", Device platforms.
 */
import { all, any, isEmpty, not, type Truth, truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { hasEntries, holdsOne, mayHoldMore, same, wordsOf } from './lists.ts';

const NAMES = ['android', 'iOS', 'windows', 'windowsPhone', 'macOS', 'linux', 'all'] as const;
const PLATFORMS = wordsOf(NAMES, (entry) => `The device platform "${entry}" is not known.`);

/** Whether the policy applies to a platform. */
export function appliesToPlatform({ parts }: Draft, platform: Exclude<(typeof NAMES)[number], 'all'>): Truth {
  const { include, exclude } = parts['conditions.devicePlatforms'].leaves;
  return all(
    any(isEmpty(include), holdsOne(include, ['all', platform], PLATFORMS)),
    not(holdsOne(exclude, ['all', platform], PLATFORMS)),
  );
}

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
