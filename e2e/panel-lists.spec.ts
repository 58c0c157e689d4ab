/** What the open panel lists: reasons that several rules share, how well each field was read, the portal's language, the diagnostic. */

import type { Page } from '@playwright/test';
import { de } from '../src/portal/labels/de.ts';
import { en } from '../src/portal/labels/en.ts';
import { axeFindsNothing } from './axe.ts';
import { openEverything, openRow, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { relabel } from './relabel.ts';

const TERMS = {
  operator: 'AND',
  builtInControls: ['mfa'],
  termsOfUse: ['7a1e3c50-0000-4000-8000-000000000009'],
};
const NOT_KNOWN = /Require a device of the future.* is not (known|recognised)/;

test('a control nobody knows: one line says why many rules cannot be judged, each rule keeps its own note', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await relabel(page, [
    ['Require device to be marked as compliant', 'Require a device of the future'],
    ['Require Microsoft Entra hybrid joined device', 'Require a device of the past'],
    ['Require approved client app', 'Require an app of the past'],
    ['Require app protection policy', 'Require an app of the future'],
    ['Require password change', 'Require another word'],
    ['Require risk remediation', 'Require no risk'],
  ]);
  await openEverything(page);
  const unjudged = overlay(page).locator('[data-outcome="cannot-judge"]');
  await expect.poll(() => unjudged.count()).toBeGreaterThan(3);
  for (const name of await unjudged.getByRole('button', { includeHidden: true }).all())
    await expect(name).toHaveAttribute('aria-label', /\S/);

  await panel(page).locator('.pill').click();
  const line = panel(page).getByRole('button').filter({ hasText: NOT_KNOWN });
  await expect(line).toHaveCount(1);
  const folded = panel(page).locator('details.fold');
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
  await axeFindsNothing(page, 'ca-preflight');

  await line.click();
  const card = overlay(page).getByRole('dialog');
  await expect(card).toContainText(`${together - 1} other rules cannot be judged for the same reason`);
  await expect(card).toContainText(`1 of ${together}`);
  await page.keyboard.press('Escape');
  await settled(page);
});

const field = (page: Page, row: string) => panel(page).locator(`[data-field-health="${row}"]`);

test('what was read: each field with its state, how it is known, and what is not recognised', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy({ grant: TERMS }));
  await panel(page).locator('.pill').click();
  await expect(panel(page).locator('[data-field-health]')).toHaveCount(8);
  await panel(page).getByText('What was read: 5 of 8 fields').click();
  await expect(field(page, 'name')).toContainText('Read on this page');
  await expect(field(page, 'users')).toContainText('Partly read by its summary');
  await expect(field(page, 'session')).toHaveAttribute('data-status', 'read');
  await axeFindsNothing(page, 'ca-preflight');
  await panel(page).locator('.pill').click();
  await openRow(page, 'Grant');
  await panel(page).locator('.pill').click();
  await expect(field(page, 'grant')).toContainText(/Partly read.*Not recognised: “.?Terms of use 7a1e3c50/);
  await expect(panel(page).getByText('The portal is in')).toHaveCount(0);
});

/** What the editor's labels are called in German, where we know. */
function germanLabels(): [string, string][] {
  const german: Readonly<Record<string, readonly string[]>> = de.labels;
  return Object.entries(en).flatMap(([key, texts]) =>
    texts.flatMap((text): [string, string][] => {
      const [translated] = german[key] ?? [];
      return translated === undefined ? [] : [[text, translated]];
    }),
  );
}

test('in another language it says so, and leads to the same page in English', async ({
  page,
  openPolicy,
}) => {
  const portal = await openPolicy(sharePointPolicy());
  await page.goto(portal.editorUrl(portal.policies[0]?.id).replace('/#', '/?feature.x=1&l=de.de-de#'));
  await panel(page).waitFor();
  await settled(page);
  await relabel(page, germanLabels());
  await panel(page).locator('.pill').click();
  await expect(panel(page).getByText(/The portal is in German\. Preflight knows \d+ labels/)).toBeVisible();
  await axeFindsNothing(page, 'ca-preflight');
  const address = page.url();
  const opened = page.context().waitForEvent('page');
  await panel(page).getByRole('link', { name: 'Open it in English in a new tab' }).click();
  const english = await opened;
  expect(english.url()).toBe(address.replace('?feature.x=1&l=de.de-de', '?l=en.en-us&feature.x=1'));
  expect(page.url()).toBe(address);
  await english.close();
});

test('the diagnostic is copied; where that is not allowed it stands there to be selected', async ({
  page,
  extension,
  openPolicy,
}) => {
  const allow = (setting: 'granted' | 'denied') =>
    Promise.all(
      ['clipboard-read', 'clipboard-write'].map((name) =>
        extension.cdp.send('Browser.setPermission', { permission: { name }, setting }),
      ),
    );
  await openPolicy(sharePointPolicy());
  await panel(page).locator('.pill').click();
  await panel(page).getByText('What was read:').click();
  const copy = panel(page).getByRole('button', { name: 'Copy diagnostic' });
  await allow('denied');
  await copy.click();
  const text = panel(page).getByRole('textbox', { name: 'Diagnostic' });
  await expect(text).toHaveValue(/editor found, language en/);
  await axeFindsNothing(page, 'ca-preflight');
  await allow('granted');
  await copy.click();
  await expect(panel(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(text).toHaveCount(0);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('editor found, language en');
  expect(copied).not.toContain('SharePoint: MFA');
});

test('an editor that is not understood offers English and the diagnostic', async ({ page }) => {
  await page.route('https://entra.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="is"><title>Gátt</title><main><section><h2>Stefna</h2><p>Veita</p></section></main>',
    }),
  );
  await page.goto('https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade');
  await expect(panel(page).locator('.sentence')).toContainText('in a language that Preflight does not know', {
    timeout: 15_000,
  });
  await expect(panel(page).getByRole('link', { name: 'Open it in English in a new tab' })).toHaveAttribute(
    'href',
    'https://entra.microsoft.com/?l=en.en-us#view/Microsoft_AAD_ConditionalAccess/PolicyBlade',
  );
  await expect(panel(page).getByRole('button', { name: 'Copy diagnostic' })).toBeVisible();
  await axeFindsNothing(page, 'ca-preflight');
});
