/** What the overlay knows, and what the admin may do with it. */
import { type Signal, signal } from '@preact/signals';
import { type RowName, rowOf } from '../policy/draft.ts';
import type { NoteResult } from './notes.ts';
import type { Lost, View } from './view.ts';

export interface OpenCard {
  readonly rule: string;
  /** The rules that the card walks through. */
  readonly list: readonly string[];
  /** Key of the spot it was opened at, or `panel`. */
  readonly from: string;
  /** What was pressed: gets the focus back. */
  readonly opener: HTMLElement;
}

export interface State {
  readonly view: Signal<View | null>;
  /** Stands in place of a view. */
  readonly lost: Signal<Lost | null>;
  readonly card: Signal<OpenCard | null>;
  readonly panelOpen: Signal<boolean>;
  /** What the live region says. */
  readonly said: Signal<string>;
}

export interface Actions {
  /** Opens the card of the first of these results; a second press on the same badge closes it. */
  toggleCard(list: readonly NoteResult[], from: string, opener: HTMLElement): void;
  /** From the panel: brings the result's field into view, and opens the card of the first result. */
  lead(list: readonly NoteResult[], opener: HTMLElement, row?: RowName): void;
  turnTo(rule: string): void;
  closeCard(): void;
  togglePanel(): void;
  copy(text: string): Promise<boolean>;
}

/** An overlay with nothing to show. */
export const emptyState = (): State => ({
  view: signal(null),
  lost: signal(null),
  card: signal(null),
  panelOpen: signal(false),
  said: signal(''),
});

/** What the admin can do. `focusBack` gets the element that opened a closed card, and the card's rule. */
export function actionsOn(
  state: State,
  edges: { focusBack: (card: OpenCard) => void; write: (text: string) => Promise<void> },
): Actions {
  const open = (list: readonly NoteResult[], from: string, opener: HTMLElement) => {
    const [first] = list;
    if (first) state.card.value = { rule: first.rule, list: list.map(({ rule }) => rule), from, opener };
  };
  return {
    toggleCard(list, from, opener) {
      if (state.card.value?.from === from) this.closeCard();
      else open(list, from, opener);
    },
    lead(list, opener, row) {
      const [first] = list;
      const places = state.view.value?.places;
      if (!first || !places) return;
      const name = row ?? rowOf(first.field);
      const anchor =
        (row === undefined && places.controls.get(first.field)) || (name && places.rows.get(name));
      // The one time that the page is scrolled by us: the admin asked to be led there.
      if (anchor) anchor.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      open(list, 'panel', opener);
    },
    turnTo(rule) {
      if (state.card.value) state.card.value = { ...state.card.value, rule };
    },
    closeCard() {
      const card = state.card.value;
      state.card.value = null;
      if (card) edges.focusBack(card);
    },
    togglePanel() {
      state.panelOpen.value = !state.panelOpen.value;
    },
    async copy(text) {
      try {
        await edges.write(text);
        say(state, 'Copied.');
        return true;
      } catch {
        say(state, COPY_FAILED);
        return false;
      }
    },
  };
}

export const COPY_FAILED =
  'The browser did not allow copying here. Select the text of this card and copy it.';

/** Puts a sentence into the live region; one that stands there already is told apart by a space, so that it is said again. */
export function say(state: State, sentence: string): void {
  state.said.value = state.said.value === sentence ? `${sentence}\u00a0` : sentence;
}
