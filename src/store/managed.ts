/**
 * Settings of the organisation, from the browser's policies. They win over the admin's own, and are read anew at each use. A part
 * that is not understood is left out, and a sentence says so.
 */
import * as z from 'zod/mini';
import type { EmergencyAccounts } from '../engine/context.ts';
import { SEVERITIES } from '../engine/rule.ts';
import { NO_RULE_SETTINGS, type RuleSettings } from '../engine/rule-settings.ts';
import { asDomain, asGuid } from '../identifiers.ts';
import type { TenantSeen } from './schema.ts';
import type { Stored } from './shape.ts';
import { tenantKey } from './tenant-key.ts';

export interface Managed {
  readonly rules: RuleSettings;
  /** By tenant key. */
  readonly emergencyAccounts: Readonly<Record<string, EmergencyAccounts>>;
  /** Domains and directory ids in lower case; null: of every tenant something may be stored. */
  readonly allowedTenants: readonly string[] | null;
  /** Whether the portal's own list may not be read. */
  readonly listTapForbidden: boolean;
  /** Sentences for the admin: what could not be understood. */
  readonly problems: readonly string[];
}

const NOTHING_MANAGED: Managed = {
  rules: NO_RULE_SETTINGS,
  emergencyAccounts: {},
  allowedTenants: null,
  listTapForbidden: false,
  problems: [],
};

const list = z.array(z.unknown());
const words = z.string().check(z.regex(/\S/));
const severity = z.enum(SEVERITIES);
const names = z._default(z.array(words), []);
const accountsOfTenant = z.object({ tenant: z.string(), users: names, groups: names });

/** Says that a setting, or a part of it, was not understood, and what follows. */
type NotUsed = (setting: string, what?: string, part?: string) => void;
const IN_PART = ' in part';

/** What the organisation sets now. Where that cannot be read, nothing may be stored: it may be forbidden. */
export async function managedNow(area: { get(keys: null): Promise<Stored> }): Promise<Managed> {
  try {
    return parseManaged(await area.get(null));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ...NOTHING_MANAGED,
      allowedTenants: [],
      listTapForbidden: true,
      problems: [`${NOT_READ} ${why}`],
    };
  }
}
const NOT_READ =
  'The settings of your organisation could not be read, so that nothing more is stored. The browser says:';

/** @param found what the browser's storage of managed settings holds */
export function parseManaged(found: Stored): Managed {
  const problems: string[] = [];
  const notUsed: NotUsed = (setting, what = 'it is not used', part = '') =>
    problems.push(`Your organisation’s setting ${setting} could not be understood${part}: ${what}.`);

  /** The entries that are understood; null where it is no list. */
  function entries<T>(setting: string, what: string | undefined, read: (entry: unknown) => T | null) {
    const whole = list.safeParse(found[setting]);
    if (!whole.success) {
      notUsed(setting, what);
      return null;
    }
    return whole.data.flatMap((entry, index) => {
      const understood = read(entry);
      if (understood === null) notUsed(setting, `its entry ${index + 1} is not used`, IN_PART);
      return understood === null ? [] : [understood];
    });
  }

  const off = 'rulesOff' in found ? entries('rulesOff', undefined, (id) => parsed(words, id)) : [];
  const allowed =
    'allowedTenants' in found
      ? (entries('allowedTenants', 'nothing is stored of any tenant', (name) => tenantNamed(name)) ?? [])
      : null;
  const { listTapForbidden = false } = found;
  if (typeof listTapForbidden !== 'boolean') notUsed('listTapForbidden', 'the portal’s own list is not read');
  const accounts =
    'emergencyAccounts' in found
      ? entries('emergencyAccounts', undefined, (entry) => {
          const of = parsed(accountsOfTenant, entry);
          const key = of && tenantNamed(of.tenant);
          return of && key ? { key, accounts: { users: of.users, groups: of.groups } } : null;
        })
      : [];
  return {
    rules: { off: off ?? [], severities: levels(found.ruleSeverities, notUsed) },
    emergencyAccounts: byTenant(accounts ?? []),
    allowedTenants: allowed,
    listTapForbidden: listTapForbidden !== false,
    problems,
  };
}

/** Two entries of one tenant count together. */
function byTenant(
  entries: readonly { key: string; accounts: EmergencyAccounts }[],
): Record<string, EmergencyAccounts> {
  const all = new Map<string, EmergencyAccounts>();
  for (const { key, accounts } of entries) all.set(key, withManagedAccounts(all.get(key) ?? null, accounts));
  return Object.fromEntries(all);
}

function levels(value: unknown, notUsed: NotUsed): Record<string, z.infer<typeof severity>> {
  if (value === undefined) return {};
  const whole = z.record(z.string(), z.unknown()).safeParse(value);
  if (!whole.success) {
    notUsed('ruleSeverities');
    return {};
  }
  return Object.fromEntries(
    Object.entries(whole.data).flatMap(([rule, level]) => {
      const understood = parsed(severity, level);
      if (understood === null) notUsed('ruleSeverities', `its level of ${rule} is not used`, IN_PART);
      return understood === null ? [] : [[rule, understood] as const];
    }),
  );
}

function parsed<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> | null {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}

const tenantNamed = (name: unknown): string | null =>
  typeof name === 'string' ? (asDomain(name) ?? asGuid(name)) : null;

/** The admin's settings, with those of the organisation in their place. */
export const withManagedRules = (own: RuleSettings, { rules }: Managed): RuleSettings =>
  together(freeRules(own, rules), rules);

/** The settings without the rules that the organisation sets. */
export const freeRules = (settings: RuleSettings, managed: RuleSettings): RuleSettings =>
  ofRules(settings, (id) => !isManagedRule(managed, id));

/** The admin's settings with others in their place. Of rules that the organisation sets they stay, for the day on which it does no more. */
export const replacedRules = (own: RuleSettings, next: RuleSettings, managed: RuleSettings): RuleSettings =>
  together(
    ofRules(own, (id) => isManagedRule(managed, id)),
    freeRules(next, managed),
  );

const ofRules = ({ off, severities }: RuleSettings, isMeant: (id: string) => boolean): RuleSettings => ({
  off: off.filter(isMeant),
  severities: Object.fromEntries(Object.entries(severities).filter(([id]) => isMeant(id))),
});

const together = (one: RuleSettings, other: RuleSettings): RuleSettings => ({
  off: [...one.off, ...other.off],
  severities: { ...one.severities, ...other.severities },
});

/** Whether the organisation sets this rule. */
export const isManagedRule = ({ off, severities }: RuleSettings, id: string): boolean =>
  off.includes(id) || Object.hasOwn(severities, id);

/** What is declared and what the organisation adds, each once; null where neither says anything. */
export function withManagedAccounts<T extends EmergencyAccounts | null>(
  own: EmergencyAccounts | null,
  managed: T,
): EmergencyAccounts | T {
  if (managed === null) return own ?? managed;
  const both = (of: 'users' | 'groups') => [...new Set([...(own?.[of] ?? []), ...managed[of]])];
  return { users: both('users'), groups: both('groups') };
}

/** The accounts that the organisation declares for a tenant; null where it declares none. */
export const managedAccountsOf = ({ emergencyAccounts }: Managed, key: string): EmergencyAccounts | null =>
  Object.hasOwn(emergencyAccounts, key) ? (emergencyAccounts[key] ?? null) : null;

/** Why nothing may be stored of a tenant; null where it may. */
export function whyNotAllowed(
  { allowedTenants }: Managed,
  tenant: Pick<TenantSeen, 'domain' | 'directoryId'>,
): string | null {
  const own = [asDomain(tenant.domain ?? ''), asGuid(tenant.directoryId ?? '')];
  if (allowedTenants === null || own.some((name) => name !== null && allowedTenants.includes(name)))
    return null;
  return `Your organisation does not let Preflight store anything of ${tenantKey(tenant) ?? 'this tenant'}. What is open is still checked.`;
}

/** The tenant that a key names. */
export const tenantOfKey = (key: string): Pick<TenantSeen, 'domain' | 'directoryId'> => ({
  domain: asDomain(key),
  directoryId: asGuid(key),
});
