import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { EXCLUDE, GOOD, SYNC_ENGINE } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [EXCLUDE]: [SYNC_ENGINE] }),
  silent: GOOD,
} satisfies RuleExample;
