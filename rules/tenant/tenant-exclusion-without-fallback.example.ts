import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const contractors = '22222222-0000-4000-8000-000000000002';
const none = { 'conditions.users.excludeGroups': [] };
const device = policyOf('Compliant device for all', {
  [BUILT_IN]: ['compliantDevice'],
  'conditions.users.excludeGroups': [contractors],
});

export default {
  fires: { policies: [device] },
  silent: { policies: [device, policyOf('MFA for all users', none)] },
} satisfies TenantExample;
