/**
 * The open pane: what it held when it opened, what it holds now, and whether the admin has applied or discarded it. Only trusted clicks,
 * Enter and Space on Select or Done apply; Escape and Close discard. A pane that vanished in another way leaves its part unread.
 */
import { type PartName, unreadPart } from '../policy/draft.ts';
import { buttonOf, isDisabled } from './controls.ts';
import type { FoundLeaves } from './found.ts';
import type { Look } from './look.ts';
import { lookAtPane } from './panes/pane.ts';

export class OpenPane {
  readonly part: PartName;
  readonly element: Element;
  /** What it held when it opened, leaf by leaf as its tabs were shown; null when it was first seen after somebody had worked in it. */
  #opened: FoundLeaves | null;
  #now: FoundLeaves = {};
  #touched = false;
  /** What was pressed last, and what the pane held then. */
  #ending: { readonly how: 'applied' | 'discarded'; readonly held: FoundLeaves } | null = null;
  #look: Look;

  /** @param untouched Whether nobody has clicked or typed in the pane before this first look. */
  constructor(part: PartName, element: Element, untouched: boolean) {
    this.part = part;
    this.element = element;
    this.#opened = untouched ? {} : null;
    this.#look = lookAtPane(part, element);
    this.read();
  }

  get look(): Look {
    return this.#look;
  }

  /** Reads the pane again; a leaf that is shown for the first time is as it was when the pane opened. */
  read(): void {
    const wasOff = this.#look.configured === false;
    this.#look = lookAtPane(this.part, this.element);
    const seen = (this.#look.parts[this.part] ?? {}) as FoundLeaves;
    // The portal may fill a pane in while nobody has touched it yet.
    if (this.#opened)
      this.#opened = this.#touched ? { ...seen, ...this.#opened } : { ...this.#opened, ...seen };
    const before = wasOff && this.#look.configured !== false ? unreadPart(this.part).leaves : this.#now;
    this.#now = { ...before, ...seen };
  }

  /** Leaves as they were when the pane opened: what is in force while nothing is applied. Null when nobody knows. */
  get opened(): FoundLeaves | null {
    return this.#opened;
  }

  /** Its row says something else now: what it held when it opened is not in force any more. */
  forgetOpened(): void {
    this.#opened = null;
  }

  get now(): FoundLeaves {
    return this.#now;
  }

  /** Whether the pane holds something else than when it opened. */
  get edited(): boolean {
    return this.#opened === null || !same(this.#opened, this.#now);
  }

  /** Takes note of a trusted click or key, before the page acts on it. */
  heard(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const key = event instanceof KeyboardEvent ? event.key : null;
    if (this.element.contains(target) && !this.#touched) {
      this.read();
      this.#touched = true;
    }
    if (key !== null && !['Enter', ' ', 'Escape'].includes(key)) return;
    this.read();
    // Whatever was pressed before did not end the pane, or it would be gone.
    const how = this.#endingBy(key, target);
    this.#ending = how && { how, held: this.#now };
  }

  #endingBy(key: string | null, target: Element): 'applied' | 'discarded' | null {
    if (key === 'Escape') return 'discarded';
    if (!this.element.contains(target)) return null;
    if (isClose(target)) return 'discarded';
    const button = buttonOf(this.element, 'btn.select', 'btn.done');
    return button?.contains(target) && !isDisabled(button) ? 'applied' : null;
  }

  /** How the pane ended, now that it is gone: applied, discarded, or in a way that nobody saw. */
  ended(): 'applied' | 'discarded' | 'unknown' {
    if (this.#ending && same(this.#ending.held, this.#now)) return this.#ending.how;
    // It stayed open after the press, and somebody worked on in it.
    return this.edited || this.#ending?.how === 'applied' ? 'unknown' : 'discarded';
  }
}

const CLOSE =
  '[title="Close"], [aria-label="Close"], .fxs-contextpane-close, .fxs-blade-close, .ms-Panel-closeButton';
const isClose = (target: Element): boolean => target.closest(CLOSE) !== null;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Keys in order, so that leaves read in another order compare alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
