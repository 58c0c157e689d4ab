/**
 * What is stored, and what the popup is told of it. Everything is parsed on the way in: messages, and what
 * lies in the storage.
 */
import * as z from 'zod/mini';
import type { EmergencyAccounts } from '../engine/context.ts';
import { SEVERITIES } from '../engine/rule.ts';

const text = z.nullable(z.string());
const severity = z.enum(SEVERITIES);

/** What a page or an address says of its tenant. Nothing here is secret, and nothing of it is a token. */
export const tenantSeen = z.object({
  name: text,
  /** Full domain; a name that the portal cut short is no domain. */
  domain: text,
  directoryId: text,
});
export type TenantSeen = z.infer<typeof tenantSeen>;

const seenResult = z.object({
  rule: z.string(),
  ref: z.string(),
  title: z.string(),
  field: z.string(),
  outcome: z.enum(['finding', 'ok', 'not-applicable', 'unread', 'cannot-judge']),
  severity: z.optional(severity),
  message: z.string(),
});

/** The reader's own record of a saved policy, by part. The store keeps it and does not look into it. */
export const savedParts = z.record(z.string(), z.record(z.string(), z.unknown()));
export type SavedParts = z.infer<typeof savedParts>;

/** Declared by the admin, by id or by the name that stands in the policies. */
export const emergencyAccounts = z.object({ users: z.array(z.string()), groups: z.array(z.string()) });

/** A tenant that is known, with what the admin declared of it. */
export const declaration = z.object({
  key: z.string(),
  name: text,
  emergencyAccounts: z.nullable(emergencyAccounts),
});
export interface Declaration {
  readonly key: string;
  readonly name: string | null;
  readonly emergencyAccounts: EmergencyAccounts | null;
}

/** A policy as the reader saw it in the editor. */
export const policySeen = z.object({
  /** Null while the policy was never saved. */
  id: text,
  name: z.string(),
  /** Graph's word; null when it was not read. */
  state: text,
  /** ISO time. */
  seenAt: z.iso.datetime({ offset: true }),
  /** Rows of the editor all of whose parts are known. */
  fieldsRead: z.array(z.string()),
  fieldsTotal: z.literal(8),
  /** Rows of which something is not known. */
  notRead: z.array(z.string()),
  results: z.array(seenResult),
  /** When given, takes the place of what was kept before; only a saved policy has them. */
  savedParts: z.optional(savedParts),
});
export type PolicySeen = z.infer<typeof policySeen>;

/** One policy in the popup's list: what is wrong with it and what nobody has read. */
export const policyLine = z.object({
  key: z.string(),
  id: text,
  name: z.string(),
  state: text,
  seenAt: z.string(),
  fieldsRead: z.number(),
  fieldsTotal: z.number(),
  notRead: z.array(z.string()),
  /** Worst first. */
  findings: z.array(z.object({ rule: z.string(), title: z.string(), severity })),
  /** Rules that wait for a part to be read. */
  unread: z.number(),
  /** Rules that say why they cannot be judged. */
  cannotJudge: z.number(),
  /** The editor's address in the portal of the active tab; null for a policy that was never saved. */
  editor: text,
});
export type PolicyLine = z.infer<typeof policyLine>;

/** A tenant by its key; `policies` counts those seen. */
export const tenantLine = z.object({
  ...tenantSeen.shape,
  key: z.string(),
  lastSeen: z.string(),
  policies: z.number(),
});
export type TenantLine = z.infer<typeof tenantLine>;

/** The popup's question answered: the tenant of the active tab, or why there is none. */
export const summary = z.object({
  /** `unreadable`: the storage gave nothing; `problems` says why. */
  page: z.enum(['elsewhere', 'tenant-not-known', 'tenant', 'unreadable']),
  tabId: z.nullable(z.number()),
  tenant: z.nullable(z.object({ ...tenantSeen.shape, key: z.string(), lastSeen: text })),
  policies: z.array(policyLine),
  known: z.array(tenantLine),
  /** Sentences for the admin: what could not be stored or read back, and what to do. */
  problems: z.array(z.string()),
});
export type Summary = z.infer<typeof summary>;
