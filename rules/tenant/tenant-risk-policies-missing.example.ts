import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, OPERATOR } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const signInRisk = policyOf('Sign-in risk: MFA', {
  'conditions.signInRiskLevels': ['high'],
  'sessionControls.signInFrequency': { isEnabled: true, frequencyInterval: 'everyTime' },
});
const userRisk = policyOf('User risk: new password', {
  'conditions.userRiskLevels': ['high'],
  [OPERATOR]: 'AND',
  [BUILT_IN]: ['mfa', 'passwordChange'],
});

export default {
  fires: { policies: [signInRisk] },
  silent: { policies: [signInRisk, userRisk] },
} satisfies TenantExample;
