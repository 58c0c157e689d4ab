/** The way in from the popup without any policy: is it Conditional Access at all, and what a sign-in error means. */

import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';

const log = (page: Page) => page.getByRole('textbox', { name: 'What does the sign-in log say?' });

async function openGuide(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/guide/index.html`);
  await expect(log(page)).toBeVisible();
}

test('the popup leads to it; the first thing that it says is where the error comes from', async ({
  page,
  extension,
}) => {
  await page.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  const opened = extension.context.waitForEvent('page');
  await page.getByRole('link', { name: 'OneDrive shows 0x8004de40?' }).press('Enter');
  const guide = await opened;
  await expect(guide.getByRole('heading', { level: 2 }).first()).toHaveText(
    /is it Conditional Access at all/,
  );
  await expect(guide.getByText(/documents 0x8004de40 as a connection problem/)).toBeVisible();
  await guide.close();
});

test('a code is explained as it is typed, with sources and their day; one that is not known is said to be', async ({
  page,
  extension,
}) => {
  await openGuide(page, extension);
  const status = page.getByRole('status');
  await log(page).pressSequentially('AADSTS53003');
  await expect(status).toContainText('A policy blocked the sign-in.');
  await expect(status).toContainText(/checked .*20\d\d/);
  await log(page).fill('0x8004de40');
  await expect(status).toContainText('no answer of the sign-in service');
  await log(page).fill('AADSTS7000215');
  await expect(status).toContainText('7000215 is not in our list.');
  await log(page).fill('it does not work');
  await expect(status).toContainText('No error code was found in it.');
  await log(page).fill('');
  await expect(status).toHaveText('');
});

test('a row of the log is read: code, resource, and the policy that stopped it; markup in it stays text', async ({
  page,
  extension,
}) => {
  await openGuide(page, extension);
  await log(page).fill(
    JSON.stringify({
      appDisplayName: 'OneDrive SyncEngine',
      resourceDisplayName: '<b>Office 365 SharePoint Online</b>',
      status: { errorCode: 53000 },
      appliedConditionalAccessPolicies: [{ displayName: 'CA010', result: 'failure' }],
    }),
  );
  const status = page.getByRole('status');
  await expect(status).toContainText('The device is not compliant.');
  await expect(status).toContainText('<b>Office 365 SharePoint Online</b>');
  await expect(status).toContainText('CA010: not satisfied');
  expect(await page.evaluate(() => document.querySelectorAll('[role=status] b').length)).toBe(0);
});

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const)
  test(`axe finds nothing, and nothing is cut off at 320 px: ${Object.values(look).join(', ')}`, async ({
    page,
    extension,
  }) => {
    await page.emulateMedia(look);
    await page.setViewportSize({ width: 320, height: 900 });
    await openGuide(page, extension);
    await log(page).fill('50076, 530033');
    await axeFindsNothing(page);
    await fitsInto(page, 320);
  });
