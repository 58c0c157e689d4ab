import type { TenantExample } from '../testing/example.ts';
import { BUILT_IN, PLATFORMS } from '../testing/policies.ts';
import { policyOf } from '../testing/tenants.ts';

const windows = policyOf('Compliant device on Windows', {
  [BUILT_IN]: ['compliantDevice'],
  [PLATFORMS]: { includePlatforms: ['windows'] },
});
const block = policyOf('Block unknown platforms', {
  [BUILT_IN]: ['block'],
  [PLATFORMS]: {
    includePlatforms: ['all'],
    excludePlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'],
  },
});

export default {
  fires: { policies: [windows] },
  silent: { policies: [windows, block] },
} satisfies TenantExample;
