/**
 * What the parts of the store share: one queue, so that two changes at once lose nothing; the newest shape before anything is read; and a
 * write that is one `set`, with what did not parse set aside in it, so that a browser that stops half-way keeps the old state.
 */
import { type Managed, managedNow } from './managed.ts';
import { migrated, versionOf } from './migrations.ts';
import { parseSetAside, SET_ASIDE, type SetAside } from './set-aside.ts';
import { type Stored, VERSION } from './shape.ts';

/** The part of `browser.storage.local` that is used. */
export interface Area {
  get(keys: string[] | null): Promise<Stored>;
  set(items: Stored): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export const NEWER =
  'What is stored was written by a newer version of Preflight, so it is neither read nor overwritten. Update the extension.';
const LAST_PROBLEM = 'storeProblem';

export class Keeper {
  readonly local: Area;
  readonly #session: Area;
  readonly #managed: Pick<Area, 'get'>;
  /** ISO time. */
  readonly now: () => string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(local: Area, session: Area, managed: Pick<Area, 'get'>, now: () => string) {
    this.local = local;
    this.#session = session;
    this.#managed = managed;
    this.now = now;
  }

  /** Runs a task on the newest shape when those before it have ended, however they ended. @throws what the task throws, or when the store is newer than this */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      await this.#inNewestShape();
      return task();
    };
    const result = this.#last.then(run, run);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** What lies in one place. */
  async at(place: string): Promise<unknown> {
    return (await this.local.get([place]))[place];
  }

  /** Writes in one go. @param aside what could not be understood of what was there */
  async write(items: Stored, aside: readonly SetAside[]): Promise<void> {
    const before = aside.length > 0 ? parseSetAside(await this.at(SET_ASIDE), this.now()) : [];
    await this.local.set({ ...items, ...(aside.length > 0 && { [SET_ASIDE]: [...before, ...aside] }) });
  }

  /** What the organisation sets now. */
  managed(): Promise<Managed> {
    return managedNow(this.#managed);
  }

  /** Remembers what went wrong last until something is stored or the browser closes; null forgets it. */
  remember(problem: string | null): Promise<void> {
    return problem === null
      ? this.#session.remove([LAST_PROBLEM])
      : this.#session.set({ [LAST_PROBLEM]: problem });
  }

  async lastProblem(): Promise<string | null> {
    const problem = (await this.#session.get([LAST_PROBLEM]))[LAST_PROBLEM];
    return typeof problem === 'string' ? problem : null;
  }

  async #inNewestShape(): Promise<void> {
    const version = versionOf(await this.local.get(['version']));
    if (version === null) throw new Error(NEWER);
    if (version === VERSION) return;
    const everything = await this.local.get(null);
    const next = migrated(everything, version, this.now());
    await this.local.set(next);
    const gone = Object.keys(everything).filter((key) => !(key in next));
    if (gone.length > 0) await this.local.remove(gone);
  }
}
