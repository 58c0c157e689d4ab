/** What the overlay draws. It knows neither the portal nor the rules: it gets results, the draft they were made of, and places. */
import type { Result } from '../engine/run.ts';
import type { Draft } from '../policy/draft.ts';
import type { Reading } from '../portal/reading.ts';

export interface View {
  /** Null while nobody judges the draft: then nothing is said of it, and that is said. */
  readonly results: readonly Result[] | null;
  readonly draft: Draft;
  readonly places: Reading['places'];
  readonly notRecognised: Reading['notRecognised'];
  readonly problems: readonly string[];
}

export interface Overlay {
  /** Draws a view; called again after every settled change of the page. */
  show(view: View): void;
  /** Says one sentence in place of notes: the page looks like the editor and cannot be understood, or the extension was updated. */
  say(sentence: string): void;
  /** Whether the panel can be seen now, or something of the page lies over it. */
  standing(): 'shown' | 'covered';
  /** Takes the host away and stops every listener and observer. */
  remove(): void;
}
