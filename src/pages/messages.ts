/**
 * The messages of the extension's own pages (popup, options, import, report) to the worker: one union, parsed by the receiver. The worker
 * takes them from these pages alone.
 */
import * as z from 'zod/mini';
import { SEVERITIES } from '../engine/rule.ts';
import { acceptedFinding, emergencyAccounts, ruleSettings } from '../store/decisions.ts';
import { tenantSeen } from '../store/schema.ts';
import { declaration, oneDriveReach, summary, tenantLine } from '../store/told.ts';

const key = z.string();
/** What became of a change that the admin asked for: `problem` is a sentence for the admin, null when it was done. */
const outcome = z.object({ problem: z.nullable(z.string()) });

const adminSettings = z.object({
  rules: ruleSettings,
  tenant: z.nullable(
    z.object({ key, emergencyAccounts: z.nullable(emergencyAccounts), accepted: z.array(acceptedFinding) }),
  ),
});

const message = z.discriminatedUnion('kind', [
  /** The tenant of the active tab. `oldWillDo`: a large tenant is not to be judged anew for it. */
  z.object({
    kind: z.literal('summary-of-active-tab'),
    windowId: z.optional(z.number()),
    oldWillDo: z.optional(z.boolean()),
  }),
  /** Everything that is stored of this tenant is to go. */
  z.object({ kind: z.literal('forget-tenant'), key }),
  /** The tenants that are known, and what is decided of each. */
  z.object({ kind: z.literal('declarations') }),
  /** These are the tenant's emergency accounts; null takes the declaration back. */
  z.object({
    kind: z.literal('declare-emergency-accounts'),
    key,
    accounts: z.nullable(emergencyAccounts),
  }),
  /** A finding is intended. */
  z.object({ kind: z.literal('accept-finding'), key, finding: acceptedFinding }),
  /** It is not any more. */
  z.object({ kind: z.literal('revoke-finding'), key, finding: acceptedFinding }),
  /** Which rules are off, and at which levels others speak. */
  z.object({ kind: z.literal('rule-settings') }),
  /** One rule is off, or at a level of its own; null: as it is. */
  z.object({
    kind: z.literal('set-rule'),
    rule: z.string(),
    to: z.nullable(z.union([z.enum(SEVERITIES), z.literal('off')])),
  }),
  /** Whether the portal's own list is read. */
  z.object({ kind: z.literal('list-tap') }),
  /** It is to be, or not any more. */
  z.object({ kind: z.literal('set-list-tap'), on: z.boolean() }),
  /** These settings take the place of those, which were seen when it was decided: of all rules, and of one tenant or none. */
  z.object({ kind: z.literal('replace-settings'), before: adminSettings, next: adminSettings }),
  /** The tenants that an import may be for, and which of them the active tab shows. */
  z.object({ kind: z.literal('tenants-for-import') }),
  /** What is kept of the policies of a tenant, to be compared with what is to come. */
  z.object({ kind: z.literal('kept-policies'), key }),
  /** Which policies reach OneDrive, of this tenant; null: of the one that a portal's tab shows, else of the one seen last. */
  z.object({ kind: z.literal('onedrive-reach'), key: z.nullable(z.string()) }),
  /** Everything that is kept of a tenant, for a report. */
  z.object({ kind: z.literal('known-tenant'), key }),
  /** These policies were read from files. `whole`: they are all of the tenant's. */
  z.object({
    kind: z.literal('import-policies'),
    tenant: tenantSeen,
    policies: z.array(z.object({ json: z.unknown(), file: z.string() })),
    whole: z.boolean(),
  }),
]);
export type PageMessage = z.infer<typeof message>;
export type PageMessageOf<K extends PageMessage['kind']> = Extract<PageMessage, { kind: K }>;

/** What each message is answered with. */
export const pageAnswers = {
  'summary-of-active-tab': summary,
  'forget-tenant': outcome,
  declarations: z.object({
    tenants: z.array(declaration),
    /** What the organisation sets, in words for a list, and sentences about what could not be understood of it. */
    managed: z.object({ sets: z.array(z.string()), problems: z.array(z.string()) }),
    problem: z.nullable(z.string()),
  }),
  'declare-emergency-accounts': outcome,
  'accept-finding': outcome,
  'revoke-finding': outcome,
  'rule-settings': z.object({
    settings: ruleSettings,
    /** Those of them that the organisation sets. */
    managed: ruleSettings,
    problem: z.nullable(z.string()),
  }),
  'set-rule': outcome,
  'list-tap': z.object({
    on: z.boolean(),
    /** By the organisation. */
    forbidden: z.boolean(),
    problem: z.nullable(z.string()),
  }),
  'set-list-tap': outcome,
  'replace-settings': outcome,
  'tenants-for-import': z.object({
    tenants: z.array(tenantLine),
    shown: z.nullable(tenantSeen),
    problem: z.nullable(z.string()),
  }),
  'kept-policies': z.object({
    kept: z.record(
      z.string(),
      z.object({
        name: z.string(),
        id: z.nullable(z.string()),
        exported: z.nullable(z.object({ hash: z.string(), modified: z.nullable(z.string()) })),
      }),
    ),
    problem: z.nullable(z.string()),
  }),
  'onedrive-reach': z.extend(oneDriveReach, { problem: z.nullable(z.string()) }),
  'known-tenant': z.object({
    /** A KnownTenant of the store, its maps as entries; null where nothing is kept. */
    known: z.nullable(z.looseObject({ key: z.string() })),
    /** Of this tenant in this browser, for pseudonyms. */
    salt: z.string(),
    problem: z.nullable(z.string()),
  }),
  'import-policies': outcome,
} satisfies Record<PageMessage['kind'], z.ZodMiniType>;

export type PageAnswerOf<K extends PageMessage['kind']> = z.infer<(typeof pageAnswers)[K]>;

/** The message, or null when it is not one of the extension's own pages. */
export function parsePageMessage(received: unknown): PageMessage | null {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : null;
}
