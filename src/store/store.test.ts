import { beforeEach, describe, expect, it } from 'vitest';
import { policyLineOf } from './line.ts';
import { createStore, type Store } from './store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea, seen } from './testing.ts';

let local: MemoryArea;
let session: MemoryArea;
let managed: MemoryArea;
let store: Store;

function open(content = {}) {
  local = new MemoryArea(content);
  session = new MemoryArea();
  managed = new MemoryArea();
  store = createStore(local, session, managed, () => '2026-11-24T12:00:00Z');
}
beforeEach(() => open());

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const policies = async (key = FABRIKAM_KEY) => (await store.tenant(key)).record?.policies ?? {};

describe('keeping a policy', () => {
  it('keeps it under its tenant, with one write', async () => {
    expect(await store.seePolicy(FABRIKAM, seen())).toEqual({ stored: true, tenantKey: FABRIKAM_KEY });
    expect(Object.keys(await policies())).toEqual([`id:${id(1)}`]);
    expect(await store.tenants()).toMatchObject([{ key: FABRIKAM_KEY, name: 'Fabrikam', policies: 1 }]);
    expect(local.writes).toBe(2); // the version once, then the policy
    await store.seePolicy(FABRIKAM, seen());
    expect(local.writes).toBe(3);
  });

  it('loses nothing when many come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.seePolicy(FABRIKAM, seen({ id: id(n) }))));
    expect(Object.keys(await policies())).toHaveLength(20);
  });

  it('keeps tenants apart', async () => {
    await store.seePolicy(FABRIKAM, seen());
    await store.seePolicy({ name: null, domain: 'contoso.com', directoryId: null }, seen({ name: 'Other' }));
    expect(Object.values(await policies()).map(({ name }) => name)).toEqual(['CA001']);
    expect(Object.values(await policies('contoso.com')).map(({ name }) => name)).toEqual(['Other']);
  });

  it('keys a tenant without a full domain by its directory, and keeps nothing without either', async () => {
    const cut = { name: 'Fabrikam', domain: 'FABRIKAM.ON…' };
    expect(await store.seePolicy({ ...cut, directoryId: id(9).toUpperCase() }, seen())).toMatchObject({
      tenantKey: id(9),
    });
    expect(await store.seePolicy({ ...cut, directoryId: null }, seen())).toMatchObject({ stored: false });
    expect(await store.tenants()).toHaveLength(1);
  });

  it('keys an unsaved policy by its name until it is seen with an id', async () => {
    await store.seePolicy(FABRIKAM, seen({ id: null }));
    expect(Object.keys(await policies())).toEqual(['name:CA001']);
    await store.seePolicy(FABRIKAM, seen());
    expect(Object.keys(await policies())).toEqual([`id:${id(1)}`]);
  });

  it('follows an unsaved policy through its names, and keeps none without a name', async () => {
    expect(await store.seePolicy(FABRIKAM, seen({ id: null, name: ' ' }))).toMatchObject({ stored: false });
    await store.seePolicy(FABRIKAM, seen({ id: null, name: 'C' }));
    await store.seePolicy(FABRIKAM, seen({ id: null, name: 'CA' }), 'C');
    expect(Object.keys(await policies())).toEqual(['name:CA']);
  });
});

describe('saved parts', () => {
  const savedParts = { grant: { leaves: { operator: 'AND' }, summary: '2 controls selected' } };

  it('come back for that policy of that tenant only, and stay when a later look has none', async () => {
    await store.seePolicy(FABRIKAM, seen({ savedParts }));
    await store.seePolicy(FABRIKAM, seen());
    expect(await store.savedParts(FABRIKAM, id(1).toUpperCase())).toMatchObject(savedParts);
    expect(await store.savedParts(FABRIKAM, id(2))).toBeNull();
    expect(await store.savedParts({ ...FABRIKAM, domain: 'contoso.com' }, id(1))).toBeNull();
    expect(await store.savedParts({ ...FABRIKAM, domain: null }, id(1))).toBeNull();
  });

  it('are not kept of a policy that was never saved', async () => {
    await store.seePolicy(FABRIKAM, seen({ id: null, savedParts }));
    expect(JSON.stringify(local.content)).not.toContain('controls selected');
  });
});

describe('when something is wrong', () => {
  it('a full storage keeps the old state and says so until a write succeeds', async () => {
    await store.seePolicy(FABRIKAM, seen());
    local.failure = new Error('Resource::kQuotaBytes quota exceeded');
    const outcome = await store.seePolicy(FABRIKAM, seen({ name: 'CA002', id: id(2) }));
    expect(outcome).toMatchObject({ stored: false, why: expect.stringContaining('no room left') });
    expect(Object.keys(await policies())).toEqual([`id:${id(1)}`]);
    expect(await store.problems()).toEqual([expect.stringContaining('"CA002" was not stored')]);

    local.failure = null;
    await store.seePolicy(FABRIKAM, seen({ name: 'CA002', id: id(2) }));
    expect(await store.problems()).toEqual([]);
  });

  it('any other failure is told with its cause', async () => {
    local.failure = new Error('disk on fire');
    expect(await store.seePolicy(FABRIKAM, seen())).toEqual({
      stored: false,
      why: '"CA001" was not stored: disk on fire',
    });
  });

  it('a broken tenant is set aside as it was, not overwritten', async () => {
    open({ version: 1, [`tenant:${FABRIKAM_KEY}`]: { policies: 'gone wrong' } });
    expect(await store.tenant(FABRIKAM_KEY)).toMatchObject({
      record: null,
      problems: [expect.stringContaining('One stored entry')],
    });
    await store.seePolicy(FABRIKAM, seen());
    expect(local.content.setAside).toMatchObject([
      { from: `tenant:${FABRIKAM_KEY}`, value: { policies: 'gone wrong' } },
    ]);
    expect(await store.problems()).toHaveLength(1);
    expect(Object.keys(await policies())).toHaveLength(1);
  });

  it('a broken policy is set aside alone; what was set aside before stays', async () => {
    await store.seePolicy(FABRIKAM, seen());
    await store.seePolicy(FABRIKAM, seen({ id: id(2) }));
    const tenant = local.content[`tenant:${FABRIKAM_KEY}`] as { policies: Record<string, unknown> };
    tenant.policies[`id:${id(2)}`] = { name: 7 };
    local.content.setAside = 'an old form';
    await store.seePolicy(FABRIKAM, seen({ id: id(3) }));
    expect(Object.keys(await policies())).toEqual([`id:${id(1)}`, `id:${id(3)}`]);
    expect(local.content.setAside).toMatchObject([{ value: 'an old form' }, { value: { name: 7 } }]);
    expect(await store.problems()).toEqual([expect.stringContaining('2 stored entries')]);
  });

  it.each([3, 'one', -1, 1.5])('version %j is neither read nor overwritten', async (version) => {
    open({ version, something: 'newer' });
    await expect(store.tenants()).rejects.toThrow('newer version');
    expect(await store.seePolicy(FABRIKAM, seen())).toMatchObject({
      stored: false,
      why: expect.stringContaining('newer version'),
    });
    expect(local.content).toEqual({ version, something: 'newer' });
  });
});

describe('older shapes', () => {
  const savedParts = { grant: { leaves: {} } };
  const version0 = {
    tenants: {
      [FABRIKAM_KEY]: { policies: [seen({ savedParts }), seen({ id: null, name: 'Draft' }), { name: 7 }] },
      [id(9)]: { policies: [] },
      'broken.example': 'x',
    },
  };

  it('version 0 becomes version 2, and what is broken in it is set aside', async () => {
    open(version0);
    expect(Object.keys(await policies())).toEqual([`id:${id(1)}`, 'name:Draft']);
    expect(await store.savedParts(FABRIKAM, id(1))).toMatchObject(savedParts);
    expect((await store.tenants()).map(({ key }) => key).sort()).toEqual([id(9), FABRIKAM_KEY].sort());
    expect(local.content).not.toHaveProperty('tenants');
    expect(local.content.version).toBe(2);
    expect(local.content.setAside).toMatchObject([{ value: { name: 7 } }, { value: 'x' }]);
  });

  it('stays as it was when the new shape cannot be written', async () => {
    open(version0);
    local.failure = new Error('quota');
    await expect(store.tenants()).rejects.toThrow('quota');
    expect(local.content).toEqual(version0);
  });

  it('an older shape that is no shape is set aside whole', async () => {
    open({ tenants: [1, 2] });
    expect(await store.tenants()).toEqual([]);
    expect(local.content.setAside).toMatchObject([{ from: 'tenants', value: [1, 2] }]);
  });
});

it('a line of the popup has the worst finding first, and counts what is not known', async () => {
  await store.seePolicy(FABRIKAM, seen());
  const [[key, policy] = []] = Object.entries(await policies());
  if (!key || !policy) throw new Error('nothing stored');
  const line = policyLineOf(key, policy, (policyId) => `https://portal/${policyId}`);
  expect(line.findings.map(({ severity }) => severity)).toEqual(['error', 'info']);
  expect(line).toMatchObject({ unread: 1, cannotJudge: 1, fieldsRead: 2, editor: `https://portal/${id(1)}` });
});

describe('forgetting a tenant', () => {
  const savedParts = { grant: { leaves: {} } };
  const contoso = { name: null, domain: 'contoso.com', directoryId: null };

  it('removes all of it and nothing of another', async () => {
    await store.seePolicy(contoso, seen({ savedParts }));
    const others = { ...local.content };
    await store.seePolicy(FABRIKAM, seen({ savedParts }));
    await store.forget(FABRIKAM_KEY);
    expect(local.content).toEqual(others);
    expect(JSON.stringify(local.content)).not.toMatch(/fabrikam/i);
  });

  it('removes what was set aside of it, and keeps the rest of that list', async () => {
    open({
      version: 1,
      [`tenant:${FABRIKAM_KEY}`]: { name: 7 },
      setAside: [
        { from: `tenant:${FABRIKAM_KEY} id:1`, at: '', why: '', value: 'Fabrikam' },
        { from: `tenant:${FABRIKAM_KEY}.example`, at: '', why: '', value: 'other' },
      ],
    });
    await store.forget(FABRIKAM_KEY);
    expect(local.content).toEqual({
      version: 2,
      'tenants.v1': {},
      setAside: [expect.objectContaining({ value: 'other' })],
    });
  });

  it('waits for what is being stored, and can be done again after the browser broke off', async () => {
    void store.seePolicy(FABRIKAM, seen({ savedParts }));
    await store.forget(FABRIKAM_KEY);
    expect(await policies()).toEqual({});
    await store.seePolicy(FABRIKAM, seen());
    local.failure = new Error('broken off');
    await expect(store.forget(FABRIKAM_KEY)).rejects.toThrow('broken off');
    local.failure = null;
    expect(await store.tenants()).toHaveLength(1);
    await store.forget(FABRIKAM_KEY);
    expect(await store.tenants()).toEqual([]);
  });

  it('leaves a newer store alone', async () => {
    open({ version: 999, [`tenant:${FABRIKAM_KEY}`]: {} });
    await expect(store.forget(FABRIKAM_KEY)).rejects.toThrow(/newer version/);
    expect(local.content).toHaveProperty(`tenant:${FABRIKAM_KEY}`);
  });
});

describe('what the organisation sets', () => {
  const WHY =
    'Your organisation does not let Preflight store anything of fabrikam.onmicrosoft.com. What is open is still checked.';

  it('wins over the admin’s rules, which come back when it is gone', async () => {
    await store.changeRules(() => ({ off: ['a'], severities: { b: 'info' } }));
    managed.content = { rulesOff: ['b'], ruleSeverities: { a: 'error' } };
    expect(await store.ruleSettings()).toEqual({ off: ['b'], severities: { a: 'error' } });
    await store.seePolicy(FABRIKAM, seen());
    expect((await store.knownTenant(FABRIKAM_KEY))?.rules).toEqual(await store.ruleSettings());
    managed.content = {};
    expect(await store.ruleSettings()).toEqual({ off: ['a'], severities: { b: 'info' } });
  });

  it('cannot be changed, while other rules can', async () => {
    managed.content = { rulesOff: ['a'], ruleSeverities: { b: 'error' } };
    await expect(store.changeRules(() => ({ off: ['a'], severities: {} }))).rejects.toThrow(
      'Your organisation sets the rule a',
    );
    await expect(store.changeRules(() => ({ off: [], severities: { b: 'info' } }))).rejects.toThrow('rule b');
    await store.changeRules(() => ({ off: ['c'], severities: {} }));
    expect(await store.ruleSettings()).toEqual({ off: ['c', 'a'], severities: { b: 'error' } });
  });

  it('adds emergency accounts, apart from those that the admin declared', async () => {
    await store.seePolicy(FABRIKAM, seen());
    managed.content = { emergencyAccounts: [{ tenant: FABRIKAM_KEY, groups: ['Break glass'] }] };
    await store.declareEmergencyAccounts(FABRIKAM_KEY, { users: ['own'], groups: [] });
    const both = { users: ['own'], groups: ['Break glass'] };
    expect((await store.decisions(FABRIKAM_KEY)).emergencyAccounts).toEqual(both);
    expect((await store.knownTenant(FABRIKAM_KEY))?.emergencyAccounts).toEqual(both);
    expect(await store.declared(FABRIKAM_KEY)).toEqual({ users: ['own'], groups: [] });
  });

  it('has a tenant judged anew', async () => {
    await store.seePolicy(FABRIKAM, seen());
    const asked: (readonly string[])[] = [];
    const judge = () =>
      store.judgedTenant(FABRIKAM_KEY, {
        by: 'today',
        judge: ({ record, rules }) => {
          asked.push(rules.off);
          return {
            policies: record.policies,
            said: {
              rests: { whole: 0, of: 1, complete: false },
              findings: [],
              open: [],
              coverage: [],
              groups: [],
            },
          };
        },
        lineOf: (place, policy) => policyLineOf(place, policy, () => null),
      });
    await judge();
    await judge();
    managed.content = { rulesOff: ['a'] };
    await judge();
    expect(asked).toEqual([[], ['a']]);
  });

  it('keeps nothing of a tenant that is not allowed, and says why', async () => {
    managed.content = { allowedTenants: ['contoso.com'] };
    expect(await store.seePolicy(FABRIKAM, seen())).toEqual({ stored: false, why: WHY });
    await expect(store.keepExports(FABRIKAM, [], 'import', true)).rejects.toThrow(WHY);
    await expect(store.declareEmergencyAccounts(FABRIKAM_KEY, null)).rejects.toThrow(WHY);
    expect(await store.tenants()).toEqual([]);
    managed.content = { allowedTenants: [FABRIKAM_KEY] };
    expect(await store.seePolicy(FABRIKAM, seen())).toMatchObject({ stored: true });
  });

  it('adds no decision to a tenant that is not allowed any more, and lets it be forgotten', async () => {
    await store.seePolicy(FABRIKAM, seen());
    managed.content = { allowedTenants: [] };
    await expect(store.addEmergencyAccount(FABRIKAM_KEY, 'users', 'x')).rejects.toThrow(WHY);
    await store.forget(FABRIKAM_KEY);
    expect(await store.tenants()).toEqual([]);
  });
});

describe('settings in place of others', () => {
  const FINDING = {
    policy: id(1),
    policyName: 'CA001',
    ref: 'CAP001',
    fingerprint: 'f',
    reason: 'Agreed.',
    expires: null,
    at: '2026-11-24T12:00:00Z',
  };
  const NOTHING = { rules: { off: [], severities: {} }, tenant: null };
  const ofTenant = (emergencyAccounts: object | null, accepted: object[]) =>
    ({ key: FABRIKAM_KEY, emergencyAccounts, accepted }) as never;

  it('are one write, and those that were before come back the same way', async () => {
    await store.seePolicy(FABRIKAM, seen());
    await store.changeRules(() => ({ off: ['a'], severities: {} }));
    await store.accept(FABRIKAM_KEY, FINDING);
    const before = { rules: { off: ['a'], severities: {} }, tenant: ofTenant(null, [FINDING]) };
    const next = {
      rules: { off: [], severities: { b: 'info' as const } },
      tenant: ofTenant({ users: ['glass'], groups: [] }, []),
    };
    const { writes, content } = local;
    await store.replaceSettings(before, next);
    expect(local.writes).toBe(writes + 1);
    expect(await store.ruleSettings()).toEqual(next.rules);
    expect(await store.decisions(FABRIKAM_KEY)).toEqual({
      emergencyAccounts: { users: ['glass'], groups: [] },
      accepted: [],
    });
    await store.replaceSettings(next, before);
    expect(local.content).toEqual({
      ...content,
      [`declared:${FABRIKAM_KEY}`]: { emergencyAccounts: null },
    });
  });

  it('leave a tenant alone that is not named', async () => {
    await store.seePolicy(FABRIKAM, seen());
    await store.accept(FABRIKAM_KEY, FINDING);
    await store.replaceSettings(NOTHING, { ...NOTHING, rules: { off: ['a'], severities: {} } });
    expect((await store.decisions(FABRIKAM_KEY)).accepted).toEqual([FINDING]);
  });

  it('change nothing where something else is kept by now', async () => {
    await store.seePolicy(FABRIKAM, seen());
    await store.accept(FABRIKAM_KEY, FINDING);
    const before = { ...NOTHING, tenant: ofTenant(null, []) };
    const { content } = local;
    await expect(store.replaceSettings(before, before)).rejects.toThrow('changed meanwhile');
    expect(local.content).toEqual(content);
  });

  it('change nothing of what the organisation sets', async () => {
    await store.changeRules(() => ({ off: ['own', 'locked'], severities: {} }));
    managed.content = { rulesOff: ['locked'], ruleSeverities: { loud: 'error' } };
    const next = { off: ['other'], severities: { loud: 'info', locked: 'info' } } as const;
    await store.replaceSettings(
      { rules: { off: ['own'], severities: {} }, tenant: null },
      { rules: next, tenant: null },
    );
    expect(local.content.rules).toEqual({ off: ['locked', 'other'], severities: {} });
  });

  it('change nothing of a tenant that was forgotten, or of which nothing may be kept', async () => {
    const empty = { ...NOTHING, tenant: ofTenant(null, []) };
    await expect(store.replaceSettings(empty, empty)).rejects.toThrow('was forgotten');
    managed.content = { allowedTenants: ['contoso.com'] };
    await expect(store.replaceSettings(empty, empty)).rejects.toThrow('does not let Preflight store');
  });

  it('leave what was there where they cannot be kept, and set aside what was not understood', async () => {
    await store.changeRules(() => ({ off: ['a'], severities: {} }));
    const before = { rules: { off: ['a'], severities: {} }, tenant: null };
    local.failure = new Error('disk on fire');
    await expect(store.replaceSettings(before, NOTHING)).rejects.toThrow('disk on fire');
    local.failure = null;
    expect(await store.ruleSettings()).toEqual(before.rules);
    local.content = { ...local.content, rules: 'gone wrong' };
    await store.replaceSettings(NOTHING, before);
    expect(local.content.setAside).toMatchObject([{ from: 'rules', value: 'gone wrong' }]);
    expect(await store.ruleSettings()).toEqual(before.rules);
  });
});

describe('the salt of pseudonyms', () => {
  it('is the same each time, and nothing is left of it where the tenant is not known or may not be stored', async () => {
    const local = new MemoryArea();
    const managed = new MemoryArea();
    const store = createStore(local, new MemoryArea(), managed, () => '2026-11-25T12:00:00Z');
    await store.salt(FABRIKAM_KEY);
    await store.seePolicy(FABRIKAM, seen());
    managed.content = { allowedTenants: [] };
    await store.salt(FABRIKAM_KEY);
    expect(Object.keys(local.content).filter((key) => key.startsWith('salt:'))).toEqual([]);
    managed.content = {};
    expect(await store.salt(FABRIKAM_KEY)).toBe(await store.salt(FABRIKAM_KEY));
  });
});
