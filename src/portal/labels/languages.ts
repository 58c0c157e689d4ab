/** What is known of the editor's labels in one language; English is always known, the others are learned where they are needed. */
import { en } from './en.ts';

/** What a label stands for: a row, a control, an option, a button. */
export type LabelKey = keyof typeof en;

type Texts = { readonly [K in LabelKey]?: readonly string[] };

export interface Translation {
  /** As people saw, typed or edited them. */
  readonly labels: Texts;
  /** From machine-translated pages alone: such a text may find a field, and decides nothing. */
  readonly machineTranslated: Texts;
}

export interface Language {
  /** As the portal's address has it (`?l=de.de-de`), before the dot. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  readonly translation: Translation;
}

export const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  translation: { labels: en, machineTranslated: {} },
};
