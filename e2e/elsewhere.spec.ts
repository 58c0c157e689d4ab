/** What moves in the portal outside the editor costs no look; what may change the answer is looked at wherever it comes from. */
import type { Page } from '@playwright/test';
import { blade, note, openRow, overlay, pane, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { countLooks } from './looks.ts';
import { sharePointPolicy } from './policies.ts';

const AND = 'grant-require-all-controls';
const NODES = 500;

/** Adds nodes below the first element of a selector, changes each of them, and takes them away again. */
const storm = (page: Page, selector: string) =>
  page.evaluate(
    ({ where, count }) => {
      const scope = document.querySelector(where);
      if (!scope) throw new Error(where);
      const nodes = Array.from({ length: count }, (_, index) => {
        const node = document.createElement('div');
        node.textContent = `Row ${index}`;
        scope.append(node);
        return node;
      });
      for (const node of nodes) node.className = 'ext-row';
      return new Promise<void>((resolve) =>
        setTimeout(() => {
          for (const node of nodes) node.remove();
          resolve();
        }),
      );
    },
    { where: selector, count: NODES },
  );

for (const [where, selector] of [
  ['the header', '.fxs-topbar'],
  ['a blade that was left open before', 'main section:first-of-type .fxs-blade-content-container-default'],
  ['the end of the page', 'body'],
] as const) {
  test(`a storm in ${where} makes nobody look`, async ({ page, openPolicy }) => {
    await openPolicy(sharePointPolicy());
    await settled(page);
    const looks = await countLooks(page);
    await openRow(page, 'Users or agents');
    await expect.poll(looks).toBeGreaterThan(0);
    await settled(page);
    const before = await looks();
    await storm(page, selector);
    await settled(page);
    expect(await looks()).toBe(before);
  });
}

test('a storm in the blade itself is looked at', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await settled(page);
  const looks = await countLooks(page);
  await storm(page, 'main section:last-of-type');
  await expect.poll(looks).toBeGreaterThan(0);
});

test('what hides the pane by a box around it is noticed', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await pane(page).getByText('Require one of the selected controls', { exact: true }).click();
  await expect(note(page, AND)).toHaveCount(0);
  await page.evaluate(() => document.querySelector('.fxs-contextpane-host')?.setAttribute('hidden', ''));
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('what hides the editor by a box around it is noticed, and what shows it again', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  const main = page.locator('main');
  await main.evaluate((element) => {
    element.style.display = 'none';
  });
  await expect(overlay(page)).toHaveCount(0);
  await main.evaluate((element) => {
    element.style.display = '';
  });
  await expect(panel(page)).toBeVisible();
});

test('a blade that comes after the editor, and its texts, are looked at', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await settled(page);
  const looks = await countLooks(page);
  await blade(page).evaluate((section) => {
    const next = document.createElement('section');
    next.textContent = 'Impact';
    section.after(next);
  });
  await expect.poll(looks).toBeGreaterThan(0);
  await settled(page);
  const before = await looks();
  await page.evaluate(() => {
    const text = [...document.querySelectorAll('main section')].at(-1)?.firstChild;
    if (text) text.nodeValue = 'Policy impact';
  });
  await expect.poll(looks).toBeGreaterThan(before);
});

test('a style sheet that comes is looked after', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await settled(page);
  const looks = await countLooks(page);
  await page.evaluate(() => document.head.append(document.createElement('link')));
  await expect.poll(looks).toBeGreaterThan(0);
});
