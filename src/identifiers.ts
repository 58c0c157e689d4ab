/**
 * Words that identify a directory or a policy. Anything that is not one for certain is none: nothing is
 * stored under a guess.
 */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** The GUID in lower case, or null. */
export const asGuid = (word: string): string | null => asMatch(GUID, word);

/** The full domain in lower case, or null; a domain that the portal cut short with dots is none. */
export const asDomain = (word: string): string | null => asMatch(DOMAIN, word);

function asMatch(pattern: RegExp, word: string): string | null {
  const plain = word.trim().toLowerCase();
  return pattern.test(plain) ? plain : null;
}
