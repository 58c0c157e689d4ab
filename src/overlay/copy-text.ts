/** A result as plain text, for a ticket or a mail. */

import { dateWords } from '../date-words.ts';
import { evidenceLabel } from '../rule-words.ts';
import { visible } from '../shown-text.ts';
import type { NoteResult } from './notes.ts';
import { fieldLabel, openSentences, outcomeLabel } from './words.ts';

/** Title, what, why, do and sources; for what is not known, what is to be opened or why it cannot be judged. */
export function copyText(result: NoteResult): string {
  const text = [
    `${outcomeLabel(result)}: ${result.title}`,
    `${fieldLabel(result.field)}. ${evidenceLabel(result)}.`,
    ...body(result),
    result.sources
      .map(({ title, url, checked }) => `Source: ${title}, ${url} (checked ${dateWords(checked)})`)
      .join('\n'),
    'From Preflight for Conditional Access',
  ].join('\n\n');
  // Names in it must not turn the text of a ticket round.
  return text.split('\n').map(visible).join('\n');
}

function body(result: NoteResult): string[] {
  switch (result.outcome) {
    case 'finding': {
      const { what, why, safeFix, lessSafe } = result.text;
      return [
        `What: ${what}`,
        `Why: ${why}`,
        safeFix.length === 1 ? `Do: ${safeFix[0]}` : `Do:\n${numbered(safeFix)}`,
        ...(lessSafe ? [`Less safe: ${lessSafe.what}\nRisk: ${lessSafe.risk}`] : []),
      ];
    }
    case 'unread':
      return [`To know: ${openSentences(result.parts).join('. ')}.`];
    case 'cannot-judge':
      return [result.message];
  }
}

const numbered = (steps: readonly string[]): string =>
  steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
