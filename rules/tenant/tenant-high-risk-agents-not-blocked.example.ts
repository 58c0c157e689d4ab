import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const agents = policyOf('Agents at high risk: block', {
  'conditions.users': { includeUsers: ['None'] },
  'conditions.clientApplications': { includeAgentIdServicePrincipals: ['All'] },
  'conditions.agentIdRiskLevels': 'high',
  [BUILT_IN]: ['block'],
});

export default {
  fires: { policies: [policyOf('MFA for all users')], directory: { agentIdentities: true } },
  silent: { policies: [agents], directory: { agentIdentities: true } },
} satisfies TenantExample;
