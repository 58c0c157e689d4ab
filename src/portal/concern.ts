/**
 * Which changes of the page may change what is read of it. Most of what moves in the portal is not the editor: the header, the navigation,
 * notifications, the blades that were left open before it. Where it is not certain that a change is of that kind, it counts.
 */
import { TITLE } from './page.ts';
import { PANE } from './signature.ts';
import { TENANT } from './tenant.ts';

/** Where the last look found the editor, and all that stood in the page then of which something is read. */
export interface Seen {
  readonly blade: Element;
  readonly pane: Element | null;
  readonly landmarks: readonly Element[];
}

const BLADE = 'section';
/** Lists of drop-downs may open anywhere in the page. */
const READ = [BLADE, PANE, TITLE, '[role="listbox"]', '[role="tree"]', TENANT].join();
/** A style sheet may show or hide anything. */
const LANDMARKS = `${READ}, style, link`;

/** The elements of which something may be read, shown or not, and the style sheets. */
export const landmarksIn = (document: Document): Element[] => [...document.querySelectorAll(LANDMARKS)];

/** Whether something came or went in the page of which something may be read. Forces no layout of what came. */
export function landmarksChanged(document: Document, { blade, pane, landmarks }: Seen): boolean {
  if (!blade.isConnected || pane?.isConnected === false) return true;
  const now = landmarksIn(document);
  return now.length !== landmarks.length || now.some((element, index) => element !== landmarks[index]);
}

/** Whether one of these changes is in something that is read, or may show or hide it. What came with the others is for `landmarksChanged`. */
export function concern(records: readonly MutationRecord[], { blade, pane }: Seen): boolean {
  const isIn = (target: Node) => blade.contains(target) || pane?.contains(target) === true;
  const isAround = (target: Node) =>
    target.contains(blade) ||
    target.contains(pane) ||
    (target instanceof Element && target.querySelector(LANDMARKS) !== null);
  // A storm has many changes of one element in a row.
  let before: Node | null = null;
  return records.some(({ target, type }) => {
    if (type === 'attributes' && isAround(target)) return true;
    if (target === before) return false;
    before = target;
    return isIn(target) || isRead(target, blade);
  });
}

/** Whether something that is read stands around; a blade that was left open before the editor's never is, while that one is there. */
function isRead(target: Node, blade: Element): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  for (let around = element?.closest(READ); around; around = around.parentElement?.closest(READ)) {
    const isBefore = around.compareDocumentPosition(blade) === Node.DOCUMENT_POSITION_FOLLOWING;
    if (!(isBefore && around.matches(BLADE))) return true;
  }
  return false;
}
