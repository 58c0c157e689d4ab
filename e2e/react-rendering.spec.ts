/** The replica's second rendering, the page alone: it opens, edits, saves and comes back as the first one does, under a strict policy. */
import type { FrameLocator, Page } from '@playwright/test';
import { faceOfPage, ROWS } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { labelIn } from './portal/client/labels/texts.ts';
import type { PageWishes } from './portal/face-query.ts';
import type { Portal } from './portal/server.ts';

const FRAME_HOST = 'sandbox-1.reactblade.portal.azure.net';
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';

const A = sharePointPolicy();
const B = sharePointPolicy({
  id: '6a1e3c50-0000-4000-8000-000000000002',
  name: 'Office 365: MFA',
  include: ['Office365'],
  grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
});
/** Something in every section and pane, so that each of them has all it can show. */
const FULL = {
  id: '6a1e3c50-0000-4000-8000-000000000003',
  displayName: 'Everything',
  state: 'enabledForReportingButNotEnforced',
  conditions: {
    users: {
      includeUsers: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c01'],
      includeGroups: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c02'],
      includeRoles: ['62e90394-69f5-4237-9190-012177145e10', 'e8611ab8-c189-46e8-94e1-60213ab1f814'],
      excludeUsers: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c03'],
      excludeGuestsOrExternalUsers: {
        guestOrExternalUserTypes: 'internalGuest,b2bCollaborationGuest',
        externalTenants: { membershipKind: 'all' },
      },
    },
    applications: {
      includeApplications: ['00000003-0000-0ff1-ce00-000000000000'],
      excludeApplications: ['ab9b8c07-8f02-4f72-87fa-80105867a763'],
      applicationFilter: { mode: 'exclude', rule: 'CustomSecurityAttribute.A_B -eq "C"' },
    },
    locations: {
      includeLocations: ['All'],
      excludeLocations: ['10ca7104-0000-4000-8000-000000000001'],
    },
    platforms: { includePlatforms: ['windows', 'macOS'], excludePlatforms: ['linux'] },
    devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } },
    clientAppTypes: ['browser', 'exchangeActiveSync'],
    userRiskLevels: ['high'],
    signInRiskLevels: ['medium', 'high'],
    insiderRiskLevels: 'elevated',
    authenticationFlows: { transferMethods: 'deviceCodeFlow' },
  },
  grantControls: {
    operator: 'OR',
    builtInControls: ['compliantDevice', 'domainJoinedDevice'],
    customAuthenticationFactors: [],
    termsOfUse: ['5f6a8c0e-2d1b-4f3a-9c7e-1b2d3f4a5c04'],
    authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' },
  },
  sessionControls: {
    signInFrequency: {
      isEnabled: true,
      type: 'days',
      value: 7,
      frequencyInterval: 'timeBased',
      authenticationType: 'primaryAndSecondaryAuthentication',
    },
    persistentBrowser: { isEnabled: true, mode: 'never' },
    cloudAppSecurity: { isEnabled: true, cloudAppSecurityType: 'monitorOnly' },
  },
};
const CONDITIONS = [
  'User risk',
  'Sign-in risk',
  'Insider risk',
  'Device platforms',
  'Client apps',
  'Filter for devices',
  'Authentication flows',
];

const frame = (page: Page): FrameLocator =>
  page.frameLocator('main section:last-of-type iframe[name$="ReactView"]');
const row = (page: Page, label: string) =>
  frame(page)
    .locator('.ext-row')
    .filter({ has: page.getByText(label, { exact: true }) });
const summary = (page: Page, label: string) => row(page, label).locator('.ms-Link');
const pane = (page: Page, title: string) => frame(page).getByRole('dialog', { name: title });
const save = (page: Page) => frame(page).getByRole('button', { name: /^(Save|Create)$/ });

async function open(page: Page, portal: Portal, index: number, wishes: PageWishes = {}): Promise<void> {
  await page.goto(portal.editorUrl(portal.policies[index]?.id, undefined, { rendering: 'react', ...wishes }));
  await frame(page)
    .getByText(labelIn(faceOfPage(page), 'heading.accessControls'))
    .waitFor();
}

/** Presses the pane's button and waits until the pane has gone. */
async function apply(page: Page, title: string): Promise<void> {
  await pane(page, title)
    .getByRole('button', { name: /^(Select|Done)$/ })
    .click();
  await expect(pane(page, title)).toHaveCount(0);
}

/** Opens every row, tab and pane, and applies every pane as it stands. */
async function openEverything(page: Page): Promise<void> {
  for (const label of ROWS) {
    await summary(page, label).click();
    if (label === 'Grant' || label === 'Session') await apply(page, label);
    else if (label === 'Conditions') {
      for (const condition of CONDITIONS) {
        await summary(page, condition).click();
        await apply(page, condition);
      }
    } else {
      const exclude = frame(page).getByRole('tab', { name: 'Exclude' });
      await exclude.click();
      await expect(exclude).toHaveAttribute('aria-selected', 'true');
    }
  }
}

test('the form stands in a frame of another host, its title outside, the address as ever', async ({
  page,
  stage,
}) => {
  const portal = await stage.show([A]);
  await open(page, portal, 0);
  const blade = page.locator('main section').last();
  await expect(blade.getByRole('heading', { name: 'SharePoint: MFA and compliant device' })).toBeVisible();
  await expect(blade.getByText('Conditional Access policy', { exact: true })).toBeVisible();
  await expect(frame(page).getByText('Conditional Access policy', { exact: true })).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe(
    '#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/6a1e3c50-0000-4000-8000-000000000001',
  );
  const element = blade.locator('iframe').first();
  expect(new URL((await element.getAttribute('src')) ?? '').host).toBe(FRAME_HOST);
  await expect(element).toHaveAttribute('name', 'PolicyBlade.ReactView');
});

test('everything opens and applies under the strict policy, asks nobody else, and changes nothing', async ({
  page,
  stage,
}) => {
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`violation of ${violatedDirective} by ${blockedURI} in ${sourceFile}`),
    );
  });
  const portal = await stage.show([FULL]);
  await open(page, portal, 0);
  await openEverything(page);
  expect(complaints).toEqual([]);
  expect([...hosts].sort()).toEqual(['entra.microsoft.com', FRAME_HOST]);
  await expect(save(page)).toBeDisabled();
});

test('an edit is applied, saved, and there again', async ({ page, stage }) => {
  const portal = await stage.show([A, B]);
  const id = portal.policies[0]?.id ?? '';
  await open(page, portal, 0);
  await frame(page).getByRole('textbox', { name: 'Name' }).fill('SharePoint: MFA or compliant device');
  await summary(page, 'Grant').click();
  const grant = pane(page, 'Grant');
  await grant.getByText('Require one of the selected controls', { exact: true }).click();
  await expect(summary(page, 'Grant')).toHaveText('2 controls selected');
  await apply(page, 'Grant');
  await summary(page, 'Target resources').click();
  await frame(page).getByText("All resources (formerly 'All cloud apps')").click();
  await expect(summary(page, 'Target resources')).toHaveText("All resources (formerly 'All cloud apps')");
  await frame(page).getByText('Report-only').click();
  await save(page).click();
  await expect(save(page)).toBeDisabled();
  await expect
    .poll(() => portal.saved(id))
    .toMatchObject({
      displayName: 'SharePoint: MFA or compliant device',
      state: 'enabledForReportingButNotEnforced',
      conditions: { applications: { includeApplications: ['All'] } },
      grantControls: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
    });
  const blade = page.locator('main section').last();
  await expect(blade.getByRole('heading', { name: 'SharePoint: MFA or compliant device' })).toBeVisible();

  await page.evaluate((hash) => {
    location.hash = hash;
  }, LIST);
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByRole('link', { name: 'SharePoint: MFA or compliant device' }).click();
  await summary(page, 'Grant').click();
  await expect(grant.getByRole('radio', { name: 'Require one of the selected controls' })).toBeChecked();
});

test('a pane that is closed forgets its edits', async ({ page, stage }) => {
  const portal = await stage.show([A]);
  await open(page, portal, 0);
  for (const close of ['Close', 'Escape'] as const) {
    await summary(page, 'Grant').click();
    const box = pane(page, 'Grant').getByRole('checkbox', { name: 'Require password change' });
    await expect(box).not.toBeChecked();
    await pane(page, 'Grant').getByText('Require password change').click();
    await expect(box).toBeChecked();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await pane(page, 'Grant').getByRole('button', { name: 'Close' }).click();
    await expect(pane(page, 'Grant')).toHaveCount(0);
  }
  await expect(summary(page, 'Grant')).toHaveText('2 controls selected');
  await expect(save(page)).toBeDisabled();
});

test('what is chosen in a picker and hidden by its search stays chosen', async ({ page, stage }) => {
  const portal = await stage.show([A]);
  await open(page, portal, 0);
  await summary(page, 'Target resources').click();
  await frame(page)
    .getByRole('button', { name: /SharePoint/ })
    .first()
    .click();
  const picker = frame(page).getByRole('dialog');
  const boxes = picker.getByRole('checkbox', { checked: true });
  await expect(boxes).toHaveCount(1);
  await picker.getByRole('textbox', { name: 'Search' }).fill('exchange');
  await expect(boxes).toHaveCount(0);
  await picker
    .getByRole('row', { name: /Exchange/ })
    .getByRole('checkbox')
    .click();
  await picker.getByRole('textbox', { name: 'Search' }).fill('');
  await expect(boxes).toHaveCount(2);
  await picker.getByRole('button', { name: 'Select', exact: true }).click();
  await expect(summary(page, 'Target resources')).toHaveText('2 resources included');
});

test('another policy gets a frame of its own, and a new one goes to the list', async ({ page, stage }) => {
  const portal = await stage.show([A, B]);
  await open(page, portal, 0);
  const goTo = (url: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(url).hash);
  await goTo(portal.editorUrl(portal.policies[1]?.id));
  await expect(frame(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Office 365: MFA');
  await goTo(portal.editorUrl());
  const name = frame(page).getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('');
  await name.fill('A third one');
  await save(page).click();
  await expect(page.getByRole('link', { name: 'A third one' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('language, theme and direction of the page reach the frame', async ({ page, stage }) => {
  const portal = await stage.show([A]);
  await open(page, portal, 0, { language: 'de', theme: 'dark', direction: 'rtl' });
  const document = frame(page).locator('html');
  await expect(document).toHaveAttribute('lang', 'de');
  await expect(document).toHaveAttribute('dir', 'rtl');
  await expect(frame(page).locator('body')).toHaveCSS('background-color', 'rgb(27, 26, 25)');
  await expect(frame(page).getByText('Zielressourcen', { exact: true })).toBeVisible();
  await expect(frame(page).getByText('Target resources', { exact: true })).toHaveCount(0);
});

test('an editor that was left in the journey keeps its own frame and title', async ({ page, stage }) => {
  const portal = await stage.show([A, B]);
  await open(page, portal, 0, { journey: 'two' });
  const titles = page.locator('main section .fxs-blade-title-titleText');
  await expect(titles).toHaveText([
    'Conditional Access | Policies',
    'Office 365: MFA',
    'SharePoint: MFA and compliant device',
  ]);
  await expect(frame(page).getByRole('textbox', { name: 'Name' })).toHaveValue(
    'SharePoint: MFA and compliant device',
  );
});
