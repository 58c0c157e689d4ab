/** Where the panel stands: at the blade's lower end, above the portal's footer and beside an open pane. */
import { type Box, boxAt } from './geometry.ts';
import { controlAround, layerOver, topmostAt } from './page.ts';
import type { View } from './view.ts';

export interface Corner {
  /** The panel's lower end corner: its right one, or its left one on a page that runs from right to left. */
  readonly x: number;
  readonly y: number;
  /** Height that is there above it, within the blade. */
  readonly room: number;
}

const MARGIN = 16;
const TRIES = 10;

/** The corner at which a pill of this size covers no control of the page. Only measures. */
export function dockOf(
  host: Element,
  window: Box,
  places: View['places'] | null,
  pill: { width: number; height: number },
  rtl: boolean,
): Corner {
  const blade = places?.blade.getBoundingClientRect() ?? window;
  const start = {
    left: Math.max(window.left, blade.left) + MARGIN,
    right: Math.min(window.right, blade.right) - MARGIN,
    bottom: Math.min(window.bottom, blade.bottom) - MARGIN,
  };
  const state = places?.rows.get('state')?.getBoundingClientRect();
  if (state && state.height > 0 && state.top < start.bottom && state.top > window.top + 2 * pill.height)
    start.bottom = state.top - MARGIN;
  const anchor = [...(places?.rows.values() ?? [])][0];
  const corner = clearOf(host, anchor, window, start, pill, rtl);
  return { ...corner, room: corner.y - Math.max(window.top, blade.top) - MARGIN };
}

/** Moves up over controls, and inwards beside panes, until nothing of either lies under the pill. */
function clearOf(
  host: Element,
  anchor: Element | undefined,
  window: Box,
  start: { left: number; right: number; bottom: number },
  { width, height }: { width: number; height: number },
  rtl: boolean,
): Omit<Corner, 'room'> {
  let { left, right, bottom } = start;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const x = rtl ? left : right - width;
    const obstacle = obstacleUnder(host, anchor, boxAt(x, bottom - height, width, height));
    if (!obstacle) return { x: rtl ? left : right, y: bottom };
    const { box } = obstacle;
    const isTall = box.bottom - box.top > (window.bottom - window.top) / 2;
    if (isTall && rtl) left = box.right + MARGIN;
    else if (isTall) right = box.left - MARGIN;
    else bottom = box.top - MARGIN / 2;
    const outside =
      right - width < window.left || left + width > window.right || bottom - height < window.top;
    if (outside) break;
  }
  return { x: rtl ? start.left : start.right, y: start.bottom };
}

function obstacleUnder(host: Element, anchor: Element | undefined, pill: Box): { box: Box } | null {
  for (const part of [0.02, 0.25, 0.5, 0.75, 0.98])
    for (const y of [pill.top + 2, pill.bottom - 2]) {
      const top = topmostAt(host, pill.left + (pill.right - pill.left) * part, y);
      if (!top || (anchor && top.contains(anchor))) continue;
      const obstacle = (anchor && layerOver(top, anchor)) ?? controlAround(top);
      if (obstacle) return { box: obstacle.getBoundingClientRect() };
    }
  return null;
}
