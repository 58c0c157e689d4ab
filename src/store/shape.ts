/**
 * The stored shape, version 2, and the way there from every older one. One key a tenant, so that a change
 * writes that tenant only:
 *
 *     version            2
 *     tenants.v1         { [tenant key]: TenantLine }   what the list of known tenants needs
 *     tenant:KEY         { name, domain, ..., policies: { PLACE: StoredPolicy }, whole }
 *     judged:KEY         { of, lines, said }            what the rules said last, apart from all that it rests on
 *     judgedBy:KEY       what that was judged by; '' since something of the tenant changed
 *     parts:KEY PLACE    SavedParts                     apart, since they are large and wanted one at a time
 *     json:KEY PLACE     a policy as Graph has it, from an export or the portal's own list
 *     declared:KEY       { emergencyAccounts: { users, groups } }   what the admin declared of the tenant
 *     accepted:KEY       [ AcceptedFinding ]            findings that the admin marked as intended
 *     salt:KEY           what makes the pseudonyms of the tenant's reports
 *     rules              { off, severities }            of all tenants
 *     listTap            true where the portal's own list is to be read
 *     setAside           [ { from, at, why, value } ]   what could not be parsed, as it was found
 *
 * A PLACE is `id:GUID` or, without an id, `name:NAME`; further versions of one policy have a line break and `#2`, `#3` behind it.
 */
import * as z from 'zod/mini';
import { SEVERITIES } from '../engine/rule.ts';
import { type PolicySeen, type SavedParts, savedParts, tenantSeen } from './schema.ts';
import { type SetAside, setAsideOf } from './set-aside.ts';
import { allOf, policyLine, type TenantLine, tenantJudged, tenantLine } from './told.ts';

export const VERSION = 2;
export const INDEX = 'tenants.v1';
export const RULES = 'rules';
export const LIST_TAP = 'listTap';
export const keyOfTenant = (tenantKey: string): string => `tenant:${tenantKey}`;
export const keyOfDeclared = (tenantKey: string): string => `declared:${tenantKey}`;
export const keyOfAccepted = (tenantKey: string): string => `accepted:${tenantKey}`;
export const keyOfJudged = (tenantKey: string): string => `judged:${tenantKey}`;
export const keyOfJudgedBy = (tenantKey: string): string => `judgedBy:${tenantKey}`;
export const keyOfSalt = (tenantKey: string): string => `salt:${tenantKey}`;
export const keyOfParts = (tenantKey: string, place: string): string => `parts:${tenantKey} ${place}`;
export const keyOfJson = (tenantKey: string, place: string): string => `json:${tenantKey} ${place}`;

/** Everything that lies in an area, by key. */
export type Stored = Record<string, unknown>;

/** Where a policy's JSON came from. */
const exported = z.object({
  from: z.enum(['import', 'list']),
  /** ISO time at which it was taken over. */
  at: z.string(),
  /** The file that it stood in; null of the portal's list. */
  file: z.nullable(z.string()),
  /** Of the JSON, to tell whether another one is the same. */
  hash: z.string(),
  /** Graph's time of the last change; null where it is not told. */
  modified: z.nullable(z.string()),
  /** As it stands there. */
  name: z.optional(z.string()),
  state: z.optional(z.nullable(z.string())),
});
export type Exported = z.infer<typeof exported>;

/**
 * A policy as it is kept: its findings, and of what was not decided the number only. Opening the policy tells
 * the rest anew.
 */
const storedPolicy = z.object({
  id: z.nullable(z.string()),
  name: z.string(),
  state: z.nullable(z.string()),
  /** When it was last seen in the editor or taken over. */
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
      /** Of what the finding rests on; null where that is not known whole, or was seen before version 2. */
      fingerprint: z.nullable(z.string()),
      accepted: z.boolean(),
    }),
  ),
  unread: z.number(),
  cannotJudge: z.number(),
  /** Null while it was only seen in the editor. */
  exported: z.nullable(exported),
  /** What the editor or the portal's list showed after that, saved or not; null where neither did since, or there is no export. */
  seen: z.nullable(z.object({ name: z.string(), state: z.nullable(z.string()), at: z.string() })),
  /** When the portal's list named it last without more of it. */
  named: z.optional(z.string()),
});
export type StoredPolicy = z.infer<typeof storedPolicy>;

const shell = z.object({
  ...tenantSeen.shape,
  lastSeen: z.string(),
  policies: z.record(z.string(), z.unknown()),
  /** When all policies of the tenant were taken over, or named, at once; null while that never was. */
  whole: z.nullable(allOf),
});
export type TenantRecord = Omit<z.infer<typeof shell>, 'policies'> & {
  policies: Record<string, StoredPolicy>;
};

const { policies: _, ...heading } = shell.shape;
const judgement = z.object({
  of: z.object(heading),
  lines: z.array(policyLine),
  said: z.nullable(tenantJudged),
});
/** What the popup tells of a tenant: its policies' lines, and what the rules said of the whole; null while they were not run on it. */
export type Told = z.infer<typeof judgement>;

/** What was told of a tenant last. It is only derived: null where it does not parse, and it is done again then. */
export function parseJudgement(value: unknown): Told | null {
  const parsed = judgement.safeParse(value);
  return parsed.success ? parsed.data : null;
}

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
  if (!parsed.success) return { record: null, aside: [setAsideOf(parsed.error, value, from, at)] };
  const policies: Record<string, StoredPolicy> = {};
  const aside: SetAside[] = [];
  for (const [key, entry] of Object.entries(parsed.data.policies)) {
    const policy = storedPolicy.safeParse(entry);
    if (policy.success) policies[key] = policy.data;
    else aside.push(setAsideOf(policy.error, entry, `${from} ${key}`, at));
  }
  // A policy less than was taken over: these are not all any more.
  const whole = aside.length === 0 ? parsed.data.whole : null;
  return { record: { ...parsed.data, whole, policies }, aside };
}

/**
 * Reads the stored parts of one policy; null when there are none or they do not parse: then the page alone
 * counts.
 */
export function parseParts(value: unknown): SavedParts | null {
  const parsed = savedParts.safeParse(value);
  return parsed.success ? parsed.data : null;
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

export const lineOf = (
  key: string,
  { name, domain, directoryId, lastSeen, policies }: Omit<TenantRecord, 'whole'>,
): TenantLine => ({
  key,
  name,
  domain,
  directoryId,
  lastSeen,
  policies: Object.keys(policies).length,
});

/** Where a policy stands among its tenant's: by its id, or by its name while it has none. */
export const placeOf = ({ id, name }: Pick<PolicySeen, 'id' | 'name'>): string =>
  id === null ? placeOfUnsaved(name) : `id:${id.toLowerCase()}`;
export const placeOfUnsaved = (name: string): string => `name:${name.replaceAll('\n', '\\n')}`;

/** What is kept of a policy that was seen in the editor. A finding without a level counts as the worst. */
export function toStored(seen: PolicySeen): StoredPolicy {
  const { id, name, state, seenAt, fieldsRead, fieldsTotal, notRead, results } = seen;
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const findings = results.flatMap(
    ({
      outcome,
      rule,
      ref,
      title,
      field,
      severity = 'error',
      message,
      fingerprint = null,
      accepted = false,
    }) =>
      outcome === 'finding' ? [{ rule, ref, title, field, severity, message, fingerprint, accepted }] : [],
  );
  const undecided = { unread: count('unread'), cannotJudge: count('cannot-judge') };
  return {
    ...{ id, name, state, seenAt, fieldsRead, fieldsTotal, notRead, findings },
    ...undecided,
    exported: null,
    seen: null,
  };
}
