/** What the admin decided: of each tenant, and of all of them. What the organisation sets wins over it. */
import { hash } from 'ohash';
import type { EmergencyAccounts } from '../engine/context.ts';
import type { RuleSettings } from '../engine/rule-settings.ts';
import {
  type AcceptedFinding,
  type AdminSettings,
  type Decisions,
  isAboutSame,
  parseAccepted,
  parseDeclared,
  parseRuleSettings,
} from './decisions.ts';
import type { Keeper } from './keeper.ts';
import {
  freeRules,
  isManagedRule,
  type Managed,
  managedAccountsOf,
  replacedRules,
  tenantOfKey,
  whyNotAllowed,
  withManagedAccounts,
  withManagedRules,
} from './managed.ts';
import type { SetAside } from './set-aside.ts';
import { INDEX, keyOfAccepted, keyOfDeclared, LIST_TAP, parseIndex, RULES, type Stored } from './shape.ts';

export interface Deciding {
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
  /** Whether the portal's own list is to be read: the admin switched it on, and the organisation does not forbid it. @throws when the store cannot be read */
  listTap(): Promise<boolean>;
  /** @throws when it could not be kept, or the organisation forbids it */
  setListTap(on: boolean): Promise<void>;
}

/** What is kept next in a place, and what could not be understood of what was there. */
interface Changed {
  readonly next: unknown;
  readonly aside: SetAside[];
}

/** Where the decisions lie that judging a tenant asks for. */
export const decidedKeys = (key: string): string[] => [keyOfDeclared(key), keyOfAccepted(key), RULES];

/** @param found what lies at `decidedKeys` @param at ISO time */
export const decisionsIn = (found: Stored, key: string, set: Managed, at: string): Decisions => {
  const { decisions } = decidedIn(found, key, at);
  return {
    ...decisions,
    emergencyAccounts: withManagedAccounts(decisions.emergencyAccounts, managedAccountsOf(set, key)),
  };
};

/** @param found what lies at `decidedKeys` @param at ISO time */
export const rulesIn = (found: Stored, set: Managed, at: string): RuleSettings =>
  withManagedRules(parseRuleSettings(found[RULES], RULES, at).settings, set);

/** What the admin decided of a tenant, without what the organisation adds, and what of it could not be understood. */
function decidedIn(found: Stored, key: string, at: string) {
  const declared = parseDeclared(found[keyOfDeclared(key)], keyOfDeclared(key), at);
  const { accepted, aside } = parseAccepted(found[keyOfAccepted(key)], keyOfAccepted(key), at);
  const decisions: Decisions = { emergencyAccounts: declared.accounts, accepted };
  return { key, decisions, aside: [...declared.aside, ...aside] };
}

/** @throws where nothing may be kept of the tenant, or nothing is: one that was forgotten meanwhile must not come back by half. */
function mayDecide(tenant: string, index: unknown, set: Managed): void {
  const line = parseIndex(index)[tenant];
  const why = whyNotAllowed(set, line ?? tenantOfKey(tenant));
  if (why !== null) throw new Error(why);
  if (!line) throw new Error(FORGOTTEN);
}

export function createDeciding(keeper: Keeper): Deciding {
  const { local, now } = keeper;

  /** Changes what is decided in one place, of a tenant or (null) of all of them. */
  const decide = (
    tenant: string | null,
    place: string,
    change: (value: unknown, place: string) => Changed | Promise<Changed>,
  ): Promise<void> =>
    keeper.inTurn(async () => {
      if (tenant !== null) mayDecide(tenant, await keeper.at(INDEX), await keeper.managed());
      const { next, aside } = await change(await keeper.at(place), place);
      await keeper.write({ [place]: next }, aside);
    });

  return {
    decisions: (key) =>
      keeper.inTurn(async () =>
        decisionsIn(await local.get(decidedKeys(key)), key, await keeper.managed(), now()),
      ),

    managed: () => keeper.managed(),

    declared: (key) =>
      keeper.inTurn(
        async () => parseDeclared(await keeper.at(keyOfDeclared(key)), keyOfDeclared(key), now()).accounts,
      ),

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

    ruleSettings: () =>
      keeper.inTurn(async () => rulesIn(await local.get([RULES]), await keeper.managed(), now())),

    changeRules(change) {
      return decide(null, RULES, async (value, place) => {
        const { rules } = await keeper.managed();
        const { settings, aside } = parseRuleSettings(value, place, now());
        const next = change(settings);
        const locked = changedIds(settings, next).find((id) => isManagedRule(rules, id));
        if (locked !== undefined) throw new Error(lockedRule(locked));
        return { next, aside };
      });
    },

    replaceSettings: (before, { rules, tenant }) =>
      keeper.inTurn(async () => {
        const key = tenant?.key ?? null;
        const found = await local.get([...(key === null ? [RULES] : decidedKeys(key)), INDEX]);
        const set = await keeper.managed();
        if (key !== null) mayDecide(key, found[INDEX], set);
        const own = parseRuleSettings(found[RULES], RULES, now());
        const ofTenant = key === null ? null : decidedIn(found, key, now());
        const kept: AdminSettings = {
          rules: freeRules(own.settings, set.rules),
          tenant: ofTenant && { key: ofTenant.key, ...ofTenant.decisions },
        };
        if (hash(kept) !== hash(before)) throw new Error(CHANGED_MEANWHILE);
        await keeper.write(
          {
            [RULES]: replacedRules(own.settings, rules, set.rules),
            ...(tenant && {
              [keyOfDeclared(tenant.key)]: { emergencyAccounts: tenant.emergencyAccounts },
              [keyOfAccepted(tenant.key)]: tenant.accepted,
            }),
          },
          [...own.aside, ...(ofTenant?.aside ?? [])],
        );
      }),

    listTap: () =>
      keeper.inTurn(
        async () => (await keeper.at(LIST_TAP)) === true && !(await keeper.managed()).listTapForbidden,
      ),

    setListTap: (on) =>
      keeper.inTurn(async () => {
        if (on && (await keeper.managed()).listTapForbidden) throw new Error(LIST_FORBIDDEN);
        await local.set({ [LIST_TAP]: on });
      }),
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
