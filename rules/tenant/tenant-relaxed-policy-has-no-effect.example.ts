import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, INCLUDE } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const strict = policyOf('Compliant device for all', { [BUILT_IN]: ['compliantDevice'] });
const loose = policyOf('SharePoint: compliant device or MFA', {
  [INCLUDE]: ['00000003-0000-0ff1-ce00-000000000000'],
  [BUILT_IN]: ['compliantDevice', 'mfa'],
});

export default {
  fires: { policies: [strict, loose] },
  silent: { policies: [strict, policyOf('MFA for all')] },
} satisfies TenantExample;
