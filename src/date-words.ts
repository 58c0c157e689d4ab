/** Days and moments as a person reads them. */

/** A day or a moment in the browser's language; the text itself where it is none. `YYYY-MM-DD` is a day without a zone. */
export function dateWords(iso: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const at = new Date(isDay ? `${iso}T12:00:00` : iso);
  if (Number.isNaN(at.getTime())) return iso;
  return isDay
    ? at.toLocaleDateString([], { dateStyle: 'long' })
    : at.toLocaleString([], { dateStyle: 'long', timeStyle: 'short' });
}

/** Until when a decision holds; both days are YYYY-MM-DD, and the last one is its own. */
export function untilWords(expires: string | null, today: string): string {
  if (expires === null) return 'without an end';
  return expires < today ? `ended after ${dateWords(expires)}` : `until ${dateWords(expires)}`;
}
