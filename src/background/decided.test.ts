import { expect, it } from 'vitest';
import { createStore } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea, seen } from '../store/testing.ts';
import { decided } from './decided.ts';

const NOW = '2026-11-25T12:00:00Z';
const about = { policy: 'CA001', ref: 'CAP001', fingerprint: 'f', policyName: 'CA001' };
const intended = { is: 'intended', ...about, reason: 'ours', expires: null } as const;

async function open() {
  const store = createStore(new MemoryArea(), new MemoryArea(), new MemoryArea(), () => NOW);
  await store.seePolicy(FABRIKAM, seen());
  return store;
}

it('what could not be read back is not said to be kept', async () => {
  const store = await open();
  const keep = (changes: object) =>
    decided({ ...intended, ...changes }, FABRIKAM_KEY, NOW, '2026-11-25', store);
  await expect(keep({ reason: ' ' })).rejects.toThrow('reason');
  await expect(keep({ expires: '20266-01-01' })).rejects.toThrow('four digits');
  await expect(keep({ expires: '2026-11-24' })).rejects.toThrow('over already');
  await keep({ expires: '2026-11-25' });
  expect((await store.decisions(FABRIKAM_KEY)).accepted).toHaveLength(1);
});

it('what was decided before the policy had an id is taken back with it', async () => {
  const store = await open();
  await decided(intended, FABRIKAM_KEY, NOW, '2026-11-25', store);
  await decided({ is: 'not-intended', ...about, policy: 'the-id' }, FABRIKAM_KEY, NOW, '2026-11-25', store);
  expect((await store.decisions(FABRIKAM_KEY)).accepted).toEqual([]);
});

it('nothing is kept of a tenant that is not known for certain', async () => {
  await expect(decided(intended, null, NOW, '2026-11-25', await open())).rejects.toThrow(
    'not known for certain',
  );
});
