import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, INCLUDE } from '../testing/policies.ts';

const mfa = patched(GOOD, {
  displayName: 'All resources: MFA',
  [INCLUDE]: ['All'],
  'conditions.users': { includeUsers: ['All'] },
});

export default {
  fires: mfa,
  silent: patched(mfa, {
    displayName: 'Finance: MFA',
    'conditions.users': { includeGroups: ['Finance'] },
  }),
} satisfies RuleExample;
