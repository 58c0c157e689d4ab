/** The tenant that the portal shows: what its header and its address say. No token and no storage is looked at. */

import { tenantInUrl } from './route.ts';
import { isVisible } from './text.ts';

interface TenantOnPage {
  readonly name: string | null;
  /** Full domain; null when the header cut it short. */
  readonly domain: string | null;
}

export const TENANT = '.fxs-avatarmenu-tenant';

/** What is known of a tenant; each is null when nobody names it. */
export interface Tenant extends TenantOnPage {
  /** The directory's GUID. */
  readonly directoryId: string | null;
}

/** Of a page of which nothing of this is known. */
export const NO_TENANT: Tenant = { name: null, domain: null, directoryId: null };

/** Reads "FABRIKAM (FABRIKAM.ONMICROSOFT.COM)"; null when the header is not there or there are two. */
export function tenantOnPage(document: Document): TenantOnPage | null {
  const shown = [...document.querySelectorAll(TENANT)].filter(isVisible);
  const text = shown.length === 1 ? (shown[0]?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  if (text === '') return null;
  const [, name = text, domain = null] = /^(.*?)\s*\(([^()]*)\)?$/.exec(text) ?? [];
  const whole = domain !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain) && text.endsWith(')');
  return { name: name || null, domain: whole ? domain.toLowerCase() : null };
}

/**
 * What the page shows put together with what its address says. Null when the two name different tenants: then nobody knows which one it is.
 * The address counts where the page names no tenant for certain.
 */
export function tenantOf(shown: Partial<Tenant> | null, url: string): Tenant | null {
  const address = tenantInUrl(url) ?? { domain: null, directoryId: null };
  const { name = null, domain = null, directoryId = null } = shown ?? {};
  if (differ(domain, address.domain) || differ(directoryId, address.directoryId)) return null;
  return domain === null && directoryId === null ? { name, ...address } : { name, domain, directoryId };
}

/** Whether two looks certainly saw different tenants; a header that is not shown for a while is no other tenant. */
export function isAnotherTenant(one: Tenant, other: Tenant): boolean {
  if (one.domain !== null && other.domain !== null) return one.domain !== other.domain;
  if (one.directoryId !== null && other.directoryId !== null) return one.directoryId !== other.directoryId;
  return differ(one.name, other.name);
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() !== other.toLowerCase();
