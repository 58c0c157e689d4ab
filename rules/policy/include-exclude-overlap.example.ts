import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, {
    'conditions.users': { includeGroups: ['Sales', 'Pilot'], excludeGroups: ['Break glass', 'Pilot'] },
  }),
  silent: patched(GOOD, {
    'conditions.users': { includeGroups: ['Sales'], excludeGroups: ['Break glass', 'Pilot'] },
  }),
} satisfies RuleExample;
