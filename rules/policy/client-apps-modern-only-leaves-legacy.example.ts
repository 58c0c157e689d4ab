import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { CLIENTS, GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] }),
  silent: GOOD,
} satisfies RuleExample;
