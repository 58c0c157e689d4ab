/** The one element that we add to the page, and the gate at its edge: nothing untrusted comes in, nothing of ours reaches the portal. */
import { Listening } from '../listening.ts';
import card from './card.css?inline';
import contrast from './contrast.css?inline';
import overlay from './overlay.css?inline';
import panel from './panel.css?inline';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Listeners outside the host, taken away with it. */
  readonly listening: Listening;
  /** Whether our style sheet, and no other, is in force as we wrote it, and nothing is animated but by it. */
  isStyled(): boolean;
  /** Puts our style sheet in force again, and ends what others animate. */
  style(): void;
  remove(): void;
}

/** What the gate looks at on the way in. */
const ACTIONS = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'change',
  'submit',
];
/** What the portal must not take for a press outside its open pane, for a shortcut of its own, or for focus that left. */
const KEPT = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
];

/** Adds the host element with its shadow root and style sheet to the document's body. */
export function addHost(document: Document): Host {
  const element = document.createElement('ca-preflight');
  const root = element.attachShadow({ mode: 'open' });
  let sheet = new CSSStyleSheet();
  let rules = '';
  const style = () => {
    for (const animation of foreignAnimationsIn(root)) animation.cancel();
    sheet = new CSSStyleSheet();
    sheet.replaceSync([overlay, card, panel, contrast].join('\n'));
    rules = textOf(sheet);
    root.adoptedStyleSheets = [sheet];
  };
  style();
  const listening = new Listening();
  for (const name of ACTIONS) root.addEventListener(name, refuseUntrusted, { capture: true });
  for (const name of KEPT) root.addEventListener(name, keep);
  document.body.append(element);
  return {
    element,
    root,
    listening,
    isStyled: () =>
      root.adoptedStyleSheets.length === 1 &&
      root.adoptedStyleSheets[0] === sheet &&
      !sheet.disabled &&
      textOf(sheet) === rules &&
      foreignAnimationsIn(root).length === 0,
    style,
    remove() {
      listening.stop();
      element.remove();
    },
  };
}

const textOf = ({ cssRules }: CSSStyleSheet): string => [...cssRules].map(({ cssText }) => cssText).join('');

/** Ours are all of the style sheet. */
const foreignAnimationsIn = (root: ShadowRoot): Animation[] =>
  root
    .getAnimations()
    .filter((animation) => !(animation instanceof CSSAnimation || animation instanceof CSSTransition));

function refuseUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Tab and the browser's own shortcuts go on; the rest ends here. */
function keep(event: Event): void {
  if (
    event instanceof KeyboardEvent &&
    (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey)
  )
    return;
  event.stopPropagation();
}
