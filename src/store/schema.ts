/**
 * What is stored, and what the popup is told of it. Everything is parsed on the way in: messages, and what
 * lies in the storage.
 */
import * as z from 'zod/mini';
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
  fingerprint: z.optional(z.nullable(z.string())),
  accepted: z.optional(z.boolean()),
});

/** The reader's own record of a saved policy, by part. The store keeps it and does not look into it. */
export const savedParts = z.record(z.string(), z.record(z.string(), z.unknown()));
export type SavedParts = z.infer<typeof savedParts>;

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
