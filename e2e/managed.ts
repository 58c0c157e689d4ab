/**
 * Tries settings of an organisation in a real Chromium. Debian's Chromium reads its policies from /etc/chromium, so that root is needed: the
 * one file that is put there, and the folders made for it, are taken away again however this ends.
 */
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { panel } from './editor-driver.ts';
import { sharePointPolicy } from './policies.ts';
import { startPortal } from './portal/server.ts';

const FOLDER = '/etc/chromium/policies/managed';
const FILE = path.join(FOLDER, 'preflight-trial.json');
const TENANT = 'fabrikam.onmicrosoft.com';
const OFF = 'grant-require-all-controls';
const NOTE = 'onedrive-sync-engine-not-excluded';
const SETTINGS = {
  rulesOff: [OFF],
  ruleSeverities: { [NOTE]: 'info', 'no-access-control': 'loud' },
  emergencyAccounts: [{ tenant: TENANT, users: ['glass@fabrikam.example'], groups: ['Break glass'] }],
  allowedTenants: [TENANT],
  listTapForbidden: true,
};

if (process.getuid?.() !== 0)
  throw new Error(`This writes ${FILE}, where Chromium reads its policies. Run it as root.`);

const portal = await startPortal({ policies: [sharePointPolicy()] });
const copy = mkdtempSync(path.join(tmpdir(), 'preflight-managed-'));
const id = withFixedId(copy);
const made = mkdirSync(FOLDER, { recursive: true });
try {
  await tried(SETTINGS, lockedWhereSet);
  await tried({ allowedTenants: ['contoso.com'] }, storesNothing);
} finally {
  rmSync(FILE, { force: true });
  if (made) rmSync(made, { recursive: true });
  rmSync(copy, { recursive: true });
  await portal.close();
}
console.log('Chromium gives the settings of the organisation, and Preflight keeps to them.');

/** Copies the built extension with a key in its manifest, so that policies can name it. @returns its id */
function withFixedId(folder: string): string {
  cpSync('dist', folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  writeFileSync(
    file,
    JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), key: key.toString('base64') }),
  );
  // The first 32 hexadecimal digits of the key's hash, written with the letters a to p.
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

/** Starts a Chromium with these settings. */
async function tried(settings: object, check: (browser: ExtensionBrowser) => Promise<void>): Promise<void> {
  writeFileSync(FILE, JSON.stringify({ '3rdparty': { extensions: { [id]: settings } } }));
  const browser = await launchExtension(portal.port, { dist: copy });
  try {
    assert.equal(browser.extensionId, id);
    await expect
      .poll(() => browser.worker.evaluate(() => chrome.storage.managed.get()), { timeout: 10_000 })
      .toEqual(settings);
    await check(browser);
  } finally {
    await browser.close();
  }
}

async function lockedWhereSet({ context, worker }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto(portal.editorUrl(portal.policies[0]?.id));
  await expect
    .poll(() => worker.evaluate(() => chrome.storage.local.get()))
    .toHaveProperty([`tenant:${TENANT}`]);
  await page.goto(`chrome-extension://${id}/src/options/index.html`);
  await expect(page.getByText('Some settings are managed.')).toBeVisible();
  await expect(page.getByText('its level of no-access-control is not used.')).toBeVisible();
  await expect(page.getByText('1 rule is off. 2 rules are set by your organisation.')).toBeVisible();
  for (const [rule, setting] of [
    [OFF, 'off'],
    [NOTE, 'info'],
  ]) {
    const choice = page.locator(`#rule-${rule}`);
    await expect(choice).toHaveValue(setting ?? '');
    await expect(choice).toBeDisabled();
    await expect(choice).toHaveAccessibleDescription(/Set by your organisation$/);
  }
  await expect(page.locator('#rule-no-access-control')).toBeEnabled();
  const list = page.getByRole('switch', { name: 'Read the portal’s own list' });
  await expect(list).toBeDisabled();
  await expect(list).toHaveAccessibleDescription(/Set by your organisation$/);
  const accounts = page.getByRole('form', { name: 'Emergency access accounts of FABRIKAM' });
  await expect(accounts.getByText('Set by your organisation')).toBeVisible();
  await expect(accounts.getByRole('listitem')).toHaveText([
    'User glass@fabrikam.example',
    'Group Break glass',
  ]);
  await page.setViewportSize({ width: 320, height: 900 });
  await axeFindsNothing(page);
  await fitsInto(page, 320);
}

async function storesNothing({ context, worker }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto(portal.editorUrl(portal.policies[0]?.id));
  await panel(page).waitFor();
  await expect(panel(page).getByText('does not let Preflight store anything')).toBeAttached({
    timeout: 30_000,
  });
  assert.deepEqual(
    Object.keys(await worker.evaluate(() => chrome.storage.local.get())).filter((key) =>
      key.includes(TENANT),
    ),
    [],
  );
}
