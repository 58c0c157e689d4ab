/** How often we put right what the page did to our host before we give way: fighting a page helps nobody. */

export const TRIES = 5;
export const WITHIN_MS = 5000;

/**
 * Counts tries.
 * @param now Milliseconds of a clock that only goes forward.
 * @returns A function that takes one try; false when the last five were all taken within five seconds.
 */
export function triesOn(now: () => number): () => boolean {
  let taken: number[] = [];
  return () => {
    const at = now();
    taken = taken.filter((one) => at - one < WITHIN_MS);
    if (taken.length >= TRIES) return false;
    taken.push(at);
    return true;
  };
}
