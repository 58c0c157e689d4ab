import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, PLATFORMS } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const phones = (control: string) =>
  policyOf('Phones: protected apps', {
    [BUILT_IN]: [control],
    [PLATFORMS]: { includePlatforms: ['iOS', 'android'] },
  });

export default {
  fires: { policies: [phones('approvedApplication')] },
  silent: { policies: [phones('compliantApplication')] },
} satisfies TenantExample;
