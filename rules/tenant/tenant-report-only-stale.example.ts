import type { TenantExample } from '../testing/example.ts';
import { policyOf } from '../testing/tenants.ts';

const changedOn = (day: string) =>
  policyOf('Compliant device for Office 365', {
    state: 'enabledForReportingButNotEnforced',
    modifiedDateTime: `${day}T09:00:00Z`,
  });

export default {
  fires: { policies: [changedOn('2026-03-24')] },
  silent: { policies: [changedOn('2026-11-17')] },
} satisfies TenantExample;
