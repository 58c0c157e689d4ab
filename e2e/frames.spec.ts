/**
 * The editor in a frame of the portal's page, where Microsoft may move it: read there, under the route and the tenant of the page around it.
 * The replica's React rendering is not needed for this: the frame holds the Knockout editor, the page around it a header and the frame.
 */
import type { FrameLocator, Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { overlay, panel } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import type { Portal } from './portal/server.ts';

/** Not the address of the replica's React view: there it answers with the Knockout editor. */
const FRAME = 'https://sandbox-1.reactblade.portal.azure.net/React/Knockout';
/** A page of a portal frame that bears nothing of the editor. */
const EMPTY = 'https://sandbox-2.reactblade.portal.azure.net/React/Empty';
const RULE = 'grant-require-all-controls';
const A = sharePointPolicy();
const B = sharePointPolicy({
  id: '6a1e3c50-0000-4000-8000-000000000002',
  name: 'One of the two',
  grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
});
const NOT_UNDERSTOOD = /its fields were not found on the page/;
/** Longer than the reader waits for the portal to draw. */
const PATIENCE = { timeout: 12_000 };

/** Opens the editor's route of the first policy on a page that holds nothing but the header, and a frame when one is given. */
async function openShell(page: Page, portal: Portal, frame: string | null, host = 'entra.microsoft.com') {
  await page.route(/^https:\/\/(entra\.microsoft\.com|elsewhere\.example)\/(\?.*)?$/, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Portal</title>
        <div class="fxs-avatarmenu-tenant">FABRIKAM (FABRIKAM.ONMICROSOFT.COM)</div>
        <main><section>${frame === null ? '' : frameTag(frame)}</section></main>`,
    }),
  );
  await page.route(/\/React\/Empty$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Something else</h1>' }),
  );
  // What a test answers itself has no address, and a frame on this machine is then one in a more private network.
  await page.context().grantPermissions(['local-network-access'], { origin: `https://${host}` });
  await page.goto(portal.editorUrl(portal.policies[0]?.id, host));
}

const frameTag = (src: string) =>
  `<iframe name="PolicyBlade.ReactView" class="fxs-reactview-frame-active" style="width:1200px;height:700px" src="${src}"></iframe>`;

const editorIn = (portal: Portal, index: number, page = FRAME) =>
  `${page}${new URL(portal.editorUrl(portal.policies[index]?.id)).hash}`;

const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe');
const overlayIn = (frame: FrameLocator) => frame.locator('ca-preflight');
const noteIn = (frame: FrameLocator) => overlayIn(frame).locator(`[data-rule="${RULE}"]`);
const openGrant = (frame: FrameLocator) =>
  frame
    .locator('.ext-row')
    .filter({ has: frame.getByText('Grant', { exact: true }) })
    .locator('.fxc-selector-link')
    .click();

async function addFrame(page: Page, src: string): Promise<void> {
  await page.locator('main section').evaluate((section, address) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:1200px;height:700px';
    frame.src = address;
    section.append(frame);
  }, src);
}

/** What the panel of a frame says, its list of problems too. */
const sentencesIn = (frame: FrameLocator) =>
  overlayIn(frame).evaluate((host) => host.shadowRoot?.textContent ?? '');

const namesStored = (extension: ExtensionBrowser) =>
  extension.worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));

test('is read there, judged, and kept under the tenant of the page', async ({ page, stage, extension }) => {
  const portal = await stage.show([A, B]);
  await openShell(page, portal, editorIn(portal, 0));
  // Of a pane that was open before the first look it is not known whether it was applied: such a policy is not kept.
  await expect(overlayIn(frameOf(page))).toHaveCount(1);
  await openGrant(frameOf(page));
  await expect(noteIn(frameOf(page))).toHaveAttribute('data-outcome', 'finding');
  await expect(overlay(page)).toHaveCount(0);
  const stored = () =>
    extension.worker.evaluate(async () => Object.entries(await chrome.storage.local.get(null)));
  await expect
    .poll(async () => JSON.stringify(await stored()))
    .toMatch(/fabrikam\.onmicrosoft\.com.*SharePoint: MFA and compliant device/);
});

test('a frame that appears later is read, and one that goes on to the editor', async ({ page, stage }) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, null);
  await addFrame(page, EMPTY);
  await expect(frameOf(page).getByText('Something else')).toBeVisible();
  await page
    .frames()
    .find((frame) => frame.url() === EMPTY)
    ?.evaluate((address) => location.assign(address), editorIn(portal, 0, FRAME));
  await openGrant(frameOf(page));
  await expect(noteIn(frameOf(page))).toHaveAttribute('data-outcome', 'finding');
});

test('from one policy to the next nothing goes along, and off the route nothing is left', async ({
  page,
  stage,
}) => {
  const portal = await stage.show([A, B]);
  await openShell(page, portal, editorIn(portal, 0));
  await openGrant(frameOf(page));
  await expect(noteIn(frameOf(page))).toHaveAttribute('data-outcome', 'finding');
  const hash = (index: number) => new URL(editorIn(portal, index)).hash;
  // The frame shows the second policy when it hears of it, as the page around it does.
  await page.evaluate((to) => {
    location.hash = to;
  }, hash(1));
  await expect(noteIn(frameOf(page))).toHaveCount(0);
  await page.frames()[1]?.evaluate((to) => {
    location.hash = to;
  }, hash(1));
  await expect(noteIn(frameOf(page))).toHaveAttribute('data-outcome', 'unread');
  await openGrant(frameOf(page));
  await expect(noteIn(frameOf(page))).toHaveCount(0);
  await expect(overlayIn(frameOf(page))).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';
  });
  await expect(overlayIn(frameOf(page))).toHaveCount(0);
});

test('where neither page nor frame is understood, the page says so, once; not once the frame is', async ({
  page,
  stage,
}) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, EMPTY);
  await expect(panel(page).getByText(NOT_UNDERSTOOD).first()).toBeVisible(PATIENCE);
  await expect(overlayIn(frameOf(page))).toHaveCount(0);
  await page.frames()[1]?.evaluate((address) => location.assign(address), editorIn(portal, 0));
  await expect(overlayIn(frameOf(page))).toHaveCount(1);
  await expect(overlay(page)).toHaveCount(0);
});

test('a frame that may not be read does not keep the page silent', async ({ page, stage }) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, editorIn(portal, 0, 'https://react.unknown.example/React/Knockout'));
  await expect(frameOf(page).getByText('Access controls')).toBeVisible();
  await expect(panel(page).getByText(NOT_UNDERSTOOD).first()).toBeVisible(PATIENCE);
  await expect(overlayIn(frameOf(page))).toHaveCount(0);
});

test('a frame that reads keeps the page silent; when it goes, the page says that nothing is read', async ({
  page,
  stage,
}) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, editorIn(portal, 0));
  await expect(overlayIn(frameOf(page))).toHaveCount(1);
  // A second frame that is not understood either way.
  await addFrame(page, EMPTY);
  await page
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.remove());
  await expect(panel(page).getByText(NOT_UNDERSTOOD).first()).toBeVisible(PATIENCE);
});

test('a frame in a page that is no portal is left alone', async ({ page, stage, extension }) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, editorIn(portal, 0), 'elsewhere.example');
  await openGrant(frameOf(page));
  const other = await extension.context.newPage();
  await openShell(other, portal, editorIn(portal, 0));
  await expect(overlayIn(frameOf(other))).toHaveCount(1);
  await expect(overlayIn(frameOf(page))).toHaveCount(0);
  await other.close();
});

test('when the page turns to another tenant, what the frame still shows is not kept under it', async ({
  page,
  stage,
  extension,
}) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, editorIn(portal, 0));
  await expect(overlayIn(frameOf(page))).toHaveCount(1);
  const tenants = () =>
    extension.worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).join(' '));
  await expect.poll(tenants).toContain('fabrikam.onmicrosoft.com');
  await page.locator('.fxs-avatarmenu-tenant').evaluate((header) => {
    header.textContent = 'CONTOSO (CONTOSO.COM)';
  });
  await expect(overlayIn(frameOf(page))).toHaveCount(0);
  await frameOf(page).getByRole('textbox', { name: 'Name' }).fill('Renamed');
  await openGrant(frameOf(page));
  // What is loaded anew is the other tenant's.
  expect(await tenants()).not.toContain('contoso');
  await page.frames()[1]?.evaluate(() => location.reload());
  await expect.poll(tenants).toContain('contoso.com');
});

test.describe('a second frame with another policy, not in sight', () => {
  for (const style of ['visibility: hidden', 'opacity: 0', 'position: fixed; left: -5000px', '']) {
    test(style || 'or in sight as well', async ({ page, stage, extension }) => {
      const portal = await stage.show([A, B]);
      await openShell(page, portal, editorIn(portal, 1));
      await page.locator('iframe').evaluate((frame, css) => {
        frame.style.cssText += `;${css}`;
      }, style);
      const first = page.frames().find((frame) => frame !== page.mainFrame());
      await expect.poll(() => first?.locator('ca-preflight').count()).toBe(1);
      await addFrame(page, editorIn(portal, 0));
      const second = page.frameLocator('iframe').last();
      await expect(overlayIn(second)).toHaveCount(1);
      // The first says that it is not kept; by then the answer for what it showed has come.
      await second.getByRole('textbox', { name: 'Name' }).fill('Renamed');
      await expect.poll(() => sentencesIn(second)).toMatch(/More than one editor is drawn/);
      expect(await namesStored(extension)).not.toContain('Renamed');
    });
  }
});

test('a frame that is drawn unseen and shown later is read then', async ({ page, stage }) => {
  const portal = await stage.show([A]);
  await openShell(page, portal, null);
  await page.locator('main').evaluate((main) => {
    main.style.display = 'none';
  });
  await addFrame(page, editorIn(portal, 0));
  await expect(frameOf(page).getByText('Access controls')).toBeAttached();
  await expect(panel(page).getByText(NOT_UNDERSTOOD).first()).toBeVisible(PATIENCE);
  await page.locator('main').evaluate((main) => {
    main.style.display = '';
  });
  // Without a click or a key in it.
  await expect(overlayIn(frameOf(page))).toHaveCount(1);
  await expect(overlay(page)).toHaveCount(0);
});
