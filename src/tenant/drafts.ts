/** A tenant as the rules see it, from everything that is kept of it. */
import type { Tenant } from '../engine/context.ts';
import { type Draft, PART_NAMES, type Parts, unreadDraft, unreadPart } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { parsePolicy } from '../policy/parse.ts';
import { savedPartsFrom } from '../portal/saved-parts.ts';
import type { KnownTenant } from '../store/known-tenant.ts';
import { wasAmongAll } from '../store/tenant-record.ts';

/** Of how many policies it is known that they are saved, and the drafts by place. */
export interface TenantDrafts {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly tenant: Tenant;
}

/** The tenant is complete where all its policies were taken over or named at once, and none was seen beside them. */
export function tenantDrafts(known: Pick<KnownTenant, 'record' | 'json' | 'parts'>): TenantDrafts {
  const drafts = draftsOf(known);
  const { whole, policies } = known.record;
  const complete = whole !== null && [...drafts.keys()].every((place) => wasAmongAll(policies[place]));
  return { drafts, tenant: { policies: [...drafts.values()], complete } };
}

/** The drafts of the policies that are saved, by place. What the editor showed counts where it is newer than the last change that the export knows, or else than its import. */
function draftsOf({
  record,
  json,
  parts,
}: Pick<KnownTenant, 'record' | 'json' | 'parts'>): Map<string, Draft> {
  return new Map(
    Object.entries(record.policies).flatMap(([place, { id, state, exported, seen }]) => {
      if (id === null && !exported) return [];
      const parsed = exported ? parsePolicy(json.get(place)) : null;
      const read = parsed && 'policy' in parsed ? draftOf(parsed.policy) : unreadDraft(id);
      const draft = withSaved(read, parts.get(place), exported?.modified ?? exported?.at ?? '');
      const shown = exported ? (seen?.state ?? null) : state;
      return [[place, withoutOldState(draft, shown)] as const];
    }),
  );
}

/** The editor showed another state last, and nobody knows whether it was saved. */
function withoutOldState(draft: Draft, seen: string | null): Draft {
  const { state } = draft.parts.state.leaves;
  const isAnother = seen !== null && state.known && state.value !== seen;
  return isAnother ? { ...draft, parts: { ...draft.parts, state: unreadPart('state') } } : draft;
}

function withSaved(draft: Draft, stored: unknown, after: string): Draft {
  const saved = savedPartsFrom(stored ?? null) ?? {};
  const newer = PART_NAMES.flatMap((name) => {
    const part = saved[name];
    return part && !(Date.parse(part.asOf) <= Date.parse(after))
      ? [[name, { leaves: part.leaves, origin: 'saved', applied: true, asOf: part.asOf }] as const]
      : [];
  });
  return newer.length === 0
    ? draft
    : { ...draft, parts: { ...draft.parts, ...(Object.fromEntries(newer) as unknown as Parts) } };
}
