/** Ends the extension's worker. */
import { expect } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

const workersOf = async ({ cdp, extensionId }: ExtensionBrowser) =>
  (await cdp.send('Target.getTargets')).targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );

/** Ends the worker, as the browser does when it likes. */
export async function endWorker(extension: ExtensionBrowser): Promise<void> {
  for (const { targetId } of await workersOf(extension))
    await extension.cdp.send('Target.closeTarget', { targetId });
}

export const hasEnded = (extension: ExtensionBrowser) =>
  expect.poll(async () => (await workersOf(extension)).length).toBe(0);
