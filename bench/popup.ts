/**
 * What the popup and the import cost with 240 policies, the most a tenant can hold: how long until the list is painted, what a letter in the
 * search costs on a slow processor, and how long an import takes. The built extension runs in Chromium; the portal's tab is in a window of
 * its own, which the popup's page is told to be of.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension } from '../e2e/browser.ts';
import { panel } from '../e2e/editor-driver.ts';
import { sharePointPolicy } from '../e2e/policies.ts';
import { startPortal } from '../e2e/portal/server.ts';

const POLICIES = 240;
const OPENINGS = 9;
const LETTERS = 'sharepoint 12';
const THROTTLE = 4;

const policies = Array.from({ length: POLICIES }, (_, n) =>
  sharePointPolicy({
    id: `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`,
    name: `CA${n} SharePoint ${n % 3 === 0 ? 'guests' : 'members'}`,
    state: ['enabled', 'enabledForReportingButNotEnforced', 'disabled'][n % 3] ?? 'enabled',
  }),
);
const folder = mkdtempSync(path.join(tmpdir(), 'policies-'));
for (const [n, policy] of policies.entries())
  writeFileSync(path.join(folder, `${n}.json`), JSON.stringify(policy));

const portal = await startPortal({ policies: [policies[0] ?? {}] });
const extension = await launchExtension(portal.port);
const own = (page: string) => `chrome-extension://${extension.extensionId}/src/${page}/index.html`;
try {
  // The browser's own: it answers the first question of a session late.
  await extension.worker.evaluate(() => chrome.storage.managed.get(null));
  await importing(await extension.context.newPage());
  const editor = await extension.context.newPage();
  await editor.goto(portal.editorUrl(portal.policies[0]?.id));
  await panel(editor).waitFor();
  const windowId = await inWindowOfItsOwn(editor);
  await opening(windowId);
  await searching(windowId);
} finally {
  await extension.close();
  await portal.close();
  rmSync(folder, { recursive: true });
}

async function importing(page: Page): Promise<void> {
  await page.goto(own('import'));
  const start = performance.now();
  await page.getByLabel('Choose a folder').setInputFiles(folder);
  await page.getByText(`${POLICIES} policies checked`).waitFor();
  const read = performance.now();
  await page.getByLabel('Tenant', { exact: true }).selectOption('another');
  await page.getByLabel('Its domain').fill('fabrikam.onmicrosoft.com');
  await page.getByRole('button', { name: `Store ${POLICIES} policies` }).waitFor();
  const store = performance.now();
  await page.getByRole('button', { name: `Store ${POLICIES} policies` }).click();
  await page.getByText(`Stored ${POLICIES} policies`).waitFor();
  const end = performance.now();
  print(`import of ${POLICIES} files, read and judged`, read - start, null);
  print('... and stored', read - start + end - store, 2000);
  await page.close();
}

async function inWindowOfItsOwn(page: Page): Promise<number> {
  return extension.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (tab?.id === undefined) return -1;
    // The other tabs move: a new one comes into the window that was made last.
    const others = (await chrome.tabs.query({ windowId: tab.windowId })).filter(({ id }) => id !== tab.id);
    await chrome.windows.create({ tabId: others[0]?.id ?? -1 });
    await chrome.tabs.update(tab.id, { active: true });
    return tab.windowId;
  }, page.url());
}

/** The popup in a tab, as of that window. `painted`: when the list stood on the screen, `settled`: when it was not old any more, in ms since the page began. */
async function popupOf(windowId: number): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript((id) => {
    chrome.windows.getCurrent = ((...given: unknown[]) => {
      const answer = given.find((one) => typeof one === 'function') as ((window: object) => void) | undefined;
      return answer ? answer({ id }) : Promise.resolve({ id });
    }) as typeof chrome.windows.getCurrent;
    const noteWhen = (name: string, there: string) => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector(there)) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, name, performance.now())));
      });
      seen.observe(document, { subtree: true, childList: true, attributes: true });
    };
    noteWhen('painted', '.policies li');
    noteWhen('settled', '[aria-busy=false] .policies li');
  }, windowId);
  await page.goto(own('popup'));
  await page.waitForFunction(() => Reflect.get(globalThis, 'settled') !== undefined);
  return page;
}

async function opening(windowId: number): Promise<void> {
  const times: number[] = [];
  let judged = Number.NaN;
  const firsts: number[] = [];
  for (let round = 0; round <= OPENINGS; round++) {
    const page = await popupOf(windowId);
    times.push(await page.evaluate(() => Reflect.get(globalThis, 'painted') as number));
    if (round === 0) judged = await page.evaluate(() => Reflect.get(globalThis, 'settled') as number);
    firsts.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ),
    );
    await page.close();
  }
  const [first = Number.NaN, ...later] = times;
  print('popup, first paint, median', median(firsts), 100);
  print(`... its ${POLICIES} policies painted while they are judged anew`, first, null);
  print('... and once they were', judged, null);
  print('... painted as they were judged before, median', median(later), 100);
}

async function searching(windowId: number): Promise<void> {
  const costs = await lettersOn(await popupOf(windowId));
  print(`a letter in its search at ${THROTTLE}x, median`, median(costs), 16);
  print('... the worst', Math.max(...costs), null);
  const empty = await extension.context.newPage();
  await empty.setContent('<input type="search">');
  print(
    '... of that the browser’s own, on a page with nothing else, median',
    median(await lettersOn(empty)),
    null,
  );
}

/** What each letter costs in the search of a page, in ms of its main thread. */
async function lettersOn(page: Page): Promise<number[]> {
  const cdp = await extension.context.newCDPSession(page);
  // The thread's own time: what other programs take of the processor does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const busy = async () =>
    1000 *
    ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
      Number.NaN);
  await page.getByRole('searchbox').focus();
  const costs: number[] = [];
  for (const letter of LETTERS) {
    const before = await busy();
    await page.keyboard.type(letter);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    costs.push((await busy()) - before);
  }
  return costs;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(what: string, ms: number, budget: number | null): void {
  console.log(`${what}  ${ms.toFixed(1)} ms${budget === null ? '' : ` (budget ${budget} ms)`}`);
}
