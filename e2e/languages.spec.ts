/**
 * The portal in other languages: a label that is known finds its field, whose state is read; a text alone decides nothing; what is not known
 * says so, and the portal's English address is offered.
 */
import type { Page } from '@playwright/test';
import {
  blade,
  closePane,
  editorShown,
  note,
  openRow,
  openTab,
  overlay,
  pane,
  panel,
  settled,
} from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import type { PageWishes } from './portal/face-query.ts';
import type { Portal } from './portal/server.ts';

const ID = '6a1e3c50-0000-4000-8000-000000000001';

const show = async (page: Page, portal: Portal, wishes: PageWishes): Promise<void> => {
  await page.goto(portal.editorUrl(ID, undefined, wishes));
  await editorShown(page);
  await panel(page).waitFor();
};
const field = (page: Page, row: string) => overlay(page).locator(`[data-field-health="${row}"]`);
const openPanel = (page: Page) => panel(page).locator('.pill').click();

test('German: what is ticked in Grant is read by its labels, and its finding stands at the option', async ({
  page,
  stage,
}) => {
  await show(page, await stage.show([sharePointPolicy()]), { language: 'de' });
  await openRow(page, 'users');
  await openRow(page, 'targetResources');
  await openRow(page, 'grant');
  const finding = note(page, 'grant-require-all-controls').first();
  await expect(finding).toHaveAttribute('data-outcome', 'finding');
  await expect(finding).toHaveAttribute('data-field', 'grant.operator');
  // The state is On: a summary in German does not say so, the picker's own signs do.
  await expect(finding).toHaveAttribute('data-severity', 'warning');
  await closePane(page);
  await openPanel(page);
  await expect(field(page, 'grant')).toHaveAttribute('data-status', 'read');
  await expect(field(page, 'state')).toHaveAttribute('data-status', 'read');
  await expect(panel(page)).toContainText('The portal is in German.');
});

test('German: the row’s text alone settles nothing', async ({ page, stage }) => {
  await show(page, await stage.show([sharePointPolicy({ grant: null })]), { language: 'de' });
  await expect(blade(page).getByText('0 Steuerelemente ausgewählt').first()).toBeVisible();
  await settled(page);
  await openPanel(page);
  await expect(field(page, 'grant')).toHaveAttribute('data-status', 'unread');
  await expect(field(page, 'session')).toHaveAttribute('data-status', 'unread');
});

test('German: an option without a known label is quoted, and its field is not recognised', async ({
  page,
  stage,
}) => {
  const conditions = { locations: { includeLocations: ['AllTrusted'], excludeLocations: [] } };
  await show(page, await stage.show([sharePointPolicy({ conditions })]), { language: 'de' });
  await openRow(page, 'network');
  await settled(page);
  await openPanel(page);
  await expect(field(page, 'network')).toHaveAttribute('data-status', 'not-recognised');
});

test('Italian is known from machine translation alone: fields are found, and nothing is decided', async ({
  page,
  stage,
}) => {
  await show(page, await stage.show([sharePointPolicy()]), { language: 'it' });
  await openRow(page, 'grant');
  await expect(pane(page)).toBeVisible();
  await settled(page);
  await closePane(page);
  await openPanel(page);
  await expect(panel(page)).toContainText('The portal is in Italian.');
  for (const row of ['users', 'targetResources', 'grant', 'state'])
    await expect(field(page, row)).not.toHaveAttribute('data-status', /^(read|partly)$/);
  await expect(field(page, 'session')).toHaveAttribute('data-status', 'not-recognised');
  await expect(panel(page)).toHaveAttribute('data-findings', '0');
});

test('a language that is not covered: the panel says so and offers the same page in English', async ({
  page,
  stage,
}) => {
  const portal = await stage.show([sharePointPolicy()]);
  await page.goto(portal.editorUrl(ID, undefined, { language: 'pl' }));
  await editorShown(page);
  await expect(panel(page)).toContainText('may be in a language that Preflight does not know', {
    timeout: 20_000,
  });
  const link = panel(page).getByRole('link', { name: 'Open it in English in a new tab' });
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).toMatch(/^https:\/\/entra\.microsoft\.com\/\?l=en\.en-us/);
  expect(address).toContain(`/PolicyBlade/policyId/${ID}`);
  await page.goto(address);
  await openRow(page, 'grant');
  await expect(note(page, 'grant-require-all-controls').first()).toHaveAttribute('data-outcome', 'finding');
});

test('Japanese: Include and Exclude are told apart, and what is chosen is listed by id', async ({
  page,
  stage,
}) => {
  await show(page, await stage.show([sharePointPolicy()]), { language: 'ja' });
  await openRow(page, 'targetResources');
  await openTab(page, 'Exclude');
  await settled(page);
  await openTab(page, 'Include');
  await openPanel(page);
  const targets = field(page, 'targetResources');
  await expect(targets).toHaveAttribute('data-status', 'partly');
  await expect(targets).toContainText('in its section');
  await expect(note(page, 'policy-targets-nothing').first()).not.toHaveAttribute('data-outcome', 'finding');
});
