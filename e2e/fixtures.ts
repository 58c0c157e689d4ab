/** What a browser test gets: a replica with its policies, one browser a worker, and for each test an empty store and a page of its own. */
import { test as base, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { blade, panel } from './editor-driver.ts';
import { type Portal, startPortal } from './portal/server.ts';

interface OfTest {
  page: Page;
  /** Starts a replica with these policies in place of the worker's and opens the first of them in the editor. */
  openPolicy(policy: object, ...others: object[]): Promise<Portal>;
}

interface OfWorker {
  extension: ExtensionBrowser;
  stage: Stage;
}

/** The replica that answers now; changing it changes what every address leads to. */
export interface Stage {
  portal: Portal;
  show(policies: readonly object[]): Promise<Portal>;
}

export const test = base.extend<OfTest, OfWorker>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const portal = await startPortal({ policies: [] });
      const stage = {
        portal,
        async show(policies: readonly object[]) {
          await stage.portal.close();
          stage.portal = await startPortal({ policies, port: portal.port });
          return stage.portal;
        },
      };
      await use(stage);
      await stage.portal.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ stage }, use) => {
      const browser = await launchExtension(stage.portal.port);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ extension }, use) => {
    await extension.worker.evaluate(() => chrome.storage.local.clear());
    const page = await extension.context.newPage();
    await use(page);
    await page.close();
    // Allowing one thing for a host denies it all others, for every test after this one.
    await extension.context.clearPermissions();
  },
  openPolicy: async ({ stage, page }, use) => {
    await use(async (...policies) => {
      const portal = await stage.show(policies);
      await page.goto(portal.editorUrl(portal.policies[0]?.id));
      await blade(page).getByText('Access controls').waitFor();
      await panel(page).waitFor();
      return portal;
    });
  },
});

export { expect } from '@playwright/test';
