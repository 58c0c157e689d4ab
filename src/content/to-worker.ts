/** Carries a content script's message to the worker. The reader speaks to the browser directly, as the polyfill would cost it 3 kB. */
import type { Message } from '../messages.ts';

export const toWorker = (message: Message): Promise<unknown> => chrome.runtime.sendMessage(message);
