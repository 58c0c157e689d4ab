import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, OPERATOR, OTHER_APP, PLATFORMS } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-unknown-platform-block-missing.ts';

const SUPPORTED = ['android', 'iOS', 'windows', 'macOS', 'linux'];
const block = {
  displayName: 'Unknown',
  [BUILT_IN]: ['block'],
  [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: SUPPORTED },
};

testTenantRule(rule, {
  base: policyOf('Windows', { [PLATFORMS]: { includePlatforms: ['windows'] } }),
  fires: [
    {
      name: 'a platform condition alone',
      policies: [{}, { [PLATFORMS]: null }],
      says: ['"Windows" depends on', 'were not read'],
      saysNot: ['near'],
      concerns: ['Windows'],
    },
    {
      name: 'the block in report-only',
      policies: [{}, { ...block, state: 'enabledForReportingButNotEnforced' }],
      says: ['"Unknown" comes near'],
      concerns: ['Windows'],
    },
    {
      name: 'a resource excluded from the block',
      policies: [{}, { ...block, [EXCLUDE]: [OTHER_APP] }],
      says: ['"Windows" depends', '"Unknown" comes near'],
    },
    {
      name: 'a block of listed platforms',
      policies: [{}, { ...block, [PLATFORMS]: { includePlatforms: ['windowsPhone'] } }],
    },
    {
      name: 'a block that MFA can replace',
      policies: [{}, { ...block, [BUILT_IN]: ['block', 'mfa'], [OPERATOR]: 'OR' }],
    },
    {
      name: 'a block in some places',
      policies: [{}, { ...block, 'conditions.locations': { includeLocations: ['l'] } }],
    },
    {
      name: 'a block without guests',
      policies: [{}, { ...block, 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }],
    },
    { name: 'MFA in place of the block', policies: [{}, { ...block, [BUILT_IN]: ['mfa'] }] },
    {
      name: 'all platforms excluded',
      policies: [{}, { ...block, [PLATFORMS]: { includePlatforms: ['all'], excludePlatforms: ['all'] } }],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'no platform condition', policies: [{ [PLATFORMS]: null }] },
    { name: 'a platform condition in a policy that is off', policies: [{ state: 'disabled' }] },
    { name: 'a block in part alone', policies: [{ ...block, [EXCLUDE]: [OTHER_APP] }] },
    { name: 'the block', policies: [{}, block] },
    { name: 'the block, while not all policies are known', policies: [{}, block], complete: false },
    { name: 'every platform blocked', policies: [{}, { ...block, [PLATFORMS]: null }] },
  ],
  open: [
    {
      name: 'no policy known',
      policies: [],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'a platform condition, not all policies known',
      policies: [{}],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'platforms not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['conditions.devicePlatforms'])),
      outcome: 'unread',
      because: 'conditions.devicePlatforms',
    },
    {
      name: 'an unknown platform in the block',
      policies: [{}, { ...block, [PLATFORMS]: { includePlatforms: ['visionOS'] } }],
      outcome: 'cannot-judge',
      because: '"visionOS"',
    },
  ],
});
