import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

const SIGN_IN_RISK = { 'conditions.signInRiskLevels': ['high', 'medium'] };

export default {
  fires: patched(GOOD, { ...SIGN_IN_RISK, 'conditions.userRiskLevels': ['high'] }),
  silent: patched(GOOD, SIGN_IN_RISK),
} satisfies RuleExample;
