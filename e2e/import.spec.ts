/** Import: files are read in the page's own worker, looked at, and stored for the tenant that the admin names; the popup sums them up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { corpusFolder, hasCorpus } from './corpus.ts';
import { expect, test } from './fixtures.ts';

const TENANT = 'fabrikam.onmicrosoft.com';
const policy = (n: number, changes: object = {}) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  displayName: `CA${n}`,
  state: 'enabled',
  conditions: { users: { includeUsers: ['All'] }, applications: { includeApplications: ['All'] } },
  grantControls: { operator: 'OR', builtInControls: ['block'] },
  ...changes,
});

/** A folder with these files in it. */
function folder(files: Readonly<Record<string, unknown>>): string {
  const place = test.info().outputPath('policies');
  mkdirSync(place, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(place, name), typeof content === 'string' ? content : JSON.stringify(content));
  return place;
}

async function openImport(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/import/index.html`);
  await expect(page.getByRole('heading', { name: 'Import policies' })).toBeVisible();
}

async function forTenant(page: Page, domain = TENANT): Promise<void> {
  await page.getByLabel('Tenant', { exact: true }).selectOption('another');
  await page.getByLabel('Its domain').fill(domain);
}

const stored = (extension: ExtensionBrowser) =>
  extension.worker.evaluate(() => chrome.storage.local.get(null));

test('a folder is read, compared and stored, by keyboard', async ({ page, extension }) => {
  const place = folder({
    'all.json': { value: [policy(1), policy(2)] },
    'one.json': policy(1),
    'broken.json': '{ "displayName": ',
    'deep.json': `{"state":"enabled","conditions":{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    'other.json': { name: 'no policy' },
    'notes.txt': 'not looked at',
  });
  await openImport(page, extension);
  await page.getByLabel('Choose a folder').setInputFiles(place);
  await expect(page.getByText('3 policies checked:')).toBeVisible();
  await expect(page.getByText('Could not be read: 2')).toBeVisible();
  await expect(page.getByText('policies/broken.json')).toBeVisible();
  await expect(page.getByText('Skipped: no policies: 1')).toBeVisible();
  await expect(page.getByLabel('These are all policies of this tenant')).toBeDisabled();
  await page.getByLabel('Tenant', { exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nonsense');
  await expect(page.getByRole('button', { name: /^Store/ })).toHaveCount(0);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(TENANT);
  await expect(page.getByText('New: 2')).toBeVisible();
  await expect(page.getByText('1 more stands in the files again')).toBeVisible();
  expect(Object.keys(await stored(extension)).join()).not.toContain('fabrikam');
  await page.getByRole('button', { name: 'Store 2 policies' }).press('Enter');
  await expect(page.getByText('Stored 2 policies.')).toBeVisible();
  await expect(page.getByText('Unchanged: 2')).toBeVisible();
  expect(Object.keys(await stored(extension)).filter((key) => key.startsWith('json:'))).toHaveLength(2);
});

test('what changed, what is older and what is gone is said before it is stored', async ({
  page,
  extension,
}) => {
  const late = { modifiedDateTime: '2026-06-01T00:00:00Z' };
  await openImport(page, extension);
  await page.getByLabel('Choose files').setInputFiles({
    name: 'first.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify([policy(1, late), policy(2), policy(3)])),
  });
  await forTenant(page);
  await page.getByRole('button', { name: 'Store 3 policies' }).click();
  await expect(page.getByText('Stored 3 policies.')).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles({
    name: 'second.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify([
        policy(1, { modifiedDateTime: '2026-05-01T00:00:00Z' }),
        policy(2, { state: 'disabled' }),
      ]),
    ),
  });
  await forTenant(page);
  await expect(page.getByText('Changed: 1')).toBeVisible();
  await expect(page.getByText('Older than what is kept, and left out: 1')).toBeVisible();
  await page.getByLabel('These are all policies of this tenant').check();
  await expect(page.getByText('No longer there, and removed from what is kept: 1')).toBeVisible();
  await axeFindsNothing(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await fitsInto(page, 320);
});

/** Drags these files and folders over the page, and drops them there. */
async function drop(page: Page, files: string[]): Promise<void> {
  const place = await page.getByText('Drop files or a folder here').boundingBox();
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: place?.x ?? 0, y: place?.y ?? 0, data });
}

test('files and a folder are dropped', async ({ page, extension }) => {
  const place = folder({ 'all.json': { value: [policy(1), policy(2)] }, 'notes.txt': 'not looked at' });
  const single = test.info().outputPath('single.json');
  writeFileSync(single, JSON.stringify(policy(3)));
  await openImport(page, extension);
  await drop(page, [place, single]);
  await expect(page.getByText('3 policies checked:')).toBeVisible();
  await drop(page, []);
  await expect(page.getByText('There is no *.json file in what was chosen.')).toBeVisible();
  await expect(page.getByText('3 policies checked:')).toHaveCount(0);
});

test('reading many files says how far it is, and is cancelled by keyboard', async ({ page, extension }) => {
  // More than is read before the key is pressed: each holds 240 policies.
  const all = JSON.stringify({ value: Array.from({ length: 240 }, (_, n) => policy(n)) });
  const place = folder(Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`${n}.json`, all])));
  await openImport(page, extension);
  await page.getByLabel('Choose a folder').setInputFiles(place);
  await expect(page.getByRole('progressbar', { name: /Reading [1-9]\d* of 80 files/ })).toBeVisible();
  await expect(page.getByLabel('Choose files')).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled. Nothing was stored.' })).toBeVisible();
  await expect(page.getByLabel('Choose files')).toBeFocused();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // Nothing of it comes later, and the page works as before.
  await page.getByLabel('Choose files').setInputFiles(path.join(place, '0.json'));
  await expect(page.getByText('240 policies checked:')).toBeVisible();
});

test('a full disk is said, and what was stored before is kept', async ({ page, extension }) => {
  await openImport(page, extension);
  await page.getByLabel('Choose a folder').setInputFiles(folder({ 'one.json': policy(1) }));
  await forTenant(page);
  await extension.worker.evaluate(() => {
    const area = chrome.storage.local as unknown as { set: unknown; before?: unknown };
    area.before = area.set;
    area.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
  });
  await page.getByRole('button', { name: 'Store 1 policy' }).click();
  await expect(page.getByRole('alert')).toContainText('no room left');
  await extension.worker.evaluate(() => {
    const area = chrome.storage.local as unknown as { set: unknown; before?: unknown };
    area.set = area.before;
  });
  await page.getByRole('button', { name: 'Store 1 policy' }).click();
  await expect(page.getByText('Stored 1 policy.')).toBeVisible();
});

test.describe('the corpus', () => {
  test.skip(!hasCorpus, 'The corpus is not beside this checkout.');

  test('is imported in one go, and the summary is what the command line prints', async ({
    page,
    extension,
  }) => {
    const { stdout } = spawnSync('node', ['scripts/check.mjs', corpusFolder], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const [checked = ''] = stdout
      .trim()
      .split('\n')
      .filter((line) => line.includes('policies checked:'));
    expect(checked).toMatch(/^\d+ policies checked: \d+ error/);
    await openImport(page, extension);
    await page.getByLabel('Choose a folder').setInputFiles(corpusFolder);
    await expect(page.getByText(checked)).toBeVisible();
    await forTenant(page);
    await page.getByLabel('These are all policies of this tenant').check();
    await page.getByRole('button', { name: /^Store \d+ policies$/ }).click();
    await expect(page.getByText(/^Stored \d+ policies/)).toBeVisible();
    const store = await stored(extension);
    const { policies, whole } = store[`tenant:${TENANT}`] as { policies: object; whole: { from: string } };
    expect(whole.from).toBe('import');
    expect(Object.keys(store).filter((key) => key.startsWith('json:'))).toHaveLength(
      Object.keys(policies).length,
    );
  });
});
