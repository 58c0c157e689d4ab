import type { TenantExample } from '../testing/example.ts';
import { INCLUDE } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const policies = [
  policyOf('MFA to register devices', {
    [INCLUDE]: [],
    'conditions.applications.includeUserActions': ['urn:user:registerdevice'],
  }),
];

export default {
  fires: { policies, directory: { deviceRegistrationRequiresMfa: true } },
  silent: { policies, directory: { deviceRegistrationRequiresMfa: false } },
} satisfies TenantExample;
