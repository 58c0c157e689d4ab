import { expect, it } from 'vitest';
import { createStore } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea, seen } from '../store/testing.ts';
import { oneDriveReach } from './onedrive-reach.ts';

const CONTOSO_KEY = 'contoso.com';
const tab = (key: string) => ({
  key,
  name: key.toUpperCase(),
  url: `https://entra.microsoft.com/${key}/#home`,
});

/** Contoso was seen last. */
async function both() {
  let hour = 10;
  const now = () => `2026-11-25T${hour++}:00:00Z`;
  const store = createStore(new MemoryArea(), new MemoryArea(), new MemoryArea(), now);
  await store.seePolicy(FABRIKAM, seen({ seenAt: now() }));
  await store.seePolicy({ name: 'Contoso', domain: CONTOSO_KEY, directoryId: null }, seen({ seenAt: now() }));
  return store;
}

it('is of the tenant that was asked for, else of the one that a tab shows, else of the one seen last', async () => {
  const store = await both();
  const key = async (asked: string | null, ...shown: string[]) =>
    (await oneDriveReach(asked, shown.map(tab), store)).of?.key;
  expect(await key(null)).toBe(CONTOSO_KEY);
  expect(await key(null, FABRIKAM_KEY)).toBe(FABRIKAM_KEY);
  expect(await key(CONTOSO_KEY, FABRIKAM_KEY)).toBe(CONTOSO_KEY);
  expect(await key('forgotten.com', 'new.com', FABRIKAM_KEY)).toBe(FABRIKAM_KEY);
});

it('leads to the editor only in a portal of that tenant', async () => {
  const store = await both();
  const editors = async (...shown: string[]) =>
    (await oneDriveReach(FABRIKAM_KEY, shown.map(tab), store)).of?.policies.map(({ editor }) => editor);
  expect(await editors(CONTOSO_KEY)).toEqual([null]);
  expect(await editors(CONTOSO_KEY, FABRIKAM_KEY)).toEqual([
    expect.stringContaining(`https://entra.microsoft.com/${FABRIKAM_KEY}/#view/`),
  ]);
});

it('tells the tenant that a tab shows, though nothing is known of any', async () => {
  const store = createStore(new MemoryArea(), new MemoryArea(), new MemoryArea(), () => '');
  expect(await oneDriveReach(null, [tab(FABRIKAM_KEY)], store)).toEqual({
    tenants: [],
    shown: { key: FABRIKAM_KEY, name: 'FABRIKAM.ONMICROSOFT.COM' },
    of: null,
    problems: [],
  });
});
