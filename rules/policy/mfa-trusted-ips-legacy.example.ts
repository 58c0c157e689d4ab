import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, {
    'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
  }),
  silent: GOOD,
} satisfies RuleExample;
