/**
 * When what was read of closed sections is forgotten: the row changed without us, the route or the policy is another one, the draft was
 * discarded. And that it is kept where none of that happened.
 */
import type { Page } from '@playwright/test';
import {
  blade,
  closePane,
  note,
  openRow,
  openTab,
  overlay,
  pane,
  settled,
  summaryLink,
} from './editor-driver.ts';
import { expect, test } from './judged.ts';
import { sharePointPolicy } from './policies.ts';
import type { Portal } from './portal/server.ts';

const AND = 'grant-require-all-controls';
const ONE = 'Require one of the selected controls';
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';
const ALIKE = { id: '6a1e3c50-0000-4000-8000-000000000002', name: 'SharePoint: MFA and compliant device' };
const DEVICE_OR_APP = { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] };

const hashOf = (portal: Portal, index: number) => new URL(portal.editorUrl(portal.policies[index]?.id)).hash;

const goTo = (page: Page, hash: string) =>
  page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);

async function readGrant(page: Page): Promise<void> {
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await closePane(page);
  await settled(page);
}

/** The draft gets OR, which is applied and not saved. */
async function applyOne(page: Page): Promise<void> {
  await openRow(page, 'Grant');
  await settled(page);
  await pane(page).getByText(ONE, { exact: true }).click();
  await pane(page).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(pane(page)).toHaveCount(0);
  await settled(page);
  await expect(note(page, AND)).toHaveCount(0);
}

/** Works the form by a script of the page, whose clicks are nobody's, in one go: no look comes between. */
const scripted = (page: Page, steps: readonly { readonly text: string; readonly within: string }[]) =>
  page.evaluate((clicks) => {
    for (const { text, within } of clicks) {
      const found = [...document.querySelectorAll<HTMLElement>(within)].filter(
        (element) => element.textContent?.trim() === text && element.checkVisibility(),
      );
      if (found.length !== 1) throw new Error(`${found.length} times ${text}`);
      found[0]?.click();
    }
  }, steps);

test('a row that changes without us is forgotten: Grant', async ({ page, openPolicy, judged }) => {
  await openPolicy(sharePointPolicy());
  await readGrant(page);
  await summaryLink(page, 'Grant').evaluate((link) => link.setAttribute('data-test-row', 'grant'));
  await scripted(page, [
    { within: '[data-test-row="grant"]', text: '2 controls selected' },
    {
      within: '.fxs-contextpane-visible .azc-checkBoxField .azc-text-label',
      text: 'Require app protection policy',
    },
    { within: '.fxs-contextpane-visible [role="button"]', text: 'Select' },
  ]);
  await expect(summaryLink(page, 'Grant')).toHaveText('3 controls selected');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  expect((await judged()).parts.grant.leaves).toMatchObject({ operator: { known: false } });
});

test('a row that changes without us is forgotten: both tabs of Users', async ({
  page,
  openPolicy,
  judged,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Users or agents');
  await settled(page);
  await openTab(page, 'Exclude');
  await settled(page);
  await openRow(page, 'Target resources');
  await settled(page);
  const excluded = async () => (await judged()).parts['users.exclude'].leaves;
  const whole = await excluded();
  expect(whole.groups).toMatchObject({ members: [expect.any(String)], missing: [] });
  const users = summaryLink(page, 'Users or agents');
  await users.evaluate((link) => {
    link.textContent = 'Specific users included and specific users excluded';
  });
  await expect.poll(async () => (await excluded()).groups).toMatchObject({ members: [] });
  expect((await excluded()).groups.missing).not.toEqual([]);
});

test('another route and back: what was read of a draft is not what the policy has', async ({
  page,
  openPolicy,
}) => {
  const portal = await openPolicy(sharePointPolicy());
  await applyOne(page);
  await goTo(page, LIST);
  await expect(overlay(page)).toHaveCount(0);
  await goTo(page, hashOf(portal, 0));
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
});

test('a draft that is discarded by closing its blade is forgotten', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await applyOne(page);
  await blade(page).getByRole('button', { name: 'Close' }).click();
  await expect(overlay(page)).toHaveCount(0);
  await blade(page).getByRole('link', { name: ALIKE.name }).click();
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('a new policy that is given up leaves nothing for the next new one', async ({
  page,
  openPolicy,
  judged,
}) => {
  const portal = await openPolicy(sharePointPolicy());
  const fresh = new URL(portal.editorUrl()).hash;
  await goTo(page, fresh);
  await expect.poll(async () => (await judged()).id).toBeNull();
  await expect(summaryLink(page, 'Grant')).toHaveText('0 controls selected');
  const empty = (await judged()).parts;
  await blade(page).getByRole('textbox', { name: 'Name' }).fill(ALIKE.name);
  await openRow(page, 'Grant');
  await settled(page);
  for (const box of ['Require multifactor authentication', 'Require device to be marked as compliant'])
    await pane(page).getByText(box, { exact: true }).click();
  await pane(page).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(summaryLink(page, 'Grant')).toHaveText('2 controls selected');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await goTo(page, LIST);
  await expect(overlay(page)).toHaveCount(0);
  await goTo(page, fresh);
  await expect.poll(async () => (await judged()).parts).toEqual(empty);
  await expect(note(page, AND)).toHaveCount(0);
});

test('nothing goes to another policy, be it alike in name and rows', async ({ page, openPolicy, judged }) => {
  const portal = await openPolicy(
    sharePointPolicy(),
    sharePointPolicy({ id: ALIKE.id, name: ALIKE.name, grant: DEVICE_OR_APP }),
  );
  await readGrant(page);
  await goTo(page, hashOf(portal, 1));
  await expect.poll(async () => (await judged()).id).toBe(ALIKE.id);
  await expect(summaryLink(page, 'Grant')).toHaveText('2 controls selected');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  expect((await judged()).parts.grant).toMatchObject({
    origin: 'page',
    leaves: { operator: { known: false } },
  });
  await goTo(page, hashOf(portal, 0));
  // Of the first there is something from the visit before, and it says so.
  await expect(note(page, AND)).toHaveAttribute('data-origin', 'saved');
});

test('the id alone changes under the blade: the page is not read as the other policy', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await readGrant(page);
  await page.evaluate(
    (hash) => history.replaceState(null, '', hash),
    new URL((await page.url()).replace(/[0-9a-f]{12}$/, '000000000009')).hash,
  );
  await expect(overlay(page).locator('[data-rule]')).toHaveCount(0);
  await settled(page);
  await expect(overlay(page).locator('[data-rule]')).toHaveCount(0);
});

for (const [what, again] of [
  ['another blade that stands in its place is read anew', true],
  ['the same blade that is shown again keeps what was read', false],
] as const) {
  test(`the editor goes and comes back under its route: ${what}`, async ({ page, openPolicy }) => {
    await openPolicy(sharePointPolicy());
    await readGrant(page);
    await blade(page).evaluate((section) => {
      section.style.display = 'none';
    });
    await expect(overlay(page)).toHaveCount(0);
    await blade(page).evaluate((section, anew) => {
      section.style.display = '';
      if (anew) section.replaceWith(section.cloneNode(true));
    }, again);
    await expect(note(page, AND)).toHaveAttribute('data-outcome', again ? 'unread' : 'finding');
  });
}

test('another blade that takes its place at once is read anew', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await readGrant(page);
  await blade(page).evaluate((section) => section.replaceWith(section.cloneNode(true)));
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('edits of a pane over which a dialog came and went are not applied by that', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await pane(page).getByText(ONE, { exact: true }).click();
  await expect(note(page, AND)).toHaveCount(0);
  await page.evaluate(() => {
    const dialog = document.createElement('div');
    const title = document.createElement('h2');
    dialog.setAttribute('role', 'dialog');
    title.textContent = 'You will be signed out soon';
    dialog.append(title);
    dialog.style.cssText = 'position: fixed; top: 0; left: 0';
    dialog.addEventListener('click', () => dialog.remove());
    document.body.append(dialog);
  });
  await settled(page);
  await page.getByText('You will be signed out soon').click();
  await settled(page);
  await closePane(page);
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
});
