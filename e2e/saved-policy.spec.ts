/**
 * What an earlier visit read of a saved policy fills what is unread in the next one. It says so and from when, belongs to the policy of that
 * id alone, and goes when the page contradicts it or another version was saved.
 */
import type { Page } from '@playwright/test';
import { blade, closePane, note, openRow, overlay, pane, settled, summaryLink } from './editor-driver.ts';
import { expect, test } from './judged.ts';
import { sharePointPolicy } from './policies.ts';

const AND = 'grant-require-all-controls';
const ONE = 'Require one of the selected controls';

async function readGrant(page: Page): Promise<void> {
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await settled(page);
}

async function apply(page: Page, text: string): Promise<void> {
  await openRow(page, 'Grant');
  await settled(page);
  await pane(page).getByText(text, { exact: true }).click();
  await pane(page).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(pane(page)).toHaveCount(0);
  await settled(page);
}

test('a value from an earlier visit says from when it is: when the policy was loaded, not when it was read', async ({
  page,
  openPolicy,
  judged,
}) => {
  const before = Date.now();
  await openPolicy(sharePointPolicy());
  await settled(page);
  const drawn = Date.now();
  await readGrant(page);
  await page.reload();
  await expect(note(page, AND)).toHaveAttribute('data-origin', 'saved');
  const { asOf } = (await judged()).parts.grant;
  expect(Date.parse(asOf ?? '')).toBeGreaterThanOrEqual(before);
  expect(Date.parse(asOf ?? '')).toBeLessThanOrEqual(drawn);
  await note(page, AND).getByRole('button').first().click();
  await expect(overlay(page).getByText(/From the saved policy, read /)).toBeVisible();
  // What is filled in again in the next visit keeps its time.
  await page.reload();
  await expect(note(page, AND)).toHaveAttribute('data-origin', 'saved');
  expect((await judged()).parts.grant.asOf).toBe(asOf);
});

test('a draft that was not saved leaves nothing behind', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await readGrant(page);
  await apply(page, ONE);
  await page.reload();
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  await expect(note(page, AND)).not.toHaveAttribute('data-origin');
});

test('after Save the version before is not given back, and the new one is once it was read', async ({
  page,
  openPolicy,
  judged,
}) => {
  await openPolicy(sharePointPolicy());
  await readGrant(page);
  await apply(page, ONE);
  await blade(page).getByRole('button', { name: 'Save' }).click();
  await expect(blade(page).getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await settled(page);
  await page.reload();
  await expect(summaryLink(page, 'Grant')).toHaveText('2 controls selected');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  await readGrant(page);
  await page.reload();
  await expect
    .poll(async () => (await judged()).parts.grant)
    .toMatchObject({ origin: 'saved', leaves: { operator: { known: true, value: 'OR' } } });
});

test('what is filled in gives way to the page as soon as the row is opened or changed', async ({
  page,
  openPolicy,
  judged,
}) => {
  await openPolicy(sharePointPolicy());
  await readGrant(page);
  await page.reload();
  await expect(note(page, AND)).toHaveAttribute('data-origin', 'saved');
  await apply(page, ONE);
  await expect
    .poll(async () => (await judged()).parts.grant)
    .toMatchObject({ origin: 'page', leaves: { operator: { known: true, value: 'OR' } } });
  await expect(note(page, AND)).toHaveCount(0);
});
