/**
 * Has `watch` run on the portals of the clouds that the admin allowed. The browser's permissions say which these are; nothing of it is stored
 * by us. The browser keeps a registered script over a restart, not over an update of the extension.
 */
import { OPTIONAL_CLOUDS, patternsOf } from '../portal/hosts.ts';

/** Built from the manifest's entry of the same script. */
const WATCH = 'src/content/watch.iife.js';
const ID = 'watch-optional-clouds';

interface WatchScript {
  id: string;
  matches: string[];
  js: string[];
  runAt: 'document_idle';
  persistAcrossSessions: true;
}

/** What is needed of the browser. */
export interface ScriptRegistry {
  /** Whether the extension may read the pages of one match pattern. */
  isAllowed(pattern: string): Promise<boolean>;
  isRegistered(id: string): Promise<boolean>;
  register(script: WatchScript): Promise<void>;
  update(script: WatchScript): Promise<void>;
  unregister(id: string): Promise<void>;
}

/** Makes a function that brings what is registered in line with what is allowed; calls of it follow one another. */
export function createCloudWatch(registry: ScriptRegistry): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.catch(() => undefined).then(() => bringInLine(registry));
    return last;
  };
}

async function bringInLine(registry: ScriptRegistry): Promise<void> {
  const matches: string[] = [];
  for (const pattern of OPTIONAL_CLOUDS.flatMap(({ shells }) => patternsOf(shells)))
    if (await registry.isAllowed(pattern)) matches.push(pattern);
  const isRegistered = await registry.isRegistered(ID);
  if (matches.length === 0) {
    if (isRegistered) await registry.unregister(ID);
    return;
  }
  const script: WatchScript = {
    id: ID,
    matches,
    js: [WATCH],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  await (isRegistered ? registry.update(script) : registry.register(script));
}
