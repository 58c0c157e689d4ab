/** Content scripts that run only where something is allowed or switched on. The browser keeps them over a restart, not over an update of the extension. */
import type { Scripting } from 'webextension-polyfill';

export interface RegisteredScript extends Scripting.RegisteredContentScript {
  readonly persistAcrossSessions: true;
}

/** What is needed of the browser. */
export interface ScriptRegistry {
  isRegistered(id: string): Promise<boolean>;
  register(script: RegisteredScript): Promise<void>;
  update(script: RegisteredScript): Promise<void>;
  unregister(id: string): Promise<void>;
}

/**
 * Makes a function that brings what is registered in line with what is wanted; calls of it follow one another.
 * @param wanted by id, the scripts as they are to be now; null for one that is to be there no more
 */
export function keepRegistered(
  registry: ScriptRegistry,
  wanted: () => Promise<Readonly<Record<string, Omit<RegisteredScript, 'id'> | null>>>,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const bringInLine = async (): Promise<void> => {
    for (const [id, script] of Object.entries(await wanted())) {
      const isRegistered = await registry.isRegistered(id);
      if (script)
        await (isRegistered ? registry.update({ id, ...script }) : registry.register({ id, ...script }));
      else if (isRegistered) await registry.unregister(id);
    }
  };
  return () => {
    last = last.catch(() => undefined).then(bringInLine);
    return last;
  };
}
