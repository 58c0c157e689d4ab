/** What the admin decides in a card: a finding is intended, a rule is off, an account is for emergencies; each taken back at once. */
import { axeFindsNothing } from './axe.ts';
import { note, openEverything, panel } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { toolbarPopup } from './toolbar-popup.ts';

const RULE = 'grant-require-all-controls';
const card = '[data-card]';

test('a finding is marked as intended with a reason, by keyboard, is listed in the popup, and comes back when it is undone', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  const count = Number(await panel(page).getAttribute('data-findings'));
  await note(page, RULE).getByRole('button').press('Enter');
  await page.locator(card).getByRole('button', { name: 'Mark as intended…' }).press('Enter');
  await expect(page.getByLabel('Why is it intended?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveAttribute('data-findings', String(count));
  await page.keyboard.type('Agreed with the "board"');
  await axeFindsNothing(page, 'ca-preflight');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveAttribute('data-findings', String(count - 1));
  await expect(page.locator(card)).toContainText('Intended: Agreed with the');
  const ask = await toolbarPopup(extension, page);
  await expect.poll(() => ask('document.body.innerText')).toMatch(/Marked as intended[\s\S]*without an end/);
  await ask('window.close()').catch(() => undefined);
  await page.locator(card).getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page)).toHaveAttribute('data-findings', String(count));
});

test('an acceptance whose last day is over accepts nothing', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await note(page, RULE).getByRole('button').press('Enter');
  await page.locator(card).getByRole('button', { name: 'Mark as intended…' }).press('Enter');
  await page.getByLabel('Why is it intended?').fill('ours');
  await page.getByLabel(/Ask again after/).fill('2020-01-01');
  await page.keyboard.press('Enter');
  await expect(page.locator(card)).toContainText('The last day is over already');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(page.locator(card)).not.toContainText('Intended: ours');
});

test('a rule is turned off and on again in its card', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await note(page, RULE).getByRole('button').press('Enter');
  await page.locator(card).getByRole('button', { name: 'Turn this rule off' }).press('Enter');
  await expect(page.locator(card)).toContainText('This rule is off');
  await expect(note(page, RULE)).toHaveCount(0);
  await expect(page.locator(card).getByRole('button', { name: 'Undo' })).toBeFocused();
  await axeFindsNothing(page, 'ca-preflight');
  await page.keyboard.press('Enter');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(page.locator(card)).toContainText('Turn this rule off');
});

test('the note that asks for emergency accounts takes one of those that are excluded', async ({
  page,
  openPolicy,
}) => {
  const rule = 'no-emergency-access-exclusion';
  await openPolicy(
    sharePointPolicy({
      conditions: {
        users: { includeUsers: ['All'], excludeUsers: ['break-glass@fabrikam.onmicrosoft.com'] },
        applications: { includeApplications: ['All'] },
      },
      grant: { operator: 'OR', builtInControls: ['block'] },
    }),
  );
  await openEverything(page);
  await expect(note(page, rule)).toHaveAttribute('data-outcome', 'cannot-judge');
  await panel(page).getByRole('button', { expanded: false }).first().click();
  await panel(page)
    .getByRole('button', { name: /emergency/i })
    .first()
    .click();
  await page
    .locator(card)
    .getByRole('button', { name: /^Declare/ })
    .click();
  await expect(note(page, rule)).toHaveCount(0);
});
