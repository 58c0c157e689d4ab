/** What stays behind in a page: nodes, listeners and heap before and after the editor was opened and left many times. */
import type { CDPSession, Page } from '@playwright/test';
import { overlay, panel } from './editor-driver.ts';
import type { Portal } from './portal/server.ts';

export interface Upkeep {
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes, after the garbage was collected. */
  readonly heap: number;
}

const hashOf = (url: string) => new URL(url).hash;

const goTo = (page: Page, hash: string) =>
  page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);

/** Opens the first policy in the editor and leaves it for the list, so many times; each time until our notes stand there and are gone. */
export async function openAndLeave(page: Page, portal: Portal, times: number): Promise<void> {
  for (let round = 0; round < times; round++) {
    await goTo(page, hashOf(portal.editorUrl(portal.policies[0]?.id)));
    await panel(page).waitFor();
    await goTo(page, hashOf(portal.listUrl()));
    await overlay(page).waitFor({ state: 'detached' });
  }
}

/** What the page holds now. */
export async function upkeepOf(cdp: CDPSession): Promise<Upkeep> {
  // What a finalizer lets go is only collected the next time.
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
  };
}
