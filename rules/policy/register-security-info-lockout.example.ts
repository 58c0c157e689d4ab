import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

const registration = patched(GOOD, {
  displayName: 'Security info registration: MFA',
  'conditions.applications': { includeUserActions: ['urn:user:registersecurityinfo'] },
});

export default {
  fires: registration,
  silent: patched(registration, {
    'conditions.users.excludeGuestsOrExternalUsers': {
      guestOrExternalUserTypes: 'b2bCollaborationGuest,b2bCollaborationMember,otherExternalUser',
    },
    'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
  }),
} satisfies RuleExample;
