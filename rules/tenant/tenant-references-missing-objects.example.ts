import type { TenantExample } from '../testing/example.ts';
import { policyOf } from '../testing/tenants.ts';

const group = '22222222-0000-4000-8000-000000000001';
const policies = [policyOf('MFA for all users', { 'conditions.users.excludeGroups': [group] })];

export default {
  fires: { policies, directory: { objects: { [group]: false } } },
  silent: { policies, directory: { objects: { [group]: true } } },
} satisfies TenantExample;
