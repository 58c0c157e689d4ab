import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, INCLUDE, OPERATOR, OTHER_APP, STRENGTH } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-risk-policies-missing.ts';

const SIGN_IN_RISK = 'conditions.signInRiskLevels';
const USER_RISK = 'conditions.userRiskLevels';
const NO_GUESTS = { 'conditions.users.excludeUsers': ['GuestsOrExternalUsers'] };
const user = {
  displayName: 'User',
  [SIGN_IN_RISK]: [],
  [USER_RISK]: ['high'],
  [OPERATOR]: 'AND',
  [BUILT_IN]: ['mfa', 'passwordChange'],
};

testTenantRule(rule, {
  base: policyOf('Sign-in', { [SIGN_IN_RISK]: ['high'] }),
  fires: [
    {
      name: 'no policy',
      policies: [],
      says: ['acts on high sign-in risk or high user risk', 'retire on 1 October 2026', 'were not read'],
      saysNot: ['near'],
    },
    {
      name: 'sign-in risk alone',
      policies: [{}],
      says: ['acts on high user risk by risk remediation'],
      saysNot: ['near'],
    },
    { name: 'user risk alone', policies: [user], says: ['acts on high sign-in risk by MFA'] },
    {
      name: 'both in one policy',
      policies: [{ ...user, [SIGN_IN_RISK]: ['high'] }],
      says: ['"User" comes near'],
    },
    { name: 'medium only', policies: [{ [SIGN_IN_RISK]: ['low', 'medium'] }, user] },
    {
      name: 'user risk in report-only',
      policies: [{}, { ...user, state: 'enabledForReportingButNotEnforced' }],
    },
    { name: 'user risk by MFA alone', policies: [{}, { ...user, [BUILT_IN]: ['mfa'] }] },
    { name: 'user risk by MFA or a new password', policies: [{}, { ...user, [OPERATOR]: 'OR' }] },
    {
      name: 'sign-in risk by MFA or a managed device',
      policies: [{ [BUILT_IN]: ['mfa', 'compliantDevice'], [OPERATOR]: 'OR' }, user],
    },
    { name: 'sign-in risk on Office 365', policies: [{ [INCLUDE]: ['Office365'] }, user] },
    { name: 'user risk with a resource excluded', policies: [{}, { ...user, [EXCLUDE]: [OTHER_APP] }] },
    { name: 'sign-in risk of some users', policies: [{ 'conditions.users.includeUsers': ['u'] }, user] },
    {
      name: 'sign-in risk on one platform',
      policies: [{ 'conditions.platforms': { includePlatforms: ['windows'] } }, user],
    },
    { name: 'sign-in risk without guests', policies: [{ ...NO_GUESTS }, user] },
  ],
  silent: [
    { name: 'both', policies: [{}, user] },
    { name: 'while not all policies are known', policies: [{}, user], complete: false },
    { name: 'more levels, in capitals', policies: [{ [SIGN_IN_RISK]: ['Medium', 'HIGH'] }, user] },
    { name: 'both by a block', policies: [{ [BUILT_IN]: ['block'] }, { ...user, [BUILT_IN]: ['block'] }] },
    { name: 'user risk without guests', policies: [{}, { ...user, ...NO_GUESTS }] },
    {
      name: 'risk remediation',
      policies: [
        {},
        {
          ...user,
          [BUILT_IN]: ['riskRemediation'],
          [STRENGTH]: { id: '11111111-0000-4000-8000-000000000001' },
        },
      ],
    },
    {
      name: 'risk remediation with its strength left out',
      policies: [{}, { ...user, [BUILT_IN]: ['riskRemediation'] }],
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
      name: 'one of the two, not all policies known',
      policies: [user],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'risk not read',
      policies: [{}, user],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['conditions.userRisk'])),
      outcome: 'unread',
      because: 'conditions.userRisk',
    },
    {
      name: 'a level that is not known',
      policies: [{}, { ...user, [USER_RISK]: ['unknownFutureValue'] }],
      outcome: 'cannot-judge',
      because: '"unknownFutureValue"',
    },
    {
      name: 'a strength of its own',
      policies: [{ [BUILT_IN]: [], [STRENGTH]: { id: '11111111-0000-4000-8000-000000000001' } }, user],
      outcome: 'cannot-judge',
      because: 'authentication strength',
    },
  ],
});
