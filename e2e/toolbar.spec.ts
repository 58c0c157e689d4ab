/** The toolbar's button: it counts the findings of the tab's editor, and nothing elsewhere. */
import { closePane, note, openRow, pane } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { toolbarBadge } from './toolbar-popup.ts';

const AND = 'grant-require-all-controls';
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';

test('counts what the open editor shows, follows an edit, and goes with the editor', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  const other = await extension.context.newPage();
  const badge = () => toolbarBadge(extension, page);
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await expect.poll(badge).toBe('1');
  await pane(page).getByText('Block access', { exact: true }).click();
  await expect.poll(badge).toBe('');
  await pane(page).getByText('Grant access', { exact: true }).click();
  await expect.poll(badge).toBe('1');
  await closePane(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, LIST);
  await expect.poll(badge).toBe('');
  await other.close();
});
