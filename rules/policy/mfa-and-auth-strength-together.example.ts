import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, OPERATOR, STRENGTH } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, {
    [OPERATOR]: 'AND',
    [STRENGTH]: { id: '00000000-0000-0000-0000-000000000004', displayName: 'Phishing-resistant MFA' },
  }),
  silent: GOOD,
} satisfies RuleExample;
