import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const block = (flow: string) => ({
  [BUILT_IN]: ['block'],
  'conditions.authenticationFlows': { transferMethods: flow },
});

export default {
  fires: { policies: [policyOf('Block device code flow', block('deviceCodeFlow'))] },
  silent: {
    policies: [
      policyOf('Block device code flow', block('deviceCodeFlow')),
      policyOf('Block authentication transfer', block('authenticationTransfer')),
    ],
  },
} satisfies TenantExample;
