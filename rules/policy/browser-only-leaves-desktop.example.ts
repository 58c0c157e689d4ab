import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { CLIENTS, GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { displayName: 'Office 365: MFA in browsers', [CLIENTS]: ['browser'] }),
  silent: patched(GOOD, { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] }),
} satisfies RuleExample;
