import type { NamedPolicy } from '../policy/named.ts';
import { type ExportedPolicy, placed } from './exports.ts';
import { type Keeper, NEWER } from './keeper.ts';
import { notReadable, recordOf } from './known-tenant.ts';
import { whyNotAllowed } from './managed.ts';
import type { PolicySeen, SavedParts, TenantSeen } from './schema.ts';
import { parseSetAside, SET_ASIDE } from './set-aside.ts';
import {
  INDEX,
  keyOfAccepted,
  keyOfDeclared,
  keyOfJson,
  keyOfJudged,
  keyOfJudgedBy,
  keyOfParts,
  keyOfSalt,
  keyOfTenant,
  lineOf,
  parseIndex,
  parseParts,
  parseTenant,
  placeOf,
  type Stored,
  type TenantRecord,
} from './shape.ts';
import { tenantKey } from './tenant-key.ts';
import {
  isSeenAfter,
  type Origin,
  savedPartsOf,
  withExports,
  withNames,
  withPolicy,
} from './tenant-record.ts';
import type { TenantLine } from './told.ts';

export type Outcome =
  | { readonly stored: true; readonly tenantKey: string }
  | { readonly stored: false; readonly why: string };

export interface Tenants {
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
  /**
   * Takes over policies as Graph has them, in one write: each in place of what was kept of it, unless that was changed later.
   * @param whole whether these are all policies of the tenant: what is not among them is gone then
   * @throws when they could not be kept
   */
  keepExports(
    tenant: TenantSeen,
    policies: readonly ExportedPolicy[],
    origin: Origin,
    whole: boolean,
  ): Promise<void>;
  /**
   * Keeps which policies the portal's list named; of those that are not known yet nothing counts as read.
   * @param whole whether these are all policies of the tenant
   * @throws when they could not be kept
   */
  keepNames(tenant: TenantSeen, names: readonly NamedPolicy[], whole: boolean): Promise<void>;
  /** Says in the popup what went wrong, until something is stored or the browser closes. */
  say(problem: string): Promise<void>;
  /** Makes the pseudonyms of a tenant's reports the same each time, and nobody else's. @throws when it could not be kept */
  salt(key: string): Promise<string>;
  /** Removes everything that is stored of a tenant, what was set aside of it too. @throws when the browser does not, or the store is newer than this */
  forget(key: string): Promise<void>;
}

const NO_TENANT = 'The portal shows no tenant name here; nothing is stored.';
const NO_NAME = 'The policy has no name yet; nothing is stored.';
const NO_KEY = 'The tenant is named by neither a full domain nor the id of its directory; nothing is stored.';

/** What a change makes of a tenant's record, what is written beside it in the same go, and what is cleared up after it. */
interface RecordChange {
  readonly next: TenantRecord;
  readonly beside?: Stored;
  readonly remove?: readonly string[];
}

export function createTenants(keeper: Keeper): Tenants {
  const { local, now } = keeper;

  /** Changes the record of a tenant of which something may be stored. @throws why nothing is, or that it could not be */
  async function change(
    tenant: TenantSeen,
    to: (record: TenantRecord | null, key: string, at: string) => RecordChange,
  ): Promise<string> {
    const key = tenantKey(tenant);
    if (key === null) throw new Error(NO_KEY);
    await keeper.inTurn(async () => {
      const why = whyNotAllowed(await keeper.managed(), tenant);
      if (why !== null) throw new NotAllowed(why);
      const at = now();
      const place = keyOfTenant(key);
      const found = await local.get([place, INDEX]);
      const { record, aside } = parseTenant(found[place], place, at);
      const { next, beside = {}, remove = [] } = to(record, key, at);
      await keeper.write(
        {
          [place]: next,
          [keyOfJudgedBy(key)]: '',
          [INDEX]: { ...parseIndex(found[INDEX]), [key]: lineOf(key, next) },
          ...beside,
        },
        aside,
      );
      await local.remove([...remove]);
    });
    await keeper.remember(null);
    return key;
  }

  return {
    async seePolicy(tenant, policy, formerName) {
      if (tenantKey(tenant) === null) return { stored: false, why: NO_TENANT };
      if (policy.id === null && policy.name.trim() === '') return { stored: false, why: NO_NAME };
      try {
        const stored = await change(tenant, (record, key) => ({
          next: withPolicy(record, tenant, policy, formerName),
          beside:
            policy.id !== null && policy.savedParts
              ? { [keyOfParts(key, placeOf(policy))]: savedPartsOf(policy) }
              : {},
        }));
        return { stored: true, tenantKey: stored };
      } catch (error) {
        if (error instanceof NotAllowed) return { stored: false, why: error.message };
        const why = sentence(error, policy.name);
        await keeper.remember(why);
        return { stored: false, why };
      }
    },

    async savedParts(tenant, policyId) {
      const key = tenantKey(tenant);
      if (key === null) return null;
      const place = keyOfParts(key, placeOf({ id: policyId, name: '' }));
      return keeper.inTurn(async () => parseParts(await keeper.at(place)));
    },

    async tenant(key) {
      const { record, aside } = await keeper.inTurn(() => recordOf(keeper, key));
      return { record, problems: notReadable(aside.length) };
    },

    async tenants() {
      const lines = await keeper.inTurn(async () => Object.values(parseIndex(await keeper.at(INDEX))));
      return lines.sort((a, b) => b.lastSeen.localeCompare(a.lastSeen));
    },

    async problems() {
      const problem = await keeper.lastProblem();
      const aside = parseSetAside(await keeper.at(SET_ASIDE), now());
      return [...(problem === null ? [] : [problem]), ...notReadable(aside.length)];
    },

    say: (problem) => keeper.remember(problem),

    async keepExports(tenant, policies, from, whole) {
      const incoming = placed(policies);
      await change(tenant, (record, key, at) => {
        const { next, taken, gone } = withExports(record, tenant, { incoming, from, at, whole });
        // What was read of an earlier version in the editor is no longer what is saved. Left over, should the browser end us before, it only fills what it agrees with.
        const changed = [...taken].filter(([of, { hash: newHash, modified }]) => {
          const before = record?.policies[of];
          return before?.exported && before.exported.hash !== newHash && !isSeenAfter(before, modified);
        });
        return {
          next,
          beside: Object.fromEntries([...taken].map(([of, { json }]) => [keyOfJson(key, of), json])),
          remove: [...ofPlaces(key, gone), ...changed.map(([of]) => keyOfParts(key, of))],
        };
      });
    },

    async keepNames(tenant, names, whole) {
      await change(tenant, (record, key, at) => {
        const { next, gone, changed } = withNames(record, tenant, { names, at, whole });
        return {
          next,
          // In the same go: what was read of them before would count again, should the browser end us here.
          beside: Object.fromEntries(changed.map((place) => [keyOfParts(key, place), {}])),
          remove: [...ofPlaces(key, gone), ...changed.map((place) => keyOfJson(key, place))],
        };
      });
    },

    salt: (key) =>
      keeper.inTurn(async () => {
        const place = keyOfSalt(key);
        const kept = await keeper.at(place);
        if (typeof kept === 'string') return kept;
        const made = crypto.randomUUID();
        const line = parseIndex(await keeper.at(INDEX))[key];
        // Of a tenant that was forgotten meanwhile nothing is left behind.
        if (line && whyNotAllowed(await keeper.managed(), line) === null) await local.set({ [place]: made });
        return made;
      }),

    forget(key) {
      return keeper.inTurn(async () => {
        const everything = await local.get(null);
        const { [key]: _, ...index } = parseIndex(everything[INDEX]);
        const place = keyOfTenant(key);
        const own = [
          ...[place, keyOfJudged(key), keyOfJudgedBy(key)],
          ...[keyOfDeclared(key), keyOfAccepted(key)],
        ];
        const whole = [...own, `tenants.${key}`];
        const isOf = (from: string) => whole.includes(from) || from.startsWith(`${place} `);
        const apart = Object.keys(everything).filter((stored) =>
          [keyOfParts(key, ''), keyOfJson(key, '')].some((start) => stored.startsWith(start)),
        );
        // Of version 0, should the browser have ended us between the new shape and the clearing up.
        const old = 'tenants' in everything ? ['tenants'] : [];
        await local.remove([...own, keyOfSalt(key), ...apart, ...old]);
        // The list goes last: should the browser end us in between, the tenant still stands in it and can be forgotten again.
        const aside = parseSetAside(everything[SET_ASIDE], now()).filter(({ from }) => !isOf(from));
        await local.set({ [INDEX]: index, ...(SET_ASIDE in everything && { [SET_ASIDE]: aside }) });
        // It may name one of the tenant's policies.
        await keeper.remember(null);
      });
    },
  };
}

/** The organisation does not let anything be stored of this tenant: no fault of the store's. */
class NotAllowed extends Error {}

/** What lies apart of policies. */
const ofPlaces = (key: string, places: readonly string[]): string[] =>
  places.flatMap((place) => [keyOfJson(key, place), keyOfParts(key, place)]);

/** What went wrong while a policy was stored, for the admin. */
function sentence(error: unknown, policyName: string): string {
  const cause = error instanceof Error ? error.message : String(error);
  if (cause === NEWER) return NEWER;
  if (/quota/i.test(cause))
    return `The browser has no room left for Preflight: "${policyName}" was not stored. What was stored before is kept; free some disk space.`;
  return `"${policyName}" was not stored: ${cause}`;
}
