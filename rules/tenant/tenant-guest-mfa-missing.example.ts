import type { TenantExample } from '../testing/example.ts';
import { policyOf } from '../testing/tenants.ts';

const members = policyOf('MFA for members', { 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] });
const guests = policyOf('MFA for guests', { 'conditions.users.includeUsers': ['GuestsOrExternalUsers'] });

export default {
  fires: { policies: [members] },
  silent: { policies: [members, guests] },
} satisfies TenantExample;
