/** We leave nothing behind: off the editor nothing of ours runs, and an editor that was opened and left many times costs no more. */
import type { Page } from '@playwright/test';
import { overlay, panel } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { traceWork } from './trace.ts';
import { openAndLeave, upkeepOf } from './upkeep.ts';

const ROUNDS = 20;
const TWO_MEGABYTES = 2 * 1024 * 1024;

/** Presses, types, scrolls and changes the page for two seconds of its own clock. */
async function makeBusy(page: Page): Promise<void> {
  const changed = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const until = performance.now() + 2000;
        const change = () => {
          document.body.append(document.createElement('div'));
          document.body.classList.toggle('ext-busy');
          window.dispatchEvent(new Event('resize'));
          if (performance.now() < until) setTimeout(change, 20);
          else resolve();
        };
        change();
      }),
  );
  await page.locator('.fxs-search-box').click();
  await page.keyboard.type('sign-in logs');
  await page.mouse.wheel(0, 200);
  await changed;
}

test('off the editor nothing of ours is called, whatever the page does', async ({
  page,
  extension,
  stage,
}) => {
  const portal = await stage.show([sharePointPolicy()]);
  await page.goto(portal.listUrl());
  await page.locator('.ext-list').waitFor();
  expect(await traceWork(extension, () => makeBusy(page))).toEqual({
    calls: 0,
    milliseconds: 0,
    longestTask: 0,
  });
  await page.goto(portal.editorUrl(portal.policies[0]?.id));
  await panel(page).waitFor();
  expect((await traceWork(extension, () => makeBusy(page))).calls).toBeGreaterThan(0);
  await page.goto(portal.listUrl());
  await overlay(page).waitFor({ state: 'detached' });
  expect((await traceWork(extension, () => makeBusy(page))).calls).toBe(0);
});

test('an editor that is opened and left again leaves no node, no listener and no heap', async ({
  page,
  extension,
  stage,
}) => {
  const portal = await stage.show([sharePointPolicy()]);
  await page.goto(portal.listUrl());
  const cdp = await extension.context.newCDPSession(page);
  // The first rounds load what stays loaded.
  await openAndLeave(page, portal, 3);
  const before = await upkeepOf(cdp);
  await openAndLeave(page, portal, ROUNDS);
  const after = await upkeepOf(cdp);
  expect(after).toMatchObject({ nodes: before.nodes, listeners: before.listeners });
  expect(after.heap - before.heap).toBeLessThan(TWO_MEGABYTES);
});
