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
  /** The rule that was switched off in the open card. */
  readonly turnedOff: Signal<{ readonly rule: string; readonly title: string } | null>;
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
  /** Has a decision kept; gives a sentence when it was not. */
  decide(decision: Decision): Promise<string | null>;
}

/** What the admin decides in a card. A policy goes by its id, or its name while it has none. */
export type Decision =
  | {
      readonly is: 'intended';
      readonly policy: string;
      readonly policyName: string | null;
      readonly ref: string;
      readonly fingerprint: string;
      readonly reason: string;
      /** YYYY-MM-DD, the last day; null without an end. */
      readonly expires: string | null;
    }
  | {
      readonly is: 'not-intended';
      readonly policyName: string | null;
      readonly policy: string;
      readonly ref: string;
      readonly fingerprint: string;
    }
  | { readonly is: 'rule-off'; readonly rule: string; readonly title: string }
  | { readonly is: 'rule-on'; readonly rule: string }
  | { readonly is: 'emergency-account'; readonly of: 'users' | 'groups'; readonly name: string };

/** An overlay with nothing to show. */
export const emptyState = (): State => ({
  view: signal(null),
  lost: signal(null),
  card: signal(null),
  panelOpen: signal(false),
  turnedOff: signal(null),
  said: signal(''),
});

/** What the admin can do. `focusBack` gets the element that opened a closed card, and the card's rule. */
export function actionsOn(
  state: State,
  edges: {
    focusBack: (card: OpenCard) => void;
    write: (text: string) => Promise<void>;
    decide: (decision: Decision) => Promise<string | null>;
  },
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
      state.turnedOff.value = null;
      if (card) edges.focusBack(card);
    },
    togglePanel() {
      state.panelOpen.value = !state.panelOpen.value;
    },
    async decide(decision) {
      if (decision.is === 'rule-off') state.turnedOff.value = decision;
      const problem = await edges.decide(decision);
      if (problem === null) say(state, DECIDED[decision.is]);
      if (decision.is === 'rule-on' ? problem === null : problem !== null) state.turnedOff.value = null;
      return problem;
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

const DECIDED: Readonly<Record<Decision['is'], string>> = {
  intended: 'Marked as intended.',
  'not-intended': 'No longer marked as intended.',
  'rule-off': 'The rule is off.',
  'rule-on': 'The rule is on again.',
  'emergency-account': 'Declared as an emergency account. Options lists it.',
};

export const COPY_FAILED =
  'The browser did not allow copying here. Select the text of this card and copy it.';

/** Puts a sentence into the live region; one that stands there already is told apart by a space, so that it is said again. */
export function say(state: State, sentence: string): void {
  state.said.value = state.said.value === sentence ? `${sentence}\u00a0` : sentence;
}
