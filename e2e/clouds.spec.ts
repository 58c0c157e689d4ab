/**
 * US Government and China: nothing of ours runs there until the admin switches the cloud on, and after it is switched off again.
 *
 * The browser's own question cannot be pressed by a test: it is no page, and neither the debugger nor a flag answers it. Chromium does not ask
 * again for what was granted once; so these tests grant the hosts as chrome://extensions does, which gives the extension nothing yet, and the
 * request that our page then makes is the real one, on a real click. What an admin's "no" leads to is tested beside src/options/access.ts.
 */

import { test as base, expect, type Page } from '@playwright/test';
import { OPTIONAL_CLOUDS, patternsOf } from '../src/portal/hosts.ts';
import { axeFindsNothing, fitsInto } from './axe.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { blade, note, openRow, overlay, panel } from './editor-driver.ts';
import { sharePointPolicy } from './policies.ts';
import { type Portal, startPortal } from './portal/server.ts';

const GOVERNMENT = 'US Government';
const CHINA = 'China (21Vianet)';
const RULE = 'grant-require-all-controls';

/** A browser of its own for each test: what is allowed stays in the profile. */
const test = base.extend<{ portal: Portal; extension: ExtensionBrowser; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  portal: async ({}, use) => {
    const portal = await startPortal({ policies: [sharePointPolicy()] });
    await use(portal);
    await portal.close();
  },
  extension: async ({ portal }, use) => {
    const extension = await launchExtension(portal.port);
    await use(extension);
    await extension.close();
  },
  page: async ({ extension }, use) => {
    await use(await extension.context.newPage());
  },
});

/** Says yes before the extension asks. */
async function sayYesTo(name: string, { context, extensionId }: ExtensionBrowser): Promise<void> {
  const cloud = OPTIONAL_CLOUDS.find((one) => one.name === name);
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async ([id, patterns]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
      };
      for (const pattern of patterns) await developerPrivate.addHostPermission(id, pattern);
    },
    [extensionId, patternsOf(cloud?.shells ?? [])] as const,
  );
  await page.close();
}

async function openOptions(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
  await expect(cloudSwitch(page, GOVERNMENT)).toBeVisible();
}

const cloudSwitch = (page: Page, name: string) => page.getByRole('switch', { name });

async function switchOn(page: Page, name: string, extension: ExtensionBrowser): Promise<void> {
  await sayYesTo(name, extension);
  await openOptions(page, extension);
  await cloudSwitch(page, name).click();
  await expect(cloudSwitch(page, name)).toBeChecked();
  await expect.poll(() => registered(extension)).not.toEqual([]);
}

const registered = ({ worker }: ExtensionBrowser): Promise<string[]> =>
  worker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );

async function openEditor(page: Page, portal: Portal, host: string): Promise<void> {
  await page.goto(portal.editorUrl(portal.policies[0]?.id, host));
  await blade(page).getByText('Access controls').waitFor();
}

async function isRead(page: Page): Promise<void> {
  await expect(panel(page)).toBeVisible();
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
}

for (const { name, hosts, other } of [
  { name: GOVERNMENT, hosts: ['entra.microsoft.us', 'rc.portal.azure.us'], other: 'portal.azure.cn' },
  { name: CHINA, hosts: ['portal.azure.cn', 'entra.microsoftonline.cn'], other: 'entra.microsoft.us' },
])
  test(`${name}: once switched on, its portals are read and no other`, async ({
    page,
    portal,
    extension,
  }) => {
    await switchOn(page, name, extension);
    for (const host of hosts) {
      await openEditor(page, portal, host);
      await isRead(page);
    }
    await openEditor(page, portal, other);
    // The public portal is read later than this one could have been.
    await openEditor(await extension.context.newPage(), portal, 'entra.microsoft.com');
    await isRead(extension.context.pages().at(-1) as Page);
    await expect(overlay(page)).toHaveCount(0);
  });

test('nothing is asked for until the click, and switching off gives everything back', async ({
  page,
  portal,
  extension,
}) => {
  const allowed = () => extension.worker.evaluate(async () => (await chrome.permissions.getAll()).origins);
  const before = await allowed();
  await sayYesTo(GOVERNMENT, extension);
  expect(await allowed()).toEqual(before);
  await switchOn(page, GOVERNMENT, extension);
  const government = patternsOf(OPTIONAL_CLOUDS[0]?.shells ?? []);
  expect((await registered(extension)).sort()).toEqual([...government].sort());
  expect([...((await allowed()) ?? [])].sort()).toEqual([...(before ?? []), ...government].sort());
  const editor = await extension.context.newPage();
  await openEditor(editor, portal, 'entra.microsoft.us');
  await isRead(editor);
  await cloudSwitch(page, GOVERNMENT).click();
  await expect(cloudSwitch(page, GOVERNMENT)).not.toBeChecked();
  await expect(page.getByText(/^Off\. Reload the tabs/)).toBeVisible();
  await expect.poll(() => registered(extension)).toEqual([]);
  expect(await allowed()).toEqual(before);
  // The tab that is still open gets no answer any more, and says so.
  await editor.locator('.fxs-contextpane-visible').getByText('Require one of the selected controls').click();
  await expect(
    panel(editor)
      .getByText(/Nothing is checked right now/)
      .first(),
  ).toBeVisible();
});

test('after an update of the extension the clouds that are on are read again', async ({
  page,
  portal,
  extension,
}) => {
  await switchOn(page, GOVERNMENT, extension);
  await extension.worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  expect(await registered(extension)).toEqual([]);
  const again = extension.context.waitForEvent('serviceworker');
  // The worker ends in the middle of this.
  await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  const worker = await again;
  await expect.poll(() => registered({ ...extension, worker })).toHaveLength(5);
  const editor = await extension.context.newPage();
  await openEditor(editor, portal, 'entra.microsoft.us');
  await isRead(editor);
});

test('by keyboard, from the popup', async ({ page, extension }) => {
  await sayYesTo(CHINA, extension);
  await page.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  const opened = extension.context.waitForEvent('page');
  await page.getByRole('link', { name: 'Options' }).press('Enter');
  const options = await opened;
  await expect(cloudSwitch(options, CHINA)).not.toBeChecked();
  await cloudSwitch(options, GOVERNMENT).focus();
  await options.keyboard.press('Tab');
  await expect(cloudSwitch(options, CHINA)).toBeFocused();
  await options.keyboard.press('Space');
  await expect(cloudSwitch(options, CHINA)).toBeChecked();
  await expect(options.getByRole('status').filter({ hasText: 'Reload the tabs' })).toHaveText(/^On\./);
  await options.keyboard.press('Space');
  await expect(cloudSwitch(options, CHINA)).not.toBeChecked();
});

test('hosts that the browser holds back are named', async ({ page, extension }) => {
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
    };
    await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  }, extension.extensionId);
  await openOptions(page, extension);
  await expect(page.getByText(/keeps Preflight from reading entra\.microsoft\.com/)).toBeVisible();
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
    await page.setViewportSize({ width: 320, height: 640 });
    await switchOn(page, GOVERNMENT, extension);
    await axeFindsNothing(page, 'main > ul');
    await fitsInto(page, 320);
    for (const name of [GOVERNMENT, CHINA]) await expect(cloudSwitch(page, name)).toBeInViewport();
    const knob = (name: string) =>
      cloudSwitch(page, name)
        .locator('span')
        .evaluate((element) => element.getBoundingClientRect().x);
    expect(await knob(GOVERNMENT)).toBeGreaterThan((await knob(CHINA)) + 10);
  });
