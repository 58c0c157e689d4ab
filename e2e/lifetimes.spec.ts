/**
 * What of ours lives how long: nothing runs off the editor's route, a second injection changes nothing, and an orphan takes itself away.
 * Observers, timers and listeners are counted in the world of our content scripts, which the page does not reach and the debugger does.
 */
import type { CDPSession, Page } from '@playwright/test';
import { launchExtension } from './browser.ts';
import { blade, closePane, note, openRow, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { startPortal } from './portal/server.ts';

const RULE = 'grant-require-all-controls';
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';
const NOTHING = { observers: 0, timers: 0, listeners: [] };

interface Alive {
  observers: number;
  timers: number;
  /** Types of event that window and document are listened to for, but for those that tell of the route. */
  listeners: string[];
}

/** Runs an expression in the world of our content scripts. */
type InOurWorld = (expression: string) => Promise<unknown>;

async function ourWorld(page: Page, extensionId: string): Promise<InOurWorld> {
  const debug: CDPSession = await page.context().newCDPSession(page);
  const ours = new Promise<number>((resolve) => {
    debug.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extensionId)) resolve(context.id);
    });
  });
  await debug.send('Runtime.enable');
  const contextId = await ours;
  return async (expression) => {
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
}

/** Has everything counted that begins from now on in our world. */
function countInOurWorld(): void {
  const observers = new Set<object>();
  const timers = new Set<unknown>();
  const listeners: { target: unknown; type: string; listener: unknown }[] = [];
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype as unknown as Record<string, (...given: unknown[]) => void>;
    Object.assign(prototype, {
      observe(this: object, ...given: unknown[]) {
        observers.add(this);
        observe?.apply(this, given);
      },
      disconnect(this: object) {
        observers.delete(this);
        disconnect?.apply(this);
      },
    });
  }
  const { setTimeout: wait, clearTimeout: stopWaiting, setInterval: repeat } = globalThis;
  const { requestAnimationFrame: paint, cancelAnimationFrame: stopPainting } = globalThis;
  Object.assign(globalThis, {
    setTimeout(act: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) {
      const timer = wait(() => {
        timers.delete(timer);
        act(...given);
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer: number) {
      timers.delete(timer);
      stopWaiting(timer);
    },
    setInterval(act: () => void, ms?: number) {
      const timer = repeat(act, ms);
      timers.add(timer);
      return timer;
    },
    requestAnimationFrame(act: FrameRequestCallback) {
      const timer = paint((time) => {
        timers.delete(`paint ${timer}`);
        act(time);
      });
      timers.add(`paint ${timer}`);
      return timer;
    },
    cancelAnimationFrame(timer: number) {
      timers.delete(`paint ${timer}`);
      stopPainting(timer);
    },
  });
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isSame = (target: unknown, type: string, listener: unknown) => (one: (typeof listeners)[number]) =>
    one.target === target && one.type === type && one.listener === listener;
  Object.assign(EventTarget.prototype, {
    addEventListener(this: EventTarget, ...given: Parameters<typeof addEventListener>) {
      if (this === window || this === document)
        listeners.push({ target: this, type: given[0], listener: given[1] });
      addEventListener.apply(this, given);
    },
    removeEventListener(this: EventTarget, ...given: Parameters<typeof removeEventListener>) {
      const index = listeners.findIndex(isSame(this, given[0], given[1]));
      if (index >= 0) listeners.splice(index, 1);
      removeEventListener.apply(this, given);
    },
  });
  const ofRoute = ['hashchange', 'popstate'];
  Object.assign(globalThis, {
    alive: () => ({
      observers: observers.size,
      timers: timers.size,
      listeners: listeners.map(({ type }) => type).filter((type) => !ofRoute.includes(type)),
    }),
  });
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Opens the list, where only `watch` runs, and counts from there on. */
async function openList(page: Page, address: string, extensionId: string): Promise<InOurWorld> {
  await page.goto(address);
  await expect(page.getByText('SharePoint: MFA and compliant device')).toBeVisible();
  const ask = await ourWorld(page, extensionId);
  await ask(`(${countInOurWorld})()`);
  return ask;
}

const alive = (ask: InOurWorld) => ask('alive()') as Promise<Alive>;

test('off the editor’s route there is no observer, no timer and no listener but those of the route', async ({
  page,
  stage,
  extension,
}) => {
  const portal = await stage.show([sharePointPolicy()]);
  const ask = await openList(page, portal.listUrl(), extension.extensionId);
  expect(await ask('typeof preflightReader')).toBe('undefined');
  for (let time = 0; time < 3; time++) {
    await goTo(page, new URL(portal.editorUrl(portal.policies[0]?.id)).hash);
    await openRow(page, 'Grant');
    await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
    await closePane(page);
    // What is counted is what runs: else the zeros below say nothing.
    const { observers, listeners } = await alive(ask);
    expect(observers).toBeGreaterThan(0);
    expect(listeners).toContain('click');
    await goTo(page, LIST);
    await expect(overlay(page)).toHaveCount(0);
    await expect.poll(() => alive(ask)).toEqual(NOTHING);
  }
});

test('a second injection only looks again', async ({ page, stage, extension }) => {
  const portal = await stage.show([sharePointPolicy()]);
  const ask = await openList(page, portal.listUrl(), extension.extensionId);
  await goTo(page, new URL(portal.editorUrl(portal.policies[0]?.id)).hash);
  await expect(panel(page)).toBeVisible();
  await settled(page);
  const ofReader = async () =>
    (await alive(ask)).listeners.filter((type) =>
      ['click', 'keydown', 'input', 'change', 'load'].includes(type),
    );
  const before = await ofReader();
  expect(before).toContain('click');
  await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://entra.microsoft.com/*' });
    for (let time = 0; time < 3; time++)
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        files: ['src/content/read.js'],
      });
  });
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveCount(1);
  await closePane(page);
  await settled(page);
  await expect(overlay(page)).toHaveCount(1);
  expect(await ofReader()).toEqual(before);
  await goTo(page, LIST);
  await expect.poll(() => alive(ask)).toEqual(NOTHING);
});

test('after an update of the extension the page is left alone at its next change', async () => {
  const portal = await startPortal({ policies: [sharePointPolicy()] });
  const extension = await launchExtension(portal.port);
  try {
    const page = await extension.context.newPage();
    const ask = await openList(page, portal.listUrl(), extension.extensionId);
    await goTo(page, new URL(portal.editorUrl(portal.policies[0]?.id)).hash);
    await openRow(page, 'Grant');
    await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
    const again = extension.context.waitForEvent('serviceworker');
    // The worker ends in the middle of this.
    await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await again;
    await closePane(page);
    await expect(overlay(page)).toHaveCount(0);
    await expect.poll(() => alive(ask)).toEqual(NOTHING);
    await expect(blade(page).getByText('Access controls')).toBeVisible();
  } finally {
    await extension.close();
    await portal.close();
  }
});
