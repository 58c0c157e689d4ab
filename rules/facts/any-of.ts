/** `any` over many things. It stops at the first that is true, which no other answer changes, and takes lists of any length. */
import { FALSE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Reason } from '../../src/policy/known.ts';

export function anyOf<T>(things: Iterable<T>, ask: (thing: T) => Truth): Truth {
  const reasons = new Map<string, Reason>();
  for (const thing of things) {
    const answer = ask(thing);
    if (answer.value === true) return answer;
    if (answer.value === 'unknown')
      for (const reason of answer.reasons) reasons.set(JSON.stringify(reason), reason);
  }
  return reasons.size === 0 ? FALSE : unknown(...reasons.values());
}
