import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, INCLUDE, OPERATOR } from '../testing/policies.ts';

const passwordChange = patched(GOOD, {
  displayName: 'High user risk: password change',
  [INCLUDE]: ['All'],
  'conditions.userRiskLevels': ['high'],
  [OPERATOR]: 'OR',
  [BUILT_IN]: ['passwordChange'],
});

export default {
  fires: passwordChange,
  silent: patched(passwordChange, { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'passwordChange'] }),
} satisfies RuleExample;
