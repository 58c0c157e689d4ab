/** Badge, card and panel: by mouse and keyboard, as assistive tools see them, at the places where they belong. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  blade,
  closePane,
  note,
  openEverything,
  openRow,
  overlay,
  pane,
  panel,
  settled,
  summaryLink,
} from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'grant-require-all-controls';
const card = (page: Page) => overlay(page).getByRole('dialog');
const badge = (page: Page, row: string) => overlay(page).locator(`[data-badge="${row}"]`);

/** Finds nothing, leaves nothing undecided, and did get inside our host. */
async function axeFindsNothing(page: Page): Promise<void> {
  const { violations, incomplete, passes } = await new AxeBuilder({ page }).include('ca-preflight').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(incomplete.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.find(({ id }) => id === 'color-contrast')?.nodes.length).toBeGreaterThan(1);
}

test('axe finds nothing on badges, card and panel', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await openRow(page, 'Users or agents');
  await settled(page);
  await expect(badge(page, 'grant')).toBeVisible();
  await axeFindsNothing(page);
  await badge(page, 'grant').click();
  await expect(card(page)).toBeVisible();
  await axeFindsNothing(page);
  await page.keyboard.press('Escape');
  await panel(page).getByRole('button').first().click();
  await settled(page);
  await axeFindsNothing(page);
});

test('the badge stands in its row, beside the label', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await openRow(page, 'Target resources');
  await settled(page);
  const row = await blade(page)
    .locator('.ext-row')
    .filter({ has: page.getByText('Grant', { exact: true }) })
    .boundingBox();
  const mark = await badge(page, 'grant').boundingBox();
  if (!row || !mark) throw new Error('The row or its badge is not on the page.');
  expect(mark.y).toBeGreaterThan(row.y - 12);
  expect(mark.y + mark.height).toBeLessThan(row.y + row.height + 12);
  expect(mark.x + mark.width).toBeLessThan(row.x + row.width + 12);
  expect(Math.min(mark.width, mark.height)).toBeGreaterThanOrEqual(24);
});

test('the badge follows when the page scrolls, and hides with its row', async ({ page, openPolicy }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await summaryLink(page, 'Grant').scrollIntoViewIfNeeded();
  const away = async () => {
    const row = await summaryLink(page, 'Grant').boundingBox();
    const mark = await badge(page, 'grant').boundingBox();
    return row && mark ? Math.abs(mark.y - row.y) : null;
  };
  await expect.poll(away).toBeLessThan(60);
  await page.setViewportSize({ width: 1000, height: 800 });
  await summaryLink(page, 'Grant').scrollIntoViewIfNeeded();
  await expect.poll(away).toBeLessThan(60);
});

test('the card says what, why, what to do, what is heard elsewhere, and from where', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await badge(page, 'grant').click();
  await expect(card(page)).toHaveAttribute('data-card', RULE);
  await expect(card(page)).toContainText('Require multifactor authentication');
  await expect(card(page)).toContainText('Require device to be marked as compliant');
  await expect(card(page).locator('[data-source]').first()).toHaveAttribute(
    'href',
    /^https:\/\/learn\.microsoft\.com\//,
  );
  await expect(card(page)).toContainText('device code');
  await expect(card(page).getByRole('button', { name: /copy/i })).toBeVisible();
});

test('by keyboard: Enter opens the card, Escape closes it, focus comes back', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await settled(page);
  await expect(badge(page, 'grant')).toBeVisible();
  const focused = () =>
    page.evaluate(
      () =>
        document.querySelector('ca-preflight')?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '',
    );
  await badge(page, 'grant').focus();
  const before = await focused();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(await focused()).toBe(before);
  expect(before).not.toBe('');
});

test('Escape in the card leaves the portal pane open', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await note(page, RULE).getByRole('button').click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('.fxs-contextpane-visible')).toBeVisible();
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
});

test('the panel counts, leads to a field, and says what is not read', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await panel(page).getByRole('button').first().click();
  await expect(panel(page).getByText('Open Grant', { exact: false }).first()).toBeVisible();
  await panel(page).getByRole('button').first().click();
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await expect(panel(page)).toHaveAttribute('data-findings', '1');
  await expect(panel(page)).toContainText('1 warning');
});

test('nothing is lost at a garbage collection: Select still applies, the route is still followed', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(
    sharePointPolicy({ grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] } }),
  );
  await collectGarbage(page);
  await openRow(page, 'Grant');
  await settled(page);
  await pane(page).getByText('Require all the selected controls').click();
  await pane(page).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await page.evaluate(() => {
    location.hash = '#view/Microsoft_AAD_IAM/UsersBlade';
  });
  await expect(overlay(page)).toHaveCount(0);
});

async function collectGarbage(page: Page): Promise<void> {
  const debuggerOfPage = await page.context().newCDPSession(page);
  await debuggerOfPage.send('HeapProfiler.enable');
  await debuggerOfPage.send('HeapProfiler.collectGarbage');
  await debuggerOfPage.send('HeapProfiler.collectGarbage');
  await debuggerOfPage.detach();
}

test('notes act on trusted events only', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await expect(badge(page, 'grant')).toBeVisible();
  await badge(page, 'grant').evaluate((element) => (element as HTMLElement).click());
  await settled(page);
  await expect(card(page)).toHaveCount(0);
  // Once more after a garbage collection, which listeners have been lost to.
  await collectGarbage(page);
  await badge(page, 'grant').evaluate((element) => (element as HTMLElement).click());
  await settled(page);
  await expect(card(page)).toHaveCount(0);
});
