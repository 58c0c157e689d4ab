import type { TenantExample } from '../testing/example.ts';
import { INCLUDE } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const registration = {
  [INCLUDE]: [],
  'conditions.applications.includeUserActions': ['urn:user:registersecurityinfo'],
  'conditions.users.excludeUsers': ['GuestsOrExternalUsers'],
};

export default {
  fires: { policies: [policyOf('MFA for all users')] },
  silent: { policies: [policyOf('MFA for registration of security info', registration)] },
} satisfies TenantExample;
