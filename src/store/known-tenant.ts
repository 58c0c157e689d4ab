/** Everything that is known of a tenant put together, and what the rules said of it. */
import { hash } from 'ohash';
import type { RuleSettings } from '../engine/rule-settings.ts';
import { decidedKeys, decisionsIn, rulesIn } from './deciding.ts';
import type { AcceptedFinding, Decisions } from './decisions.ts';
import type { Keeper } from './keeper.ts';
import { type Managed, whyNotAllowed } from './managed.ts';
import type { SavedParts } from './schema.ts';
import type { SetAside } from './set-aside.ts';
import {
  keyOfJson,
  keyOfJudged,
  keyOfJudgedBy,
  keyOfParts,
  keyOfTenant,
  parseJudgement,
  parseParts,
  parseTenant,
  type Stored,
  type StoredPolicy,
  type TenantRecord,
  type Told,
} from './shape.ts';
import type { PolicyLine, TenantJudged } from './told.ts';

export interface KnownTenants {
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

/** A tenant's record, null where nothing is stored of it, and what of it could not be understood. */
export async function recordOf(
  keeper: Keeper,
  key: string,
): Promise<{ record: TenantRecord | null; aside: SetAside[] }> {
  const place = keyOfTenant(key);
  return parseTenant(await keeper.at(place), place, keeper.now());
}

/** The sentences on entries that could not be understood. */
export function notReadable(entries: number): string[] {
  const what = entries === 1 ? 'One stored entry' : `${entries} stored entries`;
  const again = 'kept as found and not used. Open the policies again to have them read anew.';
  return entries === 0 ? [] : [`${what} could not be understood: ${again}`];
}

export function createKnownTenants(keeper: Keeper): KnownTenants {
  const { local, now } = keeper;

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
      ...decisionsIn(found, key, set, now()),
      rules: rulesIn(found, set, now()),
      json: new Map(json.map((place) => [place, apart[keyOfJson(key, place)]])),
      parts: new Map(
        saved.flatMap((place) => {
          const parts = parseParts(apart[keyOfParts(key, place)]);
          return parts ? [[place, parts] as const] : [];
        }),
      ),
    };
  }

  return {
    judgedTenant(key, { by, judge, lineOf }, oldWillDo = false) {
      return keeper.inTurn(async () => {
        const [place, kept, keptBy] = [keyOfTenant(key), keyOfJudged(key), keyOfJudgedBy(key)];
        const [found, set] = await Promise.all([
          local.get([kept, keptBy, ...decidedKeys(key)]),
          keeper.managed(),
        ]);
        const rules = rulesIn(found, set, now());
        const decided = { accepted: decisionsIn(found, key, set, now()).accepted, rules, problems: [] };
        const basis = hash([by, decidedKeys(key).map((of) => found[of]), set]);
        const isOld = found[keptBy] !== basis;
        const before = isOld && !oldWillDo ? null : parseJudgement(found[kept]);
        if (before) return { told: before, isOld, ...decided };
        const { record, aside } = parseTenant(await keeper.at(place), place, now());
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
        const mayKeep = aside.length === 0 && whyNotAllowed(set, record) === null;
        if (mayKeep) await local.set({ [kept]: told, [keptBy]: basis }).catch(() => undefined);
        return { told, isOld: false, ...decided, problems };
      });
    },

    knownTenant: (key) =>
      keeper.inTurn(async () => {
        const { record, aside } = await recordOf(keeper, key);
        if (record === null) return null;
        const decided = await local.get(decidedKeys(key));
        const everything = await everythingOf(key, record, decided, await keeper.managed());
        return { ...everything, problems: notReadable(aside.length) };
      }),
  };
}
