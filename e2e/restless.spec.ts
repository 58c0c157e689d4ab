/** A page that changes without end is read all the same, and not more often than a quiet one would be. */
import type { Page } from '@playwright/test';
import { QUIET_MS } from '../src/portal/reader.ts';
import { note, openRow, pane, panel } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { countLooks } from './looks.ts';
import { sharePointPolicy } from './policies.ts';

const AND = 'grant-require-all-controls';
const EVERY_MS = 20;
const CHANGES = 60;

/** Changes something every 20 ms from now on: a node that comes and goes, a text, a class. */
const makeRestless = (page: Page, where: string) =>
  page.evaluate(
    ({ selector, every }) => {
      const scope = document.querySelectorAll(selector).item(document.querySelectorAll(selector).length - 1);
      const node = document.createElement('span');
      let changes = 0;
      setInterval(() => {
        changes++;
        if (changes % 2 === 0) node.remove();
        else scope.append(node);
        node.textContent = String(changes);
        scope.classList.toggle('ext-restless');
        document.documentElement.dataset.changes = String(changes);
      }, every);
    },
    { selector: where, every: EVERY_MS },
  );

const changesOf = async (page: Page) =>
  Number(await page.evaluate(() => document.documentElement.dataset.changes ?? '0'));

for (const [where, selector] of [
  ['in the blade', 'main section'],
  ['beside the blade', 'body'],
] as const) {
  test(`a page that changes without end ${where} is read, and an edit shows`, async ({
    page,
    openPolicy,
  }) => {
    await openPolicy(sharePointPolicy());
    await makeRestless(page, selector);
    await openRow(page, 'Grant');
    await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
    await pane(page).getByText('Require one of the selected controls', { exact: true }).click();
    await expect(note(page, AND)).toHaveCount(0);
    await pane(page).getByText('Require all the selected controls', { exact: true }).click();
    await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
    await expect(panel(page)).toBeVisible();
    const before = await changesOf(page);
    await expect.poll(() => changesOf(page)).toBeGreaterThan(before);
  });

  test(`what changes without end ${where} does not make us look without end`, async ({
    page,
    openPolicy,
  }) => {
    await openPolicy(sharePointPolicy());
    const now = () => page.evaluate(() => performance.now());
    const looks = await countLooks(page);
    await openRow(page, 'Users or agents');
    await expect.poll(looks).toBeGreaterThan(0);
    await makeRestless(page, selector);
    const started = await now();
    const before = await looks();
    await expect.poll(() => changesOf(page), { timeout: 30_000 }).toBeGreaterThan(CHANGES);
    const looked = (await looks()) - before;
    const passed = (await now()) - started;
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThanOrEqual(1 + passed / QUIET_MS);
  });
}
