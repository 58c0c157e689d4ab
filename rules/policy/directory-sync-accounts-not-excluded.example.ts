import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, INCLUDE } from '../testing/policies.ts';

const mfa = patched(GOOD, { displayName: 'All resources: MFA', [INCLUDE]: ['All'] });

export default {
  fires: mfa,
  silent: patched(mfa, { 'conditions.users.excludeRoles': ['d29b2b05-8046-44ba-8758-1e26182fcf32'] }),
} satisfies RuleExample;
