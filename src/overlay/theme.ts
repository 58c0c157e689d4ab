/** Whether the page is dark. The portal has themes of its own, so the page is asked before the system. */

/** True when the ground behind an element is dark; where no ground is painted, what the system prefers. */
export function isDark(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const channels = channelsOf(view.getComputedStyle(at).backgroundColor);
    if (channels) return luminance(channels) < DARK_BELOW;
  }
  return view.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Below this, light text reads better than dark text. */
const DARK_BELOW = 0.18;

/** Red, green and blue from 0 to 255 of a computed color; null where it is see-through or of another notation. */
export function channelsOf(color: string): [number, number, number] | null {
  const match = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,| \/)? ?([\d.]+)?\)$/.exec(color);
  if (!match || Number(match[4] ?? 1) < 0.5) return null;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Relative luminance as WCAG defines it, 0 to 1. */
export function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (channel: number) =>
    channel <= 10 ? channel / 3294 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
