/**
 * Has readings judged by the worker, which holds the rules. One question is under way at most; what is read meanwhile waits, the newest
 * alone. An answer counts for the draft that it was asked of and for no other, so that what is shown belongs together: a draft, its places
 * and its results. The worker may end at any moment, and asking wakes it: a question is asked twice before it counts as not answered. Then
 * nothing is checked, which is told, and asked again at the next change or after a while.
 */
import type { Result } from '../engine/run.ts';
import type { Reading } from '../portal/reading.ts';

/** How long an answer may take: the browser may have to start the worker first. */
export const ANSWER_MS = 2000;
/** How long to wait before asking again when there was no answer. */
export const AGAIN_MS = 5000;

export interface JudgingEvents {
  /** The newest reading, and what the rules say of it. */
  judged(reading: Reading, results: readonly Result[]): void;
  /** The newest reading, of which nobody says anything now. */
  notJudged(reading: Reading): void;
}

export interface Judging {
  /** A new look at the page. */
  judge(reading: Reading): void;
  /** What the rules know beside the draft has changed: results that were had before count no more. */
  again(): void;
  /** The policy is no longer there, and an answer that is still to come counts for nothing. */
  forget(): void;
}

/** @param ask Gives the results of every rule; null when there was no answer, or none that is understood. */
export function createJudging(
  ask: (reading: Reading) => Promise<readonly Result[] | null>,
  events: JudgingEvents,
): Judging {
  let newest: Reading | null = null;
  /** The draft that was judged last, as text, with its results. */
  let last: { draft: string; results: readonly Result[] } | null = null;
  /** The question under way; another one, or none, makes its answer void. */
  let question: object | null = null;
  let failing = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  /** Asks until the newest reading is judged, or a question and its repetition had no answer. */
  async function askOfNewest(): Promise<void> {
    clearTimeout(again);
    const own = {};
    question = own;
    let unanswered = 0;
    while (newest && unanswered < 2) {
      const asked = newest;
      const results = await inTime(ask(asked));
      if (question !== own) return;
      if (results) {
        last = { draft: textOf(asked), results };
        failing = false;
        unanswered = 0;
        // What was read meanwhile may hold another draft: then it is asked of next.
        if (tell(newest)) break;
      } else unanswered++;
    }
    question = null;
    if (unanswered > 0) giveUp();
  }

  function giveUp(): void {
    last = null;
    failing = true;
    if (newest) events.notJudged(newest);
    again = setTimeout(askOfNewest, AGAIN_MS);
  }

  /** Tells the results of a reading if they are there already: the page may change while the draft does not. */
  function tell(reading: Reading): boolean {
    if (last?.draft !== textOf(reading)) return false;
    events.judged(reading, last.results);
    return true;
  }

  return {
    judge(reading) {
      newest = reading;
      if (failing) events.notJudged(reading);
      if (tell(reading) || question) return;
      void askOfNewest();
    },
    again() {
      last = null;
      if (newest) void askOfNewest();
    },
    forget() {
      clearTimeout(again);
      newest = null;
      last = null;
      question = null;
      failing = false;
    },
  };
}

/** What an answer depends on: of another tenant something else may be declared. */
const textOf = ({ draft, tenant }: Reading): string => JSON.stringify([tenant, draft]);

/** Null when it takes too long. */
function inTime<T>(answer: Promise<T | null>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ANSWER_MS, null);
    answer.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}
