import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { 'sessionControls.disableResilienceDefaults': true }),
  silent: patched(GOOD, { 'sessionControls.disableResilienceDefaults': false }),
} satisfies RuleExample;
