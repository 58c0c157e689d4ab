/**
 * What the portal's address says: whether it is the policy editor, of which policy, and of which tenant. The
 * route stands in the fragment only. The forms are those found in public sources; a form never seen is no
 * route.
 */

import { asDomain, asGuid } from '../identifiers.ts';

export interface EditorRoute {
  /** The policy's id in lower case; null for a new policy. */
  readonly policyId: string | null;
}

export interface TenantInUrl {
  /** Full domain in lower case. */
  readonly domain: string | null;
  /** The directory's GUID in lower case. */
  readonly directoryId: string | null;
}

const POLICY_ID = /\/policyid\/([0-9a-f-]{36})(?:\/|$)/;
/**
 * Today's extension and the older one that bore the editor before; `.ReactView` in case the blade is rebuilt.
 */
const EDITOR =
  /^#\/?(?:@[^/]*\/)?(?:view|blade)\/(?:microsoft_aad_conditionalaccess|microsoft_aad_iam)\/policyblade(?:\.reactview)?(?=\/|$)/;

/** Its lists, overviews and editors; of the older extension only what is Conditional Access. */
const CONDITIONAL_ACCESS =
  /^#\/?(?:@[^/]*\/)?(?:view|blade)\/(?:microsoft_aad_conditionalaccess\/|microsoft_aad_iam\/(?:conditionalaccessblade|policyblade|policieslist)\b)/;

/** Whether a portal address shows a page of Conditional Access. Does not throw. */
export const isConditionalAccess = (url: string): boolean =>
  CONDITIONAL_ACCESS.test(leafOf(url).toLowerCase());

/**
 * The policy editor's route in a portal address, or null when the address is something else. Does not throw.
 */
export function editorRoute(url: string): EditorRoute | null {
  const fragment = leafOf(url).toLowerCase();
  const editor = EDITOR.exec(fragment);
  if (!editor) return null;
  const id = POLICY_ID.exec(fragment.slice(editor[0].length))?.[1];
  return { policyId: id === undefined ? null : asGuid(id) };
}

/**
 * The tenant that a portal address names: in its path (`/{domain}/`), after the hash (`#@domain/`) or in its
 * query. Null when it names none, or when two places name different ones: then nobody knows which the page
 * shows.
 */
export function tenantInUrl(url: string): TenantInUrl | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address) return null;
  const query = new Map([...address.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const places = [
    withoutFile(address.pathname.split('/')[1]),
    /^#\/?@([^/?]*)/.exec(address.hash)?.[1],
    ...['tid', 'tenantid', 'tenant', 'ctid'].map((name) => query.get(name)),
  ];
  const domains = distinct(places.map((word) => asDomain(word ?? '')));
  const ids = distinct(places.map((word) => asGuid(word ?? '')));
  if (domains.length > 1 || ids.length > 1 || domains.length + ids.length === 0) return null;
  return { domain: domains[0] ?? null, directoryId: ids[0] ?? null };
}

/**
 * The address of a policy's editor in the portal that `url` shows; host, tenant and flags stay, so that the
 * portal does not reload.
 */
export function editorUrl(url: string, policyId: string): string {
  const address = new URL(url);
  const tenant = /^#\/?(@[^/?]*\/)/.exec(address.hash)?.[1] ?? '';
  address.hash = `#${tenant}view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${policyId}`;
  return address.href;
}

/** A page's own file looks like a domain. */
const withoutFile = (word: string | undefined): string | undefined =>
  word && /\.(html?|aspx?|php)$/i.test(word) ? undefined : word;

/** The fragment up to its own question mark: what follows is a tail that may name another blade. */
function leafOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? '' : (url.slice(hash).split(/\?|%3f/i)[0] ?? '');
}

const distinct = (words: readonly (string | null)[]): string[] => [
  ...new Set(words.filter((word) => word !== null)),
];
