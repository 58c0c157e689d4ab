/** The page's address and header change while the page stays: notes go and come with the route, and nothing goes from one policy or tenant to another. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { blade, closePane, note, openEverything, openRow, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import type { Portal } from './portal/server.ts';

const RULE = 'grant-require-all-controls';
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';
const A = sharePointPolicy();
const B = sharePointPolicy({
  id: '6a1e3c50-0000-4000-8000-000000000002',
  name: 'One of the two',
  grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
});

const WAYS = ['hash', 'pushState', 'replaceState'] as const;

/** Changes the address; `hash` is the only way of which the window hears, and so the only one that the replica follows by itself. */
const goTo = (page: Page, hash: string, way: (typeof WAYS)[number] = 'hash') =>
  page.evaluate(
    ([to, by]) => {
      if (by === 'hash') location.hash = to;
      else history[by](null, '', to);
    },
    [hash, way] as const,
  );

/** Has the replica draw what the address says. */
const draw = (page: Page) => page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));

const hashOf = (portal: Portal, index: number) => new URL(portal.editorUrl(portal.policies[index]?.id)).hash;

const setHeader = (page: Page, text: string) =>
  page.locator('.fxs-avatarmenu-tenant').evaluate((header, words) => {
    header.textContent = words;
  }, text);

/** What is stored, as text by key: policies stand under their tenant. */
const stored = ({ worker }: ExtensionBrowser): Promise<Record<string, string>> =>
  worker.evaluate(async () =>
    Object.fromEntries(
      Object.entries(await chrome.storage.local.get(null)).map(([key, value]) => [
        key,
        JSON.stringify(value),
      ]),
    ),
  );

for (const way of WAYS)
  test(`notes go with the route and come with it: ${way}`, async ({ page, openPolicy }) => {
    const portal = await openPolicy(A, B);
    await openRow(page, 'Grant');
    await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
    await goTo(page, LIST, way);
    await expect(overlay(page)).toHaveCount(0);
    await goTo(page, hashOf(portal, 0), way);
    await expect(panel(page)).toBeVisible();
    await goTo(page, hashOf(portal, 1), way);
    await draw(page);
    await expect(blade(page).getByText('One of the two').first()).toBeVisible();
    await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
    await openRow(page, 'Grant');
    await expect(note(page, RULE)).toHaveCount(0);
  });

test('under the address of the next policy the one before is not read, however long it stays', async ({
  page,
  openPolicy,
  extension,
}) => {
  const portal = await openPolicy(A, B);
  await openEverything(page);
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await goTo(page, hashOf(portal, 1), 'pushState');
  await expect(overlay(page)).toHaveCount(0);
  await closePane(page);
  await openRow(page, 'Users or agents');
  await settled(page);
  await expect(overlay(page)).toHaveCount(0);
  const { [`parts:fabrikam.onmicrosoft.com id:${portal.policies[1]?.id}`]: parts, ...others } =
    await stored(extension);
  expect(parts).toBeUndefined();
  expect(others['tenant:fabrikam.onmicrosoft.com']).not.toContain(portal.policies[1]?.id);
});

test('two editors one after the other, there and back: each has its own notes', async ({
  page,
  openPolicy,
}) => {
  const portal = await openPolicy(A, B);
  await openEverything(page);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await goTo(page, hashOf(portal, 1));
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
  await openEverything(page);
  await expect(note(page, RULE)).toHaveCount(0);
  await goTo(page, hashOf(portal, 0));
  await expect(note(page, RULE)).toHaveAttribute('data-origin', 'saved');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
});

test('blades that are left in the journey are not read', async ({ page, openPolicy }) => {
  const portal = await openPolicy(B, A);
  await openEverything(page);
  await expect(panel(page)).toHaveAttribute('data-health', '8/8');
  await expect(note(page, RULE)).toHaveCount(0);
  // The whole blade of this policy stays where it is, as a parent of the next one.
  await blade(page).evaluate((section) => {
    const parent = section.cloneNode(true) as HTMLElement;
    parent.dataset.parent = '';
    parent.style.display = 'block';
    section.closest('.fxs-journey-layout')?.prepend(parent);
  });
  await expect(page.locator('[data-parent]')).toBeVisible();
  await goTo(page, hashOf(portal, 1));
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await closePane(page);
  await page.locator('[data-parent]').evaluate((parent) => {
    for (const link of parent.querySelectorAll('.fxc-selector-link'))
      link.textContent = '7 controls selected';
  });
  await settled(page);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
});

test('another tenant in the header: nothing of the one before is shown or stored for it', async ({
  page,
  openPolicy,
  extension,
}) => {
  const portal = await openPolicy(A, B);
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await closePane(page);
  await setHeader(page, 'CONTOSO (CONTOSO.COM)');
  await expect(overlay(page)).toHaveCount(0);
  // The portal still shows the policy, and somebody works on it.
  await blade(page).getByRole('textbox', { name: 'Name' }).fill('Renamed');
  await openRow(page, 'Users or agents');
  await settled(page);
  await expect(overlay(page)).toHaveCount(0);
  expect(Object.keys(await stored(extension)).join()).not.toContain('contoso');
  // The same policy drawn anew is the other tenant's: nothing saved of the first one stands for it.
  await goTo(page, LIST);
  await goTo(page, hashOf(portal, 0));
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
  await expect.poll(async () => Object.keys(await stored(extension)).join()).toContain('tenant:contoso.com');
  expect((await stored(extension))['tenant:contoso.com']).not.toContain('Renamed');
});

test('a header that is hidden for a while is no other tenant', async ({ page, openPolicy }) => {
  await openPolicy(A);
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await closePane(page);
  await setHeader(page, '');
  await settled(page);
  await setHeader(page, 'FABRIKAM (FABRIKAM.ONMICROSOFT.COM)');
  await settled(page);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, RULE)).not.toHaveAttribute('data-origin');
});

test('where address and header name different tenants nothing is stored, and that is said', async ({
  page,
  openPolicy,
  extension,
}) => {
  const portal = await openPolicy(A, B);
  await expect.poll(async () => Object.keys(await stored(extension)).join()).toContain('tenant:fabrikam');
  const inContoso = hashOf(portal, 1).replace('#', '#@contoso.com/');
  await goTo(page, inContoso);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await panel(page).getByRole('button').first().click();
  await expect(panel(page).getByText(/header and its address name different tenants/)).toBeVisible();
  const all = await stored(extension);
  expect(Object.keys(all).join()).not.toContain('contoso');
  expect(all['tenant:fabrikam.onmicrosoft.com']).not.toContain('One of the two');
});

test('another tenant in the address, where the header names none: nothing goes along', async ({
  page,
  openPolicy,
  extension,
}) => {
  await page.addInitScript(() => {
    const noHeader = new CSSStyleSheet();
    noHeader.replaceSync('.fxs-avatarmenu-tenant { display: none }');
    document.adoptedStyleSheets = [noHeader];
  });
  const portal = await openPolicy(A);
  await goTo(page, hashOf(portal, 0).replace('#', '#@northwind.com/'), 'replaceState');
  await expect
    .poll(async () => Object.keys(await stored(extension)).join())
    .toContain('tenant:northwind.com');
  await goTo(page, hashOf(portal, 0).replace('#', '#@contoso.com/'), 'replaceState');
  await expect(overlay(page)).toHaveCount(0);
  await openRow(page, 'Grant');
  await settled(page);
  expect(Object.keys(await stored(extension)).join()).not.toContain('contoso');
});
