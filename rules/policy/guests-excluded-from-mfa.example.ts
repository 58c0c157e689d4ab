import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }),
  silent: GOOD,
} satisfies RuleExample;
