/** The rules run in the worker, which the browser may end at any moment: then it is woken, or it is said that nothing is checked. */
import type { Page } from '@playwright/test';
import { AGAIN_MS } from '../src/content/judging.ts';
import { closePane, note, openRow, overlay, pane, panel, settled } from './editor-driver.ts';
import { endWorker, hasEnded } from './end-worker.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'grant-require-all-controls';
const NOT_CHECKED = /Nothing is checked right now/;

const choose = (page: Page, operator: 'all' | 'one') =>
  pane(page)
    .getByText(
      operator === 'all' ? 'Require all the selected controls' : 'Require one of the selected controls',
    )
    .click();

test('a worker that has ended is woken by the next change', async ({ page, extension, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await endWorker(extension);
  await hasEnded(extension);
  await choose(page, 'one');
  await expect(note(page, RULE)).toHaveCount(0);
  await endWorker(extension);
  await hasEnded(extension);
  await choose(page, 'all');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(overlay(page).getByText(NOT_CHECKED)).toHaveCount(0);
});

test('a worker that ends over a question is asked again', async ({ page, extension, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  // No answer leaves this worker any more: a question lies there until the worker ends.
  await extension.worker.evaluate(() => {
    Reflect.set(globalThis, 'ends', true);
    Reflect.set(Promise.prototype, 'then', () => new Promise(() => undefined));
  });
  await choose(page, 'one');
  await settled(page);
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await endWorker(extension);
  await expect(note(page, RULE)).toHaveCount(0);
  // By the repeated question, not by the one after a while.
  await expect(panel(page)).toHaveAttribute('data-findings', /\d/, { timeout: AGAIN_MS / 2 });
  expect(await extension.worker.evaluate(() => Reflect.has(globalThis, 'ends'))).toBe(false);
  await expect(overlay(page).getByText(NOT_CHECKED)).toHaveCount(0);
});

test('where no answer is understood, nothing is called fine: it is said that nothing is checked', async ({
  page,
  extension,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  // Answers before the router does, with something that is no list of results.
  await extension.worker.evaluate(() => {
    const nonsense: Parameters<typeof chrome.runtime.onMessage.addListener>[0] = (message, _, answer) => {
      if (message.kind === 'judge') answer([]);
    };
    Reflect.set(globalThis, 'nonsense', nonsense);
    chrome.runtime.onMessage.addListener(nonsense);
  });
  await choose(page, 'one');
  await expect(panel(page).getByText(NOT_CHECKED).first()).toBeVisible();
  await expect(overlay(page).locator('[data-rule]')).toHaveCount(0);
  await expect(panel(page)).not.toHaveAttribute('data-findings');
  await expect(panel(page)).toHaveAttribute('data-health', '6/8');
  // A change is read all the same.
  await closePane(page);
  await expect(panel(page)).toHaveAttribute('data-health', '6/8');
  await extension.worker.evaluate(() =>
    chrome.runtime.onMessage.removeListener(Reflect.get(globalThis, 'nonsense')),
  );
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding', { timeout: 10_000 });
  await expect(overlay(page).getByText(NOT_CHECKED)).toHaveCount(0);
});
