import type { TenantExample } from '../testing/example.ts';
import { INCLUDE } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const management = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
const devOps = '499b84ac-1321-427f-aa17-267ca6975798';

export default {
  fires: { policies: [policyOf('Azure: MFA', { [INCLUDE]: [management] })] },
  silent: { policies: [policyOf('Azure: MFA', { [INCLUDE]: [management, devOps] })] },
} satisfies TenantExample;
