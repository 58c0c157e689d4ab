/**
 * The service worker. It keeps nothing in memory that matters, so that the browser may end it at any moment.
 */
import { browser } from '../browser.ts';
import { dayOf } from '../engine/context.ts';
import type { Message } from '../messages.ts';
import { isShell } from '../portal/hosts.ts';
import type { ListQuestion } from '../portal/list-tap/messages.ts';
import type { Area } from '../store/keeper.ts';
import { createStore } from '../store/store.ts';
import { createListTap } from './list-tap.ts';
import { createCloudWatch } from './optional-clouds.ts';
import type { ScriptRegistry } from './registered-scripts.ts';
import { createRouter, type Surroundings } from './router.ts';
import { COLOURS } from './toolbar.ts';

/** Built beside the manifest's scripts, see vite.config.ts. */
const READER = 'src/content/read.js';
const TRANSLATIONS = 'src/content/translations.js';

const { local, session, managed } = browser.storage as unknown as {
  local: RestrictedArea;
  session: Area;
  managed: Pick<Area, 'get'>;
};

interface RestrictedArea extends Area {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

// What is stored of one tenant is no business of a page of another, were a portal page ever to take over a
// content script.
const restricted = local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
restricted.catch((error: unknown) =>
  console.error('Preflight could not close its storage to content scripts:', error),
);

/** Without a permission for tabs, only those of our hosts have an address. */
const portalTabs = async () =>
  (await browser.tabs.query({})).flatMap(({ id, url = '' }) =>
    id !== undefined && isShell(url) ? [{ id, url }] : [],
  );

// Asked for once at the start: Chromium answers the first question of a session only after almost two seconds, and every later one at once.
managed.get(null).catch(() => undefined);

const isAllowed = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

const store = createStore(local, session, managed, () => new Date().toISOString());

const registry: ScriptRegistry = {
  async isRegistered(id) {
    return (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  },
  register: (script) => browser.scripting.registerContentScripts([script]),
  update: (script) => browser.scripting.updateContentScripts([script]),
  unregister: (id) => browser.scripting.unregisterContentScripts({ ids: [id] }),
};

const registerListTap = createListTap(registry, store);
/** Sends to every frame of every tab of a portal. A tab without one of our scripts does not hear it. */
const tellAll = async (message: Message | ListQuestion) => {
  await Promise.all(
    (await portalTabs()).map(({ id }) => browser.tabs.sendMessage(id, message).catch(() => undefined)),
  );
};

const around: Surroundings = {
  extensionId: browser.runtime.id,
  ownPages: browser.runtime.getURL(''),
  async inject(tabId) {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER] });
  },
  async injectTranslations(tabId, frameId) {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [TRANSLATIONS],
    });
  },
  async readers(tabId) {
    const found = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame that is still being loaded must not hold up the others.
      injectImmediately: true,
      func: () => globalThis.preflightReader?.isReading() === true,
    });
    return found.filter(({ result }) => result === true).length;
  },
  ask: (tabId, message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
  askFrames: (tabId, message) => browser.tabs.sendMessage(tabId, message),
  mayRead: (origin) => isAllowed(`${origin}/*`),
  async badge(tabId, { text, title, severity }) {
    // Asked for at once, so that the parts of two badges do not mix.
    await Promise.all([
      ...(severity
        ? [
            browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[severity] }),
            browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
          ]
        : []),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  },
  judgeAgain: () => tellAll({ kind: 'judge-again' }),
  async followListTap() {
    if (!(await store.listTap())) await tellAll({ kind: 'list-tap-off' });
    await registerListTap();
  },
  portalTabs,
  version: browser.runtime.getManifest().version,
  async activeTab(windowId) {
    const where = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
    return (await browser.tabs.query({ active: true, ...where }))[0] ?? null;
  },
  today: () => dayOf(new Date()),
};
const route = createRouter(around, store);

// The polyfill's types know listeners that always answer and listeners that never do; this one does both,
// which browsers allow.
type AlwaysAnswers = (received: unknown, sender: browser.Runtime.MessageSender) => Promise<unknown>;
browser.runtime.onMessage.addListener(route as AlwaysAnswers);

const watchAllowedClouds = createCloudWatch(registry, isAllowed);
const followClouds = () =>
  void watchAllowedClouds().catch((error: unknown) =>
    console.error('Preflight could not register its script for the clouds that are allowed:', error),
  );
browser.permissions.onAdded.addListener(followClouds);
browser.permissions.onRemoved.addListener(followClouds);

const followListTap = () =>
  void around
    .followListTap()
    .catch((error: unknown) =>
      console.error('Preflight could not register its scripts for the portal’s own list:', error),
    );
// The organisation may forbid it at any time.
browser.storage.managed.onChanged.addListener(followListTap);

for (const beginning of [browser.runtime.onInstalled, browser.runtime.onStartup])
  beginning.addListener(() => {
    followClouds();
    followListTap();
  });
