/**
 * Under which key a tenant is stored: its full domain, else its directory's GUID, else it is not stored at
 * all.
 */
import { asDomain, asGuid } from '../identifiers.ts';
import type { TenantSeen } from './schema.ts';

/** The key, in lower case; null when the page and its address name no tenant for certain. */
export function tenantKey(tenant: Pick<TenantSeen, 'domain' | 'directoryId'>): string | null {
  return asDomain(tenant.domain ?? '') ?? asGuid(tenant.directoryId ?? '');
}
