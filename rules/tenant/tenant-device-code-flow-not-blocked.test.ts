import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, INCLUDE, OPERATOR } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-device-code-flow-not-blocked.ts';

const FLOWS = 'conditions.authenticationFlows';

testTenantRule(rule, {
  base: policyOf('Codes', { [BUILT_IN]: ['block'], [FLOWS]: { transferMethods: 'deviceCodeFlow' } }),
  fires: [
    { name: 'no policy', policies: [], says: ['were not read', 'No Microsoft document'], saysNot: ['near'] },
    {
      name: 'report-only',
      policies: [{ state: 'enabledForReportingButNotEnforced' }],
      says: ['"Codes" comes near'],
    },
    {
      name: 'another flow',
      policies: [{ [FLOWS]: { transferMethods: 'authenticationTransfer' } }],
      saysNot: ['near'],
    },
    { name: 'MFA in place of a block', policies: [{ [BUILT_IN]: ['mfa'] }], saysNot: ['near'] },
    { name: 'a block that MFA can replace', policies: [{ [BUILT_IN]: ['block', 'mfa'], [OPERATOR]: 'OR' }] },
    { name: 'one resource', policies: [{ [INCLUDE]: ['Office365'] }], says: ['near'] },
    {
      name: 'device registration excluded',
      policies: [{ [EXCLUDE]: ['01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9'] }],
      says: ['"Codes" comes near'],
    },
    {
      name: 'a location left out',
      policies: [{ 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['l'] } }],
      says: ['"Codes" comes near'],
    },
    {
      name: 'some users',
      policies: [{ 'conditions.users.includeUsers': [], 'conditions.users.includeGroups': ['g'] }],
    },
    { name: 'guests left out', policies: [{ 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }] },
    { name: 'browsers only', policies: [{ 'conditions.clientAppTypes': ['browser'] }] },
  ],
  silent: [
    { name: 'blocked', policies: [{}] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    {
      name: 'together with another flow',
      policies: [{ [FLOWS]: { transferMethods: 'AuthenticationTransfer,DeviceCodeFlow' } }],
    },
    { name: 'as a list', policies: [{ [FLOWS]: { transferMethods: ['deviceCodeFlow'] } }] },
    {
      name: 'a flow that is not known beside',
      policies: [{ [FLOWS]: { transferMethods: 'deviceCodeFlow,newFlow' } }],
    },
    { name: 'accounts excluded', policies: [{ 'conditions.users.excludeUsers': ['u'] }] },
    { name: 'every flow blocked', policies: [{ [FLOWS]: null }] },
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
      name: 'flows not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['conditions.authenticationFlows'])),
      outcome: 'unread',
      because: 'conditions.authenticationFlows',
    },
    {
      name: 'a flow that is not known',
      policies: [{ [FLOWS]: { transferMethods: 'newFlow' } }],
      outcome: 'cannot-judge',
      because: '"newFlow"',
    },
    {
      name: 'a name in place of an id',
      policies: [{ [INCLUDE]: ['Everything'] }],
      outcome: 'cannot-judge',
      because: '"Everything"',
    },
  ],
});
