/**
 * What was seen in each tenant, kept in this browser. Changes go through one queue, so that two at once lose
 * nothing, and each is one `set`, so that a browser that stops half-way keeps the old state. What does not
 * parse is set aside, never overwritten.
 */
import type { EmergencyAccounts } from '../engine/context.ts';
import { migrated, versionOf } from './migrations.ts';
import type { PolicySeen, SavedParts, TenantLine, TenantSeen } from './schema.ts';
import {
  INDEX,
  keyOfDeclared,
  keyOfParts,
  keyOfPolicy,
  keyOfTenant,
  keyOfUnsaved,
  lineOf,
  parseDeclared,
  parseIndex,
  parseParts,
  parseSetAside,
  parseTenant,
  SET_ASIDE,
  type SetAside,
  type Stored,
  type TenantRecord,
  toStored,
} from './shape.ts';
import { tenantKey } from './tenant-key.ts';

/** The part of `browser.storage.local` that is used. */
export interface Area {
  get(keys: string[] | null): Promise<Stored>;
  set(items: Stored): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export type Outcome =
  | { readonly stored: true; readonly tenantKey: string }
  | { readonly stored: false; readonly why: string };

export interface Store {
  /**
   * Keeps what was seen of a policy. `formerName`: the name under which the same unsaved policy was kept
   * before.
   */
  seePolicy(tenant: TenantSeen, policy: PolicySeen, formerName?: string): Promise<Outcome>;
  /** The reader's record of a saved policy; null when there is none. */
  savedParts(tenant: TenantSeen, policyId: string): Promise<SavedParts | null>;
  /**
   * A tenant with its policies, null when nothing of it is stored; and sentences about what could not be
   * read.
   */
  tenant(key: string): Promise<{ record: TenantRecord | null; problems: string[] }>;
  /** The tenants known, last seen first. */
  tenants(): Promise<TenantLine[]>;
  /** Sentences for the admin: what could not be stored or read back. */
  problems(): Promise<string[]>;
  /** What the admin declared of a tenant; null when nothing. @throws when the store cannot be read */
  emergencyAccounts(key: string): Promise<EmergencyAccounts | null>;
  /** Keeps a declaration in place of the one before; null takes it back. @throws when it could not be kept */
  declareEmergencyAccounts(key: string, accounts: EmergencyAccounts | null): Promise<void>;
  /** Removes everything that is stored of a tenant, what was set aside of it too. @throws when the browser does not, or the store is newer than this */
  forget(key: string): Promise<void>;
}

const LAST_PROBLEM = 'storeProblem';
const NO_TENANT = 'The portal shows no tenant name here; nothing is stored.';
const NO_NAME = 'The policy has no name yet; nothing is stored.';

/**
 * @param local where it is kept.
 * @param session where the last failure to write is remembered until a write succeeds or the browser closes.
 * @param now ISO time.
 */
export function createStore(local: Area, session: Area, now: () => string): Store {
  let last: Promise<unknown> = Promise.resolve();

  /** Runs a task when those before it have ended, however they ended. */
  function queued<T>(task: () => Promise<T>): Promise<T> {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  }

  async function inNewestShape(): Promise<void> {
    const version = versionOf(await local.get(['version']));
    if (version === null) throw new Error(NEWER);
    if (version > 0) return;
    const everything = await local.get(null);
    const next = migrated(everything, version, now());
    await local.set(next);
    const gone = Object.keys(everything).filter((key) => !(key in next));
    if (gone.length > 0) await local.remove(gone);
  }

  async function change(
    key: string,
    tenant: TenantSeen,
    seen: PolicySeen,
    formerName?: string,
  ): Promise<void> {
    await inNewestShape();
    const place = keyOfTenant(key);
    const found = await local.get([place, INDEX, SET_ASIDE]);
    const { record, aside } = parseTenant(found[place], place, now());
    const next = withPolicy(record, tenant, seen, formerName);
    const items: Stored = {
      [place]: next,
      [INDEX]: { ...parseIndex(found[INDEX]), [key]: lineOf(key, next) },
    };
    if (seen.id !== null && seen.savedParts) items[keyOfParts(key, keyOfPolicy(seen))] = seen.savedParts;
    if (aside.length > 0) items[SET_ASIDE] = [...parseSetAside(found[SET_ASIDE], now()), ...aside];
    await local.set(items);
  }

  async function read(key: string): Promise<{ record: TenantRecord | null; aside: SetAside[] }> {
    await inNewestShape();
    const place = keyOfTenant(key);
    return parseTenant((await local.get([place]))[place], place, now());
  }

  return {
    async seePolicy(tenant, policy, formerName) {
      const key = tenantKey(tenant);
      if (key === null) return { stored: false, why: NO_TENANT };
      if (policy.id === null && policy.name.trim() === '') return { stored: false, why: NO_NAME };
      try {
        await queued(() => change(key, tenant, policy, formerName));
        await session.remove([LAST_PROBLEM]);
        return { stored: true, tenantKey: key };
      } catch (error) {
        const why = sentence(error, policy.name);
        await session.set({ [LAST_PROBLEM]: why });
        return { stored: false, why };
      }
    },

    async savedParts(tenant, policyId) {
      const key = tenantKey(tenant);
      if (key === null) return null;
      const place = keyOfParts(key, keyOfPolicy({ id: policyId, name: '' }));
      return queued(async () => {
        await inNewestShape();
        return parseParts((await local.get([place]))[place]);
      });
    },

    async tenant(key) {
      const { record, aside } = await queued(() => read(key));
      return { record, problems: notReadable(aside.length) };
    },

    async tenants() {
      const lines = await queued(async () => {
        await inNewestShape();
        return Object.values(parseIndex((await local.get([INDEX]))[INDEX]));
      });
      return lines.sort((a, b) => b.lastSeen.localeCompare(a.lastSeen));
    },

    async problems() {
      const problem = (await session.get([LAST_PROBLEM]))[LAST_PROBLEM];
      const aside = parseSetAside((await local.get([SET_ASIDE]))[SET_ASIDE], now());
      return [...(typeof problem === 'string' ? [problem] : []), ...notReadable(aside.length)];
    },

    emergencyAccounts(key) {
      return queued(async () => {
        await inNewestShape();
        const place = keyOfDeclared(key);
        return parseDeclared((await local.get([place]))[place], place, now()).accounts;
      });
    },

    declareEmergencyAccounts(key, accounts) {
      return queued(async () => {
        await inNewestShape();
        const place = keyOfDeclared(key);
        const found = await local.get([place, INDEX, SET_ASIDE]);
        // A tenant that was forgotten meanwhile must not come back by half.
        if (!(key in parseIndex(found[INDEX]))) throw new Error(FORGOTTEN);
        const { aside } = parseDeclared(found[place], place, now());
        await local.set({
          [place]: { emergencyAccounts: accounts },
          ...(aside.length > 0 && { [SET_ASIDE]: [...parseSetAside(found[SET_ASIDE], now()), ...aside] }),
        });
      });
    },

    forget(key) {
      return queued(async () => {
        await inNewestShape();
        const everything = await local.get(null);
        const { [key]: _, ...index } = parseIndex(everything[INDEX]);
        const place = keyOfTenant(key);
        const whole = [place, keyOfDeclared(key), `tenants.${key}`];
        const isOf = (from: string) => whole.includes(from) || from.startsWith(`${place} `);
        const parts = Object.keys(everything).filter((stored) => stored.startsWith(keyOfParts(key, '')));
        await local.remove([place, keyOfDeclared(key), ...parts]);
        // The list goes last: should the browser end us in between, the tenant still stands in it and can be forgotten again.
        const aside = parseSetAside(everything[SET_ASIDE], now()).filter(({ from }) => !isOf(from));
        await local.set({ [INDEX]: index, ...(SET_ASIDE in everything && { [SET_ASIDE]: aside }) });
        // It may name one of the tenant's policies.
        await session.remove([LAST_PROBLEM]);
      });
    },
  };
}

/** A tenant's record with one policy seen anew. */
function withPolicy(
  record: TenantRecord | null,
  tenant: TenantSeen,
  seen: PolicySeen,
  formerName?: string,
): TenantRecord {
  const policies = { ...record?.policies };
  if (formerName !== undefined) delete policies[keyOfUnsaved(formerName)];
  if (seen.id !== null) delete policies[keyOfUnsaved(seen.name)];
  policies[keyOfPolicy(seen)] = toStored(seen);
  return {
    name: tenant.name ?? record?.name ?? null,
    domain: tenant.domain ?? record?.domain ?? null,
    directoryId: tenant.directoryId ?? record?.directoryId ?? null,
    lastSeen: seen.seenAt,
    policies,
  };
}

const FORGOTTEN = 'This tenant was forgotten. Open one of its policies in the portal first.';
const NEWER =
  'What is stored was written by a newer version of Preflight, so it is neither read nor overwritten. Update the extension.';

function notReadable(entries: number): string[] {
  const what = entries === 1 ? 'One stored entry' : `${entries} stored entries`;
  const again = 'kept as found and not used. Open the policies again to have them read anew.';
  return entries === 0 ? [] : [`${what} could not be understood: ${again}`];
}

/** What went wrong while a policy was stored, for the admin. */
function sentence(error: unknown, policyName: string): string {
  const cause = error instanceof Error ? error.message : String(error);
  if (cause === NEWER) return NEWER;
  if (/quota/i.test(cause))
    return `The browser has no room left for Preflight: "${policyName}" was not stored. What was stored before is kept; free some disk space.`;
  return `"${policyName}" was not stored: ${cause}`;
}
