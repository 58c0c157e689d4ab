import { withUnread } from '../testing/drafts.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-report-only-stale.ts';

const changed = (modifiedDateTime: unknown) => ({ modifiedDateTime });

testTenantRule(rule, {
  base: policyOf('Trial', {
    state: 'enabledForReportingButNotEnforced',
    modifiedDateTime: '2026-08-25T23:59:59.1234567Z',
  }),
  fires: [
    {
      name: '91 days',
      policies: [{}, { displayName: 'Young', ...changed('2026-11-01T00:00:00Z') }],
      says: ['"Trial" has been in report-only, without a change, since 25 August 2026'],
      concerns: ['Trial'],
    },
    { name: 'while not all policies are known', policies: [{}], complete: false },
    {
      name: 'beside one without a date',
      policies: [{}, { displayName: 'Undated', ...changed(undefined) }],
      concerns: ['Trial'],
    },
    {
      name: 'two',
      policies: [{}, { displayName: 'Old', ...changed('2024-01-31T00:00:00Z') }],
      says: ['"Trial" and "Old" have been', 'for more than 90 days (the oldest since 31 January 2024)'],
      concerns: ['Trial', 'Old'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: '90 days', policies: [changed('2026-08-26T00:00:00Z')] },
    { name: 'the day before', policies: [{}], today: '2026-11-23' },
    { name: 'on', policies: [{ state: 'enabled' }] },
    { name: 'off', policies: [{ state: 'disabled' }] },
    { name: 'on, without a date', policies: [{ state: 'enabled', ...changed(undefined) }] },
    { name: 'changed in the future', policies: [changed('2027-01-01T00:00:00Z')] },
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
      name: 'a young one, not all policies known',
      policies: [changed('2026-11-01T00:00:00Z')],
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'no date',
      policies: [changed(undefined)],
      outcome: 'cannot-judge',
      because: 'last changed is not known',
    },
    {
      name: 'a date that is none',
      policies: [changed('last spring')],
      outcome: 'cannot-judge',
      because: 'last changed is not known',
    },
    ...['01/02/2025 10:00:00', '2025-01', '2025-02-30T00:00:00Z', '2025', 'March 7, 2025'].map((date) => ({
      name: `a date in another form: ${date}`,
      policies: [changed(date)],
      outcome: 'cannot-judge' as const,
      because: 'last changed is not known',
    })),
    {
      name: 'state not read',
      policies: [{}],
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['state'])),
      outcome: 'unread',
      because: 'state',
    },
  ],
});
