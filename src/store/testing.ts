/** For tests: an area in memory that can be told to fail, and policies to put into it. */

import { exportedPolicy } from './exports.ts';
import type { Area } from './keeper.ts';
import type { PolicySeen, TenantSeen } from './schema.ts';
import type { Stored } from './shape.ts';
import { createStore, type Store } from './store.ts';

export class MemoryArea implements Area {
  /** Number of writes. */
  writes = 0;
  /** When set, every write fails with it. */
  failure: Error | null = null;

  constructor(public content: Stored = {}) {}

  async get(keys: string[] | null): Promise<Stored> {
    await later();
    const wanted = keys ?? Object.keys(this.content);
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => key in this.content).map((key) => [key, this.content[key]])),
    );
  }

  async set(items: Stored): Promise<void> {
    await later();
    if (this.failure) throw this.failure;
    this.writes++;
    this.content = { ...this.content, ...structuredClone(items) };
  }

  async remove(keys: string[]): Promise<void> {
    await later();
    this.content = Object.fromEntries(Object.entries(this.content).filter(([key]) => !keys.includes(key)));
  }
}

/** A real storage answers late, so that what interleaves there does so here. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1));

export const FABRIKAM: TenantSeen = {
  name: 'Fabrikam',
  domain: 'fabrikam.onmicrosoft.com',
  directoryId: null,
};
export const FABRIKAM_KEY = 'fabrikam.onmicrosoft.com';

export function seen(changes: Partial<PolicySeen> = {}): PolicySeen {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'CA001',
    state: 'enabled',
    seenAt: '2026-11-24T10:32:00Z',
    fieldsRead: ['name', 'state'],
    fieldsTotal: 8,
    notRead: ['grant'],
    results: [
      {
        rule: 'a',
        ref: 'CAP001',
        title: 'A',
        field: 'grant.controls',
        outcome: 'finding',
        severity: 'info',
        message: 'a',
      },
      {
        rule: 'b',
        ref: 'CAP002',
        title: 'B',
        field: 'grant.controls',
        outcome: 'finding',
        severity: 'error',
        message: 'b',
      },
      { rule: 'c', ref: 'CAP003', title: 'C', field: 'session', outcome: 'unread', message: 'c' },
      { rule: 'd', ref: 'CAP004', title: 'D', field: 'session', outcome: 'cannot-judge', message: 'd' },
      { rule: 'e', ref: 'CAP005', title: 'E', field: 'session', outcome: 'ok', message: '' },
    ],
    ...changes,
  };
}

/** A store to which these policies were imported as all of the tenant's. */
export async function storeWith(...policies: object[]): Promise<Store> {
  const store = createStore(
    new MemoryArea(),
    new MemoryArea(),
    new MemoryArea(),
    () => '2026-11-25T12:00:00Z',
  );
  const exported = policies.flatMap((json) => exportedPolicy(json, 'all.json') ?? []);
  if (exported.length > 0) await store.keepExports(FABRIKAM, exported, 'import', true);
  return store;
}
