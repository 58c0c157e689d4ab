import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const group = { 'conditions.users.excludeGroups': ['22222222-0000-4000-8000-000000000001'] };
const none = { 'conditions.users.excludeGroups': [] };
const device = { [BUILT_IN]: ['compliantDevice'] };

export default {
  fires: { policies: [policyOf('MFA for all', group), policyOf('Compliant device', { ...device, ...none })] },
  silent: {
    policies: [policyOf('MFA for all', group), policyOf('Compliant device', { ...device, ...group })],
  },
} satisfies TenantExample;
