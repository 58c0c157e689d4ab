/** The report page: a tenant's report in every format, without names on request, and what changed since an earlier one. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { importAll } from './import-all.ts';
import { sharePointPolicy } from './policies.ts';

const NAME = 'Quarterly secrets of the board';

async function reportOf(page: Page, extension: ExtensionBrowser, policy: object): Promise<void> {
  await importAll(page, extension, [policy]);
  await page.goto(`chrome-extension://${extension.extensionId}/src/export/index.html`);
}

async function saved(page: Page, format: string): Promise<{ name: string; text: string; path: string }> {
  await page.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save report' }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
}

test('a report is saved in every format', async ({ page, extension }) => {
  await reportOf(page, extension, sharePointPolicy({ name: NAME }));
  const beginnings = { HTML: '<!doctype html>', Markdown: '# ', CSV: '\ufeffoutcome', JSON: '{', SARIF: '{' };
  for (const [format, beginning] of Object.entries(beginnings)) {
    const { name, text } = await saved(page, format);
    expect(name).toMatch(/^conditional-access-fabrikam\.onmicrosoft\.com\.\w+$/);
    expect(text.slice(0, 40).toLowerCase()).toContain(beginning.toLowerCase());
    expect(text).toContain(NAME);
    expect(text).toContain('grant-require-all-controls');
  }
});

test('without names no name of the tenant is in it, and its pseudonyms stay the same', async ({
  page,
  extension,
}) => {
  await reportOf(page, extension, sharePointPolicy({ name: NAME }));
  await page.getByLabel('Replace names by pseudonyms').check();
  const texts = [];
  for (const format of ['HTML', 'Markdown', 'CSV', 'JSON', 'SARIF']) {
    const { name, text } = await saved(page, format);
    expect(`${name} ${text}`).not.toMatch(/Quarterly|fabrikam|5f6a8c0e/i);
    texts.push(text);
  }
  const { policies } = JSON.parse(texts[3] ?? '');
  expect(texts[1]).toContain(policies[0].displayName);
});

test('what changed since an earlier report is told; a file that is none is refused', async ({
  page,
  extension,
}) => {
  await reportOf(page, extension, sharePointPolicy());
  const { path } = await saved(page, 'JSON');
  const before = readFileSync(path);
  await reportOf(page, extension, sharePointPolicy({ grant: { operator: 'OR', builtInControls: ['mfa'] } }));
  const earlier = page.getByLabel('An earlier report');
  await earlier.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await expect(page.getByRole('alert')).toBeVisible();
  await earlier.setInputFiles({ name: 'before.json', mimeType: 'application/json', buffer: before });
  await expect(page.getByRole('region', { name: 'What has changed' })).toContainText(
    'grant-require-all-controls',
  );
  await axeFindsNothing(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await fitsInto(page, 320);
});

test('before a tenant is known, the page says how one becomes known', async ({ page, extension }) => {
  await page.goto(`chrome-extension://${extension.extensionId}/src/export/index.html`);
  await expect(page.getByText('No tenant is known yet.')).toBeVisible();
  await axeFindsNothing(page);
});
