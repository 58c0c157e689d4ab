import { beforeEach, describe, expect, it } from 'vitest';
import { comparison, exportedPolicy, placed } from './exports.ts';
import type { Judgement } from './known-tenant.ts';
import { policyLineOf } from './line.ts';
import { createStore, type Store } from './store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea, seen } from './testing.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const policy = (changes: object = {}) => {
  const json = { id: id(1), displayName: 'CA001', state: 'enabled', conditions: {}, grantControls: null };
  const exported = exportedPolicy({ ...json, ...changes }, 'all.json');
  if (!exported) throw new Error('no policy');
  return exported;
};

let local: MemoryArea;
let store: Store;
beforeEach(() => {
  local = new MemoryArea();
  store = createStore(local, new MemoryArea(), new MemoryArea(), () => '2026-11-25T12:00:00Z');
});
const keep = (policies: object[], whole = false) =>
  store.keepExports(FABRIKAM, policies.map(policy), 'import', whole);
const places = async () => Object.keys((await store.tenant(FABRIKAM_KEY)).record?.policies ?? {});
const json = () => Object.keys(local.content).filter((key) => key.startsWith('json:'));

describe('versions of one policy', () => {
  it('what stands there twice is there once; of versions with a time the newest counts; else all stay', () => {
    const [first, second] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    const of = (...policies: object[]) => [...placed(policies.map(policy)).values()].map(({ name }) => name);
    expect(of({}, {})).toEqual(['CA001']);
    expect(of({ modifiedDateTime: first }, { modifiedDateTime: second, displayName: 'new' })).toEqual([
      'new',
    ]);
    expect(of({ modifiedDateTime: first }, { displayName: 'when?' })).toEqual(['CA001', 'when?']);
    expect(of({ id: null }, { id: null, state: 'disabled' })).toEqual(['CA001', 'CA001']);
  });

  it('one that is older than what is kept is told from one that has changed', () => {
    const kept = { hash: 'a', modified: '2026-02-01T00:00:00Z' };
    expect(comparison({ hash: 'b', modified: '2026-01-01T00:00:00Z' }, kept)).toBe('older');
    expect(comparison({ hash: 'b', modified: null }, kept)).toBe('changed');
    expect(comparison({ hash: 'a', modified: null }, kept)).toBe('unchanged');
    expect(comparison({ hash: 'a', modified: null }, null)).toBe('new');
  });
});

describe('taking over', () => {
  it('keeps all in one write, each with its JSON', async () => {
    await keep([{}, { id: id(2) }]);
    expect(local.writes).toBe(2); // the version once, then the policies
    expect(await places()).toEqual([`id:${id(1)}`, `id:${id(2)}`]);
    expect(json()).toHaveLength(2);
    expect(await store.tenants()).toMatchObject([{ policies: 2 }]);
  });

  it('leaves what does not come, unless these are all: then it is gone with all that was kept of it', async () => {
    await store.seePolicy(FABRIKAM, seen({ id: id(9), savedParts: { grant: {} } }));
    await keep([{}]);
    await keep([{ id: id(2) }]);
    expect(await places()).toEqual([`id:${id(9)}`, `id:${id(1)}`, `id:${id(2)}`]);
    await keep([{ id: id(2) }], true);
    expect(await places()).toEqual([`id:${id(2)}`]);
    expect(JSON.stringify(Object.keys(local.content))).not.toMatch(/0{11}[19]/);
  });

  it('a draft that was never saved stays, until a policy of its name is there', async () => {
    await store.seePolicy(FABRIKAM, seen({ id: null, name: 'Draft' }));
    await keep([{}], true);
    expect(await places()).toContain('name:Draft');
    await keep([{ displayName: 'Draft' }], true);
    expect(await places()).toEqual([`id:${id(1)}`]);
  });

  it('what is the same is not taken over again, and what the editor showed after its last change stays', async () => {
    const changed = { modifiedDateTime: '2026-01-01T00:00:00Z' };
    await store.seePolicy(FABRIKAM, seen({ state: 'disabled', savedParts: { grant: {} } }));
    await keep([changed], true);
    const policy = async () => (await store.tenant(FABRIKAM_KEY)).record?.policies[`id:${id(1)}`];
    expect(await policy()).toMatchObject({ seen: { state: 'disabled' } });
    const first = await policy();
    await keep([changed], true);
    expect(await policy()).toEqual(first);
    await keep([{ modifiedDateTime: '2026-11-25T00:00:00Z' }], true);
    expect(await policy()).toMatchObject({ seen: null });
  });

  it('keeps a version that was changed later', async () => {
    await keep([{ modifiedDateTime: '2026-02-01T00:00:00Z', displayName: 'later' }]);
    await keep([{ modifiedDateTime: '2026-01-01T00:00:00Z', displayName: 'earlier' }]);
    expect(JSON.stringify(local.content)).not.toContain('earlier');
  });

  it('what the editor showed of an earlier version is dropped with it, and of the same one it stays', async () => {
    await store.seePolicy(FABRIKAM, seen({ savedParts: { grant: {} } }));
    await keep([{}]);
    expect(await store.savedParts(FABRIKAM, id(1))).not.toBeNull();
    await keep([{}]);
    expect(await store.savedParts(FABRIKAM, id(1))).not.toBeNull();
    await keep([{ state: 'disabled' }]);
    expect(await store.savedParts(FABRIKAM, id(1))).toBeNull();
  });

  it('these are all no longer once another one comes beside them, or one of them is broken', async () => {
    const whole = async () => (await store.tenant(FABRIKAM_KEY)).record?.whole ?? null;
    await keep([{}], true);
    expect(await whole()).toMatchObject({ from: 'import' });
    await keep([{ state: 'disabled' }]);
    expect(await whole()).not.toBeNull();
    await keep([{ id: id(2) }]);
    expect(await whole()).toBeNull();
    await keep([{}, { id: id(2) }], true);
    const tenant = local.content[`tenant:${FABRIKAM_KEY}`] as { policies: Record<string, unknown> };
    tenant.policies[`id:${id(2)}`] = 7;
    expect(await whole()).toBeNull();
  });

  it('no name takes the place of a further version', () => {
    const names = [
      { id: null, displayName: 'A' },
      { id: null, displayName: 'A', state: 'disabled' },
      { id: null, displayName: 'A\n#2' },
    ];
    expect(placed(names.map(policy)).size).toBe(3);
  });

  it('a full storage keeps the old state; a browser that stops before the clearing up loses nothing', async () => {
    await keep([{}]);
    const before = local.content;
    local.failure = new Error('quota exceeded');
    await expect(keep([{ id: id(2) }], true)).rejects.toThrow('quota');
    expect(local.content).toEqual(before);
    local.failure = null;
    local.remove = () => Promise.reject(new Error('stopped'));
    await expect(keep([{ id: id(2) }], true)).rejects.toThrow('stopped');
    expect(await places()).toEqual([`id:${id(2)}`]);
    expect([...((await store.knownTenant(FABRIKAM_KEY))?.json.values() ?? [])]).toMatchObject([
      { id: id(2) },
    ]);
  });

  it('forgetting the tenant removes its JSON and what was accepted of it', async () => {
    await keep([{}]);
    const finding = { policy: id(1), policyName: 'CA001', ref: 'CAP001', fingerprint: 'f', reason: 'ours' };
    await store.accept(FABRIKAM_KEY, { ...finding, expires: null, at: '2026-11-25T12:00:00Z' });
    await store.forget(FABRIKAM_KEY);
    expect(JSON.stringify(local.content)).not.toMatch(/fabrikam|CA001/i);
  });
});

describe('judging', () => {
  const rests = { whole: 0, of: 0, complete: false };
  const said = { rests, findings: [], open: [], coverage: [], groups: [] };
  let judged: number;
  const ask = (by = '1', oldWillDo = false) =>
    store.judgedTenant(
      FABRIKAM_KEY,
      {
        by,
        judge: ({ record }): Judgement => {
          judged++;
          return { policies: record.policies, said };
        },
        lineOf: (place, policy) => policyLineOf(place, policy, () => null),
      },
      oldWillDo,
    );
  beforeEach(async () => {
    judged = 0;
    await keep([{}]);
  });

  it('is done once, and again when a policy, a decision, the rules or the day change', async () => {
    await ask();
    await ask();
    expect(judged).toBe(1);
    await ask('2');
    await keep([{ state: 'disabled' }]);
    await ask('2');
    await store.declareEmergencyAccounts(FABRIKAM_KEY, { users: ['a'], groups: [] });
    await ask('2');
    await store.changeRules((settings) => ({ ...settings, off: ['x'] }));
    await ask('2');
    await store.seePolicy(FABRIKAM, seen());
    await ask('2');
    expect(judged).toBe(6);
  });

  it('is told as it was before where that will do, and then says that it is old', async () => {
    const names = async (oldWillDo: boolean) => {
      const { told, isOld } = await ask('1', oldWillDo);
      return { names: told?.lines.map(({ name }) => name), said: told?.said, isOld };
    };
    expect(await names(true)).toEqual({ names: ['CA001'], said: null, isOld: true });
    expect(judged).toBe(0);
    await ask();
    expect(await names(true)).toEqual({ names: ['CA001'], said, isOld: false });
    await keep([{ displayName: 'CA001 renamed' }]);
    expect(await names(true)).toEqual({ names: ['CA001'], said, isOld: true });
    expect(judged).toBe(1);
    expect(await names(false)).toEqual({ names: ['CA001 renamed'], said, isOld: false });
    expect(await names(true)).toEqual({ names: ['CA001 renamed'], said, isOld: false });
    expect(judged).toBe(2);
  });

  it('leaves nothing of the tenant once it is forgotten', async () => {
    await ask();
    await store.forget(FABRIKAM_KEY);
    expect(JSON.stringify(local.content)).not.toMatch(/fabrikam|CA001/i);
    expect(await ask('1', true)).toMatchObject({ told: null, isOld: false });
  });

  it('is done again where what was told of it cannot be read', async () => {
    await ask();
    local.content[`judged:${FABRIKAM_KEY}`] = { lines: 'x' };
    expect(await ask()).toMatchObject({ told: { said }, isOld: false });
    expect(judged).toBe(2);
  });

  it('answers though nothing more can be written', async () => {
    local.failure = new Error('quota exceeded');
    expect(await ask()).toMatchObject({ told: { said }, problems: [] });
  });

  it('what is accepted is there once, and taken back', async () => {
    const about = { policy: id(1), ref: 'CAP001', fingerprint: 'f' };
    const finding = { ...about, policyName: 'CA001', reason: 'ours', expires: null, at: 'now' };
    await store.accept(FABRIKAM_KEY, finding);
    await store.accept(FABRIKAM_KEY, { ...finding, reason: 'still ours' });
    expect((await store.decisions(FABRIKAM_KEY)).accepted).toMatchObject([{ reason: 'still ours' }]);
    await store.revoke(FABRIKAM_KEY, about);
    expect((await store.decisions(FABRIKAM_KEY)).accepted).toEqual([]);
    await expect(store.revoke(FABRIKAM_KEY, about)).rejects.toThrow('not marked');
    await store.accept(FABRIKAM_KEY, { ...finding, policy: 'CA001' });
    await store.revoke(FABRIKAM_KEY, about, 'CA001');
    expect((await store.decisions(FABRIKAM_KEY)).accepted).toEqual([]);
  });
});

it('version 1 becomes version 2, with its policies from the editor', async () => {
  const finding = { rule: 'a', ref: 'CAP001', title: 'A', field: 'session', severity: 'info', message: 'a' };
  const { results: _, ...rest } = seen();
  const old = { ...rest, findings: [finding], unread: 1, cannotJudge: 0 };
  local.content = {
    version: 1,
    [`tenant:${FABRIKAM_KEY}`]: {
      ...{ ...FABRIKAM, lastSeen: 'then' },
      policies: { [`id:${id(1)}`]: old, 'name:broken': 7 },
    },
  };
  const { record } = await store.tenant(FABRIKAM_KEY);
  expect(record?.policies).toEqual({
    [`id:${id(1)}`]: {
      ...old,
      findings: [{ ...finding, fingerprint: null, accepted: false }],
      exported: null,
      seen: null,
    },
  });
  expect(record).toMatchObject({ whole: null });
  expect(local.content.version).toBe(2);
  expect(await store.problems()).toEqual([]);
  expect((await store.tenant(FABRIKAM_KEY)).problems).toHaveLength(1);
});
