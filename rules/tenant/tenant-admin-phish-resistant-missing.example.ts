import { PRIVILEGED_ROLES } from '../facts/roles.ts';
import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, STRENGTH } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const administrators = {
  'conditions.users.includeUsers': [],
  'conditions.users.includeRoles': [...PRIVILEGED_ROLES.keys()],
};

export default {
  fires: { policies: [policyOf('Administrators: MFA', administrators)] },
  silent: {
    policies: [
      policyOf('Administrators: phishing-resistant MFA', {
        ...administrators,
        [BUILT_IN]: [],
        [STRENGTH]: { id: '00000000-0000-0000-0000-000000000004' },
      }),
    ],
  },
} satisfies TenantExample;
