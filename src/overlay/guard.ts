/**
 * Keeps our host as we made it on a page that removes, moves, rewrites or covers it, be it the portal or another extension in it. What was
 * done is put right, five times in five seconds; then we give way. Changes are seen by one observer, which sees the children of the body
 * and what is ours, and nothing else of the page.
 */
import type { Host } from './host.ts';
import { isCovered } from './page.ts';
import { triesOn } from './tries.ts';

export interface GuardEvents {
  /** The page wrote into our root: nothing that stands there counts, it is to be drawn anew. */
  rewritten(): void;
  /** Something came or went at the end of the body, where covers stand. */
  surroundingsChanged(): void;
  /** The tries are used up. */
  giveWay(): void;
}

export interface Guard {
  /** Does work of our own on the root, in one go. What it changes is not taken for the page's. */
  own(work: () => void): void;
  /** To be called when the panel was placed: one that is covered is put on top, once until it is seen again. */
  placed(panel: Element | null): void;
  stop(): void;
}

/** @param now Milliseconds of a clock that only goes forward. */
export function guard(host: Host, now: () => number, events: GuardEvents): Guard {
  const { element, root } = host;
  const document = element.ownerDocument;
  const takeTry = triesOn(now);
  let stopped = false;
  /** While we put things right, whatever is recorded is our own doing. */
  let mending = false;
  let wasRaised = false;

  const observer = new MutationObserver(judge);

  /** None of these changes is our own. */
  function judge(records: readonly MutationRecord[]): void {
    if (stopped || mending || !document.body || records.length === 0) return;
    const isRewritten = records.some(isForeign);
    if (isRewritten || !isAsMade()) putRight(isRewritten);
    else if (records.some(({ target }) => target === document.body)) events.surroundingsChanged();
  }

  /** The one thing in our root that changes without us: a person unfolds something. */
  const isForeign = ({ target, attributeName }: MutationRecord) =>
    attributeName !== 'open' && root.contains(target);

  const isAsMade = () =>
    element.parentNode === document.body &&
    element.attributes.length === 0 &&
    element.childNodes.length === 0 &&
    host.isStyled();

  function putRight(isRewritten: boolean): void {
    if (!takeTry()) {
      events.giveWay();
      return;
    }
    mending = true;
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    element.replaceChildren();
    host.style();
    if (isRewritten) events.rewritten();
    document.body.append(element);
    watch();
    mending = false;
  }

  /** The page may have put another body in place. What was recorded until now is our own doing. */
  function watch(): void {
    observer.disconnect();
    const children = { childList: true };
    for (const node of [document, document.documentElement, document.body]) observer.observe(node, children);
    observer.observe(element, { childList: true, attributes: true });
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  watch();
  return {
    own(work) {
      // What the page did until now counts. Between our own changes and their records none of its code runs, not even an observer's.
      judge(observer.takeRecords());
      if (stopped) return;
      work();
      observer.takeRecords();
    },
    placed(panel) {
      if (stopped || !panel) return;
      // A style sheet that the page put in the place of ours is told by nothing else.
      if (!isAsMade()) putRight(false);
      else if (!isCovered(element, panel)) wasRaised = false;
      else if (!wasRaised) {
        wasRaised = true;
        putRight(false);
      }
    },
    stop() {
      stopped = true;
      observer.disconnect();
    },
  };
}
