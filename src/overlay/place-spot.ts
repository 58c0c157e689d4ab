/** Finds a place for one badge: close to its anchor, and neither over a control nor over another note. */
import { computePosition, hide } from '@floating-ui/dom';
import { type Box, boxAt, inset, liesIn, moved, overlap, shared } from './geometry.ts';
import { firstLine, inkOf, isFree, isShown, surfaceOf, withLabel } from './page.ts';

export interface SpotOnPage {
  readonly anchor: Element;
  readonly element: HTMLElement;
  readonly kind: 'row' | 'control';
}

export interface Surroundings {
  readonly host: Element;
  readonly blade: Element;
  readonly window: Box;
  /** Notes and the panel that stand already. */
  readonly taken: readonly Box[];
  /** No column and no pane is open, so rows may use the room beside them. */
  readonly roomRightOfRows: boolean;
}

export interface Found {
  readonly box: Box;
  /** From the viewport to the coordinates of the element that fixed positions count from. */
  readonly shift: { readonly x: number; readonly y: number };
  /** Width that the line beside the badge may have; 0 where there is none. */
  readonly line: number;
}

const GAP = 6;
const LINE_AT_LEAST = 120;
const LINE_AT_MOST = 560;
/** An anchor this wide is the blade's whole width: its end is far from its label. */
const WIDE_FROM = 320;

/** The place of a spot's badge; null where its anchor is out of sight or every place around it is taken. Only measures. */
export async function placeOf(spot: SpotOnPage, around: Surroundings): Promise<Found | null> {
  const { element, kind } = spot;
  const anchor = kind === 'control' ? withLabel(spot.anchor) : spot.anchor;
  const chip = element.querySelector('.chip')?.getBoundingClientRect();
  if (!chip || !isShown(anchor)) return null;
  const rtl = getComputedStyle(anchor).direction === 'rtl';
  const line = firstLine(anchor);
  const reference = {
    getBoundingClientRect: () =>
      new DOMRect(line.left, line.top, line.right - line.left, line.bottom - line.top),
    contextElement: anchor,
  };
  const { x, y, middlewareData } = await computePosition(reference, element, {
    strategy: 'fixed',
    placement: rtl ? 'left-start' : 'right-start',
    middleware: [hide()],
  });
  if (middlewareData.hide?.referenceHidden) return null;

  const { width, height } = chip;
  const top = (line.top + line.bottom - height) / 2;
  const place = (left: number, at = top) => boxAt(left, at, width, height);
  const ink = inkOf(anchor);
  const outside = place(rtl ? line.left - GAP - width : line.right + GAP);
  const inside = place(rtl ? line.left : line.right - width);
  const before = place(rtl ? line.right + GAP : line.left - GAP - width);
  const whole = anchor.getBoundingClientRect();
  const above = moved(inside, 0, whole.top - GAP - inside.bottom);
  const afterLabel = place(endOf(ink, line, rtl, width));
  const lastLine = ink.reduce((last, one) => (one.top > last.top ? one : last), line);
  const lastTop = (lastLine.top + lastLine.bottom - height) / 2;
  const afterLast = place(endOf(ink, lastLine, rtl, width), lastTop);
  const insideLast = moved(inside, 0, lastTop - top);
  const afterAll = place(endOf(ink, whole, rtl, width), (whole.top + whole.bottom - height) / 2);
  const beside = kind === 'row' && around.roomRightOfRows && whole.width < WIDE_FROM;
  const candidates =
    kind === 'control'
      ? [outside, inside, insideLast, afterLast, afterLabel, above, before]
      : whole.width >= WIDE_FROM
        ? [afterAll, afterLabel, inside, above]
        : beside
          ? [outside, inside, afterLabel, above]
          : [inside, afterLabel, above, outside];

  const surface = surfaceOf(anchor, around.blade);
  const bounds = shared(inset(around.window, 2), surface.getBoundingClientRect());
  const fits = (box: Box) =>
    liesIn(box, bounds) &&
    !around.taken.some((one) => overlap(one, box)) &&
    isFree(around.host, anchor, inset(box, 2), ink);
  const nudged = kind === 'control' ? [moved(inside, 0, height + 2), moved(inside, 0, -height - 2)] : [];
  const box = candidates.find(fits) ?? nudged.find(fits);
  if (!box) return null;

  const shift = { x: x - (rtl ? line.left - element.offsetWidth : line.right), y: y - line.top };
  return { box, shift, line: beside && box === outside ? lineWidth(box, bounds, rtl, anchor, around) : 0 };
}

/** How far a line may reach from its badge: to the blade's end or to what stands there already. */
function lineWidth(
  badge: Box,
  bounds: Box,
  rtl: boolean,
  anchor: Element,
  { taken, host }: Surroundings,
): number {
  const strip = rtl
    ? { ...badge, left: bounds.left, right: badge.left }
    : { ...badge, left: badge.right, right: bounds.right };
  const stops = taken.filter((one) => overlap(one, strip));
  const end = rtl
    ? Math.max(strip.left, ...stops.map(({ right }) => right))
    : Math.min(strip.right, ...stops.map(({ left }) => left));
  const width = Math.min(Math.abs(end - (rtl ? badge.left : badge.right)) - 2 * GAP, LINE_AT_MOST);
  if (width < LINE_AT_LEAST) return 0;
  const pieces = [0, 0.25, 0.5, 0.75].map((part) => {
    const from = rtl ? badge.left - width * (part + 0.25) : badge.right + width * part;
    return boxAt(from, badge.top + 4, width / 4, badge.bottom - badge.top - 8);
  });
  const free = pieces.findIndex((piece) => !isFree(host, anchor, piece, []));
  const reach = free === -1 ? width : (width * free) / 4;
  return reach < LINE_AT_LEAST ? 0 : reach;
}

/** Where a badge starts that follows what stands in a strip. */
function endOf(ink: readonly Box[], strip: Box, rtl: boolean, width: number): number {
  const inStrip = ink.filter((one) => one.top < strip.bottom && one.bottom > strip.top);
  return rtl
    ? Math.min(strip.right, ...inStrip.map(({ left }) => left)) - GAP - width
    : Math.max(strip.left, ...inStrip.map(({ right }) => right)) + GAP;
}
