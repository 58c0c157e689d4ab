/** What lies where on the page: measured when notes are placed, never changed. */
import { type Box, overlap } from './geometry.ts';

/** What may not be covered, wherever it stands. */
const CONTROLS =
  'a[href],button,input,select,textarea,summary,[contenteditable=true],[role=button],[role=link],[role=checkbox],' +
  '[role=radio],[role=tab],[role=option],[role=switch],[role=menuitem],[role=combobox],[role=textbox]';
const FIELDS = 'input,select,textarea,button,img,svg';
const PICTURES = `${FIELDS},li,[role=radio],[role=option]`;
/** Icons that are neither pictures nor text: told by their size. */
const ICONS = '[role=img],[tabindex],:empty';
const ICON_AT_MOST = 24;
/** So many levels above a form field its label is looked for. */
const LABEL_WITHIN = 3;
const TEXTS_AT_MOST = 80;

/** The boxes of an element's text, pictures and form fields: what a note on it must leave free. */
export function inkOf(element: Element): Box[] {
  if (element.matches(FIELDS)) return [element.getBoundingClientRect()];
  const boxesOf = (selector: string) =>
    [...element.querySelectorAll(selector)].slice(0, TEXTS_AT_MOST).map((one) => one.getBoundingClientRect());
  const icons = boxesOf(ICONS).filter(({ width, height }) => width <= ICON_AT_MOST && height <= ICON_AT_MOST);
  return [...textBoxes(element, true), ...boxesOf(PICTURES), ...icons].filter(hasSize);
}

/** The box of the first line of an element's text, as wide as the element; of the whole element where it has no text. */
export function firstLine(element: Element): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const first = element.matches(FIELDS) ? undefined : textBoxes(element, true).find(hasSize);
  return first ? { left, right, top: first.top, bottom: first.bottom } : { left, right, top, bottom };
}

/** A form field with the label that belongs to it; what has text of its own stays what it is. */
export function withLabel(anchor: Element): Element {
  if (!anchor.matches(FIELDS)) return anchor;
  const [label] = 'labels' in anchor ? [...((anchor as HTMLInputElement).labels ?? [])] : [];
  if (label?.contains(anchor)) return label;
  let at = anchor.parentElement;
  for (let step = 0; at && step < LABEL_WITHIN; step++, at = at.parentElement)
    if (at.textContent?.trim()) return at;
  return anchor;
}

/** The outermost element that holds an anchor and not the blade: a pane beside it, or else the blade itself. */
export function surfaceOf(anchor: Element, blade: Element): Element {
  if (blade.contains(anchor)) return blade;
  let surface = anchor;
  // A box without size only groups what floats over the page.
  for (let at = anchor.parentElement; at && !at.contains(blade); at = at.parentElement)
    if (hasSize(at.getBoundingClientRect())) surface = at;
  return surface;
}

/** The page's topmost element at a point, our own host left out; null outside the window. */
export function topmostAt(host: Element, x: number, y: number): Element | null {
  return host.ownerDocument.elementsFromPoint(x, y).find((element) => element !== host) ?? null;
}

/**
 * Whether a note of this anchor may lie on a box: nothing of the page that belongs to another layer lies there, no control, and no
 * text. `ink` is what the anchor itself shows.
 */
export function isFree(host: Element, anchor: Element, box: Box, ink: readonly Box[]): boolean {
  if (ink.some((one) => overlap(one, box))) return false;
  return points(box).every(([x, y]) => {
    const top = topmostAt(host, x, y);
    if (!top) return false;
    if (anchor.contains(top)) return true;
    if (textBoxes(top, false).some((one) => overlap(one, box))) return false;
    return top.contains(anchor) || (!top.closest(CONTROLS) && layerOver(top, anchor) === null);
  });
}

/**
 * Whether a part of our host cannot be seen because something of the page lies over all of it. What lies there without being hit by the
 * mouse (`pointer-events: none`) is not noticed.
 */
export function isCovered(host: Element, part: Element): boolean {
  const over = points(part.getBoundingClientRect()).flatMap(
    ([x, y]) => host.ownerDocument.elementFromPoint(x, y) ?? [],
  );
  return over.length > 0 && !over.includes(host);
}

/**
 * The positioned element over the anchor's layer that an element is part of, such as a pane or a menu; null when it is of the same layer. A box
 * that is not seen itself or lets the pointer through only holds a pane, and may be as large as the window.
 */
export function layerOver(element: Element, anchor: Element): Element | null {
  let layer: Element | null = null;
  for (let at: Element | null = element; at && !at.contains(anchor); at = at.parentElement) {
    const { position, pointerEvents, visibility } = getComputedStyle(at);
    const isSurface =
      pointerEvents !== 'none' && visibility === 'visible' && hasSize(at.getBoundingClientRect());
    if (position.match(/absolute|fixed|sticky/) && isSurface) layer = at;
  }
  return layer;
}

/** Whether an element is a control of the page, or stands in one. */
export const controlAround = (element: Element): Element | null => element.closest(CONTROLS);

/** Whether an element is drawn. One of no opacity counts: a native box below a drawn one is such. */
export const isShown = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

function points({ left, top, right, bottom }: Box): [number, number][] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    [left + 1, y],
    [x, y],
    [right - 1, y],
    [x, top + 1],
    [x, bottom - 1],
  ];
}

/** Boxes of the text below an element, or of its own text alone. */
function textBoxes(element: Element, deep: boolean): Box[] {
  const boxes: Box[] = [];
  const range = element.ownerDocument.createRange();
  const texts = deep ? walked(element) : [...element.childNodes].filter((node) => node.nodeType === 3);
  for (const text of texts) {
    if (!text.textContent?.trim()) continue;
    range.selectNodeContents(text);
    boxes.push(...range.getClientRects());
    if (boxes.length > TEXTS_AT_MOST) break;
  }
  return boxes;
}

function* walked(element: Element): Generator<Node> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

const hasSize = ({ left, top, right, bottom }: Box): boolean => right - left > 1 && bottom - top > 1;
