import { expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, seen, storeWith } from '../store/testing.ts';
import { reachOfOneDrive } from './onedrive.ts';

const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';
const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const policy = (n: number, name: string, applications: readonly string[], more: object = {}) => ({
  id: id(n),
  displayName: name,
  state: 'enabled',
  conditions: {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: applications },
    clientAppTypes: ['all'],
  },
  grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
  ...more,
});

async function reach(store: Store, editorOf: (id: string) => string | null = () => null) {
  const known = await store.knownTenant(FABRIKAM_KEY);
  if (!known) throw new Error('nothing is known');
  return reachOfOneDrive(known, editorOf);
}

it('names what reaches OneDrive, what does not, and what each asks for', async () => {
  const browsers = { conditions: { ...policy(0, '', ['All']).conditions, clientAppTypes: ['browser'] } };
  const { rests, policies, notSaved } = await reach(
    await storeWith(
      policy(1, 'SharePoint', [SHAREPOINT]),
      policy(2, 'Browsers', ['All'], browsers),
      policy(3, 'Exchange', [EXCHANGE], {
        state: 'enabledForReportingButNotEnforced',
        grantControls: { operator: 'OR', builtInControls: ['block'] },
      }),
    ),
    (of) => `editor of ${of}`,
  );
  expect(rests).toEqual({ whole: 3, of: 3, complete: true });
  expect(notSaved).toBe(0);
  expect(policies).toEqual([
    {
      name: 'SharePoint',
      editor: `editor of ${id(1)}`,
      state: 'enabled',
      reaches: 'yes',
      notRead: [],
      cannotJudge: [],
      byExchangeOnly: false,
      grant: {
        controls: ['Require multifactor authentication', 'Require device to be marked as compliant'],
        required: 'all',
        whole: true,
      },
      session: false,
    },
    expect.objectContaining({ name: 'Browsers', reaches: 'no', byExchangeOnly: false }),
    expect.objectContaining({
      name: 'Exchange',
      state: 'enabledForReportingButNotEnforced',
      reaches: 'yes',
      byExchangeOnly: true,
      grant: { controls: ['Block access'], required: null, whole: true },
    }),
  ]);
});

it('a policy of which too little was read is not known, with what is missing; it is never left out', async () => {
  const store = await storeWith();
  await store.seePolicy(FABRIKAM, seen({ id: id(9), name: 'Only seen' }));
  const { rests, policies } = await reach(store);
  expect(rests).toEqual({ whole: 0, of: 1, complete: false });
  expect(policies).toEqual([
    expect.objectContaining({
      name: 'Only seen',
      state: null,
      reaches: 'not-known',
      notRead: ['Users or agents', 'Target resources', 'Conditions'],
      grant: { controls: [], required: null, whole: false },
      session: null,
    }),
  ]);
});

it('what was read and cannot be judged says why', async () => {
  const filter = { mode: 'include', rule: 'CustomSecurityAttribute.A_B -eq "c"' };
  const { conditions } = policy(1, '', []);
  const { policies } = await reach(
    await storeWith(
      policy(1, 'Filtered', [], {
        conditions: { ...conditions, applications: { applicationFilter: filter } },
      }),
    ),
  );
  expect(policies).toEqual([
    expect.objectContaining({
      reaches: 'not-known',
      notRead: [],
      cannotJudge: [expect.stringMatching(/custom security attributes/)],
    }),
  ]);
});

it('a state that the editor showed otherwise than it is saved is not known', async () => {
  const store = await storeWith(policy(1, 'SharePoint', [SHAREPOINT]));
  await store.seePolicy(FABRIKAM, seen({ id: id(1), name: 'SharePoint', state: 'disabled' }));
  expect((await reach(store)).policies).toEqual([expect.objectContaining({ reaches: 'yes', state: null })]);
});

it('a policy that the portal’s list named has the state that stands there, and nothing else of it is known', async () => {
  const store = await storeWith();
  await store.keepNames(FABRIKAM, [{ id: id(1), name: 'Named', state: 'disabled' }], true);
  const { rests, policies } = await reach(store);
  expect(rests).toEqual({ whole: 0, of: 1, complete: true });
  expect(policies).toEqual([
    expect.objectContaining({ name: 'Named', state: 'disabled', reaches: 'not-known' }),
  ]);
});

it('of several versions the newest counts; where none is it, the policy stays as one that is not known', async () => {
  const modified = (day: number) => ({ modifiedDateTime: `2026-11-0${day}T00:00:00Z` });
  const newest = await reach(
    await storeWith(policy(1, 'old', ['All'], modified(1)), policy(1, 'new', [id(7)], modified(2))),
  );
  expect(newest.rests.of).toBe(1);
  expect(newest.policies).toEqual([expect.objectContaining({ name: 'new', reaches: 'no' })]);
  const neither = await reach(await storeWith(policy(1, 'one', ['All']), policy(1, 'other', [id(7)])));
  expect(neither.policies).toEqual([
    expect.objectContaining({
      reaches: 'not-known',
      cannotJudge: [expect.stringMatching(/several versions/)],
    }),
  ]);
});

it('a policy that was never saved is only counted', async () => {
  const store = await storeWith();
  await store.seePolicy(FABRIKAM, seen({ id: null, name: 'draft' }));
  expect(await reach(store)).toMatchObject({ policies: [], notSaved: 1 });
});

it('a policy for all resources that leaves out Office is not known to miss the sync app, which may ask for more', async () => {
  const but = (excludeApplications: string[], more: object = {}) => ({
    conditions: {
      ...policy(0, '', ['All']).conditions,
      applications: { includeApplications: ['All'], excludeApplications },
      ...more,
    },
  });
  const { policies } = await reach(
    await storeWith(
      policy(1, 'Without Office', ['All'], but(['Office365'])),
      policy(2, 'In browsers alone', ['All'], but(['Office365'], { clientAppTypes: ['browser'] })),
      policy(3, 'Only another one', ['Office365'], {
        conditions: {
          ...policy(0, '', []).conditions,
          applications: { includeApplications: ['00000000-0000-4000-8000-0000000000aa'] },
        },
      }),
    ),
  );
  expect(policies.map(({ reaches }) => reaches)).toEqual(['not-known', 'no', 'no']);
  expect(policies[0]?.cannotJudge).toEqual([expect.stringContaining('The sync app may ask for others')]);
});

it('a policy that the list names otherwise by now goes by that name, and nothing of it is known', async () => {
  const store = await storeWith(policy(1, 'Old', [SHAREPOINT]));
  await store.keepNames(FABRIKAM, [{ id: id(1), name: 'New', state: 'enabled' }], true);
  const { rests, policies } = await reach(store);
  expect(rests).toEqual({ whole: 0, of: 1, complete: true });
  expect(policies).toMatchObject([{ name: 'New', state: 'enabled', reaches: 'not-known' }]);
});
