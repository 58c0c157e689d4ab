/**
 * The stored shape, version 1, and the way there from every older one. One key a tenant, so that a change
 * writes that tenant only:
 *
 *     version            1
 *     tenants.v1         { [tenant key]: TenantLine }   what the list of known tenants needs
 *     tenant:KEY         { name, domain, ..., policies: { 'id:GUID' or 'name:NAME': StoredPolicy } }
 *     parts:KEY id:GUID  SavedParts                     apart, since they are large and wanted one at a time
 *     declared:KEY       { emergencyAccounts: { users, groups } }   what the admin declared of the tenant
 *     setAside           [ { from, at, why, value } ]   what could not be parsed, as it was found
 */
import * as z from 'zod/mini';
import type { EmergencyAccounts } from '../engine/context.ts';
import { SEVERITIES } from '../engine/rule.ts';
import {
  emergencyAccounts,
  type PolicySeen,
  type SavedParts,
  savedParts,
  type TenantLine,
  tenantLine,
  tenantSeen,
} from './schema.ts';

export const VERSION = 1;
export const INDEX = 'tenants.v1';
export const SET_ASIDE = 'setAside';
export const keyOfTenant = (tenantKey: string): string => `tenant:${tenantKey}`;
export const keyOfDeclared = (tenantKey: string): string => `declared:${tenantKey}`;
export const keyOfParts = (tenantKey: string, policyKey: string): string => `parts:${tenantKey} ${policyKey}`;

/** Everything that lies in an area, by key. */
export type Stored = Record<string, unknown>;

/**
 * A policy as it is kept: its findings, and of what was not decided the number only. Opening the policy tells
 * the rest anew.
 */
const storedPolicy = z.object({
  id: z.nullable(z.string()),
  name: z.string(),
  state: z.nullable(z.string()),
  seenAt: z.string(),
  fieldsRead: z.array(z.string()),
  fieldsTotal: z.number(),
  notRead: z.array(z.string()),
  findings: z.array(
    z.object({
      rule: z.string(),
      ref: z.string(),
      title: z.string(),
      field: z.string(),
      severity: z.enum(SEVERITIES),
      message: z.string(),
    }),
  ),
  unread: z.number(),
  cannotJudge: z.number(),
});
export type StoredPolicy = z.infer<typeof storedPolicy>;

const shell = z.object({
  ...tenantSeen.shape,
  lastSeen: z.string(),
  policies: z.record(z.string(), z.unknown()),
});
export type TenantRecord = Omit<z.infer<typeof shell>, 'policies'> & {
  policies: Record<string, StoredPolicy>;
};

const setAside = z.object({ from: z.string(), at: z.string(), why: z.string(), value: z.unknown() });
export type SetAside = z.infer<typeof setAside>;

/**
 * Reads one stored tenant. A policy that does not parse is set aside alone; a tenant that does not, as a
 * whole.
 */
export function parseTenant(
  value: unknown,
  from: string,
  at: string,
): { record: TenantRecord | null; aside: SetAside[] } {
  if (value === undefined) return { record: null, aside: [] };
  const parsed = shell.safeParse(value);
  if (!parsed.success)
    return { record: null, aside: [{ from, at, why: z.prettifyError(parsed.error), value }] };
  const policies: Record<string, StoredPolicy> = {};
  const aside: SetAside[] = [];
  for (const [key, entry] of Object.entries(parsed.data.policies)) {
    const policy = storedPolicy.safeParse(entry);
    if (policy.success) policies[key] = policy.data;
    else aside.push({ from: `${from} ${key}`, at, why: z.prettifyError(policy.error), value: entry });
  }
  return { record: { ...parsed.data, policies }, aside };
}

/**
 * Reads the stored parts of one policy; null when there are none or they do not parse: then the page alone
 * counts.
 */
export function parseParts(value: unknown): SavedParts | null {
  const parsed = savedParts.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const declared = z.object({ emergencyAccounts: z.nullable(emergencyAccounts) });

/** What is declared of a tenant: null when nothing is. What does not parse is no declaration, and is set aside. */
export function parseDeclared(
  value: unknown,
  from: string,
  at: string,
): { accounts: EmergencyAccounts | null; aside: SetAside[] } {
  if (value === undefined) return { accounts: null, aside: [] };
  const parsed = declared.safeParse(value);
  return parsed.success
    ? { accounts: parsed.data.emergencyAccounts, aside: [] }
    : { accounts: null, aside: [{ from, at, why: z.prettifyError(parsed.error), value }] };
}

/**
 * The list of known tenants; what does not parse in it is left out, since it is only derived from the
 * tenants.
 */
export function parseIndex(value: unknown): Record<string, TenantLine> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(
    entries.flatMap(([key, line]) => {
      const parsed = tenantLine.safeParse(line);
      return parsed.success ? [[key, parsed.data] as const] : [];
    }),
  );
}

/** What was set aside before. A list that is itself broken is kept as one entry. */
export function parseSetAside(value: unknown, at: string): SetAside[] {
  if (value === undefined) return [];
  const parsed = z.array(setAside).safeParse(value);
  return parsed.success ? parsed.data : [{ from: SET_ASIDE, at, why: 'not a list', value }];
}

export const lineOf = (
  key: string,
  { name, domain, directoryId, lastSeen, policies }: TenantRecord,
): TenantLine => ({
  key,
  name,
  domain,
  directoryId,
  lastSeen,
  policies: Object.keys(policies).length,
});

/** Where a policy stands among its tenant's: by its id, or by its name while it has none. */
export const keyOfPolicy = ({ id, name }: Pick<PolicySeen, 'id' | 'name'>): string =>
  id === null ? keyOfUnsaved(name) : `id:${id.toLowerCase()}`;
export const keyOfUnsaved = (name: string): string => `name:${name}`;

/** What is kept of a policy that was seen. A finding without a level counts as the worst. */
export function toStored(seen: PolicySeen): StoredPolicy {
  const { id, name, state, seenAt, fieldsRead, fieldsTotal, notRead, results } = seen;
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const findings = results.flatMap(({ outcome, rule, ref, title, field, severity = 'error', message }) =>
    outcome === 'finding' ? [{ rule, ref, title, field, severity, message }] : [],
  );
  const undecided = { unread: count('unread'), cannotJudge: count('cannot-judge') };
  return { id, name, state, seenAt, fieldsRead, fieldsTotal, notRead, findings, ...undecided };
}
