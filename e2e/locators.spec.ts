/**
 * Microsoft's own test framework for the portal, `msportalfx-test` 1.0.26, finds the replica's controls by its locators and reads their state.
 * Its drop-down looks for `option` elements, which newer recordings of the portal no longer have: theirs count, and the field's locator only.
 */
import type { Locator, Page } from '@playwright/test';
import { blade, editorShown, openRow, openTab, pane } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const POLICY = sharePointPolicy({ state: 'enabled', name: 'SharePoint: MFA' });

const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/** `By.text`: an element whose whole text is this, in whatever case. */
const byText = (text: string): string =>
  `xpath=.//*[translate(.,'${LOWER}','${LOWER.toUpperCase()}')="${text.toUpperCase()}"]`;

/** `FormElement.buildLocator`: a field that has a label with this text. */
const field = (page: Page, within: Locator, locator: string, label: string): Locator =>
  within.locator(locator).filter({ has: page.locator('.azc-text-label').locator(byText(label)) });

/** `By.classAndText` */
const classAndText = (className: string, text: string): string =>
  `xpath=.//*[contains(@class, '${className}') and text()="${text}"]`;

test.beforeEach(async ({ stage, page }) => {
  const portal = await stage.show([POLICY]);
  await page.goto(portal.editorUrl(portal.policies[0]?.id));
  await editorShown(page);
});

test('blade: title, subtitle, content, close, command bar', async ({ page }) => {
  const found = page
    .locator('.fxs-blade')
    .filter({ has: page.locator(classAndText('fxs-blade-title-titleText', 'SharePoint: MFA')) });
  await expect(found).toHaveCount(1);
  await expect(found.locator('.fxs-blade-title-subtitleText')).toHaveText('Conditional Access policy');
  await expect(found.locator('.fxs-blade-content-wrapper')).toHaveCount(1);
  await expect(found.locator('.fxs-commandBar .fxs-commandBar-item').first()).toHaveText('Delete');
  await found.locator('.fxs-blade-close').click();
  await expect(
    page.locator(classAndText('fxs-blade-title-titleText', 'Conditional Access | Policies')),
  ).toBeVisible();
});

test('text field: label, value, edited, validation', async ({ page }) => {
  const name = field(page, blade(page), '.azc-textField', 'Name');
  await expect(name).toHaveCount(1);
  await expect(name.locator('input')).toHaveValue('SharePoint: MFA');
  await expect(name.locator('[class*=azc-validatableControl-none]')).toHaveCount(1);
  await expect(name.locator('[class*=azc-validatableControl-invalid]')).toHaveCount(0);
  await expect(name.locator('.azc-is-edited')).toHaveCount(0);
  await name.locator('input').fill('Another');
  await expect(name.locator('input')).toHaveValue('Another');
  await expect(name.locator('.azc-is-edited')).toHaveCount(1);
});

test('options group: state in aria-checked on the li', async ({ page }) => {
  const enable = field(page, blade(page), '.azc-optionsGroupField', 'Enable policy');
  await expect(enable).toHaveCount(1);
  await expect(enable.locator('li')).toHaveText(['Report-only', 'On', 'Off']);
  await expect(enable.locator('li[aria-checked="true"]')).toHaveText('On');
  await enable.locator('li', { hasText: 'Off' }).click();
  await expect(enable.locator('li[aria-checked="true"]')).toHaveText('Off');
});

test('selectors: the rows, each with its link', async ({ page }) => {
  for (const label of ['Users or agents', 'Target resources', 'Network', 'Conditions', 'Grant', 'Session']) {
    const row = field(page, blade(page), '.azc-selectorField', label);
    await expect(row).toHaveCount(1);
    await expect(row.locator('.fxc-selector-link')).toHaveCount(1);
  }
  await field(page, blade(page), '.azc-selectorField', 'Target resources')
    .locator('.fxc-selector-link')
    .click();
  const chosen = field(page, blade(page), '.azc-selectorField', 'Select specific resources');
  await expect(chosen.locator('.fxc-selector-link')).toHaveText('Office 365 SharePoint Online');
  await expect(blade(page).locator('.fxc-listView-list .fxc-listView-item')).toHaveCount(1);
});

test('drop-down', async ({ page }) => {
  await openRow(page, 'users');
  const appliesTo = field(page, blade(page), '.azc-dropdownField', 'What does this policy apply to?');
  await expect(appliesTo).toHaveCount(1);
  await expect(appliesTo.getByRole('combobox')).toHaveText('Users and groups');
});

test('check box: label, click, state on the native input, disabled', async ({ page }) => {
  await openRow(page, 'grant');
  const box = (label: string): Locator => field(page, pane(page), '.azc-checkBoxField', label);
  const input = (label: string): Locator => box(label).locator('.azc-formControl[type=checkbox]');
  await expect(box('Require multifactor authentication')).toHaveCount(1);
  await expect(input('Require multifactor authentication')).toHaveAttribute('value', 'checked');
  await expect(input('Require password change')).not.toHaveAttribute('value', 'checked');
  await box('Require password change').locator('.azc-checkBox').click();
  await expect(input('Require password change')).toHaveAttribute('value', 'checked');
  await expect(box('Require password change').locator('.azc-control-disabled')).toHaveCount(0);
  await expect(box('Require approved client app').locator('.azc-control-disabled')).toHaveCount(1);
});

test('context pane with its Select, and its close', async ({ page }) => {
  await openRow(page, 'grant');
  const shown = page.locator('.fxs-portal-contextpane-right.fxs-contextpane-visible');
  await expect(shown).toHaveCount(1);
  const bar = shown.locator('.fxc-actionBarBase.fxc-pickerActionBar');
  const select = bar.locator('.fxc-actionBarBase-button.fxc-pickerActionBar-okButton');
  await expect(select.locator('.fxs-button')).not.toHaveClass(/fxs-button-disabled/);
  await select.click();
  await expect(shown).toHaveCount(0);
  await openRow(page, 'session');
  await shown.locator('.fxs-contextpane-close').click();
  await expect(shown).toHaveCount(0);
});

test('a button is disabled by its class', async ({ page }) => {
  const save = blade(page).locator('.fxs-button').filter({ hasText: 'Save' });
  await expect(save).toHaveClass(/fxs-button-disabled/);
  await field(page, blade(page), '.azc-textField', 'Name').locator('input').fill('Another');
  await expect(save).not.toHaveClass(/fxs-button-disabled/);
});

test('info boxes by style, and the list of a picker', async ({ page }) => {
  await openRow(page, 'users');
  await expect(blade(page).locator('.fxc-infoBox-container.fxc-infoBox-Info')).toHaveCount(1);
  await expect(blade(page).locator('.fxc-infoBox-container.fxc-infoBox-Error')).toHaveCount(1);
  await openTab(page, 'Exclude');
  await field(page, blade(page), '.azc-selectorField', 'Select excluded users and groups')
    .locator('.fxc-selector-link')
    .click();
  const items = pane(page).locator('.fxc-listView-list .fxc-listView-item');
  await expect(items.and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
});
