import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, CLIENTS, GOOD, INCLUDE } from '../testing/policies.ts';

const legacy = patched(GOOD, {
  displayName: 'Legacy authentication',
  [INCLUDE]: ['All'],
  [CLIENTS]: ['exchangeActiveSync', 'other'],
});

export default {
  fires: legacy,
  silent: patched(legacy, { [BUILT_IN]: ['block'] }),
} satisfies RuleExample;
