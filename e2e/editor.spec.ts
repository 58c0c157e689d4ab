/** The editor's route: entered, left, another policy, another blade; and what the extension leaves untouched. */
import type { Page } from '@playwright/test';
import { blade, note, openEverything, openRow, openTab, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { EXCHANGE, SHAREPOINT, sharePointPolicy } from './policies.ts';

const A = sharePointPolicy();
const B = sharePointPolicy({
  id: '6a1e3c50-0000-4000-8000-000000000002',
  name: 'Office 365: MFA',
  include: ['Office365'],
  grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
});
const LIST =
  'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';
const OTHER_BLADE = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/UsersBlade';

const goTo = (page: Page, url: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(url).hash);

test('going from one policy to another leaves nothing of the first', async ({ page, openPolicy }) => {
  const portal = await openPolicy(A, B);
  await openEverything(page);
  await expect(note(page, 'grant-require-all-controls')).toHaveAttribute('data-outcome', 'finding');
  await goTo(page, portal.editorUrl(portal.policies[1]?.id));
  await expect(blade(page).getByRole('heading', { name: 'Office 365: MFA' })).toBeVisible();
  await expect(note(page, 'grant-require-all-controls')).toHaveAttribute('data-outcome', 'unread');
  await expect(panel(page)).toHaveAttribute('data-findings', '0');
  await openRow(page, 'Grant');
  await settled(page);
  await expect(note(page, 'grant-require-all-controls')).toHaveCount(0);
});

test('a policy visited before is filled from what was read then, and says so', async ({
  page,
  openPolicy,
}) => {
  const portal = await openPolicy(A, B);
  await openEverything(page);
  await expect(note(page, 'grant-require-all-controls')).toHaveAttribute('data-outcome', 'finding');
  await goTo(page, LIST);
  await expect(overlay(page)).toHaveCount(0);
  await goTo(page, portal.editorUrl(portal.policies[0]?.id));
  await expect(note(page, 'grant-require-all-controls')).toHaveAttribute('data-origin', 'saved');
  await expect(note(page, 'grant-require-all-controls')).toHaveAttribute('data-outcome', 'finding');
});

test('the list and other blades of the portal have no overlay', async ({ page, openPolicy }) => {
  await openPolicy(A);
  for (const url of [LIST, OTHER_BLADE]) {
    await goTo(page, url);
    await expect(overlay(page)).toHaveCount(0);
    await settled(page);
    await expect(overlay(page)).toHaveCount(0);
  }
  await page.goto('https://entra.microsoft.com/#home');
  await settled(page);
  await expect(overlay(page)).toHaveCount(0);
});

test('a new policy is read too', async ({ page, openPolicy }) => {
  const portal = await openPolicy(A);
  await goTo(page, portal.editorUrl());
  await expect(blade(page).getByRole('heading', { name: 'New' })).toBeVisible();
  await expect(panel(page)).toBeVisible();
  // Nothing is chosen yet, and that is all there is to say.
  await expect(note(page, 'policy-targets-nothing')).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, 'no-access-control')).toHaveAttribute('data-outcome', 'finding');
  await expect(panel(page)).toHaveAttribute('data-findings', '2');
});

test('no node of the portal is changed', async ({ page, openPolicy }) => {
  await openPolicy(A);
  await openEverything(page);
  await openRow(page, 'Target resources');
  await openTab(page, 'Exclude');
  await settled(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'changesOfThePage', seen);
    new MutationObserver((records) => {
      for (const { target, type, addedNodes, removedNodes } of records) {
        const ours = [...addedNodes, ...removedNodes].every(
          (node) => (node as Element).localName === 'ca-preflight',
        );
        if (type !== 'childList' || !ours) seen.push(`${type} ${(target as Element).localName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const changes = () => page.evaluate(() => Reflect.get(window, 'changesOfThePage') as string[]);
  await note(page, 'onedrive-sync-engine-not-excluded').getByRole('button').click();
  await expect(overlay(page).locator('[data-card="onedrive-sync-engine-not-excluded"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await panel(page).getByRole('button').first().click();
  await expect(panel(page).getByText('8 of 8 fields read')).toBeVisible();
  await settled(page);
  expect(await changes()).toEqual([]);
  // The same observer sees the portal's own change.
  await openTab(page, 'Include');
  await expect.poll(async () => (await changes()).length).toBeGreaterThan(0);
});

test('the store and nothing else gets a word: no request leaves the page for us', async ({
  page,
  openPolicy,
}) => {
  const portal = await openPolicy(A);
  const before = portal.requests.length;
  await openEverything(page);
  expect(portal.requests.slice(before)).toEqual([]);
});

test('an app whose name is markup stays text', async ({ page, openPolicy }) => {
  await page.addInitScript(() => Reflect.set(window, 'executed', false));
  const markup = '<img src=x onerror="window.executed=true">';
  await openPolicy(sharePointPolicy({ name: markup, include: [SHAREPOINT, markup] }));
  await openEverything(page);
  await panel(page).getByRole('button').first().click();
  await settled(page);
  expect(await page.evaluate(() => Reflect.get(window, 'executed'))).toBe(false);
  await expect(note(page, 'm365-exchange-not-covered')).toHaveAttribute('data-outcome', 'cannot-judge');
});

test('Exchange under another id is not Exchange; under its own it is', async ({ page, openPolicy }) => {
  const other = '7f3a1b2c-1111-4222-8333-944455556666';
  await openPolicy(sharePointPolicy({ include: [SHAREPOINT, other] }));
  await openEverything(page);
  await expect(note(page, 'm365-exchange-not-covered')).toHaveAttribute('data-outcome', 'finding');
  await openPolicy(sharePointPolicy({ include: [SHAREPOINT, EXCHANGE] }));
  await page.reload();
  await blade(page).getByText('Access controls').waitFor();
  await openEverything(page);
  await expect(note(page, 'm365-exchange-not-covered')).toHaveCount(0);
});

test('a page that only half resembles the editor is not read, and says so', async ({ page }) => {
  await page.route('https://entra.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Portal</title><main><section><h2>A policy</h2><div>Conditional Access policy</div><p>Grant</p><p>2 controls selected</p></section></main>',
    }),
  );
  await page.goto('https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade');
  await expect(panel(page)).toHaveAttribute('data-health', '0/8', { timeout: 15_000 });
  await expect(
    overlay(page)
      .getByText(/Nothing was read and nothing is checked here/)
      .first(),
  ).toBeVisible();
  await expect(overlay(page).locator('[data-rule]')).toHaveCount(0);
});
