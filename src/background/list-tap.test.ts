import { beforeEach, expect, it } from 'vitest';
import { createStore, type Store } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea } from '../store/testing.ts';
import { answerListMessage, createListTap } from './list-tap.ts';
import type { RegisteredScript } from './registered-scripts.ts';

const LIST = 'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PoliciesList.ReactView';
const GRAPH = 'https://graph.microsoft.com/beta/identity/conditionalAccess/policies';
const ID = '0a1b2c3d-0000-4000-8000-000000000001';
const POLICY = {
  id: ID,
  displayName: 'CA001',
  state: 'enabled',
  conditions: { users: { includeUsers: ['All'] } },
  grantControls: null,
  sessionControls: null,
};

let local: MemoryArea;
let managed: MemoryArea;
let store: Store;
/** What the relay in the top frame answers; null off Conditional Access. */
let header: unknown;

beforeEach(async () => {
  local = new MemoryArea();
  managed = new MemoryArea();
  store = createStore(local, new MemoryArea(), managed, () => '2026-11-25T12:00:00.000Z');
  header = { name: FABRIKAM.name, domain: FABRIKAM.domain };
  await store.setListTap(true);
});

const told = (body: unknown, { since = FABRIKAM_KEY as string | null, address = GRAPH, url = LIST } = {}) =>
  answerListMessage(
    { kind: 'list-answered', since, answer: JSON.stringify({ address, body }) },
    { id: 7, url },
    async () => header,
    store,
  );
const record = async () => (await store.tenant(FABRIKAM_KEY)).record;

it('keeps policies with their origin, and that they are all', async () => {
  await told({ value: [POLICY] });
  expect(await record()).toMatchObject({
    whole: { from: 'list' },
    policies: { [`id:${ID}`]: { name: 'CA001', exported: { from: 'list', file: null } } },
  });
  expect(local.content[`json:${FABRIKAM_KEY} id:${ID}`]).toEqual(POLICY);
  expect(await store.problems()).toEqual([]);
});

it('keeps names as policies of which nothing is read', async () => {
  const { conditions: _, ...selected } = POLICY;
  await told({ value: [selected] }, { address: `${GRAPH}?$select=id,displayName,state` });
  expect((await record())?.policies[`id:${ID}`]).toMatchObject({ fieldsRead: [], exported: null });
});

it('drops the answer, and says so, when the page shows another tenant by now', async () => {
  header = { name: 'Contoso', domain: 'contoso.com' };
  await told({ value: [POLICY] });
  header = { name: null, domain: null };
  await told({ value: [POLICY] }, { since: null });
  expect(Object.keys(local.content)).toEqual(['version', 'listTap']);
  expect(await store.problems()).toEqual([expect.stringContaining('which tenant it is of is not known')]);
  // Where header and address disagree.
  header = { name: FABRIKAM.name, domain: FABRIKAM.domain };
  await told({ value: [POLICY] }, { url: LIST.replace('.com/', '.com/contoso.com/') });
  expect(await record()).toBeNull();
});

it.each([
  ['off Conditional Access', () => (header = null)],
  ['when it is switched off', () => store.setListTap(false)],
  ['when the organisation forbids it', () => (managed.content = { listTapForbidden: true })],
  [
    'when what the organisation says of it is not understood',
    () => (managed.content = { listTapForbidden: 0 }),
  ],
])('takes nothing over %s, and has nothing to say', async (_, when) => {
  await when();
  await told({ value: [POLICY] });
  expect(await record()).toBeNull();
  expect(await store.problems()).toEqual([]);
});

it('says why it could not be kept, until it could', async () => {
  managed.content = { allowedTenants: ['contoso.com'] };
  await told({ value: [POLICY] });
  expect(await store.problems()).toEqual([expect.stringContaining('does not let Preflight store')]);
  managed.content = {};
  await told({ value: [POLICY] });
  expect(await store.problems()).toEqual([]);
});

it('has its scripts run while it is on, the tap in the frames alone', async () => {
  const scripts = new Map<string, RegisteredScript>();
  const follow = createListTap(
    {
      isRegistered: async (id) => scripts.has(id),
      register: async (script) => void scripts.set(script.id, script),
      update: async (script) => void scripts.set(script.id, script),
      unregister: async (id) => void scripts.delete(id),
    },
    store,
  );
  await follow();
  await follow();
  expect(scripts.get('list-tap')).toMatchObject({
    world: 'MAIN',
    matches: ['https://*.reactblade.portal.azure.net/*'],
  });
  expect(scripts.get('list-relay')?.world).toBeUndefined();
  await store.setListTap(false);
  await follow();
  expect(scripts.size).toBe(0);
});
