/** The portal's own list, read where the admin switched it on: what is taken over, and what never passes. */
import type { Page, Route } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { expect, type Stage, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import type { Asks } from './portal/client/oddities.ts';
import { LIST_VIEW } from './portal/client/react/protocol.ts';
import { TOKEN } from './portal/client/react/token.ts';
import { ORGANIZATION_WORD } from './portal/graph.ts';
import { toolbarPopup } from './toolbar-popup.ts';

const TENANT = 'tenant:fabrikam.onmicrosoft.com';
const GRAPH = 'https://graph.microsoft.com/beta/identity/conditionalAccess/policies';
const NAMES = [1, 2, 3, 4, 5].map((n) => `CA00${n}: SharePoint`);
/** With every member that Graph gives. */
const POLICIES = NAMES.map((name, index) => ({
  ...sharePointPolicy({ id: `6a1e3c50-0000-4000-8000-00000000000${index + 1}`, name }),
  sessionControls: null,
}));
const SWITCH = 'Read the portal’s own list';

test.afterEach(({ extension }) =>
  extension.worker.evaluate(() => chrome.scripting.unregisterContentScripts()),
);

const kept = ({ worker }: ExtensionBrowser) => worker.evaluate(() => chrome.storage.local.get());
async function policiesIn(extension: ExtensionBrowser) {
  const record = (await kept(extension))[TENANT] as
    | { policies: Record<string, { name: string; exported: { from: string } | null }>; whole: object | null }
    | undefined;
  if (!record) return null;
  const policies = Object.values(record.policies);
  return {
    names: policies.map(({ name }) => name).toSorted(),
    from: [...new Set(policies.map(({ exported }) => exported?.from ?? null))],
    whole: record.whole !== null,
  };
}

async function switchIt(to: 'on' | 'off', { context, extensionId }: ExtensionBrowser): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/src/options/index.html#list`);
  const button = options.getByRole('switch', { name: SWITCH });
  await expect(button).toBeEnabled();
  await button.press('Space');
  await expect(button).toBeChecked({ checked: to === 'on' });
  await options.close();
}

/** What the worker hears from now on, as text. */
const listen = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(() => {
    Reflect.set(globalThis, 'heard', []);
    chrome.runtime.onMessage.addListener((message) => {
      (Reflect.get(globalThis, 'heard') as string[]).push(JSON.stringify(message));
    });
  });
const heard = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(() => (Reflect.get(globalThis, 'heard') as string[]).join('\n'));

const frame = (page: Page) => page.frameLocator(`iframe[name="${LIST_VIEW}"]`);
const listed = (page: Page) =>
  expect(frame(page).getByRole('grid').getByRole('link')).toHaveCount(POLICIES.length);

/** Has the list read and taken over. */
async function readList(page: Page, extension: ExtensionBrowser, stage: Stage): Promise<void> {
  const portal = await stage.show(POLICIES);
  await switchIt('on', extension);
  await page.goto(portal.listUrl({ list: 'frame' }));
  await listed(page);
  await expect.poll(() => policiesIn(extension)).toMatchObject({ whole: true });
}

test('off, as it is at first, nothing of ours is in the list, and nothing is kept of it', async ({
  page,
  extension,
  stage,
}) => {
  const portal = await stage.show(POLICIES);
  await page.goto(portal.listUrl({ list: 'frame' }));
  await listed(page);
  expect(await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  expect(await kept(extension)).not.toHaveProperty([TENANT]);
});

const TAKEN: Record<Asks, { from: string | null; whole: boolean }> = {
  graph: { from: 'list', whole: true },
  batch: { from: 'list', whole: false },
  paged: { from: 'list', whole: false },
  selected: { from: null, whole: true },
  legacy: { from: null, whole: false },
  policy: { from: 'list', whole: true },
};

for (const [asks, { from, whole }] of Object.entries(TAKEN) as [Asks, (typeof TAKEN)[Asks]][])
  test(`asked by ${asks}: the policies are known, and the token reaches neither our messages nor the store`, async ({
    page,
    extension,
    stage,
  }) => {
    const portal = await stage.show(POLICIES);
    await switchIt('on', extension);
    await listen(extension);
    const tokens: boolean[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).host === 'graph.microsoft.com')
        tokens.push(request.headers().authorization === `Bearer ${TOKEN}`);
    });
    await page.goto(portal.listUrl({ list: 'frame', asks }));
    await listed(page);
    await expect.poll(() => policiesIn(extension)).toEqual({ names: NAMES, from: [from], whole });
    // The page did send it, and the word did come.
    expect(tokens).toContain(true);
    const ours = `${await heard(extension)}\n${JSON.stringify(await kept(extension))}`;
    expect(ours).toContain(`"name":"${NAMES[0]}"`);
    for (const word of [TOKEN, 'Bearer', 'authorization', ORGANIZATION_WORD])
      expect(ours).not.toContain(word);
  });

test('the popup over the list shows the tenant with all its policies', async ({ page, extension, stage }) => {
  await readList(page, extension, stage);
  const ask = await toolbarPopup(extension, page);
  await expect.poll(() => ask('document.body.innerText')).toContain('CA005: SharePoint');
  expect(await ask('document.body.innerText')).toMatch(/FABRIKAM/);
});

/** What the relay in the top frame says of the header; undefined where none answers. */
const header = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://entra.microsoft.com/*' });
    return chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'tell-list-tenant' }, { frameId: 0 });
  });

test('the header is read on pages of Conditional Access alone, and no more once it is switched off', async ({
  page,
  extension,
  stage,
}) => {
  await readList(page, extension, stage);
  expect(await header(extension)).toMatchObject({ domain: 'fabrikam.onmicrosoft.com' });
  await page.evaluate(() => {
    location.hash = '#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade';
  });
  expect(await header(extension)).toBeNull();
  await switchIt('off', extension);
  expect(await header(extension)).toBeUndefined();
});

/** Has the list's frame ask once more: what it got, and what was told of it. */
const askAgain = (page: Page) =>
  page
    .frames()
    .find((one) => one.url().includes(LIST_VIEW))
    ?.evaluate(
      async ([address, token]) => {
        const told: string[] = [];
        window.addEventListener('ca-preflight-list', () => told.push('told'));
        const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
        return { status: answer.status, policies: (await answer.json()).value.length, told };
      },
      [GRAPH, TOKEN] as const,
    );

test('an answer that comes when the page shows another tenant is dropped, and the popup says so', async ({
  page,
  extension,
  stage,
}) => {
  await readList(page, extension, stage);
  const before = await kept(extension);
  const asked = new Promise<Route>((resolve) => {
    void page.route(GRAPH, (one) => (one.request().method() === 'OPTIONS' ? one.continue() : resolve(one)));
  });
  const answered = askAgain(page);
  const answer = await asked;
  await page.locator('.fxs-avatarmenu-tenant').evaluate((tenant) => {
    tenant.textContent = 'CONTOSO (CONTOSO.ONMICROSOFT.COM)';
  });
  await answer.continue();
  expect(await answered).toMatchObject({ policies: POLICIES.length, told: ['told'] });
  const ask = await toolbarPopup(extension, page);
  await expect.poll(() => ask('document.body.innerText')).toContain('showed another tenant when it began');
  expect(await kept(extension)).toEqual(before);
});

test('switched off, what runs falls silent, and nothing runs in what is loaded later', async ({
  page,
  extension,
  stage,
}) => {
  await readList(page, extension, stage);
  await switchIt('off', extension);
  await listen(extension);
  expect(await askAgain(page)).toEqual({ status: 200, policies: POLICIES.length, told: [] });
  await page.reload();
  await listed(page);
  expect(await heard(extension)).toBe('');
  expect(await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

test('after an update, with which the browser forgets such scripts, they are there again', async ({
  stage,
}) => {
  const extension = await launchExtension(stage.portal.port);
  try {
    await switchIt('on', extension);
    await extension.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
    const again = extension.context.waitForEvent('serviceworker');
    // The worker ends in the middle of this.
    await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    const worker = await again;
    await expect
      .poll(() => worker.evaluate(() => chrome.scripting.getRegisteredContentScripts()))
      .toMatchObject([{ id: 'list-relay' }, { id: 'list-tap', world: 'MAIN' }]);
  } finally {
    await extension.close();
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in its options, and nothing is cut off at 320 px: ${colorScheme}`, async ({
    page,
    extension,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`chrome-extension://${extension.extensionId}/src/options/index.html`);
    const button = page.getByRole('switch', { name: SWITCH });
    await button.click();
    await expect(button).toBeChecked();
    await expect(page.getByText('On. Reload the tabs of the portal')).toBeVisible();
    await axeFindsNothing(page, '[aria-labelledby="list"]');
    await fitsInto(page, 320);
  });
