import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, OPERATOR } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [OPERATOR]: 'OR', [BUILT_IN]: ['mfa', 'compliantDevice', 'domainJoinedDevice'] }),
  silent: GOOD,
} satisfies RuleExample;
