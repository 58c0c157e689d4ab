import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { CLIENTS, GOOD } from '../testing/policies.ts';

const RESTRICTED = {
  displayName: 'Office 365: app-enforced restrictions',
  grantControls: null,
  'sessionControls.applicationEnforcedRestrictions': { isEnabled: true },
};

export default {
  fires: patched(GOOD, RESTRICTED),
  silent: patched(GOOD, { ...RESTRICTED, [CLIENTS]: ['browser'] }),
} satisfies RuleExample;
