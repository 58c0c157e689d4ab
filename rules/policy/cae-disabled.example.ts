import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, INCLUDE } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, {
    [INCLUDE]: ['All'],
    'sessionControls.continuousAccessEvaluation': { mode: 'disabled' },
  }),
  silent: patched(GOOD, { [INCLUDE]: ['All'] }),
} satisfies RuleExample;
