/** What a policy's sign says: the level of its worst finding, else whether all of it is known. */
import type { Severity } from '../engine/rule.ts';
import type { PolicyLine } from '../store/told.ts';
import { isSettled } from './words.ts';

/** Worst first. */
export const SIGNS = ['error', 'warning', 'info', 'open', 'none'] as const satisfies readonly (
  | Severity
  | 'open'
  | 'none'
)[];
export type Sign = (typeof SIGNS)[number];

export const SIGN_NAMES: Readonly<Record<Sign, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  open: 'Not all known',
  none: 'No finding',
};

export const signOf = (line: PolicyLine): Sign =>
  line.findings[0]?.severity ?? (isSettled(line) ? 'none' : 'open');
