import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { CLIENTS, EXO, GOOD, INCLUDE, PLATFORMS, SPO, TEAMS } from '../testing/policies.ts';

const PROTECTED = {
  displayName: 'Microsoft 365: token protection',
  grantControls: null,
  'sessionControls.secureSignInSession': { isEnabled: true },
};

export default {
  fires: patched(GOOD, PROTECTED),
  silent: patched(GOOD, {
    ...PROTECTED,
    [INCLUDE]: [EXO, SPO, TEAMS],
    [CLIENTS]: ['mobileAppsAndDesktopClients'],
    [PLATFORMS]: { includePlatforms: ['windows'] },
  }),
} satisfies RuleExample;
