/** The options page: rules that are set, findings that were marked as intended, and what is kept of each tenant. */

import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { note, openRow, overlay } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'grant-require-all-controls';
const TENANT = 'fabrikam.onmicrosoft.com';
const ACCEPTED = {
  policy: '6a1e3c50-0000-4000-8000-000000000001',
  policyName: 'SharePoint: MFA and compliant device',
  ref: 'CAP030',
  fingerprint: 'abc',
  reason: 'Agreed with the security team',
  expires: null,
  at: '2026-11-02T09:00:00.000Z',
};

async function openOptions(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
  await expect(page.getByRole('searchbox', { name: 'Search rules' })).toBeVisible();
}

/** Waits until the policy in the editor is kept. */
const kept = ({ worker }: ExtensionBrowser): Promise<void> =>
  expect
    .poll(() => worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null))))
    .toContain(`tenant:${TENANT}`);

/** Marks findings as intended, as the extension's own pages do. */
const accept = (page: Page, ...findings: object[]): Promise<void> =>
  page.evaluate(
    async ([key, all]) => {
      for (const finding of all) await chrome.runtime.sendMessage({ kind: 'accept-finding', key, finding });
    },
    [TENANT, findings] as const,
  );

const choiceOf = (page: Page) => page.locator(`#rule-${RULE}`);

test('a rule that is switched off says nothing in the open editor, and comes back; a level is shown there', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  const level = (await note(page, RULE).getAttribute('data-severity')) ?? '';
  const options = await extension.context.newPage();
  await openOptions(options, extension);
  await expect(options.getByText('No rule is off.')).toBeVisible();

  await choiceOf(options).selectOption('Off');
  await expect(options.getByText('1 rule is off.')).toBeVisible();
  await expect(note(page, RULE)).toHaveCount(0);
  await options.reload();
  await expect(choiceOf(options)).toHaveValue('off');

  const other = level === 'error' ? 'Note' : 'Error';
  await choiceOf(options).focus();
  await options.keyboard.type(other);
  await expect(note(page, RULE)).toHaveAttribute('data-severity', other === 'Note' ? 'info' : 'error');
  await expect(options.getByText('1 rule is at a level that you chose.')).toBeVisible();

  await options.getByRole('button', { name: 'Put back as it is' }).press('Enter');
  await expect(choiceOf(options)).toHaveValue('');
  await expect(choiceOf(options)).toBeFocused();
  await expect(note(page, RULE)).toHaveAttribute('data-severity', level);
  await options.close();
});

test('rules are found by their words, and those that were changed by a button', async ({
  page,
  extension,
}) => {
  await openOptions(page, extension);
  const rules = page.locator('.rules > li');
  const all = await rules.count();
  const search = page.getByRole('searchbox');
  await search.fill('EMERGENCY cap030');
  await expect(page.getByText(`1 of ${all} found`)).toBeVisible();
  await expect(rules).toHaveCount(1);
  await search.fill('no such rule');
  await expect(page.getByText(`0 of ${all} found`)).toBeVisible();
  await search.fill('');
  await choiceOf(page).selectOption('Off');
  await page.getByRole('button', { name: 'Show only changed rules' }).click();
  await expect(rules).toHaveCount(1);
  await page.getByRole('button', { name: 'Put back as it is' }).click();
  await expect(page.getByText('No rule is off.')).toBeVisible();
  await expect(choiceOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Show only changed rules' }).click();
  await expect(rules).toHaveCount(all);
});

test('a setting that cannot be kept is said beside its rule, which shows what is kept', async ({
  page,
  extension,
}) => {
  await openOptions(page, extension);
  await page.evaluate(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    Object.assign(chrome.runtime, {
      sendMessage: (message: { kind: string }) =>
        message.kind === 'set-rule' ? Promise.resolve({ problem: 'There is no room left.' }) : send(message),
    });
  });
  await choiceOf(page).selectOption('Off');
  const item = page.locator('.rules > li').filter({ has: choiceOf(page) });
  await expect(item.getByRole('alert')).toHaveText('Not changed: There is no room left.');
  await expect(choiceOf(page)).toHaveValue('');
});

test('a finding that was marked as intended is listed, revoked, and marked again', async ({
  extension,
  openPolicy,
}) => {
  const acceptedNow = () =>
    extension.worker.evaluate(async () =>
      Object.entries(await chrome.storage.local.get(null))
        .filter(([place]) => place.startsWith('accepted:'))
        .map(([, value]) => value),
    );
  await openPolicy(sharePointPolicy());
  await kept(extension);
  const options = await extension.context.newPage();
  await openOptions(options, extension);
  const section = options.getByRole('region', { name: 'Findings marked as intended' });
  await expect(section.getByText('No finding is marked as intended.')).toBeVisible();
  await accept(options, ACCEPTED, {
    ...ACCEPTED,
    fingerprint: 'def',
    policy: null,
    policyName: null,
    expires: '2026-01-31',
  });
  const before = await acceptedNow();
  // Accepted elsewhere meanwhile: it is seen on coming back.
  await options.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(section.getByText('without an end')).toBeVisible();
  await expect(section.getByText('ended after')).toBeVisible();
  await expect(section.getByText('The tenant as a whole')).toBeVisible();
  const item = section.getByRole('listitem').filter({ hasText: ACCEPTED.policyName });
  await expect(item).toContainText('No emergency access account is excluded');
  await expect(item).toContainText(ACCEPTED.reason);
  await item.getByRole('button', { name: 'Revoke' }).press('Enter');
  await expect(item.getByText('Revoked')).toBeVisible();
  expect(await acceptedNow()).not.toEqual(before);
  await expect(item.getByRole('button', { name: 'Undo' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(item.getByRole('button', { name: 'Revoke' })).toBeFocused();
  expect((await acceptedNow()).flat()).toEqual(expect.arrayContaining(before.flat()));
  await options.close();
});

test('what is kept of a tenant is told, and forgotten when asked twice', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await kept(extension);
  await page.goto('about:blank');
  await openOptions(page, extension);
  const section = page.getByRole('region', { name: 'What is kept in this browser' });
  await expect(section.getByText(/All in all it takes [\d.,]+.(kB|bytes)/)).toBeVisible();
  await expect(section.getByText('1 policy · last read')).toBeVisible();
  const forget = section.getByRole('button', { name: 'Forget FABRIKAM…' });
  await forget.press('Enter');
  await expect(section.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(forget).toBeFocused();
  await page.keyboard.press('Enter');
  await section.getByRole('button', { name: 'Forget it' }).press('Enter');
  await expect(section.getByRole('status')).toHaveText('FABRIKAM is forgotten.');
  await expect(section.getByText('Nothing is kept of any tenant.')).toBeVisible();
  await expect(section.getByRole('heading', { name: 'What is kept' })).toBeFocused();
  await expect(page.getByText('No tenant is known yet.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, and nothing is cut off at 320 px: ${colorScheme}`, async ({
    page,
    extension,
    openPolicy,
  }) => {
    await openPolicy(sharePointPolicy());
    await kept(extension);
    await expect(overlay(page)).toHaveCount(1);
    const options = await extension.context.newPage();
    await options.emulateMedia({ colorScheme });
    await options.setViewportSize({ width: 320, height: 900 });
    await openOptions(options, extension);
    await accept(options, ACCEPTED, { ...ACCEPTED, fingerprint: 'def', expires: '2026-01-31' });
    await options.reload();
    await choiceOf(options).selectOption('Off');
    await options.getByRole('button', { name: 'Show only changed rules' }).click();
    await options.getByRole('button', { name: 'Forget FABRIKAM…' }).click();
    await options.getByRole('button', { name: 'Revoke' }).first().click();
    await expect(options.getByText('Revoked')).toBeVisible();
    await axeFindsNothing(options);
    await fitsInto(options, 320);
    await options.getByRole('button', { name: 'Show only changed rules' }).click();
    await axeFindsNothing(options);
    await fitsInto(options, 320);
    await options.close();
  });
