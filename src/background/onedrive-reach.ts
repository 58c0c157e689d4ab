/** Answers the guide: which policies reach OneDrive, in the tenant that was asked for, that a portal's tab shows, or that was seen last. */
import { editorUrl } from '../portal/route.ts';
import type { Store } from '../store/store.ts';
import type { OneDriveReach } from '../store/told.ts';
import { reachOfOneDrive } from '../tenant/onedrive.ts';

/** A tenant that a portal's tab shows, and the tab's address. */
export interface ShownTenant {
  readonly key: string;
  readonly name: string | null;
  readonly url: string;
}

/** @param shown the tab that is asked from first */
export async function oneDriveReach(
  asked: string | null,
  shown: readonly ShownTenant[],
  store: Store,
): Promise<OneDriveReach> {
  const tenants = await store.tenants();
  const wanted = [asked, ...shown.map(({ key }) => key), tenants[0]?.key];
  const key = wanted.find((one) => tenants.some((tenant) => tenant.key === one)) ?? null;
  const known = key === null ? null : await store.knownTenant(key);
  const [first] = shown;
  const url = shown.find((tab) => tab.key === key)?.url;
  return {
    tenants,
    shown: first ? { key: first.key, name: first.name } : null,
    of: known && {
      key: known.key,
      name: known.record.name,
      lastSeen: known.record.lastSeen,
      all: known.record.whole,
      ...reachOfOneDrive(known, (id) => (url === undefined ? null : editorUrl(url, id))),
    },
    problems: known?.problems ?? [],
  };
}

/** Where it could not be told. */
export const NOTHING_TOLD: OneDriveReach = { tenants: [], shown: null, of: null, problems: [] };
