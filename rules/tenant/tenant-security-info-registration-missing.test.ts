import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, INCLUDE, OPERATOR, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-security-info-registration-missing.ts';

const ACTIONS = 'conditions.applications.includeUserActions';

testTenantRule(rule, {
  base: policyOf('Registration', { [INCLUDE]: [], [ACTIONS]: ['urn:user:registersecurityinfo'] }),
  fires: [
    { name: 'no policy', policies: [], says: ['were not read', 'stolen password'], saysNot: ['near'] },
    {
      name: 'report-only',
      policies: [{ state: 'enabledForReportingButNotEnforced' }],
      says: ['"Registration" comes near'],
    },
    { name: 'another action', policies: [{ [ACTIONS]: ['urn:user:registerdevice'] }], saysNot: ['near'] },
    { name: 'MFA for all resources', policies: [{ [ACTIONS]: [], [INCLUDE]: ['All'] }], saysNot: ['near'] },
    {
      name: 'trusted locations left out',
      policies: [{ 'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }],
      says: ['"Registration" comes near'],
    },
    { name: 'terms of use alone', policies: [{ [BUILT_IN]: [], [TERMS_OF_USE]: ['t'] }] },
    { name: 'terms of use to choose', policies: [{ [TERMS_OF_USE]: ['t'], [OPERATOR]: 'OR' }] },
    {
      name: 'sign-in frequency alone',
      policies: [{ grantControls: null, 'sessionControls.signInFrequency': { value: 1, type: 'hours' } }],
    },
    { name: 'some users', policies: [{ 'conditions.users.includeUsers': ['u'] }] },
    {
      name: 'administrators left out',
      policies: [{ 'conditions.users.excludeRoles': ['62e90394-69f5-4237-9190-012177145e10'] }],
    },
  ],
  silent: [
    { name: 'MFA', policies: [{}] },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    { name: 'without guests', policies: [{ 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] }] },
    {
      name: 'a strength',
      policies: [{ [BUILT_IN]: [], [STRENGTH]: { id: '00000000-0000-0000-0000-000000000004' } }],
    },
    {
      name: 'MFA or a managed device',
      policies: [{ [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'OR' }],
    },
    { name: 'a block', policies: [{ [BUILT_IN]: ['block'] }] },
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
      name: 'target resources not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['targetResources.include'])),
      outcome: 'unread',
      because: 'targetResources.include',
    },
    {
      name: 'a strength of its own',
      policies: [{ [BUILT_IN]: [], [STRENGTH]: { id: '11111111-0000-4000-8000-000000000001' } }],
      outcome: 'cannot-judge',
      because: 'authentication strength',
    },
    {
      name: 'an unknown control',
      policies: [{ [BUILT_IN]: ['futureControl'] }],
      outcome: 'cannot-judge',
      because: '"futureControl"',
    },
    {
      name: 'an unknown condition',
      policies: [{ 'conditions.times': { a: 1 } }],
      outcome: 'cannot-judge',
      because: 'times',
    },
  ],
});
