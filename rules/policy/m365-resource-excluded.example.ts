import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { EXCLUDE, GOOD, INCLUDE, SPO } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [INCLUDE]: ['All'], [EXCLUDE]: [SPO] }),
  silent: patched(GOOD, { [INCLUDE]: ['All'] }),
} satisfies RuleExample;
