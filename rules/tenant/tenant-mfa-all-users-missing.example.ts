import type { TenantExample } from '../testing/example.ts';
import { EXCLUDE, OTHER_APP } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

export default {
  fires: { policies: [policyOf('MFA for all but one app', { [EXCLUDE]: [OTHER_APP] })] },
  silent: { policies: [policyOf('MFA for all users')] },
} satisfies TenantExample;
