import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, INCLUDE, TEAMS } from '../testing/policies.ts';

const RESTRICTED = {
  displayName: 'Unmanaged devices: app-enforced restrictions',
  grantControls: null,
  'sessionControls.applicationEnforcedRestrictions': { isEnabled: true },
};

export default {
  fires: patched(GOOD, { ...RESTRICTED, [INCLUDE]: [TEAMS] }),
  silent: patched(GOOD, RESTRICTED),
} satisfies RuleExample;
