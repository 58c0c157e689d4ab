import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { EXCLUDE, GOOD, INCLUDE, OTHER_APP } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [INCLUDE]: ['All'], [EXCLUDE]: [OTHER_APP] }),
  silent: patched(GOOD, { [INCLUDE]: ['All'] }),
} satisfies RuleExample;
