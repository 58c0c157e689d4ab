/** Emergency access accounts: declared on the options page, by tenant, and known to the rules from then on. */

import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { note, openEverything } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'no-emergency-access-exclusion';
const EMERGENCY = 'break-glass@fabrikam.onmicrosoft.com';
const policy = sharePointPolicy({
  conditions: {
    users: { includeUsers: ['All'], excludeUsers: [EMERGENCY] },
    applications: { includeApplications: ['All'] },
  },
  grant: { operator: 'OR', builtInControls: ['block'] },
});

async function openOptions(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
  await expect(page.getByRole('heading', { name: 'Emergency access accounts' })).toBeVisible();
}

test('before a tenant is known, the page says how one becomes known', async ({ page, extension }) => {
  await openOptions(page, extension);
  await expect(page.getByText('No tenant is known yet.')).toBeVisible();
});

test('a declaration, made by keyboard, settles what could not be judged, in the open editor too; taken back, it is open again', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(policy);
  await openEverything(page);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'cannot-judge');
  const options = await extension.context.newPage();
  await openOptions(options, extension);
  await options.getByRole('textbox', { name: 'Users', exact: true }).focus();
  await options.keyboard.type(EMERGENCY.toUpperCase());
  await options.keyboard.press('Tab');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(options.getByText('Saved: 1 user.')).toBeVisible();
  await expect(note(page, RULE)).toHaveCount(0);
  await options.reload();
  await expect(options.getByRole('textbox', { name: 'Users', exact: true })).toHaveValue(
    EMERGENCY.toUpperCase(),
  );
  await options.getByRole('textbox', { name: 'Users', exact: true }).fill('');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('Saved: nothing is declared.')).toBeVisible();
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'cannot-judge');
  await options.close();
});

for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)
  test(`axe finds nothing, and nothing is cut off at 320 px: ${look.colorScheme}`, async ({
    extension,
    openPolicy,
  }) => {
    await openPolicy(policy);
    await expect
      .poll(() => extension.worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null))))
      .toContain('tenant:fabrikam.onmicrosoft.com');
    const options = await extension.context.newPage();
    await options.emulateMedia(look);
    await options.setViewportSize({ width: 320, height: 900 });
    await openOptions(options, extension);
    await expect(options.getByRole('form').getByRole('heading', { name: 'FABRIKAM' })).toBeVisible();
    await axeFindsNothing(options, '[aria-labelledby="emergency"]');
    await fitsInto(options, 320);
    await options.close();
  });
