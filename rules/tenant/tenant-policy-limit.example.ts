import type { TenantExample } from '../testing/example.ts';
import { policyOf } from '../testing/tenants.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => policyOf(`MFA for app ${index + 1}`));

export default {
  fires: { policies: many(220) },
  silent: { policies: many(3) },
} satisfies TenantExample;
