/** Invented results for the tests of this folder. */
import type { Severity } from '../engine/rule.ts';
import type { ResultOf } from '../engine/run.ts';
import type { FieldName, PartName } from '../policy/draft.ts';

const common = (rule: string, field: FieldName) => ({
  rule,
  ref: 'CAP001',
  title: `Title of ${rule}`,
  field,
  evidence: 'microsoft-documented' as const,
  ourConclusion: false,
  sources: [{ title: 'Grant controls', url: 'https://learn.microsoft.com/grant', checked: '2026-08-22' }],
  restsOn: ['grant' as const],
});

export const finding = (rule: string, field: FieldName, severity: Severity): ResultOf<'finding'> => ({
  ...common(rule, field),
  outcome: 'finding',
  severity,
  text: { what: 'It is so.', why: 'It matters.', safeFix: ['First this.', 'Then that.'] },
  message: 'It is so. It matters.',
  accepted: false,
});

export const unreadResult = (
  rule: string,
  field: FieldName,
  parts: readonly PartName[],
  mightBe: Severity = 'error',
): ResultOf<'unread'> => ({
  ...common(rule, field),
  outcome: 'unread',
  parts,
  mightBe,
  message: 'Not read yet.',
});

export const unjudged = (rule: string, field: FieldName): ResultOf<'cannot-judge'> => ({
  ...common(rule, field),
  outcome: 'cannot-judge',
  reasons: ['The page does not show it.'],
  mightBe: 'warning',
  message: 'The page does not show it.',
});
