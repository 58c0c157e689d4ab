/** The popup: the tenant of the tab beside it, its policies as they were seen, and what nobody has read. */
import { lineWith } from '../src/popup/lines.fixture.ts';
import { axeFindsNothing } from './axe.ts';
import { note, openEverything, panel } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { importAll } from './import-all.ts';
import { sharePointPolicy } from './policies.ts';
import { toolbarPopup } from './toolbar-popup.ts';

const SECOND = '00000000-0000-4000-8000-00000000000b';

test('the toolbar popup sums up the tenant of the active tab', async ({ page, extension, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await expect(note(page, 'grant-require-all-controls')).toHaveAttribute('data-outcome', 'finding');
  const ask = await toolbarPopup(extension, page);
  const text = () => ask('document.body.innerText') as Promise<string>;
  await expect.poll(text).toContain('fabrikam.onmicrosoft.com');
  await expect.poll(text).toContain('SharePoint: MFA and compliant device');
  await expect.poll(text).toContain('Nothing leaves this browser');
});

test('what was not read is said, never called fine', async ({ page, extension, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await expect(panel(page)).toHaveAttribute('data-health', '5/8');
  const ask = await toolbarPopup(extension, page);
  const text = () => ask('document.body.innerText') as Promise<string>;
  await expect.poll(text).toContain('SharePoint: MFA and compliant device');
  await expect.poll(text).toMatch(/not read|of 8 fields read/i);
});

test('axe finds nothing in the popup', async ({ extension, page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await expect(panel(page)).toHaveAttribute('data-health', '5/8');
  const popup = await extension.context.newPage();
  await popup.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  await expect(popup.getByText('Nothing leaves this browser')).toBeVisible();
  await axeFindsNothing(popup);
  await popup.close();
});

test('a tenant is forgotten, by keyboard, after a second press; nothing of it is left in the store', async ({
  extension,
  page,
  openPolicy,
}) => {
  const keys = () => extension.worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await expect.poll(async () => (await keys()).join(' ')).toContain('parts:fabrikam.onmicrosoft.com');
  const popup = await extension.context.newPage();
  await popup.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  const forget = popup.getByRole('button', { name: 'Forget FABRIKAM…' });
  await forget.press('Enter');
  await expect(popup.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await axeFindsNothing(popup);
  await popup.keyboard.press('Enter');
  await expect(forget).toBeFocused();
  expect((await keys()).join(' ')).toContain('fabrikam');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await popup.keyboard.press('Shift+Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('No tenant is known yet')).toBeVisible();
  expect((await keys()).join(' ')).not.toContain('fabrikam');
  await popup.close();
});

test('a store of an older shape is read on; one that is broken is said to be, and kept', async ({
  extension,
  page,
}) => {
  const store = (items: object) => extension.worker.evaluate((all) => chrome.storage.local.set(all), items);
  const text = async () => {
    await page.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    return page.locator('body').innerText();
  };
  await store({ tenants: { 'contoso.com': { policies: [] } } });
  await text();
  await extension.worker.evaluate(() => chrome.storage.local.clear());
  await store({ version: 999, 'tenant:contoso.com': { future: true } });
  expect(await text()).toMatch(/newer version/i);
  const kept = await extension.worker.evaluate(() => chrome.storage.local.get('tenant:contoso.com'));
  expect(kept).toEqual({ 'tenant:contoso.com': { future: true } });
});

test('of an import the popup tells coverage, the tenant as a whole, and on how much that rests', async ({
  page,
  extension,
  openPolicy,
}) => {
  const [first, second] = [sharePointPolicy(), sharePointPolicy({ id: SECOND })];
  await openPolicy(first, second);
  const other = await extension.context.newPage();
  await importAll(other, extension, [first, second]);
  await other.close();
  const ask = await toolbarPopup(extension, page);
  const text = () => ask('document.body.innerText') as Promise<string>;
  await expect.poll(text).toContain('2 policies imported');
  expect(await text()).toMatch(/Over all 2 policies, as they were imported \(.* today\)/);
  expect(await text()).toMatch(/MFA for all users\s+\(In part\)/);
  expect(await text()).toMatch(/Device code flow blocked\s+\(Not covered\)/);
  expect(await text()).toContain('No enabled policy requires MFA for all users');
  // The names of policies that a finding is about are drawn once it is opened.
  const names = () => ask('document.querySelectorAll(".tenant .names li").length');
  expect(await names()).toBe(0);
  await ask('for (const whole of document.querySelectorAll(".tenant .whole > summary")) whole.click()');
  await expect.poll(names).toBeGreaterThan(1);
  const inNames = await ask('document.querySelector(".tenant .names").innerText');
  expect(inNames).toContain('SharePoint: MFA and compliant device');
});

test('the list is narrowed by state, by worst finding and by words, all together', async ({
  page,
  extension,
  openPolicy,
}) => {
  const policies = Array.from({ length: 12 }, (_, n) =>
    sharePointPolicy({
      id: `6a1e3c50-0000-4000-8000-0000000000${10 + n}`,
      name: `CA${10 + n}`,
      state: n < 4 ? 'disabled' : 'enabled',
    }),
  );
  await openPolicy(policies[0] ?? {});
  const other = await extension.context.newPage();
  await importAll(other, extension, policies);
  await other.close();
  const ask = await toolbarPopup(extension, page);
  const select = (label: string, words: string) =>
    ask(`{
      const select = document.querySelector('select[aria-label="${label}"]');
      select.value = [...select.options].find((option) => option.text === '${words}').value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
  const search = (words: string) =>
    ask(`{
      const search = document.querySelector('input[type="search"]');
      search.value = '${words}';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
  const found = () => ask('document.querySelector(".found").innerText');
  const names = () =>
    ask('[...document.querySelectorAll(".policies .name")].map((one) => one.textContent).join(" ")');
  await expect.poll(() => ask('document.querySelectorAll(".filters option").length')).toBeGreaterThan(4);
  expect(await found()).toBe('');
  await select('State', 'Off (4)');
  await expect.poll(found).toBe('4 of 12 found');
  expect(await names()).toBe('CA10 CA11 CA12 CA13');
  await select('Worst finding', 'Warning (8)');
  await expect.poll(found).toBe('0 of 12 found');
  await select('State', 'Any state');
  await expect.poll(found).toBe('8 of 12 found');
  await search('ca2');
  await expect.poll(found).toBe('2 of 12 found');
  expect(await names()).toBe('CA20 CA21');
});

test('the tenant of another portal tab is named, and shown when it is chosen', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await expect(panel(page)).toHaveAttribute('data-health', '5/8');
  const elsewhere = await extension.context.newPage();
  await elsewhere.goto('https://entra.microsoft.com/contoso.com/#home');
  const ask = await toolbarPopup(extension, elsewhere);
  await expect.poll(() => ask('document.body.innerText')).toMatch(/Go to FABRIKAM/);
  await ask('[...document.querySelectorAll("button")].find((b) => b.innerText.startsWith("Go to")).click()');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await elsewhere.close();
});

test('what is from before a change stands there marked as being checked again, until it was', async ({
  page,
  extension,
}) => {
  const summary = (name: string, isOld: boolean) => ({
    ...{ page: 'tenant', tabId: 1, judged: null, isOld, policies: [lineWith({ name, from: 'import' })] },
    tenant: {
      ...{ name: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com', directoryId: null },
      ...{ key: 'fabrikam.onmicrosoft.com', lastSeen: '2026-11-24T10:32:00Z', whole: null },
    },
    ...{ accepted: [], off: 0, titles: {}, known: [], others: [], problems: [] },
  });
  // The worker's part: the second answer comes when it is let go.
  await page.addInitScript(
    ([old, anew]) => {
      const released = new Promise((go) => Reflect.set(globalThis, 'release', go));
      const answerTo = async ({ oldWillDo = false }: { oldWillDo?: boolean }) =>
        oldWillDo ? old : released.then(() => anew);
      chrome.runtime.sendMessage = ((question: object, answer?: (told: unknown) => void) =>
        answer ? void answerTo(question).then(answer) : answerTo(question)) as never;
    },
    [summary('as it was', true), summary('as it is', false)] as const,
  );
  await page.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  await expect(page.getByText('as it was')).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('status').first()).toHaveText(/^Being checked: the rules have not been run/);
  await axeFindsNothing(page);
  await page.evaluate(() => Reflect.get(globalThis, 'release')());
  await expect(page.getByText('as it is')).toBeVisible();
  await expect(page.getByText('as it was')).toHaveCount(0);
  await expect(main).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('status').first()).toHaveText('');
});
