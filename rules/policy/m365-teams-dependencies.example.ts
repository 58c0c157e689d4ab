import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { EXO, GOOD, INCLUDE, SPO, TEAMS } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [INCLUDE]: [TEAMS] }),
  silent: patched(GOOD, { [INCLUDE]: [TEAMS, EXO, SPO] }),
} satisfies RuleExample;
