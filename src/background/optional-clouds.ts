/**
 * Has `watch` run on the portals of the clouds that the admin allowed. The browser's permissions say which these are; nothing of it is stored
 * by us.
 */
import { OPTIONAL_CLOUDS, patternsOf } from '../portal/hosts.ts';
import { keepRegistered, type ScriptRegistry } from './registered-scripts.ts';

/** Built from the manifest's entry of the same script. */
const WATCH = 'src/content/watch.iife.js';
const ID = 'watch-optional-clouds';

/**
 * Makes a function that brings what is registered in line with what is allowed.
 * @param isAllowed whether the extension may read the pages of one match pattern
 */
export const createCloudWatch = (
  registry: ScriptRegistry,
  isAllowed: (pattern: string) => Promise<boolean>,
): (() => Promise<void>) =>
  keepRegistered(registry, async () => {
    const matches: string[] = [];
    for (const pattern of OPTIONAL_CLOUDS.flatMap(({ shells }) => patternsOf(shells)))
      if (await isAllowed(pattern)) matches.push(pattern);
    return {
      [ID]:
        matches.length > 0
          ? { matches, js: [WATCH], runAt: 'document_idle', persistAcrossSessions: true }
          : null,
    };
  });
