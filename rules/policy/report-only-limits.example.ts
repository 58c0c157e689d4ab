import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, PLATFORMS } from '../testing/policies.ts';

const policy = patched(GOOD, {
  displayName: 'Office 365: compliant device',
  state: 'enabledForReportingButNotEnforced',
  [BUILT_IN]: ['compliantDevice'],
});

export default {
  fires: policy,
  silent: patched(policy, {
    [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['android', 'iOS', 'macOS'] },
  }),
} satisfies RuleExample;
