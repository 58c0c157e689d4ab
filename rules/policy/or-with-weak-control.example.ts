import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, OPERATOR, TERMS_OF_USE } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [OPERATOR]: 'OR', [TERMS_OF_USE]: ['0a1b2c3d-0000-4000-8000-0000000000aa'] }),
  silent: GOOD,
} satisfies RuleExample;
