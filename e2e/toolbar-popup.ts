/** The toolbar's button and the popup that it opens, for the tab beside it. */
import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** Opens the popup by the toolbar's button, above the page that is shown; it is no tab, so it is asked through the debugger. */
export async function toolbarPopup(
  { cdp, extensionId }: ExtensionBrowser,
  page: Page,
): Promise<((expression: string) => Promise<unknown>) & { picture(): Promise<Buffer> }> {
  await page.bringToFront();
  // Extensions.* and tab targets are not in Playwright's types.
  const send = cdp.send.bind(cdp) as unknown as (
    method: string,
    params: object,
  ) => Promise<Record<string, unknown>>;
  const targets = async (type: string): Promise<{ targetId: string; url: string; type: string }[]> =>
    (
      (await send('Target.getTargets', { filter: [{}] })).targetInfos as {
        targetId: string;
        url: string;
        type: string;
      }[]
    ).filter((target) => target.type === type);
  const tab = (await targets('tab')).find(({ url }) => url === page.url());
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab?.targetId });
  let popup: { targetId: string } | undefined;
  await expect
    .poll(async () => {
      popup = (await targets('page')).find(({ url }) =>
        url.startsWith(`chrome-extension://${extensionId}/src/popup/`),
      );
      return popup !== undefined;
    })
    .toBe(true);
  const { sessionId } = await send('Target.attachToTarget', { targetId: popup?.targetId, flatten: false });
  let last = 0;
  const call = (method: string, params: object) =>
    new Promise<{ result?: { value?: unknown }; data?: string }>((resolve) => {
      const id = ++last;
      const heard = ({ message }: { message: string }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', heard);
        resolve(answer.result ?? {});
      };
      cdp.on('Target.receivedMessageFromTarget', heard);
      void send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  const ask = async (expression: string) =>
    (await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result?.value;
  const picture = async () =>
    Buffer.from((await call('Page.captureScreenshot', { format: 'png' })).data ?? '', 'base64');
  return Object.assign(ask, { picture });
}

/** What stands on the toolbar's button for the tab of this page. */
export const toolbarBadge = (extension: ExtensionBrowser, page: Page): Promise<string | null> =>
  extension.worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === url)?.id;
    return tabId === undefined ? null : chrome.action.getBadgeText({ tabId });
  }, page.url());
