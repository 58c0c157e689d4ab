import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, INCLUDE } from '../testing/policies.ts';

const adminPortals = patched(GOOD, {
  displayName: 'Admin portals: administrators only',
  [INCLUDE]: ['MicrosoftAdminPortals'],
});

export default {
  fires: patched(adminPortals, { [BUILT_IN]: ['block'], 'conditions.users.excludeGroups': [] }),
  silent: adminPortals,
} satisfies RuleExample;
