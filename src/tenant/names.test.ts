/** Policies of which the portal's list tells that they are there, and no more. */
import { beforeEach, expect, it } from 'vitest';
import { exportedPolicy } from '../store/exports.ts';
import { sourceOf } from '../store/line.ts';
import type { StoredPolicy } from '../store/shape.ts';
import { createStore, type Store } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea, seen } from '../store/testing.ts';
import { tenantDrafts } from './drafts.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const named = (n: number, name = `CA00${n}`, state: string | null = 'enabled') => ({
  id: id(n),
  name,
  state,
});

let local: MemoryArea;
let store: Store;
beforeEach(() => {
  local = new MemoryArea();
  store = createStore(local, new MemoryArea(), new MemoryArea(), () => '2026-11-25T12:00:00Z');
});
const record = async () => (await store.tenant(FABRIKAM_KEY)).record;
const policy = async (n: number) => (await record())?.policies[`id:${id(n)}`];
const isComplete = async () => {
  const known = await store.knownTenant(FABRIKAM_KEY);
  return known && tenantDrafts(known).tenant.complete;
};

it('one that is not known yet is there with nothing read; one that was read stays as it is', async () => {
  await store.seePolicy(FABRIKAM, seen());
  await store.keepNames(FABRIKAM, [named(1), named(2)], false);
  expect(await policy(2)).toMatchObject({ name: 'CA002', fieldsRead: [], findings: [], exported: null });
  expect(await policy(1)).toMatchObject({ fieldsRead: ['name', 'state'], findings: [{}, {}] });
  // The editor reads it, and it is still among the named.
  await store.seePolicy(FABRIKAM, seen({ id: id(2), name: 'CA002' }));
  expect(await policy(2)).toMatchObject({ findings: [{}, {}], named: '2026-11-25T12:00:00Z' });
});

it('one that was only named is said to come from the list, until something of it is read', async () => {
  await store.keepNames(FABRIKAM, [named(1)], false);
  expect(sourceOf((await policy(1)) as StoredPolicy)).toBe('list');
  await store.seePolicy(FABRIKAM, seen());
  expect(sourceOf((await policy(1)) as StoredPolicy)).toBe('editor');
});

it('a finding at the level of a state that is no longer saved is not kept', async () => {
  await store.seePolicy(FABRIKAM, seen({ state: 'disabled' }));
  await store.keepNames(FABRIKAM, [named(1, 'CA001', null)], false);
  expect(await policy(1)).toMatchObject({ state: 'disabled', findings: [{}, {}] });
  await store.keepNames(FABRIKAM, [named(1)], false);
  expect(await policy(1)).toMatchObject({ state: 'enabled', findings: [], fieldsRead: [] });
});

it('nothing counts of a policy that is named otherwise than it was read: nobody knows what else has changed', async () => {
  const parts = {
    grant: { leaves: {}, summary: '1 control selected', asOf: '2026-11-24T10:00:00Z' },
  };
  await store.seePolicy(FABRIKAM, seen({ savedParts: parts }));
  await list(listed(2));
  await list(listed(3));
  await store.keepNames(FABRIKAM, [named(1, 'renamed'), named(2, 'CA002', 'disabled'), named(3)], false);
  const known = await store.knownTenant(FABRIKAM_KEY);
  expect(known?.parts.get(`id:${id(1)}`)).toEqual({});
  expect([...(known?.json.keys() ?? [])]).toEqual([`id:${id(3)}`]);
  for (const n of [1, 2]) expect(await policy(n)).toMatchObject({ exported: null, fieldsRead: [] });
  expect(await policy(3)).toMatchObject({ exported: { from: 'list' } });
});

it('where these are all, what is not among them is gone, but for a draft that was never saved', async () => {
  await store.seePolicy(FABRIKAM, seen({ id: id(9), savedParts: { grant: {} } }));
  await store.seePolicy(FABRIKAM, seen({ id: null, name: 'Draft' }));
  await store.seePolicy(FABRIKAM, seen({ id: null, name: 'CA002' }));
  await store.keepNames(FABRIKAM, [named(1), named(2)], true);
  expect(Object.keys((await record())?.policies ?? {}).toSorted()).toEqual([
    `id:${id(1)}`,
    `id:${id(2)}`,
    'name:Draft',
  ]);
  expect(Object.keys(local.content).filter((key) => key.startsWith('parts:'))).toEqual([]);
  expect(await isComplete()).toBe(true);
});

it('another policy beside what were all says that they are not', async () => {
  await store.keepNames(FABRIKAM, [named(1)], true);
  await store.seePolicy(FABRIKAM, seen({ id: id(2), name: 'CA002' }));
  expect(await isComplete()).toBe(false);
  await store.keepNames(FABRIKAM, [named(1)], true);
  await store.keepNames(FABRIKAM, [named(3)], false);
  expect(await isComplete()).toBe(false);
});

/** A policy as the portal's list has it. */
const listed = (n: number, changes: object = {}) => {
  const json = { id: id(n), displayName: `CA00${n}`, state: 'enabled', conditions: {}, grantControls: null };
  const exported = exportedPolicy({ ...json, ...changes }, null);
  if (!exported) throw new Error('no policy');
  return exported;
};
const list = (...policies: ReturnType<typeof listed>[]) =>
  store.keepExports(FABRIKAM, policies, 'list', policies.length > 1);
const shown = async (n: number) => {
  const kept = await policy(n);
  return kept?.seen ?? null;
};

it('the list settles what the editor showed and nobody saved', async () => {
  await list(listed(1), listed(2));
  await store.seePolicy(FABRIKAM, seen({ name: 'typed', state: 'disabled', seenAt: '2026-11-25T13:00:00Z' }));
  expect(await shown(1)).toMatchObject({ state: 'disabled' });
  await list(listed(1), listed(2));
  expect(await shown(1)).toBeNull();
  // Changed, without a time of its change.
  await store.seePolicy(FABRIKAM, seen({ state: 'disabled', seenAt: '2026-11-25T13:00:00Z' }));
  await list(listed(1, { conditions: { platforms: null } }), listed(2));
  expect(await shown(1)).toBeNull();
});

it('a policy that is named as its export has it is as it was, whatever the editor showed since', async () => {
  await list(listed(1), listed(2));
  await store.seePolicy(FABRIKAM, seen({ name: 'typed', state: 'disabled', seenAt: '2026-11-25T13:00:00Z' }));
  await store.keepNames(FABRIKAM, [named(1)], false);
  expect(await policy(1)).toMatchObject({ name: 'CA001', state: 'enabled', seen: null, exported: {} });
});

it('that these are all is told apart by whether they were only named', async () => {
  await list(listed(1), listed(2));
  expect((await record())?.whole).toEqual({ from: 'list', at: '2026-11-25T12:00:00Z' });
  await store.keepNames(FABRIKAM, [named(1), named(2)], true);
  expect((await record())?.whole).toEqual({ from: 'list', at: '2026-11-25T12:00:00Z', named: true });
});

it('a policy that was seen beside all, and then told of alone, still says that these are not all', async () => {
  await list(listed(1), listed(2));
  expect(await isComplete()).toBe(true);
  await store.seePolicy(FABRIKAM, seen({ id: id(3), name: 'CA003' }));
  await list(listed(3));
  expect(await isComplete()).toBe(false);
  await list(listed(1), listed(2), listed(3));
  expect(await isComplete()).toBe(true);
});
