import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, CLIENTS, EXCLUDE, INCLUDE, OPERATOR, OTHER_APP } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-legacy-auth-block-missing.ts';

testTenantRule(rule, {
  base: policyOf('Legacy', { [BUILT_IN]: ['block'], [CLIENTS]: ['exchangeActiveSync', 'other'] }),
  fires: [
    {
      name: 'no policy',
      policies: [],
      says: ['were not read', 'wherever no other policy stops those clients'],
      saysNot: ['near'],
    },
    {
      name: 'report-only',
      policies: [{ state: 'enabledForReportingButNotEnforced' }],
      says: ['"Legacy" comes near'],
    },
    { name: 'one kind of client only', policies: [{ [CLIENTS]: ['other'] }], says: ['"Legacy" comes near'] },
    { name: 'MFA in place of a block', policies: [{ [BUILT_IN]: ['mfa'] }], saysNot: ['near'] },
    { name: 'a block that MFA can replace', policies: [{ [BUILT_IN]: ['block', 'mfa'], [OPERATOR]: 'OR' }] },
    { name: 'one resource', policies: [{ [INCLUDE]: ['00000002-0000-0ff1-ce00-000000000000'] }] },
    { name: 'a resource excluded', policies: [{ [EXCLUDE]: [OTHER_APP] }] },
    { name: 'modern clients', policies: [{ [CLIENTS]: ['browser', 'modern'] }], saysNot: ['near'] },
    { name: 'some users', policies: [{ 'conditions.users.includeUsers': ['u'] }] },
    { name: 'guests left out', policies: [{ 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }] },
    { name: 'one platform', policies: [{ 'conditions.platforms': { includePlatforms: ['windows'] } }] },
    {
      name: 'each kind by a policy, one of which is off',
      policies: [{ [CLIENTS]: ['other'] }, { [CLIENTS]: ['exchangeActiveSync'], state: 'disabled' }],
    },
  ],
  silent: [
    { name: 'both kinds', policies: [{}] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    { name: 'an older word', policies: [{ [CLIENTS]: ['EasSupported', 'Other'] }] },
    {
      name: 'each kind by a policy',
      policies: [{ [CLIENTS]: ['other'] }, { [CLIENTS]: ['exchangeActiveSync'] }],
    },
    {
      name: 'a kind that is not known beside',
      policies: [{ [CLIENTS]: ['exchangeActiveSync', 'other', 'watch'] }],
    },
    { name: 'every client blocked', policies: [{ [CLIENTS]: [] }] },
    {
      name: 'guests left out, and taken up',
      policies: [
        { 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] },
        { 'conditions.users.includeUsers': ['GuestsOrExternalUsers'] },
      ],
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
      name: 'client apps not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['conditions.clientApps'])),
      outcome: 'unread',
      because: 'conditions.clientApps',
    },
    {
      name: 'an unknown kind of client',
      policies: [{ [CLIENTS]: ['other', 'watch'] }],
      outcome: 'cannot-judge',
      because: '"watch"',
    },
    {
      name: 'an unknown control',
      policies: [{ [BUILT_IN]: ['futureControl'] }],
      outcome: 'cannot-judge',
      because: '"futureControl"',
    },
  ],
});
