/** What is remembered of sections and visits, and when it is forgotten: the page is always believed first. */
import type { Page } from '@playwright/test';
import {
  blade,
  closePane,
  note,
  openEverything,
  openRow,
  openTab,
  overlay,
  pane,
  panel,
  settled,
} from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { EXCHANGE, sharePointPolicy } from './policies.ts';

const AND = 'grant-require-all-controls';
const EXCHANGE_RULE = 'm365-exchange-not-covered';
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';
const everything = sharePointPolicy({ include: ['All'], exclude: [EXCHANGE] });

const goTo = (page: Page, hash: string) =>
  page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);

async function choose(page: Page, from: string, to: string): Promise<void> {
  await blade(page).getByRole('combobox').filter({ hasText: from }).click();
  await page.getByRole('treeitem', { name: to }).click();
  await settled(page);
}

test('a section that is closed again keeps what was read of it', async ({ page, openPolicy }) => {
  await openPolicy(everything);
  await openEverything(page);
  await openRow(page, 'Users or agents');
  await settled(page);
  await expect(note(page, EXCHANGE_RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
});

test('a policy turned to user actions and back has to be read again', async ({ page, openPolicy }) => {
  await openPolicy(everything);
  await openEverything(page);
  await openRow(page, 'Target resources');
  await settled(page);
  await expect(note(page, EXCHANGE_RULE)).toHaveAttribute('data-outcome', 'finding');
  await choose(page, 'Resources (formerly cloud apps)', 'User actions');
  await expect(note(page, EXCHANGE_RULE)).toHaveCount(0);
  await choose(page, 'User actions', 'Resources (formerly cloud apps)');
  await expect(note(page, EXCHANGE_RULE)).toHaveAttribute('data-outcome', 'unread');
  await openTab(page, 'Exclude');
  await expect(note(page, EXCHANGE_RULE)).toHaveAttribute('data-outcome', 'finding');
});

test('a policy turned to something that is not read is not judged by what it was before', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(everything);
  await openEverything(page);
  await openRow(page, 'Target resources');
  await settled(page);
  await choose(page, 'Resources (formerly cloud apps)', 'Global Secure Access');
  // The row says that nothing is selected, which settles it.
  await expect(note(page, EXCHANGE_RULE)).toHaveCount(0);
  await blade(page).getByText('Microsoft traffic', { exact: true }).click();
  await expect(note(page, EXCHANGE_RULE)).toHaveAttribute('data-outcome', 'cannot-judge');
});

test('what was kept of a policy goes when the policy is changed', async ({ page, openPolicy }) => {
  const portal = await openPolicy(sharePointPolicy());
  const address = new URL(portal.editorUrl(portal.policies[0]?.id)).hash;
  await openEverything(page);
  await openRow(page, 'Grant');
  await settled(page);
  await pane(page).getByText('Require one of the selected controls').click();
  await pane(page).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(note(page, AND)).toHaveCount(0);
  await blade(page).getByRole('button', { name: 'Save' }).click();
  await settled(page);
  await goTo(page, LIST);
  await expect(overlay(page)).toHaveCount(0);
  await goTo(page, address);
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('a saved part that the page contradicts is dropped, and that is said', async ({ page, openPolicy }) => {
  const portal = await openPolicy(sharePointPolicy());
  const address = new URL(portal.editorUrl(portal.policies[0]?.id)).hash;
  await openEverything(page);
  await goTo(page, LIST);
  await expect(overlay(page)).toHaveCount(0);
  await page.request.put(`https://127.0.0.1:${portal.port}/replica/policies/${portal.policies[0]?.id}`, {
    data: sharePointPolicy({
      grant: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice', 'compliantApplication'] },
    }),
    ignoreHTTPSErrors: true,
  });
  await page.reload();
  await goTo(page, address);
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  await panel(page).getByRole('button').first().click();
  await expect(panel(page).getByText(/Grant is not as it was saved/)).toBeVisible();
});

test('after a reload what was read before is filled in, and says that it is', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await closePane(page);
  await settled(page);
  await page.reload();
  await expect(note(page, AND)).toHaveAttribute('data-origin', 'saved');
  await openRow(page, 'Grant');
  await expect(note(page, AND)).not.toHaveAttribute('data-origin');
});
