/** What the popup says where the notes on the page beside it cannot be seen. */
import type { Standing } from '../messages.ts';

const SENTENCES: Readonly<Record<Standing, string | null>> = {
  shown: null,
  covered:
    'Something on this page lies over Preflight’s panel, so its warnings may not be seen. Close what lies there; it may be a dialog of the portal, or come from another extension.',
  'gave-way':
    'Something on this page kept changing, removing or covering Preflight’s notes: more than five times in five seconds. Preflight has taken itself away, and nothing is checked on this page. It may be another extension, such as one that recolours or tidies pages. Reload the page to try again.',
};

/** @param standing Null where no frame of the tab has an overlay. */
export function standingWords(standing: Standing | null): string[] {
  const sentence = standing === null ? null : SENTENCES[standing];
  return sentence === null ? [] : [sentence];
}
