/** Each frozen page is read as exactly what the file beside it says: the rest it does not show, and nothing of it is made up. */
import { expect, test } from '@playwright/test';
import { plainChromium } from './frozen/chromium.ts';
import { notShownIn, truthOf, wrongIn } from './frozen/judge.ts';
import { frozenPages, showFrozen } from './frozen/pages.ts';

test.use({
  javaScriptEnabled: false,
  launchOptions: plainChromium(),
});

test('the frozen pages are read as what they show', async ({ page }) => {
  test.setTimeout(120_000);
  const pages = frozenPages();
  expect(pages.length).toBeGreaterThan(0);
  for (const frozen of pages) {
    await showFrozen(page, frozen);
    const draft = await page.evaluate((id) => preflightInPage.draft(id), frozen.policyId);
    if (!draft) throw new Error(`${frozen.name}: the editor is not found.`);
    expect(wrongIn(draft, truthOf(frozen.expectation)), frozen.name).toEqual([]);
    expect(notShownIn(draft), frozen.name).toEqual(frozen.expectation.notShown);
  }
});
