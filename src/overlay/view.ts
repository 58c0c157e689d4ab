/** What the overlay draws. It knows neither the portal nor the rules: it gets results, the draft they were made of, and places. */
import type { Result } from '../engine/run.ts';
import type { Draft } from '../policy/draft.ts';
import type { Reading } from '../portal/reading.ts';

export interface View {
  /** Null while nobody judges the draft: then nothing is said of it, and that is said. */
  readonly results: readonly Result[] | null;
  readonly draft: Draft;
  readonly places: Reading['places'];
  readonly health: Reading['health'];
  readonly language: Reading['language'];
  readonly diagnostic: Reading['diagnostic'];
  /** This page's address in English; null in a frame, which does not know it. */
  readonly english: string | null;
  readonly problems: readonly string[];
}

/** What stands in place of a view where the editor was not found on its route. */
export interface Lost {
  readonly sentence: string;
  readonly english: View['english'];
  readonly diagnostic: View['diagnostic'];
}

export interface Overlay {
  /** Draws a view; called again after every settled change of the page. */
  show(view: View): void;
  /** Says that the page looks like the editor and cannot be understood, in place of notes. */
  say(lost: Lost): void;
  /** Whether the panel can be seen now, or something of the page lies over it. */
  standing(): 'shown' | 'covered';
  /** Takes the host away and stops every listener and observer. */
  remove(): void;
}
