/** The languages of which labels are known. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ptBr } from './pt-br.ts';
import { zhCn } from './zh-cn.ts';

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

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'de', name: 'German', translation: de },
  { code: 'fr', name: 'French', translation: fr },
  { code: 'es', name: 'Spanish', translation: es },
  { code: 'ja', name: 'Japanese', translation: ja },
  { code: 'pt-br', name: 'Portuguese (Brazil)', translation: ptBr },
  { code: 'ko', name: 'Korean', translation: ko },
  { code: 'zh-cn', name: 'Chinese (simplified)', translation: zhCn },
  { code: 'it', name: 'Italian', translation: it },
];
