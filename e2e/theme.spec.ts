/** The theme of the extension's own pages: chosen in the options, on all of them at once, and there before anything is drawn. */
import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';

const PAGES = ['popup', 'options', 'import', 'export', 'guide'] as const;
const GROUND = { light: 'rgb(255, 255, 255)', dark: 'rgb(27, 29, 32)' } as const;

const address = ({ extensionId }: ExtensionBrowser, name: (typeof PAGES)[number]): string =>
  `chrome-extension://${extensionId}/src/${name}/index.html`;

const choice = (page: Page) => page.getByRole('group', { name: 'Theme of Preflight’s own pages' });
const isDrawnIn = (page: Page, theme: 'light' | 'dark') =>
  expect(page.locator('body')).toHaveCSS('background-color', GROUND[theme]);

/** With all that the worker tells: until it does, what is below moves. */
async function openOptions(page: Page, extension: ExtensionBrowser): Promise<void> {
  await page.goto(address(extension, 'options'));
  await expect(page.getByRole('searchbox')).toBeVisible();
}

test.afterEach(async ({ page, extension }) => {
  await page.goto(address(extension, 'guide'));
  await page.evaluate(() => localStorage.clear());
});

test('is the system’s until another one is chosen, by keyboard, and again after that', async ({
  page,
  extension,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openOptions(page, extension);
  await expect(choice(page).getByRole('radio', { name: 'As the system' })).toBeChecked();
  await expect(choice(page)).toHaveAccessibleDescription(/notes in the portal follow the portal’s own theme/);
  await isDrawnIn(page, 'dark');
  await choice(page).getByRole('radio', { name: 'As the system' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(choice(page).getByRole('radio', { name: 'Light' })).toBeChecked();
  await isDrawnIn(page, 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('ArrowDown');
  await isDrawnIn(page, 'dark');
  await page.reload();
  await expect(choice(page).getByRole('radio', { name: 'Dark' })).toBeChecked();
  await choice(page).getByRole('radio', { name: 'As the system' }).check();
  await isDrawnIn(page, 'light');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a page that is open follows a choice that is made on another one', async ({ page, extension }) => {
  await openOptions(page, extension);
  const others: Page[] = [];
  for (const name of PAGES) {
    const other = await extension.context.newPage();
    others.push(other);
    await other.goto(address(extension, name));
    await isDrawnIn(other, 'light');
  }
  await choice(page).getByRole('radio', { name: 'Dark' }).check();
  for (const other of others) await isDrawnIn(other, 'dark');
  await expect(choice(others[1] as Page).getByRole('radio', { name: 'Dark' })).toBeChecked();
  for (const other of others) await other.close();
});

for (const name of PAGES)
  test(`is there before the ${name} page has anything to draw`, async ({ page, extension }) => {
    await openOptions(page, extension);
    await choice(page).getByRole('radio', { name: 'Dark' }).check();
    await page.addInitScript(() => {
      const themes: (string | undefined)[] = [];
      Object.assign(window, { themesWithBody: themes });
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        themes.push(document.documentElement.dataset.theme);
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address(extension, name));
    expect(
      await page.evaluate(() => (window as unknown as { themesWithBody: string[] }).themesWithBody),
    ).toEqual(['dark']);
    await isDrawnIn(page, 'dark');
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  });

// The other two are as the system's own theme, which each page's test looks at.
for (const [theme, forcedColors] of [
  ['Dark', 'none'],
  ['Light', 'active'],
] as const)
  test(`axe finds nothing on any page in a theme that is not the system’s: ${theme}, forced colours ${forcedColors}`, async ({
    page,
    extension,
  }) => {
    await page.emulateMedia({ colorScheme: theme === 'Light' ? 'dark' : 'light', forcedColors });
    await page.setViewportSize({ width: 320, height: 900 });
    await openOptions(page, extension);
    await choice(page).getByRole('radio', { name: theme }).check();
    await axeFindsNothing(page, '[aria-labelledby="theme"]');
    await fitsInto(page, 320);
    for (const name of PAGES) {
      await page.goto(address(extension, name));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await axeFindsNothing(page);
    }
  });
