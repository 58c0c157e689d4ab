/** Names that others chose, as odd as they may be: text stays text, what hides is shown, nothing breaks the layout, all of it is reachable. */
import type { Locator, Page } from '@playwright/test';
import { openEverything, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { relabel } from './relabel.ts';
import { toolbarPopup } from './toolbar-popup.ts';

const LONG = 'x'.repeat(10_000);
const ODD = `<b id="made">MFA</b> \u202Ereversed\u2066 مدير 👩‍💻 zero\u200Bwidth\u2028line ${LONG} end`;
const SHOWN = '<b id="made">MFA</b> ⟨U+202E⟩reversed⟨U+2066⟩ مدير 👩‍💻 zero⟨U+200B⟩width line';

const withOddNames = () =>
  sharePointPolicy({
    name: ODD,
  });

/** Neither wider than the window nor than its own box. */
async function fits(page: Page, box: Locator): Promise<void> {
  const { left, right, overflow } = await box.evaluate((element) => ({
    ...element.getBoundingClientRect().toJSON(),
    overflow: [element, ...element.querySelectorAll('*')]
      .filter((one) => one.checkVisibility() && !one.closest('.unseen, svg'))
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map((one) => one.className),
  }));
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  expect(overflow).toEqual([]);
}

for (const width of [1280, 320])
  test(`panel and card hold odd names, ${width} px wide`, async ({ page, openPolicy }) => {
    await openPolicy(withOddNames());
    await relabel(page, [['Require device to be marked as compliant', ODD]]);
    await openEverything(page);
    await page.setViewportSize({ width, height: 700 });
    await panel(page).locator('.pill').click();
    await settled(page);
    const line = panel(page).getByRole('button').filter({ hasText: 'reversed' }).first();
    await expect(line).toContainText(SHOWN);
    expect((await line.innerText()).length).toBeLessThan(400);
    await expect(line.locator('[title]').first()).toHaveAttribute('title', /x{10000} end/);
    await fits(page, panel(page));

    await line.click();
    const card = overlay(page).getByRole('dialog');
    await expect(card).toContainText(SHOWN);
    await expect(card).toContainText(/x{10000} end/);
    await settled(page);
    await fits(page, card);
    await expect(overlay(page).locator('#made')).toHaveCount(0);
  });

test('the popup holds odd names', async ({ page, extension, openPolicy }) => {
  await openPolicy(withOddNames());
  await expect(panel(page)).toHaveAttribute('data-health', /\d\/8/);
  const ask = await toolbarPopup(extension, page);
  await expect.poll(() => ask('document.querySelector(".policy .name")?.innerText')).toContain(SHOWN);
  expect(await ask('document.querySelectorAll("#made").length')).toBe(0);
  expect(await ask('document.querySelector(".policy .name bdi").title')).toContain(`${LONG} end`);
  expect(await ask('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});
