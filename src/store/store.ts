/**
 * What was seen in each tenant, kept in this browser. Changes go through one queue, so that two at once lose
 * nothing, and each is one `set`, so that a browser that stops half-way keeps the old state. What does not
 * parse is set aside, never overwritten.
 */
import { hash } from 'ohash';
import type { EmergencyAccounts } from '../engine/context.ts';
import type { RuleSettings } from '../engine/rule-settings.ts';
import type { NamedPolicy } from '../policy/named.ts';
import {
  type AcceptedFinding,
  type AdminSettings,
  type Decisions,
  isAboutSame,
  parseAccepted,
  parseDeclared,
  parseRuleSettings,
} from './decisions.ts';
import { type ExportedPolicy, placed } from './exports.ts';
import {
  freeRules,
  isManagedRule,
  type Managed,
  managedAccountsOf,
  managedNow,
  replacedRules,
  tenantOfKey,
  whyNotAllowed,
  withManagedAccounts,
  withManagedRules,
} from './managed.ts';
import { migrated, versionOf } from './migrations.ts';
import type { PolicySeen, SavedParts, TenantSeen } from './schema.ts';
import { parseSetAside, SET_ASIDE, type SetAside } from './set-aside.ts';
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
  LIST_TAP,
  lineOf,
  parseIndex,
  parseJudgement,
  parseParts,
  parseTenant,
  placeOf,
  RULES,
  type Stored,
  type StoredPolicy,
  type TenantRecord,
  type Told,
  VERSION,
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
import type { PolicyLine, TenantJudged, TenantLine } from './told.ts';

/** Where the decisions lie that judging a tenant asks for. */
const decidedKeys = (key: string): string[] => [keyOfDeclared(key), keyOfAccepted(key), RULES];

/** What is kept next in a place, and what could not be understood of what was there. */
interface Changed {
  readonly next: unknown;
  readonly aside: SetAside[];
}

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
  /** Whether the portal's own list is to be read: the admin switched it on, and the organisation does not forbid it. @throws when the store cannot be read */
  listTap(): Promise<boolean>;
  /** @throws when it could not be kept, or the organisation forbids it */
  setListTap(on: boolean): Promise<void>;
  /** Says in the popup what went wrong, until something is stored or the browser closes. */
  say(problem: string): Promise<void>;
  /**
   * What the rules say of a tenant, null when nothing of it is stored. Judged anew only when what it rests on has changed.
   * @param oldWillDo whether it is not to be judged anew: then it is what was said before, or nothing, and says that it is old
   */
  judgedTenant(
    key: string,
    judging: Judging,
    oldWillDo?: boolean,
  ): Promise<{
    told: Told | null;
    isOld: boolean;
    accepted: readonly AcceptedFinding[];
    rules: RuleSettings;
    problems: string[];
  }>;
  /** Everything that is known of a tenant, and sentences on what of it could not be read; null when nothing is stored of it. */
  knownTenant(key: string): Promise<(KnownTenant & { readonly problems: string[] }) | null>;
  /** Makes the pseudonyms of a tenant's reports the same each time, and nobody else's. @throws when it could not be kept */
  salt(key: string): Promise<string>;
  /** What the admin decided of a tenant. @throws when the store cannot be read */
  decisions(key: string): Promise<Decisions>;
  /** Marks a finding as intended. @throws when it could not be kept */
  accept(key: string, finding: AcceptedFinding): Promise<void>;
  /** Takes that back. @throws when it could not be */
  revoke(
    key: string,
    finding: Pick<AcceptedFinding, 'policy' | 'ref' | 'fingerprint'>,
    policyName?: string | null,
  ): Promise<void>;
  /** What the organisation sets now. */
  managed(): Promise<Managed>;
  /** What the admin declared of a tenant, without what the organisation adds. @throws when the store cannot be read */
  declared(key: string): Promise<EmergencyAccounts | null>;
  /** Which rules are off, and at which levels others speak. @throws when the store cannot be read */
  ruleSettings(): Promise<RuleSettings>;
  /** Changes the admin's own. @throws when it could not be kept, or the organisation sets the rule */
  changeRules(change: (settings: RuleSettings) => RuleSettings): Promise<void>;
  /**
   * Puts settings in the place of others, in one write. What the organisation sets stays.
   * @param before what they take the place of, without the rules that the organisation sets
   * @throws when they could not be kept, or what is kept is not that any more
   */
  replaceSettings(before: AdminSettings, next: AdminSettings): Promise<void>;
  /** Keeps a declaration in place of the one before; null takes it back. @throws when it could not be kept */
  declareEmergencyAccounts(key: string, accounts: EmergencyAccounts | null): Promise<void>;
  /** Adds one to what is declared. @throws when it could not be kept */
  addEmergencyAccount(key: string, of: 'users' | 'groups', name: string): Promise<void>;
  /** Removes everything that is stored of a tenant, what was set aside of it too. @throws when the browser does not, or the store is newer than this */
  forget(key: string): Promise<void>;
}

/** Everything that is known of a tenant. */
export interface KnownTenant extends Decisions {
  readonly key: string;
  readonly record: TenantRecord;
  /** By place. */
  readonly json: ReadonlyMap<string, unknown>;
  /** What the editor showed of saved policies, by place. */
  readonly parts: ReadonlyMap<string, SavedParts>;
  readonly rules: RuleSettings;
}

/** What judging a tenant gives: its policies with their findings, and what is said of the whole. */
export interface Judgement {
  readonly policies: Readonly<Record<string, StoredPolicy>>;
  readonly said: TenantJudged;
}

/** How a tenant is judged, and what is told of it then. */
export interface Judging {
  /** Names the rules and the day. */
  readonly by: string;
  readonly judge: (known: KnownTenant) => Judgement;
  readonly lineOf: (place: string, policy: StoredPolicy, rules: RuleSettings) => PolicyLine;
}

const LAST_PROBLEM = 'storeProblem';
const NO_TENANT = 'The portal shows no tenant name here; nothing is stored.';
const NO_NAME = 'The policy has no name yet; nothing is stored.';

/**
 * @param local where it is kept.
 * @param session where the last failure to write is remembered until a write succeeds or the browser closes.
 * @param managed what the organisation sets; it is read at each use.
 * @param now ISO time.
 */
export function createStore(
  local: Area,
  session: Area,
  managed: Pick<Area, 'get'>,
  now: () => string,
): Store {
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
    if (version === VERSION) return;
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
      [keyOfJudgedBy(key)]: '',
      [INDEX]: { ...parseIndex(found[INDEX]), [key]: lineOf(key, next) },
    };
    if (seen.id !== null && seen.savedParts) items[keyOfParts(key, placeOf(seen))] = savedPartsOf(seen);
    if (aside.length > 0) items[SET_ASIDE] = [...parseSetAside(found[SET_ASIDE], now()), ...aside];
    await local.set(items);
  }

  async function read(key: string): Promise<{ record: TenantRecord | null; aside: SetAside[] }> {
    await inNewestShape();
    const place = keyOfTenant(key);
    return parseTenant((await local.get([place]))[place], place, now());
  }

  /** Changes what is decided, of a tenant or (null) of all of them. */
  function decide(
    tenant: string | null,
    place: string,
    change: (value: unknown, place: string) => Changed | Promise<Changed>,
  ): Promise<void> {
    return queued(async () => {
      await inNewestShape();
      const found = await local.get([place, INDEX, SET_ASIDE]);
      if (tenant !== null) mayDecide(tenant, found, await managedNow(managed));
      const { next, aside } = await change(found[place], place);
      await local.set({
        [place]: next,
        ...(aside.length > 0 && { [SET_ASIDE]: [...parseSetAside(found[SET_ASIDE], now()), ...aside] }),
      });
    });
  }

  /** @throws where nothing may be kept of the tenant, or nothing is: one that was forgotten meanwhile must not come back by half. */
  function mayDecide(tenant: string, found: Stored, set: Managed): void {
    const line = parseIndex(found[INDEX])[tenant];
    const why = whyNotAllowed(set, line ?? tenantOfKey(tenant));
    if (why !== null) throw new Error(why);
    if (!line) throw new Error(FORGOTTEN);
  }

  /** What the admin decided of a tenant, without what the organisation adds, and what of it could not be understood. */
  function decidedIn(found: Stored, key: string, at: string) {
    const declared = parseDeclared(found[keyOfDeclared(key)], keyOfDeclared(key), at);
    const { accepted, aside } = parseAccepted(found[keyOfAccepted(key)], keyOfAccepted(key), at);
    const decisions: Decisions = { emergencyAccounts: declared.accounts, accepted };
    return { key, decisions, aside: [...declared.aside, ...aside] };
  }

  const declaredIn = (found: Stored, key: string): EmergencyAccounts | null =>
    parseDeclared(found[keyOfDeclared(key)], keyOfDeclared(key), now()).accounts;

  const decisionsIn = (found: Stored, key: string, set: Managed): Decisions => ({
    emergencyAccounts: withManagedAccounts(declaredIn(found, key), managedAccountsOf(set, key)),
    accepted: parseAccepted(found[keyOfAccepted(key)], keyOfAccepted(key), now()).accepted,
  });

  const rulesIn = (found: Stored, set: Managed): RuleSettings =>
    withManagedRules(parseRuleSettings(found[RULES], RULES, now()).settings, set);

  /** @param found with the decisions among it */
  async function everythingOf(
    key: string,
    record: TenantRecord,
    found: Stored,
    set: Managed,
  ): Promise<KnownTenant> {
    const places = Object.entries(record.policies);
    const json = places.filter(([, { exported }]) => exported).map(([place]) => place);
    const saved = places.filter(([, { id }]) => id !== null).map(([place]) => place);
    const apart = await local.get([
      ...json.map((place) => keyOfJson(key, place)),
      ...saved.map((place) => keyOfParts(key, place)),
    ]);
    return {
      key,
      record,
      ...decisionsIn(found, key, set),
      rules: rulesIn(found, set),
      json: new Map(json.map((place) => [place, apart[keyOfJson(key, place)]])),
      parts: new Map(
        saved.flatMap((place) => {
          const parts = parseParts(apart[keyOfParts(key, place)]);
          return parts ? [[place, parts] as const] : [];
        }),
      ),
    };
  }

  async function takeOver(
    key: string,
    tenant: TenantSeen,
    policies: readonly ExportedPolicy[],
    from: Origin,
    whole: boolean,
  ): Promise<void> {
    await inNewestShape();
    const at = now();
    const place = keyOfTenant(key);
    const found = await local.get([place, INDEX, SET_ASIDE]);
    const { record, aside } = parseTenant(found[place], place, at);
    const incoming = placed(policies);
    const { next, taken, gone } = withExports(record, tenant, { incoming, from, at, whole });
    await local.set({
      [place]: next,
      [keyOfJudgedBy(key)]: '',
      [INDEX]: { ...parseIndex(found[INDEX]), [key]: lineOf(key, next) },
      ...Object.fromEntries([...taken].map(([of, { json }]) => [keyOfJson(key, of), json])),
      ...(aside.length > 0 && { [SET_ASIDE]: [...parseSetAside(found[SET_ASIDE], at), ...aside] }),
    });
    // What was read of an earlier version in the editor is no longer what is saved. Left over, should the browser end us here, it only fills what it agrees with.
    const changed = [...taken].filter(([of, { hash: newHash, modified }]) => {
      const before = record?.policies[of];
      return before?.exported && before.exported.hash !== newHash && !isSeenAfter(before, modified);
    });
    await local.remove([
      ...gone.flatMap((of) => [keyOfJson(key, of), keyOfParts(key, of)]),
      ...changed.map(([of]) => keyOfParts(key, of)),
    ]);
  }

  async function takeNames(
    key: string,
    tenant: TenantSeen,
    names: readonly NamedPolicy[],
    whole: boolean,
  ): Promise<void> {
    await inNewestShape();
    const at = now();
    const place = keyOfTenant(key);
    const found = await local.get([place, INDEX, SET_ASIDE]);
    const { record, aside } = parseTenant(found[place], place, at);
    const { next, gone } = withNames(record, tenant, { names, at, whole });
    await local.set({
      [place]: next,
      [keyOfJudgedBy(key)]: '',
      [INDEX]: { ...parseIndex(found[INDEX]), [key]: lineOf(key, next) },
      ...(aside.length > 0 && { [SET_ASIDE]: [...parseSetAside(found[SET_ASIDE], at), ...aside] }),
    });
    await local.remove(gone.flatMap((of) => [keyOfJson(key, of), keyOfParts(key, of)]));
  }

  /** Changes a tenant of which something may be stored. */
  function ofTenant(tenant: TenantSeen, change: (key: string) => Promise<void>): Promise<void> {
    const key = tenantKey(tenant);
    if (key === null) return Promise.reject(new Error(NO_KEY));
    return queued(async () => {
      const why = whyNotAllowed(await managedNow(managed), tenant);
      if (why !== null) throw new Error(why);
      await change(key);
      await session.remove([LAST_PROBLEM]);
    });
  }

  return {
    async seePolicy(tenant, policy, formerName) {
      const key = tenantKey(tenant);
      if (key === null) return { stored: false, why: NO_TENANT };
      if (policy.id === null && policy.name.trim() === '') return { stored: false, why: NO_NAME };
      try {
        const forbidden = await queued(async () => {
          const why = whyNotAllowed(await managedNow(managed), tenant);
          if (why === null) await change(key, tenant, policy, formerName);
          return why;
        });
        if (forbidden !== null) return { stored: false, why: forbidden };
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
      const place = keyOfParts(key, placeOf({ id: policyId, name: '' }));
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

    keepExports: (tenant, policies, from, whole) =>
      ofTenant(tenant, (key) => takeOver(key, tenant, policies, from, whole)),

    keepNames: (tenant, names, whole) => ofTenant(tenant, (key) => takeNames(key, tenant, names, whole)),

    listTap() {
      return queued(async () => {
        await inNewestShape();
        return (
          (await local.get([LIST_TAP]))[LIST_TAP] === true && !(await managedNow(managed)).listTapForbidden
        );
      });
    },

    setListTap(on) {
      return queued(async () => {
        await inNewestShape();
        if (on && (await managedNow(managed)).listTapForbidden) throw new Error(LIST_FORBIDDEN);
        await local.set({ [LIST_TAP]: on });
      });
    },

    say: (problem) => session.set({ [LAST_PROBLEM]: problem }),

    judgedTenant(key, { by, judge, lineOf }, oldWillDo = false) {
      return queued(async () => {
        await inNewestShape();
        const [place, kept, keptBy] = [keyOfTenant(key), keyOfJudged(key), keyOfJudgedBy(key)];
        const [found, set] = await Promise.all([
          local.get([kept, keptBy, ...decidedKeys(key)]),
          managedNow(managed),
        ]);
        const rules = rulesIn(found, set);
        const decided = { accepted: decisionsIn(found, key, set).accepted, rules, problems: [] };
        const basis = hash([by, decidedKeys(key).map((of) => found[of]), set]);
        const isOld = found[keptBy] !== basis;
        const before = isOld && !oldWillDo ? null : parseJudgement(found[kept]);
        if (before) return { told: before, isOld, ...decided };
        const { record, aside } = parseTenant((await local.get([place]))[place], place, now());
        const problems = notReadable(aside.length);
        if (record === null) return { told: null, isOld: false, ...decided, problems };
        const { policies, ...of } = record;
        const lines = (judged: typeof policies) =>
          Object.entries(judged).map(([at, policy]) => lineOf(at, policy, rules));
        if (oldWillDo)
          return { told: { of, lines: lines(policies), said: null }, isOld: true, ...decided, problems };
        const judgement = judge(await everythingOf(key, record, found, set));
        const told: Told = { of, lines: lines(judgement.policies), said: judgement.said };
        // While something cannot be read the popup has to say so each time. A full disk is no reason not to answer.
        if (aside.length === 0) await local.set({ [kept]: told, [keptBy]: basis }).catch(() => undefined);
        return { told, isOld: false, ...decided, problems };
      });
    },

    knownTenant(key) {
      return queued(async () => {
        const { record, aside } = await read(key);
        if (record === null) return null;
        const decided = await local.get(decidedKeys(key));
        const everything = await everythingOf(key, record, decided, await managedNow(managed));
        return { ...everything, problems: notReadable(aside.length) };
      });
    },

    salt(key) {
      return queued(async () => {
        const place = keyOfSalt(key);
        const kept = (await local.get([place]))[place];
        if (typeof kept === 'string') return kept;
        const made = crypto.randomUUID();
        await local.set({ [place]: made });
        return made;
      });
    },

    decisions(key) {
      return queued(async () => {
        await inNewestShape();
        return decisionsIn(await local.get(decidedKeys(key)), key, await managedNow(managed));
      });
    },

    managed: () => managedNow(managed),

    declared(key) {
      return queued(async () => {
        await inNewestShape();
        return declaredIn(await local.get([keyOfDeclared(key)]), key);
      });
    },

    declareEmergencyAccounts(key, accounts) {
      return decide(key, keyOfDeclared(key), (value, place) => ({
        next: { emergencyAccounts: accounts },
        aside: parseDeclared(value, place, now()).aside,
      }));
    },

    addEmergencyAccount(key, of, name) {
      return decide(key, keyOfDeclared(key), (value, place) => {
        const { accounts, aside } = parseDeclared(value, place, now());
        const before = accounts ?? { users: [], groups: [] };
        return {
          next: { emergencyAccounts: { ...before, [of]: [...new Set([...before[of], name])] } },
          aside,
        };
      });
    },

    accept(key, finding) {
      return decide(key, keyOfAccepted(key), (value, place) => {
        const { accepted, aside } = parseAccepted(value, place, now());
        return { next: [...accepted.filter((other) => !isAboutSame(other, finding)), finding], aside };
      });
    },

    revoke(key, finding, policyName = null) {
      return decide(key, keyOfAccepted(key), (value, place) => {
        const { accepted, aside } = parseAccepted(value, place, now());
        const next = accepted.filter(
          (other) =>
            !isAboutSame(other, finding) &&
            !(policyName !== null && isAboutSame(other, { ...finding, policy: policyName })),
        );
        if (next.length === accepted.length) throw new Error('It was not marked as intended here.');
        return { next, aside };
      });
    },

    ruleSettings() {
      return queued(async () => {
        await inNewestShape();
        const { settings } = parseRuleSettings((await local.get([RULES]))[RULES], RULES, now());
        return withManagedRules(settings, await managedNow(managed));
      });
    },

    changeRules(change) {
      return decide(null, RULES, async (value, place) => {
        const { rules } = await managedNow(managed);
        const { settings, aside } = parseRuleSettings(value, place, now());
        const next = change(settings);
        const locked = changedIds(settings, next).find((id) => isManagedRule(rules, id));
        if (locked !== undefined) throw new Error(lockedRule(locked));
        return { next, aside };
      });
    },

    replaceSettings(before, { rules, tenant }) {
      return queued(async () => {
        await inNewestShape();
        const key = tenant?.key ?? null;
        const found = await local.get([...(key === null ? [RULES] : decidedKeys(key)), INDEX, SET_ASIDE]);
        const set = await managedNow(managed);
        if (key !== null) mayDecide(key, found, set);
        const at = now();
        const own = parseRuleSettings(found[RULES], RULES, at);
        const ofTenant = key === null ? null : decidedIn(found, key, at);
        const kept: AdminSettings = {
          rules: freeRules(own.settings, set.rules),
          tenant: ofTenant && { key: ofTenant.key, ...ofTenant.decisions },
        };
        if (hash(kept) !== hash(before)) throw new Error(CHANGED_MEANWHILE);
        const aside = [...own.aside, ...(ofTenant?.aside ?? [])];
        await local.set({
          [RULES]: replacedRules(own.settings, rules, set.rules),
          ...(tenant && {
            [keyOfDeclared(tenant.key)]: { emergencyAccounts: tenant.emergencyAccounts },
            [keyOfAccepted(tenant.key)]: tenant.accepted,
          }),
          ...(aside.length > 0 && { [SET_ASIDE]: [...parseSetAside(found[SET_ASIDE], at), ...aside] }),
        });
      });
    },

    forget(key) {
      return queued(async () => {
        await inNewestShape();
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
        await session.remove([LAST_PROBLEM]);
      });
    },
  };
}

/** The ids of the rules that stand differently in the two. */
function changedIds(before: RuleSettings, after: RuleSettings): string[] {
  const ids = [before, after].flatMap(({ off, severities }) => [...off, ...Object.keys(severities)]);
  return [...new Set(ids)].filter(
    (id) =>
      before.off.includes(id) !== after.off.includes(id) || before.severities[id] !== after.severities[id],
  );
}

const lockedRule = (id: string): string =>
  `Your organisation sets the rule ${id}, so that it cannot be changed here. Ask those who manage this browser.`;

const LIST_FORBIDDEN =
  'Your organisation forbids reading the portal’s own list. Ask those who manage this browser.';
const CHANGED_MEANWHILE =
  'What is set was changed meanwhile, in a card or on another page. Nothing was replaced; look at what is set now and try again.';
const FORGOTTEN = 'This tenant was forgotten. Open one of its policies in the portal first.';
const NO_KEY = 'The tenant is named by neither a full domain nor the id of its directory; nothing is stored.';
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
