/** The popup's page: asks the worker once and draws what it answers. */
import { render } from 'preact';
import { browser } from '../browser.ts';
import { send } from '../messages.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (!root) throw new Error('popup: index.html has no element with the id "popup"');

const now = new Date();
render(<Popup summary="asked" open={open} now={now} />, root);

const { id: windowId } = await browser.windows.getCurrent();
const summary = await send((message) => browser.runtime.sendMessage(message), {
  kind: 'summary-of-active-tab',
  ...(windowId !== undefined && { windowId }),
});

render(<Popup summary={summary} open={open} now={now} />, root);

/** Opens the editor in the tab under the popup, which then has done its work. */
async function open(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
  window.close();
}
