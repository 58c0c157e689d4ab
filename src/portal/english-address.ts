/** The same page of the portal in English. The flag was seen in public links to the portal; it stands before the hash. */

const ENGLISH = 'l=en.en-us';

/**
 * The address with the portal's language set to English. Path, other flags and hash stay letter by letter, the route with them.
 * @param url Any address; one without a query gets one.
 */
export function englishAddress(url: string): string {
  const hashAt = url.indexOf('#');
  const before = hashAt === -1 ? url : url.slice(0, hashAt);
  const hash = hashAt === -1 ? '' : url.slice(hashAt);
  const queryAt = before.indexOf('?');
  const path = queryAt === -1 ? before : before.slice(0, queryAt);
  const flags = queryAt === -1 ? [] : before.slice(queryAt + 1).split('&');
  const others = flags.filter((flag) => flag !== '' && !/^l(=|$)/i.test(flag));
  return `${path}?${[ENGLISH, ...others].join('&')}${hash}`;
}
