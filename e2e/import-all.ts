/** Puts a tenant into the store as the import page does it, with all its policies. */
import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** The tenant is that of the replica. */
export async function importAll(
  page: Page,
  { extensionId }: ExtensionBrowser,
  policies: readonly object[],
): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/import/index.html`);
  const answer = await page.evaluate(
    (all) =>
      chrome.runtime.sendMessage({
        kind: 'import-policies',
        tenant: { name: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com', directoryId: null },
        policies: all.map((json) => ({ json, file: 'all.json' })),
        whole: true,
      }),
    policies,
  );
  expect(answer).toEqual({ problem: null });
}
