import { beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { policyRules } from '../../rules/index.ts';
import { onDay } from '../engine/context.ts';
import { type Result, runRules } from '../engine/run.ts';
import { type Message, send } from '../messages.ts';
import { type Draft, unreadDraft } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { cannotJudge } from '../policy/known.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { ListQuestion } from '../portal/list-tap/messages.ts';
import { createStore } from '../store/store.ts';
import { FABRIKAM, FABRIKAM_KEY, MemoryArea, seen } from '../store/testing.ts';
import type { Summary } from '../store/told.ts';
import { createRouter } from './router.ts';

const EXTENSION = 'preflightpreflightpreflightprefl';
const ORIGIN = `chrome-extension://${EXTENSION}`;
const PORTAL = 'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade';
const POPUP = { id: EXTENSION, url: `${ORIGIN}/src/popup/index.html` };

let injected: number[];
let readers: number;
let translated: [number, number][];
let badges: string[];
let again: number;
let followed: number;
let answers: Partial<Record<(Message | ListQuestion)['kind'], unknown>>;
let active: { id: number; url?: string } | null;
let closed: string[];
let managed: MemoryArea;
let route: ReturnType<typeof createRouter>;

beforeEach(() => {
  injected = [];
  readers = 1;
  translated = [];
  badges = [];
  again = 0;
  followed = 0;
  answers = {};
  active = { id: 7, url: PORTAL };
  closed = [];
  managed = new MemoryArea();
  const store = createStore(new MemoryArea(), new MemoryArea(), managed, () => '2026-11-24T12:00:00Z');
  route = createRouter(
    {
      extensionId: EXTENSION,
      ownPages: `${ORIGIN}/`,
      inject: async (tabId) => {
        injected.push(tabId);
      },
      injectTranslations: async (tabId, frameId) => {
        translated.push([tabId, frameId]);
      },
      readers: async () => readers,
      ask: async (_, { kind }) => answers[kind],
      askFrames: async (_, { kind }) => answers[kind],
      mayRead: async (origin) => !closed.includes(origin),
      badge: async (tabId, { text }) => {
        badges.push(`${tabId}: ${text}`);
      },
      followListTap: async () => {
        followed++;
      },
      judgeAgain: async () => {
        again++;
      },
      activeTab: async () => active as never,
      today: () => '2026-11-24',
      version: '1',
      portalTabs: async () => (active?.url === undefined ? [] : [{ id: active.id, url: active.url }]),
    },
    store,
  );
});

const from = (frame: string, { tab = PORTAL, frameId = 0, id = EXTENSION } = {}) =>
  ({ id, url: frame, frameId, tab: { id: 7, url: tab } }) as Runtime.MessageSender;

const opened = { kind: 'editor-opened', route: { policyId: null } };
const policySeen = { kind: 'policy-seen', tenant: FABRIKAM, policy: seen() };
const judge = { kind: 'judge', tenant: FABRIKAM, draft: unreadDraft(null) } as const;
const summary = { kind: 'summary-of-active-tab' };

describe('who may send', () => {
  it.each([
    ['another extension', opened, from(PORTAL, { id: 'other' })],
    ['a page that is no portal', opened, from('https://evil.example/', { tab: 'https://evil.example/' })],
    ['a foreign frame in a portal', policySeen, from('https://evil.example/', { frameId: 3 })],
    [
      'a portal frame in a foreign page',
      policySeen,
      from(PORTAL, { tab: 'https://evil.example/', frameId: 3 }),
    ],
    [
      'a frame that says the editor was opened',
      opened,
      from('https://x.reactblade.portal.azure.net/', { frameId: 3 }),
    ],
    ['a foreign frame that wants a draft judged', judge, from('https://evil.example/', { frameId: 3 })],
    ['the popup that wants a draft judged', judge, POPUP],
    ['a portal page that asks for the summary', summary, from(PORTAL)],
    ['the popup, with a message of the reader', policySeen, POPUP],
    ['a portal page that wants a tenant forgotten', { kind: 'forget-tenant', key: 'x' }, from(PORTAL)],
    [
      'a portal page that asks which policies reach OneDrive',
      { kind: 'onedrive-reach', key: null },
      from(PORTAL),
    ],
    ['a portal page that asks for what is declared', { kind: 'declarations' }, from(PORTAL)],
    [
      'a portal page that declares accounts',
      { kind: 'declare-emergency-accounts', key: 'x', accounts: null },
      from(PORTAL),
    ],
    ['a portal page that changes a rule', { kind: 'set-rule', rule: 'x', to: 'off' }, from(PORTAL)],
    [
      'a portal page that imports',
      { kind: 'import-policies', tenant: FABRIKAM, policies: [], whole: true },
      from(PORTAL),
    ],
    ['the popup, that nothing is read', { kind: 'nothing-read' }, POPUP],
    ['a message of another kind', { kind: 'x' }, from(PORTAL)],
    ['a question that is the worker’s own', { kind: 'tell-route' }, from(PORTAL)],
    ['another question of the worker’s', { kind: 'tell-overlay' }, from(PORTAL)],
  ])('not answered: %s', (_, message, sender) => {
    expect(route(message, sender as Runtime.MessageSender)).toBeUndefined();
    expect(injected).toEqual([]);
  });
});

it('the reader is injected when the editor was opened, and again when frames changed', async () => {
  await route(opened, from(PORTAL));
  await route({ kind: 'frames-changed' }, from(PORTAL));
  expect(injected).toEqual([7, 7]);
});

it('a page whose portal may no longer be read is answered with nothing, and nothing is stored of it', async () => {
  closed = ['https://entra.microsoft.us'];
  const url = PORTAL.replace('.com', '.us');
  const sender = from(url, { tab: url });
  for (const message of [opened, judge, policySeen]) expect(await route(message, sender)).toBeNull();
  expect(injected).toEqual([]);
  active = { id: 8, url: 'https://example.com/' };
  expect(await route(summary, POPUP)).toMatchObject({ known: [] });
});

it('labels of other languages are injected beside the reader that asks for them, in its frame alone', async () => {
  expect(await route({ kind: 'translations' }, from(PORTAL))).toBe(true);
  const frame = from('https://sandbox-1.reactblade.portal.azure.net/React/Index', { frameId: 3 });
  expect(await route({ kind: 'translations' }, frame)).toBe(true);
  expect(translated).toEqual([
    [7, 0],
    [7, 3],
  ]);
});

describe('a frame of the page', () => {
  const frame = from('https://sandbox-1.reactblade.portal.azure.net/React/Index', { frameId: 3 });
  const id = seen().id;

  it('is told the route and the tenant of the top document', async () => {
    answers['tell-route'] = { policyId: 'x' };
    answers['tell-tenant'] = FABRIKAM;
    expect(await route({ kind: 'which-route' }, frame)).toEqual({ policyId: 'x', tenant: FABRIKAM });
    const elsewhere = { ...frame, tab: { id: 7, url: PORTAL.replace('/#', '/contoso.com/#') } };
    expect(await route({ kind: 'which-route' }, elsewhere as never)).toEqual({ policyId: 'x', tenant: null });
    answers['tell-route'] = null;
    expect(await route({ kind: 'which-route' }, frame)).toBeNull();
  });

  it.each<[string, object | null, object, boolean]>([
    ['that the page shows', { policyId: id }, FABRIKAM, true],
    ['that the page has left', null, FABRIKAM, false],
    ['after which another one is shown', { policyId: 'x' }, FABRIKAM, false],
    ['of a tenant that was left', { policyId: id }, { ...FABRIKAM, domain: 'contoso.com' }, false],
  ])('has a policy stored or refused: one %s', async (_, shown, tenant, stored) => {
    answers['tell-route'] = shown;
    answers['tell-tenant'] = tenant;
    expect(await route(policySeen, frame)).toMatchObject({ stored });
  });

  it.each([[true], [null]])('reads the editor or does not: the top frame hears %s of it', async (reads) => {
    answers['does-a-frame-read'] = reads;
    expect(await route({ kind: 'does-a-frame-read' }, from(PORTAL))).toBe(reads === true);
    expect(route({ kind: 'does-a-frame-read' }, frame)).toBeUndefined();
    expect(route({ kind: 'look-again' }, frame)).toBeUndefined();
    expect(route({ kind: 'frame-looked' }, from(PORTAL))).toBeUndefined();
  });
});

it('of two editors on one page nothing is stored, and nothing that was stored is taken for theirs', async () => {
  readers = 2;
  expect(await route(policySeen, from(PORTAL))).toMatchObject({ stored: false, why: /More than one editor/ });
  readers = 1;
  expect(await route(policySeen, from(PORTAL))).toMatchObject({ stored: true });
  const savedParts = { grant: { leaves: {} } };
  await route({ ...policySeen, policy: seen({ savedParts }) }, from(PORTAL));
  const saved = { kind: 'saved-parts', tenant: FABRIKAM, policyId: seen().id } as const;
  expect(await route(saved, from(PORTAL))).toMatchObject({ parts: savedParts });
  readers = 2;
  expect(await route(saved, from(PORTAL))).toBeNull();
});

it('a tenant is forgotten for the popup, and is said to be', async () => {
  await route(policySeen, from(PORTAL));
  expect(await route({ kind: 'forget-tenant', key: FABRIKAM_KEY }, POPUP)).toEqual({ problem: null });
  active = { id: 8, url: 'https://example.com/' };
  expect(await route(summary, POPUP)).toMatchObject({ known: [] });
});

describe('declared emergency accounts', () => {
  const somebody = parsePolicy({
    conditions: {
      users: { includeUsers: ['All'], excludeUsers: ['break@fabrikam.example'] },
      applications: { includeApplications: ['All'] },
    },
    grantControls: { operator: 'OR', builtInControls: ['block'] },
  });
  if ('notAPolicy' in somebody) throw new Error(somebody.notAPolicy);
  const draft = draftOf(somebody.policy);
  const outcome = async (tenant: object | null = FABRIKAM) => {
    const results = (await route({ ...judge, tenant, draft } as never, from(PORTAL))) as Result[];
    return results.find(({ rule }) => rule === 'no-emergency-access-exclusion')?.outcome;
  };
  const declare = (users: string[] | null) =>
    route(
      { kind: 'declare-emergency-accounts', key: FABRIKAM_KEY, accounts: users && { users, groups: [] } },
      POPUP,
    );

  it('are known to the rules in that tenant alone, from then on', async () => {
    await route(policySeen, from(PORTAL));
    expect(await outcome()).toBe('cannot-judge');
    expect(await declare(['Break@fabrikam.example'])).toEqual({ problem: null });
    expect(again).toBe(1);
    expect(await outcome()).toBe('ok');
    expect(await outcome({ ...FABRIKAM, domain: 'contoso.com' })).toBe('cannot-judge');
    // The signs of it disagree: then the address alone does not say whose they are.
    expect(await outcome(null)).toBe('cannot-judge');
    expect(await declare(null)).toEqual({ problem: null });
    expect(await outcome()).toBe('cannot-judge');
  });

  it('are listed by tenant, and go with it', async () => {
    await route(policySeen, from(PORTAL));
    await declare(['x']);
    const tenants = () => route({ kind: 'declarations' }, POPUP);
    expect(await tenants()).toMatchObject({
      tenants: [{ key: FABRIKAM_KEY, policies: 1, emergencyAccounts: { users: ['x'], groups: [] } }],
      problem: null,
    });
    again = 0;
    await route({ kind: 'forget-tenant', key: FABRIKAM_KEY }, POPUP);
    expect(again).toBe(1);
    expect(await outcome()).toBe('cannot-judge');
    expect(await declare(['x'])).toEqual({ problem: expect.stringMatching(/forgotten/) });
  });
});

it('what the page and its address name differently is no tenant', async () => {
  const sender = from(PORTAL, { tab: PORTAL.replace('/#', '/contoso.com/#') });
  expect(await route(policySeen, sender)).toMatchObject({ stored: false });
  answers['tell-tenant'] = FABRIKAM;
  active = { id: 7, url: 'https://entra.microsoft.com/contoso.com/#home' };
  expect(await route(summary, POPUP)).toMatchObject({ page: 'tenant-not-known' });
});

it('a tab whose overlay gave way is marked, whichever frame says so', async () => {
  const frame = from('https://sandbox-1.reactblade.portal.azure.net/React/Index', { frameId: 3 });
  expect(await route({ kind: 'gave-way' }, frame)).toBeNull();
  expect(badges).toEqual(['7: !']);
  expect(route({ kind: 'gave-way' }, POPUP as Runtime.MessageSender)).toBeUndefined();
});

it('a badge that was asked for before another one does not come after it', async () => {
  const late = route(judge, from(PORTAL));
  await route({ kind: 'gave-way' }, from(PORTAL));
  await late;
  expect(badges).toEqual(['7: !']);
});

it('the toolbar counts the findings of a draft until nothing is read', async () => {
  const parsed = parsePolicy({
    grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
  });
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  await route({ ...judge, draft: draftOf(parsed.policy) }, from(PORTAL));
  await route({ kind: 'nothing-read' }, from(PORTAL));
  expect(badges).toEqual([expect.stringMatching(/^7: [1-9]\d*$/), '7: ']);
});

describe('a draft', () => {
  const frame = from('https://sandbox-1.reactblade.portal.azure.net/React/Index', { frameId: 3 });
  /** As a message: nothing but JSON gets through. */
  const asked = (draft: unknown) =>
    send((message) => Promise.resolve(route(JSON.parse(JSON.stringify(message)), frame)), {
      ...judge,
      draft: draft as Draft,
    });

  it.each([
    ['that nobody has read', unreadDraft('x')],
    ['that is known whole', wholeDraft()],
    ['of which a pane is not applied', notApplied()],
  ])('%s is judged by every rule, for the day that it is', async (_, draft) => {
    const results = await asked(draft);
    const plain = results?.map((result) => {
      if (result.outcome !== 'finding') return result;
      const { fingerprint: _, acceptance: __, ...finding } = result;
      return finding;
    });
    expect(plain).toEqual(runRules(policyRules, draft, onDay('2026-11-24')));
    expect(results).toHaveLength(policyRules.length);
  });

  it.each<[string, (draft: Loose) => void]>([
    ['a part', (draft) => delete draft.parts.session],
    ['a leaf', (draft) => delete draft.parts.session?.leaves.signInFrequency],
    ['the id', (draft) => delete draft.id],
    ['whether it is applied', (draft) => delete draft.parts.grant?.applied],
    [
      'the reason why it is not known',
      (draft) => Object.assign(draft.parts.state?.leaves.state ?? {}, { reasons: [] }),
    ],
    ['members', (draft) => Object.assign(draft.parts.grant?.leaves.builtInControls ?? {}, { members: [7] })],
    [
      'a known part in a reason',
      (draft) =>
        Object.assign(draft.parts.grant?.leaves.operator ?? {}, { reasons: [{ kind: 'unread', part: 'x' }] }),
    ],
    [
      'a list where one belongs',
      (draft) => Object.assign(draft.parts.network?.leaves ?? {}, { include: { known: true, value: [] } }),
    ],
  ])('that lacks %s is not answered', async (_, spoil) => {
    const draft = structuredClone(unreadDraft('x'));
    spoil(draft as unknown as Loose);
    expect(route({ ...judge, draft }, frame)).toBeUndefined();
    expect(await asked(draft)).toBeNull();
  });
});

/** A draft that can be spoiled. */
interface Loose {
  id?: unknown;
  parts: Record<string, { applied?: unknown; leaves: Record<string, object> }>;
}

function wholeDraft(): Draft {
  const parsed = parsePolicy({
    id: 'x',
    displayName: 'MFA',
    state: 'enabled',
    modifiedDateTime: '2026-11-01T00:00:00Z',
    conditions: {
      users: { includeUsers: ['All'] },
      applications: { includeApplications: ['All'] },
      locations: null,
    },
    grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
    sessionControls: {
      signInFrequency: { isEnabled: true, value: 4, type: 'hours', frequencyInterval: 'timeBased' },
    },
  });
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return { ...draftOf(parsed.policy), liveState: 'enabled' };
}

function notApplied(): Draft {
  const { parts, ...rest } = unreadDraft(null);
  const why = [cannotJudge('The control “x” in Grant is not recognised.')];
  const builtInControls = { members: ['mfa'], absent: ['block'], missing: why };
  const grant = { ...parts.grant, leaves: { ...parts.grant.leaves, builtInControls }, applied: false };
  return {
    ...rest,
    parts: { ...parts, grant, name: { ...parts.name, origin: 'saved', asOf: '2026-11-01T00:00:00Z' } },
  };
}

describe('the summary', () => {
  it('is of the tenant that the page shows now', async () => {
    await route(policySeen, from(PORTAL));
    answers['tell-tenant'] = FABRIKAM;
    expect(await route(summary, POPUP)).toMatchObject({
      page: 'tenant',
      tabId: 7,
      tenant: { key: FABRIKAM_KEY, name: 'Fabrikam', lastSeen: seen().seenAt },
      policies: [{ name: 'CA001', editor: expect.stringContaining('PolicyBlade/policyId/') }],
    });
    answers['tell-tenant'] = { ...FABRIKAM, name: 'Contoso', domain: 'contoso.com' };
    expect(await route(summary, POPUP)).toMatchObject({
      tenant: { key: 'contoso.com', lastSeen: null },
      policies: [],
    });
  });

  it('falls back to the address, and to nothing', async () => {
    active = { id: 7, url: 'https://entra.microsoft.com/contoso.com/#home' };
    expect(await route(summary, POPUP)).toMatchObject({ page: 'tenant', tenant: { key: 'contoso.com' } });
    active = { id: 7, url: 'https://entra.microsoft.com/#home' };
    expect(await route(summary, POPUP)).toMatchObject({ page: 'tenant-not-known', tenant: null });
  });

  it.each([
    ['gave-way', /nothing is checked on this page/],
    ['covered', /lies over Preflight/],
  ])('says when the overlay of the page %s', async (standing, words) => {
    answers['tell-overlay'] = standing;
    const { problems } = (await route(summary, POPUP)) as { problems: string[] };
    expect(problems).toEqual([expect.stringMatching(words)]);
  });

  it.each([['shown'], [undefined], ['x']])('says nothing of an overlay that is %s', async (standing) => {
    answers['tell-overlay'] = standing;
    expect(await route(summary, POPUP)).toMatchObject({ page: 'tenant-not-known', problems: [] });
  });

  it.each([
    [31, true],
    [30, false],
  ])('of %i policies is old at first where that will do: %s', async (count, isOld) => {
    answers['tell-tenant'] = FABRIKAM;
    const policies = Array.from({ length: count }, (_, n) => ({
      json: { displayName: `CA${n}`, conditions: {}, grantControls: null },
      file: 'all.json',
    }));
    await route({ kind: 'import-policies', tenant: FABRIKAM, policies, whole: true }, POPUP);
    const told = (oldWillDo: boolean) => route({ ...summary, oldWillDo }, POPUP) as Promise<Summary>;
    const first = await told(true);
    expect(first).toMatchObject({ page: 'tenant', isOld });
    expect(first.policies).toHaveLength(count);
    expect(first.judged === null).toBe(isOld);
    const anew = await told(false);
    expect(anew).toMatchObject({ isOld: false, judged: { rests: { of: count } } });
    expect(await told(true)).toEqual(anew);
  });

  it('elsewhere tells the tenants known', async () => {
    await route(policySeen, from(PORTAL));
    active = { id: 7, url: 'https://example.com/' };
    expect(await route(summary, POPUP)).toMatchObject({
      page: 'elsewhere',
      known: [{ key: FABRIKAM_KEY, policies: 1 }],
    });
    active = null;
    expect(await route(summary, POPUP)).toMatchObject({ page: 'elsewhere' });
  });
});

it('a policy whose page shows no domain is kept under the one in the address', async () => {
  const nameless = { ...policySeen, tenant: { name: 'Contoso', domain: null, directoryId: null } };
  const sender = from(PORTAL, { tab: PORTAL.replace('/#', '/contoso.com/#') });
  expect(await route(nameless, sender)).toEqual({ stored: true, tenantKey: 'contoso.com' });
  expect(await route(nameless, from(PORTAL))).toMatchObject({ stored: false });
});

describe('the portal’s own list', () => {
  const LIST = 'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PoliciesList.ReactView';
  const frame = from('https://sandbox-1.reactblade.portal.azure.net/React/Index', { tab: LIST, frameId: 4 });

  it('is switched on by an own page alone, and has its scripts follow', async () => {
    expect(await route({ kind: 'list-tap' }, POPUP)).toEqual({ on: false, forbidden: false, problem: null });
    expect(route({ kind: 'set-list-tap', on: true }, frame)).toBeUndefined();
    expect(followed).toBe(0);
    expect(await route({ kind: 'set-list-tap', on: true }, POPUP)).toEqual({ problem: null });
    expect(followed).toBe(1);
    expect(await route({ kind: 'list-tap' }, POPUP)).toEqual({ on: true, forbidden: false, problem: null });
  });

  it('is forbidden by the organisation, whatever was switched on before', async () => {
    await route({ kind: 'set-list-tap', on: true }, POPUP);
    managed.content = { listTapForbidden: true };
    expect(await route({ kind: 'list-tap' }, POPUP)).toEqual({ on: false, forbidden: true, problem: null });
    expect(await route({ kind: 'set-list-tap', on: true }, POPUP)).toEqual({
      problem: expect.stringContaining('forbids'),
    });
  });

  it('is told by the portal’s frames alone', async () => {
    await route({ kind: 'set-list-tap', on: true }, POPUP);
    answers['tell-list-tenant'] = { name: 'Fabrikam', domain: FABRIKAM.domain };
    expect(await route({ kind: 'list-frame' }, frame)).toBe(FABRIKAM_KEY);
    expect(route({ kind: 'list-frame' }, from(LIST, { tab: LIST }))).toBeUndefined();
    expect(
      route({ kind: 'list-frame' }, from('https://evil.example/', { tab: LIST, frameId: 4 })),
    ).toBeUndefined();
  });

  it('lets the popup know the tenant of the list’s page', async () => {
    active = { id: 7, url: LIST };
    answers['tell-tenant'] = { name: null, domain: null, directoryId: null };
    answers['tell-list-tenant'] = { name: 'Fabrikam', domain: FABRIKAM.domain };
    expect(await route(summary, POPUP)).toMatchObject({ page: 'tenant', tenant: { key: FABRIKAM_KEY } });
  });
});

describe('what the organisation sets', () => {
  it('is told to the options, apart from what the admin set', async () => {
    await route(policySeen, from(PORTAL));
    managed.content = {
      rulesOff: ['cae-disabled', 7],
      emergencyAccounts: [{ tenant: FABRIKAM_KEY, users: ['glass'] }],
    };
    await route({ kind: 'set-rule', rule: 'b', to: 'info' }, POPUP);
    expect(await route({ kind: 'rule-settings' }, POPUP)).toEqual({
      settings: { off: ['cae-disabled'], severities: { b: 'info' } },
      managed: { off: ['cae-disabled'], severities: {} },
      problem: null,
    });
    expect(await route({ kind: 'declarations' }, POPUP)).toMatchObject({
      tenants: [{ emergencyAccounts: null, managed: { users: ['glass'], groups: [] } }],
      managed: {
        sets: ['how 1 rule speaks', 'emergency access accounts of 1 tenant'],
        problems: [expect.stringContaining('its entry 2 is not used.')],
      },
    });
  });

  it('holds against the admin, with a sentence that says why', async () => {
    managed.content = { rulesOff: ['a'] };
    expect(await route({ kind: 'set-rule', rule: 'a', to: 'info' }, POPUP)).toEqual({
      problem: expect.stringContaining('Your organisation sets the rule a'),
    });
  });

  it('is heard in the popup where it keeps a tenant from being stored, or is not understood', async () => {
    answers['tell-tenant'] = FABRIKAM;
    const problems = async () => ((await route(summary, POPUP)) as { problems: string[] }).problems;
    expect(await problems()).toEqual([]);
    managed.content = { allowedTenants: ['contoso.com'], rulesOff: 'a' };
    expect(await problems()).toEqual([
      expect.stringContaining('rulesOff could not be understood'),
      expect.stringContaining(`does not let Preflight store anything of ${FABRIKAM_KEY}`),
    ]);
  });
});
