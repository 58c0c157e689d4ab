import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, INCLUDE, SPO } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [INCLUDE]: [SPO] }),
  silent: GOOD,
} satisfies RuleExample;
