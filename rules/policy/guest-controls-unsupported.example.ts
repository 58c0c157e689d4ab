import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';

const forEverybody = patched(GOOD, {
  displayName: 'Office 365: app protection',
  'conditions.platforms': { includePlatforms: ['android', 'iOS'] },
  [BUILT_IN]: ['compliantApplication'],
});

export default {
  fires: forEverybody,
  silent: patched(forEverybody, {
    'conditions.users.excludeGuestsOrExternalUsers': {
      guestOrExternalUserTypes: 'b2bCollaborationGuest,b2bCollaborationMember',
      externalTenants: { membershipKind: 'all' },
    },
  }),
} satisfies RuleExample;
