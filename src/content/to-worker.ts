/** Carries a content script's message to the worker. */
import { browser } from '../browser.ts';
import type { Message } from '../messages.ts';

export const toWorker = (message: Message): Promise<unknown> => browser.runtime.sendMessage(message);
