/** Keeps notes, panel and card at their places: follows scrolling and resizing, measures all in one frame, then writes. */

import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { Listening } from '../listening.ts';
import { dockOf } from './dock.ts';
import { type Box, overlap } from './geometry.ts';
import { surfaceOf } from './page.ts';
import { type Found, placeOf, type SpotOnPage, type Surroundings } from './place-spot.ts';
import type { View } from './view.ts';

export interface Scene {
  readonly places: View['places'] | null;
  readonly spots: readonly SpotOnPage[];
  readonly panel: HTMLElement | null;
  readonly card: HTMLElement | null;
  /** The spot that the card belongs to; null when it was opened for a result without a visible note. */
  readonly cardSpot: SpotOnPage | null;
}

/** The page is quiet when nothing came or went at its end for so long. */
const QUIET_MS = 150;
/** Then all is placed even if it is not. */
const LATEST_MS = 1000;

export interface Placer {
  /** Follows another scene from now on, and places it in the next frame. */
  follow(scene: Scene): void;
  /** Places all again in the next frame. */
  schedule(): void;
  /** Places all again once the page is quiet, or after a while if it is not: to measure while it is being built has it laid out each time. */
  scheduleWhenQuiet(): void;
  stop(): void;
}

/**
 * Places what lies in the host. Nothing runs while the page stands still.
 * @param own Runs what changes the host, in one go.
 * @param placed Called when all stands at its place.
 */
export function placerFor(
  host: Element,
  own: (work: () => void) => void,
  placed: (panel: HTMLElement | null) => void,
): Placer {
  const followed = new Map<HTMLElement, { anchor: Element; stop: () => void }>();
  const listening = new Listening();
  let stopped = false;
  const window = host.ownerDocument.defaultView;
  let scene: Scene | null = null;
  let frame = 0;
  let round = 0;

  const schedule = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      void place();
    });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const scheduleWhenQuiet = () => {
    const now = performance.now();
    if (timer === undefined) latest = now + LATEST_MS;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        schedule();
      },
      Math.min(QUIET_MS, latest - now),
    );
  };
  const place = async () => {
    const now = scene;
    const mine = ++round;
    if (!now || stopped) return;
    const isStale = () => mine !== round || stopped;
    await placeAll(host, now, own, isStale);
    if (!isStale()) placed(now.panel);
  };
  if (window)
    listening.to(window, ['resize', 'transitionend', 'animationend'], schedule, {
      passive: true,
      capture: true,
    });
  // What is unfolded in the card or the panel makes them grow, which must not push them out of the window.
  const sizes = new ResizeObserver(schedule);

  return {
    schedule,
    scheduleWhenQuiet,
    follow(next) {
      const boxes = [next.card, next.panel];
      for (const old of [scene?.card, scene?.panel]) if (old && !boxes.includes(old)) sizes.unobserve(old);
      for (const box of boxes) if (box) sizes.observe(box);
      scene = next;
      const kept = new Map(next.spots.map(({ element, anchor }) => [element, anchor]));
      for (const [element, { anchor, stop }] of followed)
        if (kept.get(element) !== anchor) {
          stop();
          followed.delete(element);
        }
      for (const [element, anchor] of kept)
        if (!followed.has(element)) {
          const stop = autoUpdate(anchor, element, schedule, { elementResize: true, layoutShift: true });
          followed.set(element, { anchor, stop });
        }
      schedule();
    },
    stop() {
      stopped = true;
      listening.stop();
      sizes.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const { stop } of followed.values()) stop();
      followed.clear();
      scene = null;
    },
  };
}

/** Measures, and writes in between in single goes: the page may watch our root, and act as soon as we wait. */
async function placeAll(
  host: Element,
  scene: Scene,
  own: (work: () => void) => void,
  isStale: () => boolean,
): Promise<void> {
  const { clientWidth, clientHeight } = host.ownerDocument.documentElement;
  const window: Box = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const taken: Box[] = [];
  if (scene.panel) {
    await placePanel(host, scene.panel, scene.places, window, own);
    taken.push(scene.panel.getBoundingClientRect());
  }
  const found = new Map<SpotOnPage, Found | null>();
  if (scene.places) {
    const { blade, roomRightOfRows } = scene.places;
    const around: Surroundings = { host, blade, window, taken, roomRightOfRows };
    for (const spot of scene.spots) {
      const place = await placeOf(spot, around);
      found.set(spot, place);
      if (place) taken.push(place.box);
    }
  }
  if (isStale()) return;
  own(() => {
    for (const [spot, place] of found) moveSpot(spot.element, place);
  });
  if (scene.card) await placeCard(scene, found, own);
  own(() => hideUnder(scene, found));
}

/** Notes do not cover each other: what lies under the open card, and lines that would be cut off by it, give way. */
function hideUnder({ card, spots }: Scene, found: ReadonlyMap<SpotOnPage, Found | null>): void {
  const over = card?.getBoundingClientRect();
  for (const spot of spots) {
    const place = found.get(spot);
    if (over && place) spot.element.toggleAttribute('data-line', false);
    spot.element.toggleAttribute('data-under', Boolean(over && place && overlap(over, place.box)));
  }
}

function moveSpot(element: HTMLElement, place: Found | null): void {
  element.toggleAttribute('data-placed', place !== null);
  element.toggleAttribute('data-line', (place?.line ?? 0) > 0);
  if (!place) return;
  const { box, shift, line } = place;
  const rtl = getComputedStyle(element).direction === 'rtl';
  // Fixed to the side where the badge is, so that the line grows away from it.
  if (rtl)
    element.style.translate = `calc(${Math.round(box.right + shift.x)}px - 100%) ${Math.round(box.top + shift.y)}px`;
  else element.style.translate = `${Math.round(box.left + shift.x)}px ${Math.round(box.top + shift.y)}px`;
  element.style.setProperty('--line-width', `${Math.floor(line)}px`);
}

/** An open panel has so much height even where that lies over the page's footer; the window itself may have less. */
const ROOM_AT_LEAST = 360;

async function placePanel(
  host: Element,
  panel: HTMLElement,
  places: Scene['places'],
  window: Box,
  own: (work: () => void) => void,
): Promise<void> {
  const rtl = getComputedStyle(panel).direction === 'rtl';
  const pill = panel.firstElementChild?.getBoundingClientRect() ?? panel.getBoundingClientRect();
  const size = { width: panel.offsetWidth, height: pill.height };
  const corner = dockOf(host, window, places, size, rtl);
  const room = `${Math.max(ROOM_AT_LEAST, Math.floor(corner.room))}px`;
  own(() => panel.style.setProperty('--room', room));
  const reference = { getBoundingClientRect: () => new DOMRect(corner.x, corner.y, 0, 0) };
  const { x, y } = await computePosition(reference, panel, {
    strategy: 'fixed',
    // For a page from right to left this is the left edge: the library turns it round by itself.
    placement: 'top-end',
    middleware: [shift({ padding: 8, crossAxis: true })],
  });
  own(() => {
    panel.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  });
}

async function placeCard(
  scene: Scene,
  found: ReadonlyMap<SpotOnPage, Found | null>,
  own: (work: () => void) => void,
): Promise<void> {
  const { card, cardSpot, panel, places } = scene;
  const spot = cardSpot && found.get(cardSpot) ? cardSpot : null;
  const badge = spot?.element.querySelector('.chip') ?? panel;
  if (!card || !badge) return;
  const opener = badge.getBoundingClientRect();
  const surface = spot && places ? surfaceOf(spot.anchor, places.blade) : null;
  // Beside a pane rather than over it: its controls are what the card speaks of.
  const sides = surface && surface !== places?.blade ? surface.getBoundingClientRect() : opener;
  const reference = {
    getBoundingClientRect: () => new DOMRect(sides.left, opener.top, sides.right - sides.left, opener.height),
  };
  const rtl = getComputedStyle(card).direction === 'rtl';
  const other = rtl ? 'right-start' : 'left-start';
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: rtl ? 'left-start' : 'right-start',
    middleware: [
      offset(10),
      flip({
        crossAxis: false,
        fallbackPlacements: sides === opener ? ['bottom-start', other] : [other, 'bottom'],
      }),
      shift({ padding: 8, crossAxis: true }),
    ],
  });
  own(() => {
    card.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    card.toggleAttribute('data-placed', true);
  });
}
