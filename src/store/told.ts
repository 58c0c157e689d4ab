/**
 * What the extension's own pages are told of the store. Apart from what is stored and from the messages of the portal's pages, so that the
 * reader does not carry it.
 */
import * as z from 'zod/mini';
import { COVERED } from '../engine/coverage.ts';
import { SEVERITIES } from '../engine/rule.ts';
import { acceptedFinding, emergencyAccounts } from './decisions.ts';
import { tenantSeen } from './schema.ts';

const text = z.nullable(z.string());
const severity = z.enum(SEVERITIES);

/** A tenant that is known, with what the admin decided of it. */
export const declaration = z.object({
  key: z.string(),
  name: text,
  /** How many policies are kept of it. */
  policies: z.number(),
  lastSeen: z.string(),
  emergencyAccounts: z.nullable(emergencyAccounts),
  /** The accounts that the organisation adds; null where it adds none. */
  managed: z.nullable(emergencyAccounts),
  accepted: z.array(acceptedFinding),
});
export type Declaration = z.infer<typeof declaration>;

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
  /** Worst first; those that were marked as intended are not among them. */
  findings: z.array(z.object({ rule: z.string(), title: z.string(), severity })),
  accepted: z.number(),
  /** How many rules were not asked. */
  off: z.number(),
  /** Rules that wait for a part to be read. */
  unread: z.number(),
  /** Rules that say why they cannot be judged. */
  cannotJudge: z.number(),
  /** Where what is known of it came from. */
  from: z.enum(['editor', 'import', 'list']),
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

const coverage = z.object({
  id: z.string(),
  title: z.string(),
  covered: z.enum(COVERED),
  because: z.string(),
});

const tenantFinding = z.object({
  rule: z.string(),
  ref: z.string(),
  title: z.string(),
  severity,
  message: z.string(),
  safeFix: z.array(z.string()),
  source: z.object({ title: z.string(), url: z.string(), checked: z.string() }),
  /** The names of policies that it is about. */
  concerns: z.array(z.string()),
  fingerprint: z.nullable(z.string()),
  accepted: z.boolean(),
});
export type TenantFinding = z.infer<typeof tenantFinding>;

/** Policies of which everything is known, of those that are known to be there, and whether these are all. */
const rests = z.object({ whole: z.number(), of: z.number(), complete: z.boolean() });

/** What the rules say of a tenant as a whole. */
export const tenantJudged = z.object({
  rests,
  /** Worst first. */
  findings: z.array(tenantFinding),
  /** What could not be told, each with the reason; `unread` where reading more would tell. */
  open: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      outcome: z.enum(['unread', 'cannot-judge']),
      message: z.string(),
    }),
  ),
  coverage: z.array(coverage),
  /** Findings of one rule on several policies in one line: "reach the OneDrive sync app". */
  groups: z.array(z.object({ rule: z.string(), severity, line: z.string(), policies: z.array(z.string()) })),
});
export type TenantJudged = z.infer<typeof tenantJudged>;

/** Where all policies of a tenant came from, and when they did. */
export const allOf = z.object({
  from: z.enum(['import', 'list']),
  at: z.string(),
  /** Whether the list only named them, so that what they hold is from before. */
  named: z.optional(z.boolean()),
});
export type AllOf = z.infer<typeof allOf>;

/** The popup's question answered: the tenant of the active tab, or why there is none. */
export const summary = z.object({
  /** `unreadable`: the storage gave nothing; `problems` says why. */
  page: z.enum(['elsewhere', 'tenant-not-known', 'tenant', 'unreadable']),
  tabId: z.nullable(z.number()),
  tenant: z.nullable(
    z.object({
      ...tenantSeen.shape,
      key: z.string(),
      lastSeen: text,
      /** When all its policies were taken over at once, and from what. */
      whole: z.nullable(allOf),
    }),
  ),
  /** Whether what is told of the tenant is from before something changed, and has to be asked for again. */
  isOld: z.boolean(),
  /** Null while nothing is known of the tenant, or the rules were not run on it. */
  judged: z.nullable(tenantJudged),
  policies: z.array(policyLine),
  /** What is marked as intended in this tenant. */
  accepted: z.array(acceptedFinding),
  /** How many rules are off, those on the tenant among them. */
  off: z.number(),
  /** Titles of the rules in it, by their reference. */
  titles: z.record(z.string(), z.string()),
  known: z.array(tenantLine),
  /** The tenants that other tabs show. */
  others: z.array(z.object({ key: z.string(), name: text, tabId: z.number() })),
  /** Sentences for the admin: what could not be stored or read back, and what to do. */
  problems: z.array(z.string()),
});
export type Summary = z.infer<typeof summary>;

/** Whether a policy can meet the OneDrive sync app, and what it asks for. */
const policyReach = z.object({
  name: z.string(),
  /** Graph's word; null where it is not known. */
  state: text,
  reaches: z.enum(['yes', 'not-known', 'no']),
  /** Rows of the editor that were not read, in the portal's words, where that keeps it from being known. */
  notRead: z.array(z.string()),
  /** Sentences on what was read and cannot be judged. */
  cannotJudge: z.array(z.string()),
  /** Whether it is certain by Exchange Online alone. */
  byExchangeOnly: z.boolean(),
  grant: z.object({
    /** The portal's labels. */
    controls: z.array(z.string()),
    /** How several of them are joined; null where it is not known. */
    required: z.nullable(z.enum(['all', 'one'])),
    /** Whether there is no other one. */
    whole: z.boolean(),
  }),
  /** Whether a session control is on; null where it is not known. */
  session: z.nullable(z.boolean()),
  /** The editor's address, in a portal's tab of this tenant. */
  editor: text,
});
export type PolicyReach = z.infer<typeof policyReach>;

/** Which policies of a tenant reach OneDrive: the tenant that was asked for, or the one that a portal's tab shows, or the one seen last. */
export const oneDriveReach = z.object({
  /** Last seen first. */
  tenants: z.array(tenantLine),
  /** The tenant that a portal's tab shows, be anything known of it or not. */
  shown: z.nullable(z.object({ key: z.string(), name: text })),
  /** Null where no tenant is known. */
  of: z.nullable(
    z.object({
      key: z.string(),
      name: text,
      lastSeen: z.string(),
      /** Where all its policies came from; null where it is not known that they are all. */
      all: z.nullable(allOf),
      rests,
      policies: z.array(policyReach),
      /** How many policies were seen that were never saved. */
      notSaved: z.number(),
    }),
  ),
  problems: z.array(z.string()),
});
export type OneDriveReach = z.infer<typeof oneDriveReach>;
