/** What the page and its worker tell each other: files to read, how far it is, and what was in them. */
import type { RuleSettings } from '../engine/rule-settings.ts';
import type { NotChecked } from '../report/report.ts';
import type { ExportedPolicy } from '../store/exports.ts';

export interface ChosenFile {
  /** As it is shown: with the folder that was chosen. */
  readonly name: string;
  /** Chosen itself, not found in a folder. */
  readonly named: boolean;
  readonly file: File;
}

export interface ToRead {
  readonly files: readonly ChosenFile[];
  readonly rules: RuleSettings;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface WasRead {
  readonly policies: readonly ExportedPolicy[];
  /** Sentences on what in single policies could not be read as it is written. */
  readonly problems: readonly { readonly name: string; readonly file: string; readonly problem: string }[];
  readonly skipped: readonly NotChecked[];
  readonly unreadable: readonly NotChecked[];
  /** What the rules say of all of it, a sentence each, as the command line prints it. */
  readonly summary: readonly string[];
}

export type FromWorker =
  | { readonly read: number; readonly of: number }
  | { readonly done: WasRead }
  | { readonly failed: string };
