import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, CUSTOM_CONTROLS, GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [BUILT_IN]: [], [CUSTOM_CONTROLS]: ['RequireDuoMfa'] }),
  silent: GOOD,
} satisfies RuleExample;
