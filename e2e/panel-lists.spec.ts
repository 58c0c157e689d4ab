/** What the open panel lists: a reason that several rules share stands once, with its rules folded below. */
import AxeBuilder from '@axe-core/playwright';
import { openEverything, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const NOT_KNOWN = /Terms of use.* is not (known|recognised)/;

test('terms of use: one line says why many rules cannot be judged, each rule keeps its own note', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(
    sharePointPolicy({
      grant: {
        operator: 'AND',
        builtInControls: ['mfa'],
        termsOfUse: ['7a1e3c50-0000-4000-8000-000000000009'],
      },
    }),
  );
  await openEverything(page);
  const unjudged = overlay(page).locator('[data-outcome="cannot-judge"]');
  const count = await unjudged.count();
  expect(count).toBeGreaterThan(3);
  for (const name of await unjudged.getByRole('button', { includeHidden: true }).all())
    await expect(name).toHaveAttribute('aria-label', /\S/);

  await panel(page).locator('.pill').click();
  const line = panel(page).getByRole('button').filter({ hasText: NOT_KNOWN });
  await expect(line).toHaveCount(1);
  const folded = panel(page).locator('details');
  const rules = folded.getByRole('button', { includeHidden: true });
  const together = await rules.count();
  expect(together).toBeGreaterThan(3);
  await expect(line).toContainText(`${together} rules`);
  await expect(rules.first()).toBeHidden();

  // By keyboard: from the line to the fold, into it, and past it while it is closed.
  await line.focus();
  await page.keyboard.press('ArrowDown');
  await expect(folded.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(rules.first()).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('ca-preflight').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await line.click();
  const card = overlay(page).getByRole('dialog');
  await expect(card).toContainText(`${together - 1} other rules cannot be judged for the same reason`);
  await expect(card).toContainText(`1 of ${together}`);
  await page.keyboard.press('Escape');
  await settled(page);
});
