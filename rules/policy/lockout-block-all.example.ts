import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, INCLUDE } from '../testing/policies.ts';

const block = patched(GOOD, {
  displayName: 'All resources: block',
  [INCLUDE]: ['All'],
  'conditions.users': { includeUsers: ['All'] },
  [BUILT_IN]: ['block'],
});

export default {
  fires: block,
  silent: patched(block, {
    displayName: 'All resources: block from untrusted places',
    'conditions.users.excludeGroups': ['Break glass'],
    'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
  }),
} satisfies RuleExample;
