/** Sizes as a person reads them. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "8.1 MB": a number of bytes in the unit that suits it, a thousand of one making the next, as the given locale writes it. */
export function sizeWords(bytes: number, locale?: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
