/** The languages beside English of which labels are known. Injected apart from the reader, where the page does not show the editor in English. */
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ENGLISH, type Language } from './languages.ts';
import { ptBr } from './pt-br.ts';
import { zhCn } from './zh-cn.ts';

export const TRANSLATIONS: readonly Language[] = [
  { code: 'de', name: 'German', translation: de },
  { code: 'fr', name: 'French', translation: fr },
  { code: 'es', name: 'Spanish', translation: es },
  { code: 'ja', name: 'Japanese', translation: ja },
  { code: 'pt-br', name: 'Portuguese (Brazil)', translation: ptBr },
  { code: 'ko', name: 'Korean', translation: ko },
  { code: 'zh-cn', name: 'Chinese (simplified)', translation: zhCn },
  { code: 'it', name: 'Italian', translation: it },
];

export const LANGUAGES: readonly Language[] = [ENGLISH, ...TRANSLATIONS];
