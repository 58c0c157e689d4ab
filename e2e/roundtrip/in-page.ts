/**
 * Put into every document of the replica before its own scripts: the extension's reader, looked through when the round trip asks and not when
 * the page has been quiet, and the places of what an admin would click. Clicks and keys are the browser's own; nothing here acts on the page.
 */

import type { Draft } from '../../src/policy/draft.ts';
import { EditorSession } from '../../src/portal/editor-session.ts';
import type { FieldHealth } from '../../src/portal/health.ts';
import { learn } from '../../src/portal/labels/meanings.ts';
import { TRANSLATIONS } from '../../src/portal/labels/translations.ts';
import { findEditor } from '../../src/portal/page.ts';

export interface Seen {
  readonly draft: Draft;
  readonly health: readonly FieldHealth[];
}

/** What can be clicked, by the replica's markup in either rendering; never by what the reader finds. */
const CLICKABLE = {
  rows: '.ext-column:first-of-type .ext-row :is(.fxc-selector-link, .ms-Link)',
  conditions: '.ext-column:nth-of-type(2) .ext-row :is(.fxc-selector-link, .ms-Link)',
  tabs: '[role="tab"]',
  dropDowns: '[role="combobox"]',
  close: ':is(.fxs-contextpane-close, .ms-Panel-closeButton)',
} as const;
export type Clickable = keyof typeof CLICKABLE;

const PANE = '.fxs-contextpane-visible, .ms-Panel';
/** The page has stopped moving when so many turns of its timers in a row brought nothing new. */
const QUIET_TURNS = 3;
/** How long something may lie over what is to be clicked. */
const UNCOVERED_MS = 5000;

learn(TRANSLATIONS);

const inPage = {
  session: new EditorSession(null),

  /** Starts anew with another policy. */
  enter(policyId: string): void {
    inPage.session = new EditorSession(policyId);
  },

  /** Goes to another address of the shell; done when its blades have followed. */
  open: (hash: string): Promise<void> =>
    new Promise((resolve) => {
      window.addEventListener('hashchange', () => resolve(), { once: true });
      location.hash = hash;
    }),

  isShown: (): boolean => visible(document, '.ext-row').length > 0,

  /** What the reader makes of the page now; null when it does not take it for the editor. */
  look(): Seen | null {
    const page = findEditor(document);
    return page && inPage.session.look(page, '2026-11-01T00:00:00Z');
  },

  /** What stands on the things to click: for rows their label and their summary. */
  texts: (kind: Clickable): { label: string; text: string }[] =>
    clickable(kind).map((element) => ({
      label: element.closest('.ext-row')?.querySelector('label')?.textContent?.trim() ?? '',
      text: element.textContent?.trim() ?? '',
    })),

  /** Where to click; null when there is no such thing. Waits while something else lies over it, as while a panel slides in. */
  async pointOf(kind: Clickable, index: number): Promise<{ x: number; y: number } | null> {
    const started = Date.now();
    for (;;) {
      const element = clickable(kind)[index];
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      // A link may go over two lines: its middle may be beside it.
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const point = { x: left + width / 2, y: top + height / 2 };
      const hit = document.elementFromPoint(point.x, point.y);
      if (element.contains(hit) && !isMoving(element)) return point;
      if (Date.now() - started > UNCOVERED_MS)
        throw new Error(`${kind} ${index} is covered by ${hit?.outerHTML.slice(0, 200)}.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  },

  /** Whether a movement of the mouse has reached this document. */
  feelsMouse: (): boolean => mouseWasFelt,

  paneIsOpen: (): boolean => document.querySelector(PANE) !== null,

  /** Waits until the page has stopped moving. */
  quiet: (): Promise<void> =>
    new Promise((resolve) => {
      let left = QUIET_TURNS;
      const observer = new MutationObserver(() => {
        left = QUIET_TURNS;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const turn = (): void => {
        if (left-- > 0) setTimeout(turn);
        else {
          observer.disconnect();
          resolve();
        }
      };
      turn();
    }),
};

/** Whether something around the element is being moved, as a panel that slides in. */
const isMoving = (element: Element): boolean =>
  document
    .getAnimations()
    .some(
      ({ effect, playState }) =>
        playState === 'running' && effect instanceof KeyframeEffect && effect.target?.contains(element),
    );

/** In the open pane while there is one, else in the last blade. */
function clickable(kind: Clickable): Element[] {
  const scope = document.querySelector(PANE) ?? [...document.querySelectorAll('section')].at(-1) ?? document;
  return visible(scope, CLICKABLE[kind]);
}

const visible = (scope: ParentNode, selector: string): Element[] =>
  [...scope.querySelectorAll(selector)].filter((element) => element.checkVisibility());

declare global {
  var roundTrip: InPage;
}
type InPage = typeof inPage;
globalThis.roundTrip = inPage;

let mouseWasFelt = false;
window.addEventListener('mousemove', () => {
  mouseWasFelt = true;
});

const heard = (event: Event): void => {
  if (event.isTrusted) inPage.session.heard(event, document);
};
window.addEventListener('click', heard, { capture: true });
window.addEventListener('keydown', heard, { capture: true });
