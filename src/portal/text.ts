/** Texts of the page made comparable, and taken from the page as a person sees them. */

/** Glyphs of icon fonts lie in the private use area. */
const ICON_GLYPHS = /[\u{e000}-\u{f8ff}]/gu;
const PREVIEW = /\s*\((preview|vorschau|préversion|プレビュー)\)$/;

/**
 * A label for comparison: one space between words, straight quotes and hyphens, lower case, without the required mark, icon glyphs and
 * a trailing "(Preview)". Source of the folds: labels of nine languages seen in public material.
 */
export function normalised(label: string): string {
  return label
    .normalize('NFKC')
    .replace(ICON_GLYPHS, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb\u201e]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*\*$/, '')
    .toLowerCase()
    .replace(PREVIEW, '');
}

/** Half of a text that stands twice in a row ("IncludeInclude"); tabs of the portal hold their label twice. */
export function undoubled(text: string): string {
  const trimmed = text.trim();
  const half = trimmed.slice(0, trimmed.length / 2);
  return half !== '' && half + half === trimmed ? half : trimmed;
}

/** Whether a person can see the element: rendered, not transparent by visibility, not in an aria-hidden branch. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');
}

const BALLOONS = '[role="tooltip"], .azc-balloon-popup';

/** The lines of text that a person sees in an element, one per text node, without balloons. */
export function linesOf(element: Element): string[] {
  return textNodesOf(element)
    .map((node) => node.data.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The visible text of an element in one line. */
export const textOf = (element: Element): string => linesOf(element).join(' ');

/** Visible text nodes of an element in document order, without balloons. */
export function textNodesOf(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || (node as Text).data.trim() === '') continue;
    if (isVisible(parent) && !parent.closest(BALLOONS)) found.push(node as Text);
  }
  return found;
}
