/** The draft as it was sent to be judged last: what the reader made of the page, seen by the worker. */
import type { Draft } from '../src/policy/draft.ts';
import { test as base } from './fixtures.ts';

export const test = base.extend<{ judged: () => Promise<Draft> }>({
  judged: async ({ extension: { worker } }, use) => {
    await worker.evaluate(() => {
      Reflect.deleteProperty(globalThis, 'draftOfTest');
      chrome.runtime.onMessage.addListener((message) => {
        if (message.kind === 'judge') Reflect.set(globalThis, 'draftOfTest', message.draft);
      });
    });
    await use(async () => (await worker.evaluate(() => Reflect.get(globalThis, 'draftOfTest'))) as Draft);
  },
});

export { expect } from '@playwright/test';
