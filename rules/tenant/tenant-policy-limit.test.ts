import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-policy-limit.ts';

const many = (count: number, patch: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, ...patch }));

testTenantRule(rule, {
  base: policyOf('MFA'),
  fires: [
    { name: '220', policies: many(220), says: ['can hold 240', 'you have 220.', 'were not read'] },
    { name: 'more than the limit', policies: many(241), says: ['you have 241.'] },
    { name: 'all of them off', policies: many(220, { state: 'disabled' }) },
    { name: '220, and perhaps more', policies: many(220), complete: false, says: ['you have 220 or more.'] },
    { name: 'policies without an id', policies: many(220, { id: undefined }), says: ['you have 220.'] },
    { name: 'policies that stand twice', policies: [...many(221), ...many(9)], says: ['you have 221.'] },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: '219', policies: many(219) },
    { name: 'the same ones twice', policies: [...many(110), ...many(110)] },
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
      name: '219, and perhaps more',
      policies: many(219),
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
  ],
});
