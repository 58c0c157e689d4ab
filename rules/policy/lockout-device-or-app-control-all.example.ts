import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, INCLUDE, OPERATOR } from '../testing/policies.ts';

const compliantDevice = patched(GOOD, {
  displayName: 'All resources: compliant device',
  [INCLUDE]: ['All'],
  'conditions.users': { includeUsers: ['All'] },
  [BUILT_IN]: ['compliantDevice'],
});

export default {
  fires: compliantDevice,
  silent: patched(compliantDevice, {
    displayName: 'All resources: compliant device or MFA',
    'conditions.users.excludeGroups': ['Break glass'],
    [OPERATOR]: 'OR',
    [BUILT_IN]: ['compliantDevice', 'mfa'],
  }),
} satisfies RuleExample;
