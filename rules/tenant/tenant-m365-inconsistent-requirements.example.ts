import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, INCLUDE, SPO } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const device = { [BUILT_IN]: ['compliantDevice'] };

export default {
  fires: {
    policies: [
      policyOf('MFA for all users'),
      policyOf('SharePoint: compliant device', { ...device, [INCLUDE]: [SPO] }),
    ],
  },
  silent: {
    policies: [
      policyOf('MFA for all users'),
      policyOf('Office 365: compliant device', { ...device, [INCLUDE]: ['Office365'] }),
    ],
  },
} satisfies TenantExample;
