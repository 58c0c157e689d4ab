import { expect, it } from 'vitest';
import { exportedPolicy } from '../store/exports.ts';
import { policyLineOf } from '../store/line.ts';
import type { Store } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, seen, storeWith } from '../store/testing.ts';
import { tenantDrafts } from '../tenant/drafts.ts';
import { judgeTenant, tenantJudging } from './tenant-judging.ts';

const TODAY = '2026-11-25';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const legacyBlock = {
  id: id(1),
  displayName: 'Block legacy',
  state: 'enabled',
  conditions: {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
    clientAppTypes: ['exchangeActiveSync', 'other'],
  },
  grantControls: { operator: 'OR', builtInControls: ['block'] },
};
const sharePoint = {
  id: id(2),
  displayName: 'SharePoint',
  state: 'enabled',
  conditions: {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['00000003-0000-0ff1-ce00-000000000000'] },
    clientAppTypes: ['all'],
  },
  grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
};

async function judgement(store: Store) {
  const known = await store.knownTenant(FABRIKAM_KEY);
  if (!known) throw new Error('nothing is known');
  return judgeTenant(known, TODAY);
}

const legacy = 'tenant-legacy-auth-block-missing';
const openRules = ({ said }: { said: { open: readonly { rule: string }[] } }) =>
  said.open.map(({ rule }) => rule);

it('a whole export is judged like the command line does it', async () => {
  const { policies, said } = await judgement(await storeWith(legacyBlock, sharePoint));
  expect(policies[`id:${id(2)}`]).toMatchObject({
    notRead: [],
    findings: expect.arrayContaining([expect.objectContaining({ rule: 'grant-require-all-controls' })]),
  });
  expect(said.rests).toEqual({ whole: 2, of: 2, complete: true });
  expect(said.coverage).toContainEqual(
    expect.objectContaining({ title: expect.stringMatching(/legacy/i), covered: 'covered' }),
  );
  expect(said.findings.map(({ rule }) => rule)).toContain('tenant-mfa-all-users-missing');
});

it('with a policy that only the editor showed, what is missing is not known any more', async () => {
  const store = await storeWith(sharePoint);
  expect((await judgement(store)).said.findings.map(({ rule }) => rule)).toContain(legacy);
  await store.seePolicy(FABRIKAM, seen({ id: id(9) }));
  const { said } = await judgement(store);
  expect(said.rests).toEqual({ whole: 1, of: 2, complete: false });
  expect(said.findings.map(({ rule }) => rule)).not.toContain(legacy);
  expect(openRules({ said })).toContain(legacy);
});

it('what the editor showed later takes the place of that part of the export', async () => {
  const store = await storeWith(sharePoint);
  const known = await store.knownTenant(FABRIKAM_KEY);
  const state = (asOf: string) => ({
    state: { leaves: { state: { known: true, value: 'disabled' } }, summary: 'Off', asOf },
  });
  const judged = (asOf: string) =>
    known && judgeTenant({ ...known, parts: new Map([[`id:${id(2)}`, state(asOf)]]) }, TODAY);
  expect(judged('2026-11-25T13:00:00Z')?.policies[`id:${id(2)}`]?.state).toBe('disabled');
  expect(judged('2026-11-25T11:00:00Z')?.policies[`id:${id(2)}`]?.state).toBe('enabled');
});

it('a state that the editor showed since counts for the policy, and leaves the tenant open', async () => {
  const store = await storeWith(legacyBlock);
  await store.seePolicy(FABRIKAM, seen({ id: id(1), name: 'Block legacy', state: 'disabled', results: [] }));
  const { policies, said } = await judgement(store);
  expect(policies[`id:${id(1)}`]).toMatchObject({ state: 'disabled' });
  expect(said.coverage).toContainEqual(
    expect.objectContaining({ title: expect.stringMatching(/legacy/i), covered: 'not-known' }),
  );
});

it('of a policy that only the editor showed, the saved state is known until another one is shown', async () => {
  const store = await storeWith();
  const parts = { session: { leaves: {}, summary: '0 controls selected', asOf: '2026-11-25T12:00:00Z' } };
  const stateNow = async () => {
    const known = await store.knownTenant(FABRIKAM_KEY);
    return known && tenantDrafts(known).drafts.get(`id:${id(1)}`)?.parts.state.leaves.state;
  };
  await store.seePolicy(FABRIKAM, seen({ savedParts: parts }));
  expect(await stateNow()).toEqual({ known: true, value: 'enabled' });
  await store.seePolicy(FABRIKAM, seen({ state: 'disabled' }));
  expect(await stateNow()).toMatchObject({ known: false });
});

it('what the editor saw is there again once a rule is on again, and its line says that it was off', async () => {
  const store = await storeWith();
  await store.seePolicy(FABRIKAM, seen());
  await store.changeRules((settings) => ({ ...settings, off: ['a', 'b'] }));
  const line = async () => {
    const judging = tenantJudging('1', TODAY);
    const { told } = await store.judgedTenant(FABRIKAM_KEY, {
      ...judging,
      // The rules of this policy are none of ours.
      lineOf: (place, policy, { off }) => policyLineOf(place, policy, String, off),
    });
    return told?.lines[0];
  };
  expect(await line()).toMatchObject({ findings: [], off: 2 });
  await store.changeRules((settings) => ({ ...settings, off: [] }));
  expect((await line())?.findings).toHaveLength(2);
});

it('a rule that is off says nothing, and a finding that is intended comes back when its policy changes', async () => {
  const store = await storeWith(sharePoint);
  const finding = async () => {
    const { policies } = await judgement(store);
    return policies[`id:${id(2)}`]?.findings.find(({ rule }) => rule === 'grant-require-all-controls');
  };
  const { ref = '', fingerprint = '' } = (await finding()) ?? {};
  const about = { policy: id(2), ref, fingerprint: fingerprint ?? '' };
  await store.accept(FABRIKAM_KEY, { ...about, policyName: null, reason: 'ours', expires: null, at: '' });
  expect(await finding()).toMatchObject({ accepted: true });
  const changed = { ...sharePoint, state: 'enabledForReportingButNotEnforced' };
  const exported = exportedPolicy(changed, 'b.json');
  await store.keepExports(FABRIKAM, exported ? [exported] : [], 'import', true);
  expect(await finding()).toMatchObject({ accepted: false });
  await store.changeRules((settings) => ({ ...settings, off: ['grant-require-all-controls'] }));
  expect(await finding()).toBeUndefined();
  const line = policyLineOf('x', (await judgement(store)).policies[`id:${id(2)}`] as never, String, ['a']);
  expect(line.off).toBe(1);
});

it('findings of a grouped rule on several policies are one line', async () => {
  const { said } = await judgement(
    await storeWith(legacyBlock, { ...legacyBlock, id: id(3), displayName: 'Again' }),
  );
  for (const { line, policies } of said.groups) {
    expect(line).not.toBe('');
    expect(policies.length).toBeGreaterThan(1);
  }
});
