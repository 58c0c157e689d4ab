/** One line on a terminal that says how far a long check has come. */
import type { OnProgress } from './check.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** Shorter checks are over before anybody asks. */
const MOMENT = 500;
const BETWEEN = 100;

/** @param terminal null where nobody looks, as in a pipe: then nothing is written */
export function progressOn(terminal: Terminal | null): { onProgress: OnProgress; end: () => void } {
  if (terminal === null) return { onProgress: () => {}, end: () => {} };
  let next = terminal.now() + MOMENT;
  let isShown = false;
  const clear = '\r\u001b[K';
  return {
    onProgress(read, of) {
      const now = terminal.now();
      if (now < next) return;
      next = now + BETWEEN;
      isShown = true;
      terminal.write(`${clear}${read} of ${of} files read`);
    },
    end() {
      if (isShown) terminal.write(clear);
      isShown = false;
    },
  };
}
