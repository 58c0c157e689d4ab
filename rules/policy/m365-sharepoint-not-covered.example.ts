import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { EXO, GOOD, INCLUDE } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [INCLUDE]: [EXO] }),
  silent: GOOD,
} satisfies RuleExample;
