/** The Grant pane: what is ticked there counts when it is applied, and never otherwise. */
import { closePane, note, openRow, overlay, pane, panel, settled, summaryLink } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'grant-require-all-controls';
const ONE = 'Require one of the selected controls';
const ALL = 'Require all the selected controls';

const option = (page: Parameters<typeof pane>[0], text: string) =>
  pane(page).getByText(text, { exact: true });
const select = (page: Parameters<typeof pane>[0]) =>
  pane(page).getByRole('button', { name: 'Select', exact: true });

test('nothing opened: what is not read is unread, never fine', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await expect(panel(page)).toHaveAttribute('data-health', '5/8');
  await expect(panel(page)).toHaveAttribute('data-findings', '0');
  for (const rule of [
    RULE,
    'm365-exchange-not-covered',
    'onedrive-sync-engine-not-excluded',
    'public-client-listed-as-resource',
  ]) {
    await expect(note(page, rule)).toHaveAttribute('data-outcome', 'unread');
  }
});

test('an open pane that was not changed is read, and its note stands at the very option', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, RULE)).toHaveAttribute('data-severity', 'warning');
  await expect(note(page, RULE)).toHaveAttribute('data-field', 'grant.operator');
  await expect(note(page, RULE)).not.toHaveAttribute('data-draft');
  await expect(note(page, RULE)).toBeVisible();
  const control = await option(page, ALL).boundingBox();
  await expect
    .poll(async () => Math.abs(((await note(page, RULE).boundingBox())?.y ?? 0) - (control?.y ?? 0)))
    .toBeLessThan(40);
});

test('a change is not applied yet; Close takes it back', async ({ page, openPolicy }) => {
  await openPolicy(
    sharePointPolicy({ grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] } }),
  );
  await openRow(page, 'Grant');
  await settled(page);
  await expect(note(page, RULE)).toHaveCount(0);
  await option(page, ALL).click();
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, RULE)).toHaveAttribute('data-draft');
  await closePane(page);
  await expect(note(page, RULE)).toHaveCount(0);
});

test('Escape takes a change back', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await option(page, ONE).click();
  await expect(note(page, RULE)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(pane(page)).toHaveCount(0);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, RULE)).not.toHaveAttribute('data-draft');
});

for (const [how, press] of [
  ['the mouse', async (_page, button) => button.click()],
  ['Enter', async (_page, button) => button.press('Enter')],
  ['Space', async (_page, button) => button.press(' ')],
] as const satisfies readonly [
  string,
  (page: Parameters<typeof pane>[0], button: ReturnType<typeof select>) => Promise<void>,
][]) {
  test(`Select by ${how} applies`, async ({ page, openPolicy }) => {
    await openPolicy(
      sharePointPolicy({ grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] } }),
    );
    await openRow(page, 'Grant');
    await settled(page);
    await option(page, ALL).click();
    await expect(note(page, RULE)).toHaveAttribute('data-draft');
    await press(page, select(page));
    await expect(pane(page)).toHaveCount(0);
    await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
    await expect(note(page, RULE)).not.toHaveAttribute('data-draft');
  });
}

test('AND to OR and back leaves no stale finding', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await option(page, ONE).click();
  await expect(note(page, RULE)).toHaveCount(0);
  await option(page, ALL).click();
  await expect(note(page, RULE)).not.toHaveAttribute('data-draft');
  await option(page, ONE).click();
  await expect(note(page, RULE)).toHaveCount(0);
  await select(page).click();
  await expect(pane(page)).toHaveCount(0);
  await settled(page);
  await expect(note(page, RULE)).toHaveCount(0);
  await openRow(page, 'Grant');
  await settled(page);
  await option(page, ALL).click();
  await select(page).click();
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
});

test('a pane that vanishes with a change in it leaves Grant unread', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await option(page, ONE).click();
  await expect(note(page, RULE)).toHaveCount(0);
  await openRow(page, 'Users or agents');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
});

test('clicks that a script makes apply nothing', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await option(page, ONE).click();
  await expect(note(page, RULE)).toHaveCount(0);
  await select(page).evaluate((button) => (button as HTMLElement).click());
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'unread');
});

test('under Block access check boxes and operator mean nothing', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await option(page, 'Block access').click();
  await expect(note(page, RULE)).toHaveCount(0);
  await select(page).click();
  await expect(summaryLink(page, 'Grant')).toHaveText('Block access');
  await settled(page);
  await expect(note(page, RULE)).toHaveCount(0);
});

test('a greyed box that is ticked counts', async ({ page, openPolicy }) => {
  await openPolicy(
    sharePointPolicy({ grant: { operator: 'AND', builtInControls: ['mfa', 'approvedApplication'] } }),
  );
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
});

test('a control that nobody knows is quoted, and counts as a control', async ({ page, openPolicy }) => {
  await openPolicy(
    sharePointPolicy({ grant: { operator: 'AND', builtInControls: ['mfa', 'someNewControl'] } }),
  );
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(panel(page)).toHaveAttribute('data-health', '5/8');
  await panel(page).getByRole('button').first().click();
  await expect(overlay(page).getByText('someNewControl').first()).toBeVisible();
});
