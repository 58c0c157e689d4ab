/**
 * Which changes of the page may change what is read of it. Most of what moves in the portal is not the editor: the header, the navigation,
 * notifications, the blades that were left open before it. Where it is not certain that a change is of that kind, it counts.
 */
import { PANE, TITLE } from './page.ts';
import { TENANT } from './tenant.ts';
import { isVisible } from './text.ts';

/** Where the last look found the editor, and all that stood in the page then of which something is read. */
export interface Seen {
  readonly blade: Element;
  readonly pane: Element | null;
  readonly landmarks: readonly Element[];
}

const BLADE = 'section';
/** Lists of drop-downs may open anywhere in the page. */
const SHOWN = [BLADE, PANE, TITLE, '[role="listbox"]', '[role="tree"]', TENANT].join();
/** A style sheet may show or hide anything. */
const STYLE = 'style, link';

/** The visible elements of which something may be read, and the style sheets. */
export const landmarksIn = (document: Document): Element[] =>
  [...document.querySelectorAll(`${SHOWN}, ${STYLE}`)].filter(
    (element) => element.matches(STYLE) || isVisible(element),
  );

/** Whether something came, went, was shown or hidden in the page of which something may be read. */
export function landmarksChanged(document: Document, { blade, pane, landmarks }: Seen): boolean {
  if (!blade.isConnected || pane?.isConnected === false) return true;
  const now = landmarksIn(document);
  return now.length !== landmarks.length || now.some((element, index) => element !== landmarks[index]);
}

/** Whether one of these changes is in something that is read, or around it. What came with the others is for `landmarksChanged` to say. */
export function concern(records: readonly MutationRecord[], { blade, pane }: Seen): boolean {
  const isAround = (target: Node) => target.contains(blade) || target.contains(pane);
  const isIn = (target: Node) => blade.contains(target) || pane?.contains(target) === true;
  // A storm has many changes of few elements.
  const asked = new Map<Node, boolean>();
  return records.some(({ target, type }) => {
    if (type === 'attributes' && isAround(target)) return true;
    const known = asked.get(target);
    if (known !== undefined) return known;
    const answer = isIn(target) || isRead(target, blade);
    asked.set(target, answer);
    return answer;
  });
}

/** Whether something that is read stands around; a blade that was left open before the editor's never is, while that one is there. */
function isRead(target: Node, blade: Element): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  for (let around = element?.closest(SHOWN); around; around = around.parentElement?.closest(SHOWN)) {
    const isBefore = around.compareDocumentPosition(blade) === Node.DOCUMENT_POSITION_FOLLOWING;
    if (!(isBefore && around.matches(BLADE))) return true;
  }
  return false;
}
