/**
 * Works the editor as an admin does: opens rows, tabs and panes by what stands on them, which is a matter of the page's language and
 * generation. Rows are named by their English labels of July 2026, or by the replica's keys for them, which hold on every page.
 */
import type { Locator, Page } from '@playwright/test';
import { type Face, faceOf } from './portal/client/face.ts';
import { ENGLISH, type Key } from './portal/client/labels/english.ts';
import { emptySummaryIn, isSince, labelIn } from './portal/client/labels/texts.ts';

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

/** Rows by their keys: those of column one, and those of the Conditions section. */
type RowKey = 'users' | 'targetResources' | 'network' | 'conditions' | 'grant' | 'session';
type ConditionKey = Extract<Key, `cond.${string}`>;

/** How the open page looks, as its address asked. */
export const faceOfPage = (page: Page): Face => faceOf(new URL(page.url()).search);

/** What a row is called on the open page. A name that is no key is what stands there. */
export function rowLabel(page: Page, row: RowKey | ConditionKey | (string & Record<never, never>)): string {
  const key = [row, `row.${row}`].find((one): one is Key => one in ENGLISH);
  return key === undefined ? row : labelIn(faceOfPage(page), key);
}

/** Waits until the editor stands in the page, in whatever language. */
export const editorShown = (page: Page): Promise<void> =>
  blade(page)
    .getByText(labelIn(faceOfPage(page), 'heading.accessControls'), { exact: true })
    .waitFor();

export const blade = (page: Page): Locator => page.locator('main section').last();
export const pane = (page: Page): Locator => page.locator('.fxs-contextpane-visible');
export const overlay = (page: Page): Locator => page.locator('ca-preflight');
export const panel = (page: Page): Locator => overlay(page).locator('[data-panel]');
export const note = (page: Page, rule: string): Locator => overlay(page).locator(`[data-rule="${rule}"]`);

/** The link of a row, in column one or in the Conditions section. */
export const summaryLink = (page: Page, label: string): Locator =>
  blade(page)
    .locator('.ext-row')
    .filter({ has: page.getByText(rowLabel(page, label), { exact: true }) })
    .locator('.fxc-selector-link');

export async function openRow(page: Page, label: string): Promise<void> {
  await summaryLink(page, label).click();
}

export async function openTab(
  page: Page,
  name: 'Include' | 'Exclude',
  within: Locator = blade(page),
): Promise<void> {
  await tab(page, name, within).click();
}

const tab = (page: Page, name: 'Include' | 'Exclude', within: Locator): Locator =>
  within.getByRole('tab', {
    name: labelIn(faceOfPage(page), name === 'Include' ? 'tab.include' : 'tab.exclude'),
    exact: true,
  });

export const closePane = (page: Page): Promise<void> => pane(page).locator('.fxs-contextpane-close').click();

/** Waits until the page has been left alone long enough for the reader to have looked at it, and the overlay to have drawn. */
export async function settled(page: Pick<Page, 'evaluate'>): Promise<void> {
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
  const networkIsRow = isSince(faceOfPage(page), '2025');
  for (const row of ['users', 'targetResources', ...(networkIsRow ? ['network'] : [])]) {
    await openRow(page, row);
    await settled(page);
    const exclude = tab(page, 'Exclude', blade(page));
    if (await exclude.isVisible()) {
      await exclude.click();
      await settled(page);
    }
  }
  await openRow(page, 'conditions');
  await settled(page);
  for (const label of await configuredConditions(page)) {
    await openRow(page, label);
    await settled(page);
    const exclude = tab(page, 'Exclude', pane(page));
    if (await exclude.isVisible()) {
      await exclude.click();
      await settled(page);
    }
    await closePane(page);
    await settled(page);
  }
  for (const row of ['grant', 'session']) {
    await openRow(page, row);
    await settled(page);
    await closePane(page);
    await settled(page);
  }
}

/**
 * Labels of the conditions that the open Conditions section shows as configured. Locations is the Network row again, where there is one;
 * before, it is a condition with a pane like the others.
 */
async function configuredConditions(page: Page): Promise<string[]> {
  const face = faceOfPage(page);
  const notConfigured = emptySummaryIn(face, 'notConfigured', 'Not configured');
  const again = isSince(face, '2025') ? labelIn(face, 'cond.locations') : null;
  const rows = await blade(page).locator('.ext-column-two .ext-row').all();
  const labels: string[] = [];
  for (const row of rows) {
    const label = (await row.locator('label').innerText()).trim();
    const summary = (await row.locator('.fxc-selector-link').innerText()).trim();
    if (summary !== notConfigured && label !== again) labels.push(label);
  }
  return labels;
}
