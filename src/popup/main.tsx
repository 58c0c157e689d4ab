/** The popup's page: asks the worker, draws what it answers, and asks again when that is old or a tenant was forgotten. */
import { render } from 'preact';
import { browser } from '../browser.ts';
import { askWorker, change } from '../pages/ask-worker.ts';
import type { AcceptedFinding } from '../store/decisions.ts';
import type { Summary } from '../store/told.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (!root) throw new Error('popup: index.html has no element with the id "popup"');

const now = new Date();
const draw = (summary: Summary | 'asked' | null) =>
  render(<Popup summary={summary} open={open} forget={forget} revoke={revoke} show={show} now={now} />, root);

let latest = 0;

draw('asked');
const { id: windowId } = await browser.windows.getCurrent();
await ask();

/** What is old is drawn as that, until it was asked for again. */
async function ask(): Promise<void> {
  const mine = ++latest;
  const asked = { kind: 'summary-of-active-tab', ...(windowId !== undefined && { windowId }) } as const;
  const first = await askWorker({ ...asked, oldWillDo: true });
  if (mine === latest) draw(first);
  if (!first?.isOld || mine !== latest) return;
  const anew = await askWorker(asked);
  if (mine === latest) draw(anew);
}

/** Opens the editor in the tab under the popup, which then has done its work. */
async function open(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
  window.close();
}

async function show(tabId: number): Promise<void> {
  const { windowId: of } = await browser.tabs.update(tabId, { active: true });
  if (of !== undefined) await browser.windows.update(of, { focused: true });
  window.close();
}

async function revoke(key: string, finding: AcceptedFinding): Promise<string | null> {
  const problem = await change({ kind: 'revoke-finding', key, finding });
  if (problem === null) await ask();
  return problem;
}

async function forget(key: string): Promise<string | null> {
  const problem = await change({ kind: 'forget-tenant', key });
  if (problem === null) await ask();
  return problem;
}
