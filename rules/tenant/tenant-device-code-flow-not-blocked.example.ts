import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const block = {
  [BUILT_IN]: ['block'],
  'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' },
};

export default {
  fires: {
    policies: [
      policyOf('MFA for all users'),
      policyOf('Block device code flow (trial)', { ...block, state: 'enabledForReportingButNotEnforced' }),
    ],
  },
  silent: { policies: [policyOf('Block device code flow', block)] },
} satisfies TenantExample;
