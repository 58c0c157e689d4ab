/** Injected beside the reader where the page does not show the editor in English: teaches it the labels of other languages. */
import { TRANSLATIONS } from '../portal/labels/translations.ts';

globalThis.preflightReader?.learn(TRANSLATIONS);
