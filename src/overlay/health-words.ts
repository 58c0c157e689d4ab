/** How the panel says how well a field was read, and how that is known. */
import type { FieldHealth, Source } from '../portal/health.ts';
import type { Reading } from '../portal/reading.ts';
import { listed, plural } from './words.ts';

const STATUS_WORDS: Readonly<Record<FieldHealth['status'], string>> = {
  read: 'Read',
  partly: 'Partly read',
  unread: 'Not read yet',
  'not-recognised': 'Not recognised',
};

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  page: 'on this page',
  summary: 'by its summary',
  section: 'in its section',
  pane: 'in its pane',
  saved: 'from the saved policy',
};

/** Quoted labels in one line of the panel; the diagnostic counts the others. */
const QUOTED_AT_MOST = 3;

/** "Partly read in its section and by its summary. Not recognised: “Some new control”." */
export function healthWords({ status, by, unknown }: FieldHealth): string {
  const how = by.length > 0 && status !== 'not-recognised' && status !== 'unread';
  const words = STATUS_WORDS[status] + (how ? ` ${listed(by.map((source) => SOURCE_WORDS[source]))}` : '');
  if (unknown.length === 0) return words;
  const quoted = unknown.slice(0, QUOTED_AT_MOST).map((label) => `“${label}”`);
  const others = unknown.length - quoted.length;
  return `${words}. Not recognised: ${listed(others > 0 ? [...quoted, plural(others, 'other')] : quoted)}.`;
}

/** What it means that the portal is in another language; null where it is in English. */
export function languageWords({ code, name, labels }: Reading['language']): string | null {
  if (code === 'en') return null;
  return `The portal is in ${name}. Preflight knows ${plural(labels, 'label')} of the editor in it; what it does not recognise is listed here, and not judged.`;
}
