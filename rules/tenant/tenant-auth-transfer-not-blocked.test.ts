import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, OTHER_APP } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-auth-transfer-not-blocked.ts';

const FLOWS = 'conditions.authenticationFlows';

testTenantRule(rule, {
  base: policyOf('Transfer', {
    [BUILT_IN]: ['block'],
    [FLOWS]: { transferMethods: 'authenticationTransfer' },
  }),
  fires: [
    { name: 'no policy', policies: [], says: ['were not read'], saysNot: ['near'] },
    { name: 'off', policies: [{ state: 'disabled' }], says: ['"Transfer" comes near'] },
    {
      name: 'device code alone',
      policies: [{ [FLOWS]: { transferMethods: 'deviceCodeFlow' } }],
      saysNot: ['near'],
    },
    { name: 'no block', policies: [{ [BUILT_IN]: ['compliantDevice'] }] },
    { name: 'a resource excluded', policies: [{ [EXCLUDE]: [OTHER_APP] }], says: ['near'] },
    {
      name: 'one platform',
      policies: [{ 'conditions.platforms': { includePlatforms: ['iOS', 'android'] } }],
    },
  ],
  silent: [
    { name: 'blocked', policies: [{}] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    {
      name: 'together with device code',
      policies: [{ [FLOWS]: { transferMethods: 'deviceCodeFlow,authenticationTransfer' } }],
    },
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
      name: 'users not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.include'])),
      outcome: 'unread',
      because: 'users.include',
    },
    {
      name: 'a flow that is not known',
      policies: [{ [FLOWS]: { transferMethods: 'newFlow' } }],
      outcome: 'cannot-judge',
      because: '"newFlow"',
    },
  ],
});
