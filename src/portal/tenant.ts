/** The tenant that the portal's header shows. No token and no storage is looked at. */
import { isVisible } from './text.ts';

export interface TenantOnPage {
  readonly name: string | null;
  /** Full domain; null when the header cut it short. */
  readonly domain: string | null;
}

/** Reads "FABRIKAM (FABRIKAM.ONMICROSOFT.COM)"; null when the header is not there or there are two. */
export function tenantOnPage(document: Document): TenantOnPage | null {
  const shown = [...document.querySelectorAll('.fxs-avatarmenu-tenant')].filter(isVisible);
  const text = shown.length === 1 ? (shown[0]?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  if (text === '') return null;
  const [, name = text, domain = null] = /^(.*?)\s*\(([^()]*)\)?$/.exec(text) ?? [];
  const whole = domain !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain) && text.endsWith(')');
  return { name: name || null, domain: whole ? domain.toLowerCase() : null };
}
