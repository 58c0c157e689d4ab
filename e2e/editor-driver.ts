/** Works the editor as an admin does: opens rows, tabs and panes by what stands on them. */
import type { Locator, Page } from '@playwright/test';

/** Rows of column one that open a section or a pane. */
export const ROWS = [
  'Users or agents',
  'Target resources',
  'Network',
  'Conditions',
  'Grant',
  'Session',
] as const;
export type Row = (typeof ROWS)[number];

export const blade = (page: Page): Locator => page.locator('main section').last();
export const pane = (page: Page): Locator => page.locator('.fxs-contextpane-visible');
export const overlay = (page: Page): Locator => page.locator('ca-preflight');
export const panel = (page: Page): Locator => overlay(page).locator('[data-panel]');
export const note = (page: Page, rule: string): Locator => overlay(page).locator(`[data-rule="${rule}"]`);

/** The link of a row, in column one or in the Conditions section. */
export const summaryLink = (page: Page, label: string): Locator =>
  blade(page)
    .locator('.ext-row')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('.fxc-selector-link');

export async function openRow(page: Page, label: string): Promise<void> {
  await summaryLink(page, label).click();
}

export async function openTab(
  page: Page,
  name: 'Include' | 'Exclude',
  within: Locator = blade(page),
): Promise<void> {
  await within.getByRole('tab', { name }).click();
}

export const closePane = (page: Page): Promise<void> => pane(page).locator('.fxs-contextpane-close').click();

/** Waits until the page has been left alone long enough for the reader to have looked at it, and the overlay to have drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = 300;
        const observer = new MutationObserver(again);
        let timer = setTimeout(done, quiet);
        function again(): void {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        }
        function done(): void {
          observer.disconnect();
          resolve();
        }
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(document, everything);
        const root = document.querySelector('ca-preflight')?.shadowRoot;
        if (root) observer.observe(root, everything);
      }),
  );
}

/** Opens every section, tab and configured pane once, and closes the panes again. */
export async function openEverything(page: Page): Promise<void> {
  for (const row of ['Users or agents', 'Target resources', 'Network'] as const) {
    await openRow(page, row);
    await settled(page);
    const exclude = blade(page).getByRole('tab', { name: 'Exclude' });
    if (await exclude.isVisible()) {
      await exclude.click();
      await settled(page);
    }
  }
  await openRow(page, 'Conditions');
  await settled(page);
  for (const label of await configuredConditions(page)) {
    await openRow(page, label);
    await settled(page);
    const exclude = pane(page).getByRole('tab', { name: 'Exclude' });
    if (await exclude.isVisible()) {
      await exclude.click();
      await settled(page);
    }
    await closePane(page);
    await settled(page);
  }
  for (const row of ['Grant', 'Session'] as const) {
    await openRow(page, row);
    await settled(page);
    await closePane(page);
    await settled(page);
  }
}

/** Labels of the conditions that the open Conditions section shows as configured; Locations is the Network row again. */
async function configuredConditions(page: Page): Promise<string[]> {
  const rows = await blade(page).locator('.ext-column-two .ext-row').all();
  const labels: string[] = [];
  for (const row of rows) {
    const label = (await row.locator('label').innerText()).trim();
    const summary = (await row.locator('.fxc-selector-link').innerText()).trim();
    if (summary !== 'Not configured' && label !== 'Locations') labels.push(label);
  }
  return labels;
}
