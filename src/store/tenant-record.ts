/** How a tenant's record changes when a policy is seen in the editor, or policies are taken over from an export. */
import { ROWS } from '../policy/draft.ts';
import type { NamedPolicy } from '../policy/named.ts';
import { comparison, type ExportedPolicy, withoutVersion } from './exports.ts';
import type { PolicySeen, SavedParts, TenantSeen } from './schema.ts';
import {
  type Exported,
  placeOf,
  placeOfUnsaved,
  type StoredPolicy,
  type TenantRecord,
  toStored,
} from './shape.ts';

/** Where exported policies came from. */
export type Origin = Exported['from'];

/** A tenant's record with one policy seen anew. */
export function withPolicy(
  record: TenantRecord | null,
  tenant: TenantSeen,
  seen: PolicySeen,
  formerName?: string,
): TenantRecord {
  const policies = { ...record?.policies };
  const isOnlySeen = (place: string) => !policies[place]?.exported;
  if (formerName !== undefined && isOnlySeen(placeOfUnsaved(formerName)))
    delete policies[placeOfUnsaved(formerName)];
  if (seen.id !== null && isOnlySeen(placeOfUnsaved(seen.name))) delete policies[placeOfUnsaved(seen.name)];
  const { exported = null, named } = policies[placeOf(seen)] ?? {};
  policies[placeOf(seen)] = {
    ...toStored(seen),
    exported,
    seen: exported && { name: seen.name, state: seen.state, at: seen.seenAt },
    ...(named !== undefined && { named }),
  };
  return {
    ...of(tenant, record),
    lastSeen: seen.seenAt,
    policies,
    whole: record?.whole ?? null,
  };
}

/**
 * The parts of a saved policy. The reader gives them while nothing was changed on the page, so that the name and the state that it shows are
 * those that are saved; it has no summary to know them again by, and asks for neither.
 */
export function savedPartsOf({ savedParts = {}, name, state, seenAt }: PolicySeen): SavedParts {
  // Something was changed: nothing is known to be saved.
  if (Object.keys(savedParts).length === 0) return savedParts;
  const shown = (leaves: Record<string, string | null>) => ({
    leaves: Object.fromEntries(Object.entries(leaves).map(([leaf, value]) => [leaf, { known: true, value }])),
    summary: '',
    asOf: seenAt,
  });
  return {
    ...savedParts,
    ...(name !== '' && { name: shown({ displayName: name }) }),
    ...(state !== null && { state: shown({ state }) }),
  };
}

/** A tenant's record with policies taken over, and the places of which nothing is kept any more. */
export function withExports(
  record: TenantRecord | null,
  tenant: TenantSeen,
  {
    incoming,
    from,
    at,
    whole,
  }: { incoming: Map<string, ExportedPolicy>; from: Origin; at: string; whole: boolean },
): { next: TenantRecord; taken: Map<string, ExportedPolicy>; gone: string[] } {
  const before = record?.policies ?? {};
  const comes = new Set([...incoming.keys()].map(withoutVersion));
  const taken = new Map(
    [...incoming].filter(([place, policy]) =>
      ['new', 'changed'].includes(comparison(policy, before[place]?.exported)),
    ),
  );
  const names = new Set([...incoming.values()].map(({ name }) => placeOfUnsaved(name)));
  const stays = (place: string): boolean => {
    if (taken.has(place)) return false;
    // A further version that does not come again, while another version does.
    if (comes.has(withoutVersion(place))) return incoming.has(place);
    // A draft that was never saved is in no export, unless it was saved meanwhile.
    const isDraft = before[place]?.id === null && !before[place]?.exported;
    return isDraft ? !names.has(place) : !whole;
  };
  const kept = Object.entries(before)
    .filter(([place]) => stays(place))
    .map(([place, policy]) => [place, asListed(policy, from, incoming.get(place))] as const);
  const policies = Object.fromEntries([
    ...kept,
    ...[...taken].map(([place, policy]) => [place, notYetJudged(policy, from, at, before[place])] as const),
  ]);
  return {
    next: {
      ...of(tenant, record),
      lastSeen: at,
      policies,
      whole: wholeAfter(record, [...taken.keys()], whole && { from, at }),
    },
    taken,
    gone: Object.keys(before).filter((place) => !(place in policies)),
  };
}

/** A policy that the list shows as it is kept: what the editor showed of it since then was not saved. */
const asListed = (policy: StoredPolicy, from: Origin, listed: ExportedPolicy | undefined): StoredPolicy =>
  from === 'list' && listed !== undefined && policy.exported?.hash === listed.hash
    ? { ...policy, name: listed.name, state: listed.state, seen: null }
    : policy;

/**
 * A tenant's record after the portal's list named policies, the places of which nothing is kept any more, and those of policies that are no
 * longer as they were read, so that nothing that was read of them counts.
 */
export function withNames(
  record: TenantRecord | null,
  tenant: TenantSeen,
  { names, at, whole }: { names: readonly NamedPolicy[]; at: string; whole: boolean },
): { next: TenantRecord; gone: string[]; changed: string[] } {
  const before = record?.policies ?? {};
  const isSame = (one: NamedPolicy) => isStillSo(one, before[placeOf(one)]);
  const listed = names.map(
    (one) => [placeOf(one), namedAt(one, at, isSame(one) ? before[placeOf(one)] : undefined)] as const,
  );
  const places = new Set(listed.map(([place]) => place));
  const savedAs = new Set(names.map(({ name }) => placeOfUnsaved(name)));
  const kept = Object.entries(before).filter(([place, { id, exported }]) =>
    id === null && !exported ? !savedAs.has(place) : !whole || places.has(withoutVersion(place)),
  );
  const policies = { ...Object.fromEntries(kept), ...Object.fromEntries(listed) };
  return {
    next: {
      ...of(tenant, record),
      lastSeen: at,
      policies,
      whole: wholeAfter(record, [...places], whole && { from: 'list', at, named: true }),
    },
    gone: Object.keys(before).filter((place) => !(place in policies)),
    changed: names.filter((one) => before[placeOf(one)] && !isSame(one)).map(placeOf),
  };
}

/** Whether the list names a policy as it is kept: as its export has it, or else as the editor showed it last. */
function isStillSo({ name, state }: NamedPolicy, before: StoredPolicy | undefined): boolean {
  if (!before) return false;
  const { exported } = before;
  const kept =
    exported?.name === undefined ? (before.seen ?? before) : { name: exported.name, state: exported.state };
  return kept.name === name && (state === null || (kept.state ?? null) === null || kept.state === state);
}

/** @param still what is known of it, where that is still so */
function namedAt(
  { id, name, state }: NamedPolicy,
  at: string,
  still: StoredPolicy | undefined,
): StoredPolicy {
  if (still) return { ...still, name, state: state ?? still.state, seen: null, named: at };
  return { ...nothingRead({ id, name, state }, at), exported: null, seen: null, named: at };
}

/** Until the rules are run on it, nothing counts as read. */
const notYetJudged = (
  { id, name, state, file, hash, modified }: ExportedPolicy,
  from: Origin,
  at: string,
  before: StoredPolicy | undefined,
): StoredPolicy => ({
  ...nothingRead({ id, name, state }, at),
  exported: { from, at, file, hash, modified, name, state },
  // A file may be older than what the editor showed; the list is not.
  seen: from !== 'list' && before && isSeenAfter(before, modified) ? lastSeenOf(before) : null,
});

const nothingRead = (policy: Pick<StoredPolicy, 'id' | 'name' | 'state'>, at: string) => ({
  ...policy,
  ...{ seenAt: at, fieldsRead: [], fieldsTotal: ROWS.length, notRead: [...ROWS] },
  ...{ findings: [], unread: 0, cannotJudge: 0 },
});

const of = (tenant: TenantSeen, record: TenantRecord | null): TenantSeen => ({
  name: tenant.name ?? record?.name ?? null,
  domain: tenant.domain ?? record?.domain ?? null,
  directoryId: tenant.directoryId ?? record?.directoryId ?? null,
});

/** A policy that was not among what was all of them says that it was not, wherever it was seen since. */
const wholeAfter = (
  record: TenantRecord | null,
  places: readonly string[],
  whole: TenantRecord['whole'] | false,
): TenantRecord['whole'] =>
  whole || (places.every((place) => wasAmongAll(record?.policies[place])) ? (record?.whole ?? null) : null);

/** Whether the editor showed a policy after the change that an export knows last. An export may be older than its import. */
export const isSeenAfter = (policy: StoredPolicy, modified: string | null): boolean =>
  Date.parse(lastSeenOf(policy)?.at ?? '') > Date.parse(modified ?? '');

/** What the editor showed of a policy last; null where it was not opened since its export was taken over. */
const lastSeenOf = ({ exported, seen, name, state, seenAt }: StoredPolicy): StoredPolicy['seen'] =>
  exported ? seen : { name, state, at: seenAt };

/** Whether a policy was taken over or named, and not only seen in the editor. */
export const wasAmongAll = (policy: StoredPolicy | undefined): boolean =>
  policy !== undefined && (policy.exported !== null || policy.named !== undefined);
