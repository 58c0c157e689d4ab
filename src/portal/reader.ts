/**
 * Follows the page while the editor's route is shown: one observer on the document, a look once the page has been quiet for 100 ms, at the
 * latest 250 ms after the first change. It reads, and changes nothing.
 */
import { Listening } from '../listening.ts';
import { concern, landmarksChanged, landmarksIn, type Seen } from './concern.ts';
import { diagnosticOf } from './diagnostic.ts';
import { EditorSession } from './editor-session.ts';
import type { Language } from './labels/languages.ts';
import { learn } from './labels/meanings.ts';
import { type EditorPage, findEditor } from './page.ts';
import type { Reading } from './reading.ts';
import type { SavedParts } from './saved-parts.ts';
import { isAnotherTenant, type Tenant } from './tenant.ts';

export const QUIET_MS = 100;
export const LATEST_MS = 250;
/** How long the portal may take to draw the editor before we say that we do not find it. */
const PATIENCE_MS = 8000;
export interface ReaderEvents {
  /** A settled look at the editor. */
  read(reading: Reading): void;
  /** The editor is not (or no longer) on the page. */
  gone(): void;
  /** The editor is not seen on the page in any language that is known now. */
  missing(): void;
  /** The route is the editor's and its page is not understood; told again at every look until it is. */
  notUnderstood(): void;
}

export interface Reader {
  /** The route is the editor's, for this policy; of a route that is the same as before the page is only looked at again. */
  enter(policyId: string | null): void;
  /** Parts of the saved policy that is in the editor, from an earlier visit. */
  useSaved(policyId: string, saved: SavedParts | null): void;
  /** What was read is wanted once more, though the page did not change. */
  lookAgain(): void;
  /** Something that may hold the editor is being loaded: it has time again until the page is not understood. */
  waitAnew(): void;
  /** Labels of other languages, for this page and the next. */
  learn(languages: readonly Language[]): void;
  /** The route is no longer the editor's. Everything that was read is forgotten; no observer or timer is left. */
  leave(): void;
}

/**
 * @param ours Whether an element is of our own host, whose events and nodes are not the page's.
 * @param tenantNow The tenant that the portal shows now; null when its signs disagree.
 */
export function createReader(
  window: Window & typeof globalThis,
  ours: (element: EventTarget) => boolean,
  tenantNow: () => Tenant | null,
  events: ReaderEvents,
): Reader {
  const { document } = window;
  let session: EditorSession | null = null;
  let watching: Listening | null = null;
  let timer = 0;
  /** When the page changed first and last since the timer was set, on the page's own clock. */
  let firstChange = 0;
  let lastChange = 0;
  let patience = 0;
  /** The editor was not found in time, and that was said. */
  let lost = false;
  /** Where the last look found the editor; null when it did not. */
  let seen: Seen | null = null;
  /** Something has changed that is read; else only the rest of the page has. */
  let concerned = false;
  /** The blade that was read last, and whose it was: after a change of route or tenant the page may still show it. */
  let last: {
    blade: WeakRef<Element>;
    name: string | undefined;
    policyId: string | null;
    tenants: number;
  } | null = null;
  /** The tenant that the portal showed last, as far as it named one. */
  let tenant: Tenant | null = null;
  /** How often that changed. */
  let tenants = 0;

  function schedule(): void {
    concerned = true;
    settle();
  }

  /** A storm of changes sets one timer. */
  function settle(): void {
    lastChange = window.performance.now();
    if (timer !== 0) return;
    firstChange = lastChange;
    timer = window.setTimeout(settled, QUIET_MS);
  }

  function settled(): void {
    const left = Math.min(lastChange + QUIET_MS, firstChange + LATEST_MS) - window.performance.now();
    timer = left > 0 ? window.setTimeout(settled, left) : 0;
    if (timer !== 0 || !session) return;
    const shown = tenantNow();
    followTenant(shown);
    if (!(concerned || !seen || landmarksChanged(document, seen))) return;
    concerned = false;
    look(session, shown);
  }

  function look(current: EditorSession, shown: Tenant | null): void {
    const page = findEditor(document);
    if (!page) events.missing();
    if (!page || isStale(page)) {
      seen = null;
      if (lost) events.notUnderstood();
      else events.gone();
      wait();
      return;
    }
    window.clearTimeout(patience);
    patience = 0;
    lost = false;
    // A blade that came in the place of one that went holds a draft that was loaded anew.
    const mine = last && page.blade !== last.blade.deref() ? current.anew() : current;
    if (last && last.policyId !== mine.policyId && page.blade === last.blade.deref()) mine.inherit(page);
    session = mine;
    seen = { blade: page.blade, pane: page.pane?.element ?? null, landmarks: landmarksIn(document) };
    last = { blade: new WeakRef(page.blade), name: page.name?.value, policyId: mine.policyId, tenants };
    const reading = mine.look(page, new Date().toISOString());
    events.read({
      ...reading,
      tenant: shown,
      diagnostic: () => diagnosticOf(document, reading.health),
    });
  }

  /** What was read in one tenant is nothing to another, even where the address names the same policy. */
  function followTenant(shown: Tenant | null): void {
    if (!session || !shown) return;
    if (tenant && isAnotherTenant(tenant, shown)) {
      events.gone();
      session = new EditorSession(session.policyId);
      seen = null;
      tenant = null;
      tenants++;
    }
    if (tenant === null || tenant.domain === null || shown.domain !== null) tenant = shown;
  }

  /** The portal may take its time to draw; then we say that we do not find the editor. */
  function wait(): void {
    if (patience !== 0 || lost) return;
    patience = window.setTimeout(() => {
      patience = 0;
      lost = true;
      events.notUnderstood();
    }, PATIENCE_MS);
  }

  /** The page still shows the policy before, under the route or tenant of the next. However long that lasts, it is not read as the next. */
  function isStale(page: EditorPage): boolean {
    if (!last || !session || page.blade !== last.blade.deref()) return false;
    return last.tenants !== tenants || (last.policyId !== session.policyId && page.name?.value === last.name);
  }

  function heard(event: Event): void {
    if (!event.isTrusted || event.composedPath().some(ours)) return;
    session?.heard(event, document);
    schedule();
  }

  function watch(): void {
    watching = new Listening();
    watching.to(window, ['click', 'keydown'], heard, { capture: true });
    // What is typed or ticked in a native control changes no node.
    watching.to(window, ['input', 'change'], schedule, { capture: true });
    // A frame that is shown changes nothing within its document.
    watching.to(window, ['resize'], schedule);
    const observer = new MutationObserver((records) => {
      if (!seen || concern(records, seen)) concerned = true;
      settle();
    });
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [
        'class',
        'style',
        'hidden',
        'value',
        'checked',
        'disabled',
        'role',
        'title',
        'aria-expanded',
        'aria-labelledby',
        'aria-checked',
        'aria-selected',
        'aria-hidden',
        'aria-disabled',
        'aria-label',
      ],
    });
    watching.atEnd(() => observer.disconnect());
  }

  return {
    enter(policyId) {
      if (session && session.policyId === policyId) return schedule();
      events.gone();
      seen = null;
      session = new EditorSession(policyId);
      if (!watching) watch();
      window.clearTimeout(patience);
      patience = 0;
      lost = false;
      wait();
      schedule();
    },
    useSaved(policyId, saved) {
      if (session?.policyId !== policyId) return;
      session.useSaved(saved);
      schedule();
    },
    lookAgain() {
      if (session) schedule();
    },
    waitAnew() {
      if (!session || !lost) return;
      lost = false;
      schedule();
    },
    learn(languages) {
      learn(languages);
      if (session) schedule();
    },
    leave() {
      session = null;
      seen = null;
      watching?.stop();
      watching = null;
      window.clearTimeout(timer);
      timer = 0;
      window.clearTimeout(patience);
      patience = 0;
      lost = false;
      events.gone();
    },
  };
}
