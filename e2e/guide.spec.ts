/**
 * The way in from the popup: is it Conditional Access at all, what a sign-in error means, and, where a tenant is known, which of its
 * policies reach OneDrive.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { blade, openEverything, panel } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { importAll } from './import-all.ts';
import { sharePointPolicy } from './policies.ts';
import { toolbarPopup } from './toolbar-popup.ts';

const samples = readdirSync('e2e/samples').map(
  (file) => JSON.parse(readFileSync(`e2e/samples/${file}`, 'utf8')) as object,
);

const log = (page: Page) => page.getByRole('textbox', { name: 'What does the sign-in log say?' });

async function openGuide(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/guide/index.html`);
  await expect(log(page)).toBeVisible();
}

test('the popup leads to it; the first thing that it says is where the error comes from', async ({
  page,
  extension,
}) => {
  await page.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  const opened = extension.context.waitForEvent('page');
  await page.getByRole('link', { name: 'OneDrive shows 0x8004de40?' }).press('Enter');
  const guide = await opened;
  await expect(guide.getByRole('heading', { level: 2 }).first()).toHaveText(
    /is it Conditional Access at all/,
  );
  await expect(guide.getByText(/documents 0x8004de40 as a connection problem/)).toBeVisible();
  await guide.close();
});

test('a code is explained as it is typed, with sources and their day; one that is not known is said to be', async ({
  page,
  extension,
}) => {
  await openGuide(page, extension);
  const status = page.getByRole('status').first();
  await log(page).pressSequentially('AADSTS53003');
  await expect(status).toContainText('A policy blocked the sign-in.');
  await expect(status).toContainText(/checked .*20\d\d/);
  await log(page).fill('0x8004de40');
  await expect(status).toContainText('no answer of the sign-in service');
  await log(page).fill('AADSTS7000215');
  await expect(status).toContainText('7000215 is not in our list.');
  await log(page).fill('it does not work');
  await expect(status).toContainText('No error code was found in it.');
  await log(page).fill('');
  await expect(status).toHaveText('');
});

test('a row of the log is read: code, resource, and the policy that stopped it; markup in it stays text', async ({
  page,
  extension,
}) => {
  await openGuide(page, extension);
  await log(page).fill(
    JSON.stringify({
      appDisplayName: 'OneDrive SyncEngine',
      resourceDisplayName: '<b>Office 365 SharePoint Online</b>',
      status: { errorCode: 53000 },
      appliedConditionalAccessPolicies: [{ displayName: 'CA010', result: 'failure' }],
    }),
  );
  const status = page.getByRole('status').first();
  await expect(status).toContainText('The device is not compliant.');
  await expect(status).toContainText('<b>Office 365 SharePoint Online</b>');
  await expect(status).toContainText('CA010: not satisfied');
  expect(await page.evaluate(() => document.querySelectorAll('[role=status] b').length)).toBe(0);
});

/** The step that names policies, and one of them in it. */
const step = (page: Page) => page.getByRole('region', { name: /Which policies of your tenant/ });
const item = (page: Page, name: string) => step(page).getByRole('listitem').filter({ hasText: name });

test('without any tenant it says how one becomes known, and every card is there', async ({
  page,
  extension,
}) => {
  await openGuide(page, extension);
  await expect(step(page)).toContainText('No tenant is known yet.');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^1\. .*is it Conditional Access at all/,
    /^2\. .*sign-in log/,
    /^3\. .*policies/,
    /^4\. .*PC/,
    /^5\. .*change act/,
  ]);
  await step(page).getByRole('link', { name: 'import an export' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Import policies' })).toBeVisible();
});

test('of an import it names the policies that reach OneDrive, what is on first, with what they ask for', async ({
  page,
  extension,
}) => {
  await importAll(page, extension, samples);
  await openGuide(page, extension);
  await expect(step(page)).toContainText(/Over all 5 policies, as they were imported \(.* today\)\./);
  await expect(step(page).getByRole('status')).toHaveText(
    '4 policies reach the OneDrive sync app: 3 On, 1 Report-only.',
  );
  await expect(item(page, 'SharePoint: MFA and compliant device')).toContainText(
    'Require all of: Require multifactor authentication, Require device to be marked as compliant',
  );
  await expect(item(page, 'OneDrive sync excluded')).toContainText('Report-only: not enforced');
  // No tab shows a portal of this tenant.
  await expect(step(page).getByRole('link', { name: 'SharePoint: MFA and compliant device' })).toHaveCount(0);
  const not = step(page).getByText('1 policy does not reach the sync app');
  await expect(item(page, 'Block legacy authentication')).toBeHidden();
  await not.press('Enter');
  await expect(item(page, 'Block legacy authentication')).toBeVisible();
});

test('from the popup it is of that tenant; a policy of which too little was read is said to be not known, and opens by keyboard', async ({
  page,
  extension,
  openPolicy,
}) => {
  const portal = await openPolicy(sharePointPolicy());
  await expect(panel(page)).toHaveAttribute('data-health', '5/8');
  const ask = await toolbarPopup(extension, page);
  await expect.poll(() => ask('document.body.innerText')).toContain('SharePoint: MFA and compliant device');
  // The popup closes as soon as another page comes to the front.
  const address = (await ask('document.querySelector(".guide").href')) as string;
  const guide = await extension.context.newPage();
  await guide.goto(address);
  const policy = item(guide, 'SharePoint: MFA and compliant device');
  await expect(step(guide).getByRole('status')).toHaveText(
    'None reaches the OneDrive sync app for certain. Of 1 policy it is not known whether it does.',
  );
  await expect(step(guide)).toContainText('Whether the tenant has more is not known.');
  await expect(policy).toContainText('Not read yet: ');
  // What is read meanwhile is there when one comes back.
  await page.bringToFront();
  await openEverything(page);
  await expect(panel(page)).toHaveAttribute('data-health', '8/8');
  await guide.bringToFront();
  await expect(async () => {
    await guide.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(step(guide).getByRole('status')).toHaveText(
      '1 policy reaches the OneDrive sync app: 1 On.',
      {
        timeout: 500,
      },
    );
  }).toPass();
  await expect(policy).toContainText('Require all of');
  const inPortal = extension.context.waitForEvent('page');
  await policy.getByRole('link').press('Enter');
  const editor = await inPortal;
  await expect(blade(editor).getByText('Access controls')).toBeVisible();
  expect(editor.url()).toContain(portal.policies[0]?.id);
  await editor.close();
  await guide.close();
});

test('among several tenants one is chosen by keyboard', async ({ page, extension }) => {
  await importAll(page, extension, samples);
  const answer = await page.evaluate(
    (policies) =>
      chrome.runtime.sendMessage({
        kind: 'import-policies',
        tenant: { name: 'Contoso', domain: 'contoso.com', directoryId: null },
        policies: policies.map((json) => ({ json, file: 'all.json' })),
        whole: true,
      }),
    samples.slice(4),
  );
  expect(answer).toEqual({ problem: null });
  await openGuide(page, extension);
  const tenants = step(page).getByLabel('Tenant');
  await expect(tenants).toHaveValue('contoso.com');
  await expect(step(page).getByRole('status')).toHaveText('None of them reaches the OneDrive sync app.');
  await tenants.press('f');
  await expect(tenants).toHaveValue('fabrikam.onmicrosoft.com');
  await expect(step(page).getByRole('status')).toContainText('4 policies reach the OneDrive sync app');
});

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const)
  test(`axe finds nothing, and nothing is cut off at 320 px: ${Object.values(look).join(', ')}`, async ({
    page,
    extension,
  }) => {
    await importAll(page, extension, samples);
    await page.emulateMedia(look);
    await page.setViewportSize({ width: 320, height: 900 });
    await openGuide(page, extension);
    await expect(step(page).getByRole('status')).toContainText('4 policies reach the OneDrive sync app');
    await log(page).fill('50076, 530033');
    await axeFindsNothing(page);
    await fitsInto(page, 320);
  });
