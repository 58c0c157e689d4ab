import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, CLIENTS } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const block = { [BUILT_IN]: ['block'], [CLIENTS]: ['exchangeActiveSync', 'other'] };

export default {
  fires: {
    policies: [policyOf('MFA for modern clients', { [CLIENTS]: ['browser', 'mobileAppsAndDesktopClients'] })],
  },
  silent: { policies: [policyOf('Block legacy authentication', block)] },
} satisfies TenantExample;
