import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, CUSTOM_CONTROLS, OPERATOR } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-approved-app-leftover.ts';

testTenantRule(rule, {
  base: policyOf('Phones', { [BUILT_IN]: ['approvedApplication'] }),
  fires: [
    {
      name: 'approved client app',
      policies: [{}, { displayName: 'MFA', [BUILT_IN]: ['mfa'] }],
      says: [
        '1 enabled policy relies on controls that Microsoft retires: "Phones".',
        '30 June 2026',
        'iOS and Android',
      ],
      saysNot: ['custom'],
      concerns: ['Phones'],
    },
    {
      name: 'a custom control',
      policies: [{ [BUILT_IN]: [], [CUSTOM_CONTROLS]: ['c'] }],
      says: ['custom controls is documented for September 2026', 'external MFA'],
      saysNot: ['approved'],
    },
    {
      name: 'both, while not all policies are known',
      policies: [{}, { displayName: 'Duo', [BUILT_IN]: [], [CUSTOM_CONTROLS]: ['c'] }],
      complete: false,
      says: ['2 enabled policies rely', '"Phones" and "Duo"', 'approved client app', 'custom controls'],
      concerns: ['Phones', 'Duo'],
    },
    {
      name: 'beside app protection',
      policies: [{ [BUILT_IN]: ['ApprovedApplication', 'compliantApplication'], [OPERATOR]: 'OR' }],
    },
    {
      name: 'before the day',
      policies: [{}],
      today: '2026-06-30',
      says: ['is not enforced after 30 June 2026'],
    },
    {
      name: 'after the day',
      policies: [{}],
      today: '2026-07-01',
      says: ['is not enforced after 30 June 2026'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'other controls', policies: [{ [BUILT_IN]: ['compliantApplication', 'mfa'] }] },
    {
      name: 'off and report-only',
      policies: [{ state: 'disabled' }, { state: 'enabledForReportingButNotEnforced' }],
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
      name: 'grant not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['grant'])),
      outcome: 'unread',
      because: 'grant',
    },
    {
      name: 'an unknown control',
      policies: [{ [BUILT_IN]: ['futureControl'] }],
      outcome: 'cannot-judge',
      because: '"futureControl"',
    },
  ],
});
